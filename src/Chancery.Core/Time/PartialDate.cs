using System.Globalization;

namespace Chancery.Core.Time;

/// <summary>How exactly a date is known.</summary>
public enum DatePrecision { Year, Month, Week, Day }

/// <summary>A date as precise as the text supports: an interval [From, Until) and the precision it was told in.</summary>
public readonly record struct PartialDate(DateOnly From, DateOnly Until, DatePrecision Precision)
{
    public static PartialDate Day(DateOnly day) => new(day, day.AddDays(1), DatePrecision.Day);

    public static PartialDate Month(int year, int month)
    {
        var from = new DateOnly(year, month, 1);
        return new(from, from.AddMonths(1), DatePrecision.Month);
    }

    public static PartialDate Year(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year, 1, 1).AddYears(1), DatePrecision.Year);

    /// <summary>ISO 8601 at its precision: "2026", "2026-01", "2026-01-13"; a week is its first day.</summary>
    public override string ToString() => Precision switch
    {
        DatePrecision.Year => From.ToString("yyyy", CultureInfo.InvariantCulture),
        DatePrecision.Month => From.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        _ => From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };
}
