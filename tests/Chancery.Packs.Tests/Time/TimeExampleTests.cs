using System.Globalization;
using Chancery.Core.Problems;
using Chancery.Core.Text;
using Chancery.Core.Time;
using Chancery.Tests;
using CsCheck;

namespace Chancery.Packs.Tests.Time;

public sealed class TimeExampleTests
{
    private static readonly List<Problem> Problems = [];
    private static readonly TimeStage Stage = TimeLoader.Stage(Repository.At("packs"), Problems);
    private static readonly string File = Repository.At("packs", "lang-en", "time", "examples.md");

    public static TheoryData<string> Titles => [.. Examples.Read(File).Select(example => example.Title)];

    [Fact]
    public void The_pack_has_no_problems() => Assert.Empty(Problems.Select(problem => problem.ToString()));

    [Theory]
    [MemberData(nameof(Titles))]
    public void An_example_reads_as_it_says(string title)
    {
        var example = Examples.Read(File).Single(row => row.Title == title);
        Assert.Equal(example.Expected, Print(Read(example.Input)));
    }

    [Fact]
    public void Any_words_of_the_pack_in_any_order_give_dates_inside_the_calendar()
    {
        string[] words = [.. Stage.Lexicon.Patterns.SelectMany(pattern => pattern.Elements).SelectMany(element => element.Literals), "Monday", "May", "February", "30", "2019", "9999", "a", "days", "centuries", "1990s", "2026-02-28", "first", "summer"];
        DateOnly?[] anchors = [null, DateOnly.MinValue, DateOnly.MaxValue, new(2024, 2, 29)];
        Gen.Select(Gen.Int[0, words.Length - 1].Select(i => words[i]).Array[1, 8], Gen.Int[0, anchors.Length - 1].Select(i => anchors[i])).Sample((sentence, anchor) =>
        {
            foreach (var time in Build(string.Join(' ', sentence), anchor).Times)
            {
                if (time.Date is { } date) Assert.True(date.From <= date.Until);
                Assert.NotEmpty(time.Value);
            }
        });
    }

    // the words that can carry a day, a week, a month: nothing else may give that precision
    private static readonly string[] DayWords =
        ["day", "days", "night", "nights", "today", "tonight", "yesterday", "tomorrow", "morning", "afternoon", "evening", "hour", "hours", "minute", "minutes", "monday"];

    [Fact]
    public void No_date_is_finer_than_its_words()
    {
        string[] words = [.. Stage.Lexicon.Patterns.SelectMany(pattern => pattern.Elements).SelectMany(element => element.Literals), "Monday", "May", "30", "2019", "a", "two", "days", "weeks", "month", "year", "quarter", "decades", "1990s", "first", "summer", "morning"];
        Gen.Int[0, words.Length - 1].Select(i => words[i]).Array[1, 8].Sample(sentence =>
        {
            var doc = Build(string.Join(' ', sentence), new DateOnly(2026, 1, 16));
            foreach (var time in doc.Times)
            {
                if (time.Date is not { Precision: DatePrecision.Day }) continue;
                var text = doc.TextOf(time.Tokens).ToLowerInvariant().Split(' ');
                Assert.True(text.Any(DayWords.Contains) || text.Contains("30"), $"'{string.Join(' ', text)}' is no day, yet {time.Rule} gives {time.Date}");
            }
        });
    }

    private static Document Read(string input)
    {
        var cut = input.IndexOf('|', StringComparison.Ordinal);
        DateOnly? anchor = DateOnly.TryParseExact(input[..cut].Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        return Build(input[(cut + 1)..].Trim(), anchor);
    }

    // words apart; what follows "will" or "may" is the verb that everything hangs from
    private static Document Build(string sentence, DateOnly? anchor)
    {
        var words = sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var verb = Array.FindIndex(words, word => word is "will" or "may") + 1;
        if (verb == words.Length) verb = 0;
        var rows = words.Select((word, i) => $"{word}|{word}|{(verb > 0 && i == verb ? "VERB" : "X")}|{(i == verb ? 0 : verb + 1)}|{(i == verb ? "root" : verb > 0 && i == verb - 1 ? "aux" : "dep")}");
        var doc = Doc.Of(string.Join('\n', rows), anchor);
        Stage.Run(doc);
        return doc;
    }

    private static string Print(Document doc) => doc.Times.Count == 0 ? "none" : string.Join('\n', doc.Times.Select(time =>
        $"{doc.TextOf(time.Tokens)} = {time.Value} {(time.Date is { } date ? $"[{date}, {date.Precision.ToString().ToLowerInvariant()}, {time.Anchor}]" : $"- [{time.Anchor}]")}"));

}
