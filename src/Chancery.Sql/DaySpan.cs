using System.Globalization;

namespace Chancery.Sql;

/// <summary>Days as the stretch of a table in which they lie: a file knows the first and last day of each of its groups of rows, and reads no others.</summary>
internal static class DaySpan
{
    /// <summary>Conditions, no two of which are true of one row, one of which is true of every row with one of these days; none for no days.</summary>
    /// <param name="column">Of the table.</param>
    /// <param name="days">Null for rows that have none.</param>
    public static IReadOnlyList<string> Conditions(string column, IEnumerable<DateOnly?> days)
    {
        var (first, last, none) = (DateOnly.MaxValue, DateOnly.MinValue, false);
        foreach (var day in days)
        {
            none |= day is null;
            if (day is not { } known) continue;
            if (known < first) first = known;
            if (known > last) last = known;
        }
        List<string> conditions = [];
        if (first <= last) conditions.Add($"{column} BETWEEN {Literal(first)} AND {Literal(last)}");
        if (none) conditions.Add($"{column} IS NULL");
        return conditions;
    }

    internal static string Literal(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"DATE '{day:yyyy-MM-dd}'");
}
