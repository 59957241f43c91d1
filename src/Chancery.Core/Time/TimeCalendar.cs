using System.Globalization;

namespace Chancery.Core.Time;

/// <summary>Reads what names a unit of the calendar: dates, weekdays, months, quarters, seasons.</summary>
internal static class TimeCalendar
{
    private const int DaysOfQuarter = 92, FarMonths = 9, FarDays = 290;

    public static TimeReading Read(TimePattern pattern, TimeCaptures captures, in TimeContext context)
    {
        // "the first of May"
        if (pattern.Op is TimeOp.Date && captures is { Day: < 0, Month: > 0, Ordinal: > 0 and <= 31 }) captures.Day = captures.Ordinal;
        if (Told(captures, pattern.Op) is { } told) return TimeReading.At(told, TimeContext.NoBasis);
        if (pattern.Op is TimeOp.Date && captures.Month < 0 && captures.Day < 0) return TimeReading.None;
        if (pattern.Op is TimeOp.Date && captures.Year >= 0) return TimeReading.None;
        if (pattern.Op is TimeOp.WeekOf) return TimeMonths.Week(pattern, captures, context);
        if (context.Anchor is not { } day) return Open(pattern, captures);
        return Relative(pattern, captures, day, context) is { } point ? TimeReading.At(point, context.Basis) : TimeReading.None;
    }

    public static TimePoint Weekday(DateOnly anchor, int weekday, int shift, TimeTense tense)
    {
        // 0 is Monday here
        var today = ((int)anchor.DayOfWeek + 6) % 7;
        var back = (today - weekday + 7) % 7;
        var ahead = (weekday - today + 7) % 7;
        var days = shift switch
        {
            // yesterday is seldom "last Tuesday"
            < 0 => back <= 1 ? -back - 7 : -back,
            > 0 => ahead == 0 ? 7 : ahead,
            _ => tense is TimeTense.Future or TimeTense.Present ? ahead : -back,
        };
        return new(TimeUnit.Day, PartialDate.Next(anchor, days));
    }

    /// <summary>A day of the month in the year that the tense allows, the nearest where it allows both.</summary>
    public static TimePoint? DayOfMonth(DateOnly anchor, int month, int day, TimeTense tense)
    {
        (DateOnly? found, var nearest) = (null, int.MaxValue);
        // the 29th of February may be eight years away
        for (var year = anchor.Year - 8; year <= anchor.Year + 8; year++)
        {
            if (year is < 1 or > 9999 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) continue;
            var candidate = new DateOnly(year, month, day);
            if (tense is TimeTense.Past && candidate > anchor || tense is TimeTense.Future && candidate < anchor) continue;
            var distance = Math.Abs(candidate.DayNumber - anchor.DayNumber);
            if (tense is TimeTense.Unknown && year == anchor.Year && distance < FarDays) return new TimePoint(TimeUnit.Day, candidate);
            if (distance < nearest) (found, nearest) = (candidate, distance);
        }
        return found is { } known ? new TimePoint(TimeUnit.Day, known) : null;
    }

    private static TimePoint? Told(in TimeCaptures captures, TimeOp op)
    {
        if (op is TimeOp.Date && captures.Iso > 0) return new TimePoint(TimeUnit.Day, new DateOnly(captures.Iso / 10000, captures.Iso / 100 % 100, captures.Iso % 100));
        // "the 1800s" are the whole century, "the 1900s" may be its first ten years
        if (op is TimeOp.Decade && captures.Decade >= 0) return TimePoint.Of(new DateOnly(captures.Decade, 1, 1), captures.Decade % 100 == 0 && captures.Decade < 1900 ? TimeUnit.Century : TimeUnit.Decade);
        if (op is TimeOp.Century && captures.Ordinal is > 0 and < 100) return TimePoint.Of(new DateOnly(Math.Max((captures.Ordinal - 1) * 100, 1), 1, 1), TimeUnit.Century);
        if (captures.Year < 0) return null;
        return op switch
        {
            TimeOp.Quarter or TimeOp.YearQuarter => Part(captures, 4, captures.Year),
            TimeOp.Half => Part(captures, 2, captures.Year),
            TimeOp.Season => Season(captures.Year, captures.Season),
            TimeOp.Date => Told(captures),
            _ => null,
        };
    }

