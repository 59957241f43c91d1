using Chancery.Core.Text;
using Chancery.Core.Time;
using Chancery.Tests;

namespace Chancery.Packs.Tests.Time;

/// <summary>No event of any pack's examples is dated more precisely than its text.</summary>
public sealed class EventPrecisionTests
{
    private static readonly DateOnly Published = new(2026, 1, 16);

    // what a reader accepts as naming a day, a week, a month; checked against the text alone, not against what the stage found in it
    private static readonly string[] Days =
    [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "day", "days", "daily", "today", "tonight", "yesterday", "tomorrow", "night", "nights", "morning", "afternoon",
        "evening", "hour", "hours", "minute", "minutes", "overnight", "dawn", "dusk", "noon", "midnight", "weekend", "christmas", "easter", "eve", "a.m.", "p.m.", "9/11",
    ];

    private static readonly string[] Weeks = ["week", "weeks", "fortnight"];

    private static readonly string[] Months =
    [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "sept", "october", "november", "december", "month", "months", "quarter", "half", "spring", "summer", "autumn", "fall", "winter",
    ];

    [Fact]
    public void No_event_is_dated_more_precisely_than_its_text()
    {
        var (dated, wrong) = (0, new List<string>());
        foreach (var text in Texts())
        {
            var doc = Coder.Default.Read(new Article { Id = "test", Text = text, Published = Published });
            foreach (var ev in doc.Events)
            {
                if (ev.Date is not { } told) continue;
                // the report's own day says that it is no more than that
                if (told.Basis is "publication")
                {
                    Assert.Equal(PartialDate.Day(Published), told.Date);
                    continue;
                }
                dated++;
                if (told.Date.Precision > Finest(text)) wrong.Add($"{told.Date} ({told.Date.Precision}) by {told.Rule}: {text}");
            }
        }
        Assert.True(dated > 20, $"only {dated} events are dated by their text");
        Assert.Empty(wrong);
    }

    private static IEnumerable<string> Texts()
    {
        foreach (var folder in PackCheck.Find(Repository.At("packs")))
        {
            var pack = PackFolder.Open(folder, []);
            foreach (var example in pack.ExampleFiles().SelectMany(Examples.Read)) yield return example.Input;
            foreach (var example in pack.TimeExampleFiles().SelectMany(Examples.Read)) yield return example.Input[(example.Input.IndexOf('|', StringComparison.Ordinal) + 1)..].Trim();
        }
    }

    private static DatePrecision Finest(string text)
    {
        var words = text.ToLowerInvariant().Split([' ', ',', '.', '-', '\'', '’', '"', ';', ':', '\n'], StringSplitOptions.RemoveEmptyEntries);
        var isMonth = words.Any(Months.Contains);
        if (words.Any(Days.Contains) || (isMonth && words.Any(word => word.Length is 1 or 2 && word.All(char.IsAsciiDigit)))) return DatePrecision.Day;
        return words.Any(Weeks.Contains) ? DatePrecision.Week : isMonth ? DatePrecision.Month : DatePrecision.Year;
    }
}
