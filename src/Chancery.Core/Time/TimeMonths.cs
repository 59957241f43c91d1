namespace Chancery.Core.Time;

/// <summary>Weeks of a month: seven days from its first, its eighth …, or its last seven.</summary>
internal static class TimeMonths
{
    private const int Days = 7;

    /// <summary>"The first week of March", "the last week of July 2012": the month by its year, or by tense.</summary>
    public static TimeReading Week(TimePattern pattern, in TimeCaptures captures, in TimeContext context)
    {
        if (Month(captures, context) is not { } month) return TimeReading.None;
        var length = DateTime.DaysInMonth(month.Start.Year, month.Start.Month);
        var first = pattern.Shift < 0 ? length - Days : (captures.Ordinal - 1) * Days;
        if (first < 0 || first >= length) return TimeReading.None;
        var from = PartialDate.Next(month.Start, first);
        var week = new PartialDate(from, PartialDate.Next(from, Days), DatePrecision.Week);
        // by value the calendar week that holds the middle of these days
        return new(TimexType.Date, TimePoint.Of(PartialDate.Next(from, Days / 2), TimeUnit.Week).Value, week, captures.Year >= 0 ? TimeContext.NoBasis : context.Basis) { Point = month };
    }

    private static TimePoint? Month(in TimeCaptures captures, in TimeContext context)
    {
        if (captures.Month is < 1 or > 12) return null;
        if (captures.Year >= 0) return new TimePoint(TimeUnit.Month, new DateOnly(captures.Year, captures.Month, 1));
        return context.Anchor is { } day ? TimeCalendar.Month(day, captures.Month, 0, context.Tense) : null;
    }
}
