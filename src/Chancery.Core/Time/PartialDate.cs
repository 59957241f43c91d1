using System.Globalization;

namespace Chancery.Core.Time;

/// <summary>How exactly a date is known.</summary>
public enum DatePrecision { Year, Month, Week, Day }

/// <summary>A date as precise as the text supports: an interval [From, Until) and the precision it was told in.</summary>
public readonly record struct PartialDate(DateOnly From, DateOnly Until, DatePrecision Precision)
{
    public static PartialDate Day(DateOnly day) => new(day, Next(day, 1), DatePrecision.Day);

    /// <summary>The calendar week, Monday to Sunday, that holds a day.</summary>
    public static PartialDate Week(DateOnly day)
    {
        var monday = Next(day, -(((int)day.DayOfWeek + 6) % 7));
        return new(monday, Next(monday, 7), DatePrecision.Week);
    }

    public static PartialDate Month(int year, int month) => Months(new DateOnly(year, month, 1), 1, DatePrecision.Month);

    public static PartialDate Year(int year) => Months(new DateOnly(year, 1, 1), 12, DatePrecision.Year);

    /// <summary>So many months from a first day on.</summary>
    public static PartialDate Months(DateOnly first, int months, DatePrecision precision) =>
        new(first, first.DayNumber > DateOnly.MaxValue.AddMonths(-months).DayNumber ? DateOnly.MaxValue : first.AddMonths(months), precision);

    /// <summary>
    /// ISO 8601 at its precision: "2026", "2026-01", "2026-01-13"; a week is its first day. What spans several units is first and last of them
    /// ("1990/1999", "2026-01/2026-03").
    /// </summary>
    public override string ToString()
    {
        var last = Next(Until, -1);
        return Precision switch
        {
            DatePrecision.Year => Span("yyyy", last),
            DatePrecision.Month => Span("yyyy-MM", last),
            DatePrecision.Day => Span("yyyy-MM-dd", last),
            _ => From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
    }

    /// <summary>A day so many days on, held inside the calendar.</summary>
    internal static DateOnly Next(DateOnly day, long days) =>
        DateOnly.FromDayNumber((int)Math.Clamp(day.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));

    private string Span(string format, DateOnly last)
    {
        var (from, to) = (From.ToString(format, CultureInfo.InvariantCulture), last.ToString(format, CultureInfo.InvariantCulture));
        return from == to || last < From ? from : $"{from}/{to}";
    }
}
