using System.Globalization;
using Chancery.Core.Text;

namespace Chancery.Core.Time;

/// <summary>
/// A time expression in one line, as the examples of packs write it: <c>last week = DATE 2026-W02 [2026-01-05, week, publication]</c>:
/// words, TIMEX3 type, value and modifier, then the days it means with their precision and what it was counted from; <c>-</c> where it means no days.
/// </summary>
public static class TimeLine
{
    public const string Nothing = "NONE";

    public static string Of(Document doc) => doc.Times.Count == 0 ? Nothing : string.Join('\n', doc.Times.Select(time => Of(doc, time)));

    private static string Of(Document doc, TimeMention time)
    {
        var days = time.Date is { } date ? $"[{date}, {date.Precision.ToString().ToLowerInvariant()}, {time.Anchor}]" : "-";
        return string.Create(CultureInfo.InvariantCulture, $"{doc.TextOf(time.Tokens)} = {time.Type.ToString().ToUpperInvariant()} {time.Value}{(time.Mod is null ? "" : " " + time.Mod)} {days}");
    }
}
