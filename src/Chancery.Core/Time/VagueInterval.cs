namespace Chancery.Core.Time;

/// <summary>Intervals before and after a day whose far end nobody names exactly.</summary>
internal static class VagueInterval
{
    /// <summary>"days", "weeks", "months" without a number: at least two, seldom more than this many.</summary>
    private const int Few = 10;

    /// <summary>"days ago", "in recent weeks": an interval that ends at the anchor (or begins there), of no finer precision than a week.</summary>
    public static PartialDate From(DateOnly anchor, TimeUnit unit, int shift)
    {
        var (days, precision) = unit switch
        {
            < TimeUnit.Day => (1, DatePrecision.Day),
            TimeUnit.Day or TimeUnit.Weekend => (Few, DatePrecision.Week),
            TimeUnit.Week => (7 * Few, DatePrecision.Month),
            TimeUnit.Month or TimeUnit.Quarter or TimeUnit.Season => (30 * Few, DatePrecision.Month),
            TimeUnit.Year or TimeUnit.Half => (365 * Few, DatePrecision.Year),
            _ => (3650 * Few, DatePrecision.Year),
        };
        return shift < 0 ? new(PartialDate.Next(anchor, -days), precision is DatePrecision.Day ? PartialDate.Next(anchor, 1) : anchor, precision)
            : new(anchor, PartialDate.Next(anchor, days + 1), precision);
    }

    /// <summary>"the past two months", "the next three days": so many units up to the anchor or from it.</summary>
    public static PartialDate Exact(DateOnly anchor, TimeUnit unit, int count, int shift)
    {
        var precision = unit switch { <= TimeUnit.Week => DatePrecision.Week, < TimeUnit.Year => DatePrecision.Month, _ => DatePrecision.Year };
        var far = unit <= TimeUnit.Day ? PartialDate.Next(anchor, Math.Sign(shift) * (long)(unit is TimeUnit.Day ? count : 1)) : Far(anchor, unit, (long)count * Math.Sign(shift));
        return far < anchor ? new(far, PartialDate.Next(anchor, 1), precision) : new(anchor, PartialDate.Next(far, 1), precision);
    }

    private static DateOnly Far(DateOnly anchor, TimeUnit unit, long count)
    {
        if (unit is TimeUnit.Week or TimeUnit.Weekend) return PartialDate.Next(anchor, 7 * count);
        var months = count * unit switch { TimeUnit.Month => 1, TimeUnit.Season or TimeUnit.Quarter => 3, TimeUnit.Half => 6, TimeUnit.Year => 12, TimeUnit.Decade => 120, _ => 1200 };
        var first = new DateOnly(anchor.Year, anchor.Month, 1);
        var target = new TimePoint(TimeUnit.Month, first).Shift(months).Start;
        return PartialDate.Next(target, Math.Min(anchor.Day, DateTime.DaysInMonth(target.Year, target.Month)) - 1);
    }
}
