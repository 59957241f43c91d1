using System.Globalization;

namespace Chancery.Core.Time;

/// <summary>Turns captures into a date and a TIMEX3 value. A date is never finer than its captures; without an anchor a relative one has no date.</summary>
internal static class TimeResolver
{
    private const string Unknown = "XXXX-XX-XX", Past = "PAST_REF", Future = "FUTURE_REF";

    public readonly record struct Resolved(PartialDate? Date, string Value, bool Relative);

    public static Resolved Resolve(TimePattern pattern, in TimeCaptures captures, DateOnly? anchor, bool future) => pattern.Op switch
    {
        TimeOp.Date => Date(captures, anchor, future),
        TimeOp.Decade => Decade(captures, pattern.Shift),
        TimeOp.Duration or TimeOp.Event => new(null, Period(captures), false),
        TimeOp.Set => new(null, pattern.Value ?? Period(captures), false),
        TimeOp.Reference => new(null, pattern.Value ?? "PRESENT_REF", true),
        TimeOp.Vague when anchor is { } day => new(TimeCalendar.Vague(day, Unit(captures), pattern.Shift), pattern.Shift < 0 ? Past : Future, true),
        TimeOp.Vague => new(null, pattern.Shift < 0 ? Past : Future, true),
        _ when anchor is { } day => Relative(pattern, captures, day, future),
        _ => new(null, Unknown, true),
    };

    /// <summary>"P3D", "PT2H"; an unnamed number is X.</summary>
    public static string Period(in TimeCaptures captures)
    {
        var number = captures.Number < 0 ? "X" : captures.Number.ToString(CultureInfo.InvariantCulture);
        return Unit(captures) switch
        {
            TimeUnit.Minute => $"PT{number}M", TimeUnit.Hour => $"PT{number}H", TimeUnit.Day => $"P{number}D", TimeUnit.Week => $"P{number}W",
            TimeUnit.Month => $"P{number}M", TimeUnit.Quarter => $"P{number}Q", TimeUnit.Year => $"P{number}Y", TimeUnit.Decade => $"P{number}DE", _ => $"P{number}CE",
        };
    }

    private static TimeUnit Unit(in TimeCaptures captures) => captures.Unit < 0 ? TimeUnit.Day : (TimeUnit)captures.Unit;

    private static Resolved Relative(TimePattern pattern, in TimeCaptures captures, DateOnly anchor, bool future)
    {
        var date = pattern.Op switch
        {
            TimeOp.Day => PartialDate.Day(PartialDate.Next(anchor, pattern.Shift)),
            TimeOp.Weekday => TimeCalendar.Weekday(anchor, captures.Weekday, pattern.Shift, future),
            TimeOp.Month => TimeCalendar.Month(anchor, captures.Month, pattern.Shift, future),
            TimeOp.Period => TimeCalendar.Period(anchor, Unit(captures), pattern.Shift),
            TimeOp.Within => TimeCalendar.Within(anchor, Unit(captures), pattern.Shift),
            TimeOp.Shift => TimeCalendar.Shift(anchor, Unit(captures), (long)Math.Max(captures.Number, 0) * Math.Sign(pattern.Shift)),
            TimeOp.Quarter => TimeCalendar.Quarter(captures.Year >= 0 ? captures.Year : anchor.Year, Math.Max(captures.Ordinal, captures.Number)),
            TimeOp.Season => TimeCalendar.Season(anchor, captures.Season, captures.Year, pattern.Shift, future),
            _ => (PartialDate?)null,
        };
        return date is { } found ? new(found, TimeCalendar.Value(found, pattern.Op), true) : new(null, "", true);
    }

    private static Resolved Date(in TimeCaptures captures, DateOnly? anchor, bool future)
    {
        if (captures.Iso > 0) return Told(PartialDate.Day(new DateOnly(captures.Iso / 10000, captures.Iso / 100 % 100, captures.Iso % 100)), false);
        if (captures.Year >= 0)
        {
            if (captures.Month < 0) return Told(PartialDate.Year(captures.Year), false);
            if (captures.Day < 0) return Told(PartialDate.Month(captures.Year, captures.Month), false);
            return captures.Day <= DateTime.DaysInMonth(captures.Year, captures.Month) ? Told(PartialDate.Day(new DateOnly(captures.Year, captures.Month, captures.Day)), false) : default;
        }
        if (captures.Month < 0 || captures.Day < 0) return default;
        if (anchor is null) return new(null, string.Create(CultureInfo.InvariantCulture, $"XXXX-{captures.Month:00}-{captures.Day:00}"), true);
        return TimeCalendar.DayOfMonth(anchor.Value, captures.Month, captures.Day, future) is { } day ? Told(PartialDate.Day(day), true) : default;
    }

    private static Resolved Told(PartialDate date, bool relative) => new(date, date.ToString(), relative);

    // early, middle and late parts are four, four and three years: no more is said by the words
    private static Resolved Decade(in TimeCaptures captures, int part)
    {
        if (captures.Decade < 0) return default;
        var (from, years) = part switch { 1 => (captures.Decade, 4), 2 => (captures.Decade + 3, 4), 3 => (captures.Decade + 7, 3), _ => (captures.Decade, 10) };
        var date = PartialDate.Months(new DateOnly(from, 1, 1), years * 12, DatePrecision.Year);
        return new(date, (captures.Decade / 10).ToString(CultureInfo.InvariantCulture), false);
    }
}