    private static TimePoint? Told(in TimeCaptures captures)
    {
        if (captures.Month < 0) return TimePoint.Year(captures.Year);
        if (captures.Day < 0) return new TimePoint(TimeUnit.Month, new DateOnly(captures.Year, captures.Month, 1));
        return captures.Day <= DateTime.DaysInMonth(captures.Year, captures.Month) ? new TimePoint(TimeUnit.Day, new DateOnly(captures.Year, captures.Month, captures.Day)) : null;
    }

    // without a day to count from: what is known of it, in TIMEX3 terms
    private static TimeReading Open(TimePattern pattern, in TimeCaptures captures)
    {
        var format = CultureInfo.InvariantCulture;
        var value = pattern.Op switch
        {
            TimeOp.Date when captures.Month < 0 => string.Create(format, $"XXXX-XX-{captures.Day:00}"),
            TimeOp.Date when captures.Day >= 0 => string.Create(format, $"XXXX-{captures.Month:00}-{captures.Day:00}"),
            TimeOp.Date or TimeOp.YearMonth when captures.Month >= 0 => string.Create(format, $"XXXX-{captures.Month:00}"),
            TimeOp.Weekday or TimeOp.WeekWeekday or TimeOp.FollowWeekday => string.Create(format, $"XXXX-WXX-{captures.Weekday + 1}"),
            TimeOp.Weekend => "XXXX-WXX-WE",
            TimeOp.Season => $"XXXX-{TimeSets.SeasonName(captures.Season)}",
            TimeOp.Quarter or TimeOp.YearQuarter => string.Create(format, $"XXXX-Q{captures.Ordinal}"),
            TimeOp.Half => string.Create(format, $"XXXX-H{captures.Ordinal}"),
            TimeOp.Period or TimeOp.Holiday => "XXXX",
            TimeOp.Date or TimeOp.Day => "XXXX-XX-XX",
            _ => "",
        };
        return new(TimexType.Date, value, null, TimeContext.NoBasis);
    }

    private static TimePoint? Relative(TimePattern pattern, in TimeCaptures captures, DateOnly day, in TimeContext context)
    {
        var shift = pattern.Shift;
        return pattern.Op switch
        {
            TimeOp.Date when captures.Month < 0 => DayAlone(day, captures.Day, context.Tense),
            TimeOp.Date when captures.Day >= 0 => DayOfMonth(day, captures.Month, captures.Day, context.Tense),
            TimeOp.Date => Month(day, captures.Month, shift, context.Tense),
            TimeOp.Day => new TimePoint(TimeUnit.Day, PartialDate.Next(day, shift + Near(captures))),
            TimeOp.Weekday when captures.Number > 0 => Ago(day, captures),
            TimeOp.Weekday => Weekday(day, captures.Weekday, shift, context.Tense),
            TimeOp.FollowWeekday => Follow(context.Last is { Unit: TimeUnit.Day } last ? last.Start : day, captures.Weekday, shift),
            TimeOp.WeekWeekday => new TimePoint(TimeUnit.Day, PartialDate.Next(TimePoint.Of(day, TimeUnit.Week).Start, 7 * shift + captures.Weekday)),
            TimeOp.YearMonth => Told(captures with { Year = Math.Clamp(day.Year + shift, 1, 9999) }),
            TimeOp.Period => TimePoint.Of(day, TimeResolver.Unit(captures)).Shift(shift),
            TimeOp.Quarter => Latest(captures, 4, day, context.Tense),
            TimeOp.YearQuarter => Part(captures, 4, day.Year + shift),
            TimeOp.Half => Latest(captures, 2, day, context.Tense),
            TimeOp.Season => Season(day, captures.Season, shift, context.Tense),
            TimeOp.Weekend => Weekend(day, shift, context.Tense),
            TimeOp.Holiday => TimeHolidays.Near(pattern.Value ?? "", captures.Year, day, shift, context.Tense),
            _ => null,
        };
    }

    // "two Saturdays ago": the last one is the first of them
    private static TimePoint Ago(DateOnly anchor, in TimeCaptures captures) => Follow(anchor, captures.Weekday, -1).Shift(-7L * (captures.Number - 1));

