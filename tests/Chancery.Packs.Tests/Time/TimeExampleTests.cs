using Chancery.Core;
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
    private static readonly Pipeline Pipeline = Pipeline.Build([.. LanguageLoader.Stages(Repository.Root), Stage]);
    private static readonly PackFolder Pack = PackFolder.Open(Repository.At("packs", TimeLoader.Folder), Problems);

    // the words that can carry a day: nothing else may give that precision
    private static readonly string[] DayWords =
    [
        "day", "days", "night", "nights", "today", "tonight", "yesterday", "tomorrow", "morning", "afternoon", "evening", "hour", "hours", "minute", "minutes", "seconds", "monday", "weekend",
        "noon", "midday", "midnight", "overnight", "dawn", "dusk", "sunrise", "sunset", "nightfall", "daybreak", "then",
    ];

    [Fact]
    public void The_pack_has_no_problems() => Assert.Empty(Problems.Select(problem => problem.ToString()));

    [Fact]
    public void The_examples_read_as_they_say()
    {
        var (ran, problems) = new ExampleRunner(Pipeline.Run).Run(Pack);
        Assert.True(ran > 40);
        Assert.Empty(problems.Select(problem => problem.ToString()));
    }

    [Fact]
    public void Every_pattern_has_an_example()
    {
        var rules = Pack.TimeExampleFiles().SelectMany(Examples.Read).SelectMany(example => Read(example.Input)).Select(time => time.Rule).ToHashSet();
        var silent = Stage.Lexicon.Patterns.Where(pattern => pattern.Op is not TimeOp.Ignore).Select(pattern => pattern.Id).Distinct().Where(id => !rules.Contains(id)).ToList();
        Assert.Empty(silent);
    }

    [Fact]
    public void Any_words_of_the_pack_in_any_order_give_dates_inside_the_calendar()
    {
        string[] words = [.. PackWords, "Monday", "May", "February", "30", "2019", "9999", "a", "days", "centuries", "1990s", "2026-02-28", "first", "summer", "12:30", "24", "p.m."];
        DateOnly?[] anchors = [null, DateOnly.MinValue, DateOnly.MaxValue, new(2024, 2, 29)];
        Gen.Select(Gen.Int[0, words.Length - 1].Select(i => words[i]).Array[1, 8], Gen.Int[0, anchors.Length - 1].Select(i => anchors[i])).Sample((sentence, anchor) =>
        {
            var end = 0;
            foreach (var time in Build(string.Join(' ', sentence), anchor).Times)
            {
                if (time.Date is { } date) Assert.True(date.From <= date.Until);
                Assert.NotEmpty(time.Value);
                Assert.True(time.Tokens.Start >= end && time.Tokens.Length > 0, "expressions lie behind each other");
                end = time.Tokens.End;
            }
        });
    }

    [Fact]
    public void No_date_is_finer_than_its_words()
    {
        string[] words = [.. PackWords, "Monday", "May", "30", "2019", "a", "two", "days", "weeks", "month", "year", "quarter", "decades", "1990s", "first", "summer", "morning"];
        Gen.Int[0, words.Length - 1].Select(i => words[i]).Array[1, 8].Sample(sentence =>
        {
            var doc = Build(string.Join(' ', sentence), new DateOnly(2026, 1, 16));
            foreach (var time in doc.Times)
            {
                if (time.Date is not { Precision: DatePrecision.Day } || time.Type is TimexType.Time || time.Rule.StartsWith("holiday.", StringComparison.Ordinal) || time.Rule is "reference.september_11") continue;
                var text = doc.TextOf(time.Tokens).ToLowerInvariant().Split(' ');
                Assert.True(text.Any(DayWords.Contains) || text.Any(word => TimeDigits.Read(TimeClass.Day, word) > 0) || IsNthOf(text), $"'{string.Join(' ', text)}' is no day, yet {time.Rule} gives {time.Date}");
            }
        });
    }

    [Fact]
    public void A_long_run_of_words_of_time_is_read_in_a_bounded_time()
    {
        var text = string.Join(' ', Enumerable.Repeat("the end of the first two of the last ten twenty years of May 1 , 2019 or so", 2000));
        var doc = Build(text, new DateOnly(2026, 1, 16));
        Assert.True(doc.Times.Count > 2000);
    }

    // "the first of May"
    private static bool IsNthOf(string[] words) => Array.IndexOf(words, "of") is var of and > 0 && words[of - 1] is "first" or "second" or "third" or "fourth";

    private static IEnumerable<string> PackWords => Stage.Lexicon.Patterns.SelectMany(pattern => pattern.Elements).SelectMany(element => element.Literals).Distinct();

    private static List<TimeMention> Read(string input)
    {
        var cut = input.IndexOf('|', StringComparison.Ordinal);
        return Pipeline.Run(new Article { Id = "test", Text = input[(cut + 1)..], Published = new DateOnly(2026, 1, 16) }).Times;
    }

    // words apart; what follows "will" or "may" is the verb that everything hangs from
    private static Document Build(string sentence, DateOnly? anchor)
    {
        var words = sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !word.Contains('|', StringComparison.Ordinal) && !word.Contains(';', StringComparison.Ordinal)).ToArray();
        var verb = Array.FindIndex(words, word => word is "will" or "may") + 1;
        if (verb == words.Length) verb = 0;
        var rows = words.Select((word, i) => $"{word}|{word}|{(verb > 0 && i == verb ? "VERB" : "X")}|{(i == verb ? 0 : verb + 1)}|{(i == verb ? "root" : verb > 0 && i == verb - 1 ? "aux" : "dep")}");
        var doc = Doc.Of(string.Join('\n', rows), anchor);
        Stage.Run(doc);
        return doc;
    }
}
