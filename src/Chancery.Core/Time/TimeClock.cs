using System.Globalization;

namespace Chancery.Core.Time;

/// <summary>Reads times on the clock and parts of the day.</summary>
internal static class TimeClock
{
    private const int Noon = 12 * 60, DayLength = 24 * 60;

    public static TimeReading Read(TimePattern pattern, in TimeCaptures captures, in TimeContext context)
    {
        var time = Time(pattern, captures);
        if (time.Length == 0) return TimeReading.None;
        if (Day(pattern, captures, context) is not { } day) return new(TimexType.Time, time, null, TimeContext.NoBasis) { OpenTime = time };
        return new(TimexType.Time, day.Value + time, day.Date, captures.Year >= 0 ? TimeContext.NoBasis : context.Basis) { Point = day };
    }

    /// <summary>"The next morning": of the day that the text named last, or of a day that nobody named.</summary>
    public static TimeReading Follow(TimePattern pattern, in TimeCaptures captures, in TimeContext context)
    {
        // "that night" of a text without another day is joined as any part of a day is
        if (context.Last is not { Unit: TimeUnit.Day } last)
            return pattern.Shift == 0 ? new(TimexType.Time, PartName(captures.Part), null, TimeContext.NoBasis) { OpenTime = PartName(captures.Part) }
                : new(TimexType.Time, "XXXX-XX-XX" + PartName(captures.Part), null, TimeContext.NoBasis);
        var day = last.Shift(pattern.Shift);
        return new(TimexType.Time, day.Value + PartName(captures.Part), day.Date, TimeContext.PreviousDate) { Point = day };
    }

    /// <summary>"TMO", "TAF", "TEV", "TNI"; empty for no part.</summary>
    public static string PartName(int part) => part switch { 1 => "TMO", 2 => "TAF", 3 => "TEV", 4 => "TNI", 5 => "TMI", _ => "" };

    private static string Time(TimePattern pattern, in TimeCaptures captures)
    {
        if (pattern.Value is { } told) return told;
        if (pattern.Op is not TimeOp.Clock) return PartName(captures.Part);
        var minutes = captures.Clock;
        if (minutes is < 0 or > DayLength) return "";
        if (captures.Meridiem > 0 && minutes < Noon) minutes += Noon;
        else if (captures.Meridiem == 0 && minutes / 60 == 12) minutes -= Noon;
        else if (captures.Part is 2 or 3 or 4 && minutes < Noon && (captures.Part != 4 || minutes >= 5 * 60)) minutes += Noon;
        return string.Create(CultureInfo.InvariantCulture, $"T{minutes / 60:00}:{minutes % 60:00}");
    }

    // null where the words name no day: that of a neighbour or of the report is joined later
    private static TimePoint? Day(TimePattern pattern, in TimeCaptures captures, in TimeContext context)
    {
        if (captures.Year >= 0 && captures.Month >= 0 && captures.Day >= 0)
            return captures.Day <= DateTime.DaysInMonth(captures.Year, captures.Month) ? new TimePoint(TimeUnit.Day, new DateOnly(captures.Year, captures.Month, captures.Day)) : null;
        if (context.Anchor is not { } anchor) return null;
        if (captures.Month >= 0 && captures.Day >= 0) return TimeCalendar.DayOfMonth(anchor, captures.Month, captures.Day, context.Tense);
        if (captures.Weekday >= 0) return TimeCalendar.Weekday(anchor, captures.Weekday, pattern.Shift, context.Tense);
        if (captures.Near >= 0 || pattern.Op is TimeOp.DayPart) return new TimePoint(TimeUnit.Day, PartialDate.Next(anchor, pattern.Shift + TimeCalendar.Near(captures)));
        return null;
    }
}