    internal static TimePoint Follow(DateOnly anchor, int weekday, int shift)
    {
        var ahead = (weekday - ((int)anchor.DayOfWeek + 6) % 7 + 7) % 7;
        return new(TimeUnit.Day, PartialDate.Next(anchor, shift > 0 ? (ahead == 0 ? 7 : ahead) : ahead - 7));
    }

    public static int Near(in TimeCaptures captures) => captures.Near < 0 ? 0 : captures.Near - TimeLexicon.ThisDay;

    private static TimePoint? DayAlone(DateOnly anchor, int day, TimeTense tense)
    {
        var month = TimePoint.Of(anchor, TimeUnit.Month);
        if (tense is TimeTense.Past && day > anchor.Day) month = month.Shift(-1);
        if (tense is TimeTense.Future or TimeTense.Present && day < anchor.Day) month = month.Shift(1);
        return day <= DateTime.DaysInMonth(month.Start.Year, month.Start.Month) ? new TimePoint(TimeUnit.Day, PartialDate.Next(month.Start, day - 1)) : null;
    }

    internal static TimePoint? Month(DateOnly anchor, int month, int shift, TimeTense tense)
    {
        if (month is < 1 or > 12) return null;
        var ahead = month - anchor.Month;
        var years = shift switch
        {
            < 0 => ahead < 0 ? 0 : -1,
            > 0 => ahead > 0 ? 0 : 1,
            _ when tense is TimeTense.Past => ahead <= 0 ? 0 : -1,
            _ when tense is TimeTense.Future => ahead >= 0 ? 0 : 1,
            _ when tense is TimeTense.Present => ahead > 6 ? -1 : ahead < -6 ? 1 : 0,
            // a noun phrase has no tense: the year of the report, but in January December is over
            _ => ahead > FarMonths ? -1 : 0,
        };
        return anchor.Year + years is >= 1 and <= 9999 ? new TimePoint(TimeUnit.Month, new DateOnly(anchor.Year + years, month, 1)) : null;
    }

    private static TimePoint? Part(in TimeCaptures captures, int parts, int year)
    {
        // "the last quarter of 2012"
        var which = captures.Ordinal >= 0 ? captures.Ordinal : captures.Number >= 0 ? captures.Number : parts;
        if (which < 1 || which > parts || year is < 1 or > 9999) return null;
        return new TimePoint(parts == 4 ? TimeUnit.Quarter : TimeUnit.Half, new DateOnly(year, (which - 1) * (12 / parts) + 1, 1));
    }

    // the latest that has begun; the next one for the future, and for the present where it begins soon
    private static TimePoint? Latest(in TimeCaptures captures, int parts, DateOnly day, TimeTense tense)
    {
        if (Part(captures, parts, day.Year) is not { } point) return null;
        if (tense is TimeTense.Future) return point.Shift(1).Start <= day ? point.Shift(parts) : point;
        var soon = tense is TimeTense.Present ? DaysOfQuarter : 0;
        return point.Start.DayNumber > day.DayNumber + soon ? point.Shift(-parts) : point;
    }

    private static TimePoint? Season(int year, int season) => season is < 0 or > 3 || year is < 1 or > 9998 ? null : new TimePoint(TimeUnit.Season, new DateOnly(year, season * 3 + 3, 1));

    /// <summary>Northern seasons: spring is March to May.</summary>
    private static TimePoint? Season(DateOnly anchor, int season, int shift, TimeTense tense)
    {
        if (Season(anchor.Year, season) is not { } point) return null;
        var over = point.Shift(1).Start <= anchor;
        var begun = point.Start <= anchor;
        return shift switch
        {
            < 0 => over ? point : point.Shift(-4),
            > 0 => begun ? point.Shift(4) : point,
            _ when tense is TimeTense.Past => begun ? point : point.Shift(-4),
            _ when tense is TimeTense.Future => over ? point.Shift(4) : point,
            _ => season == 3 && anchor.Month <= 3 ? point.Shift(-4) : point,
        };
    }

    private static TimePoint Weekend(DateOnly anchor, int shift, TimeTense tense)
    {
        var own = TimePoint.Of(anchor, TimeUnit.Weekend);
        if (shift != 0) return own.Shift(shift > 0 && own.Start <= anchor || shift < 0 && own.Start > anchor || shift < 0 ? shift : shift > 0 ? 1 : 0);
        return tense is TimeTense.Future or TimeTense.Present || own.Start <= anchor ? own : own.Shift(-1);
    }
}
