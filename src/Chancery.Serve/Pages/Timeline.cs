using System.Globalization;
using Chancery.Core.Record;
using Chancery.Core.Record.Store;

namespace Chancery.Serve.Pages;

/// <summary>Events through time, in steps that suit the span: every step is there, also those without events.</summary>
internal sealed record Timeline(IReadOnlyList<Tally> Rows, string Unit)
{
    private const int MostDays = 62, MostWeeks = 370, MostMonths = 20 * 366, MostSteps = 400;

    /// <summary>Of the events asked for. Days long before the rest, as of a background clause, do not stretch it: the last steps are shown.</summary>
    public static Timeline Of(IRecord record, EventQuery query)
    {
        var days = query with { After = null, Offset = 0, Limit = int.MaxValue };
        var months = record.Tallies(days, Grouping.Month);
        if (months.Count == 0) return new([], "month");
        var span = Day(months[^1]).DayNumber - Day(months[0]).DayNumber + 31;
        var (grouping, unit) = span <= MostDays ? (Grouping.Day, "day") : span <= MostWeeks ? (Grouping.Week, "week") : span <= MostMonths ? (Grouping.Month, "month") : (Grouping.Year, "year");
        var rows = grouping == Grouping.Month ? months : record.Tallies(days, grouping);
        return new(Filled(rows, grouping), unit);
    }

    private static List<Tally> Filled(IReadOnlyList<Tally> rows, Grouping grouping)
    {
        var known = rows.ToDictionary(row => row.Key, StringComparer.Ordinal);
        List<Tally> filled = [];
        for (var day = Day(rows[^1]); day >= Day(rows[0]) && filled.Count < MostSteps; day = Before(day, grouping))
            filled.Add(known.GetValueOrDefault(Plain.Date(day)) ?? new Tally(Plain.Date(day), 0, [0, 0, 0, 0], 0));
        filled.Reverse();
        return filled;
    }

    private static DateOnly Before(DateOnly day, Grouping grouping) => grouping switch
    {
        Grouping.Day => day.AddDays(-1),
        Grouping.Week => day.AddDays(-7),
        Grouping.Month => day.AddMonths(-1),
        _ => day.AddYears(-1),
    };

    private static DateOnly Day(Tally row) => DateOnly.ParseExact(row.Key, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
