using System.Globalization;

namespace Chancery.Core.Time;

/// <summary>Turns captures into a TIMEX3 value and the days it means. A date is never finer than its captures; without an anchor a relative one has no date.</summary>
internal static class TimeResolver
{
    private const string Past = "PAST_REF", Future = "FUTURE_REF";

    public static TimeReading Resolve(TimePattern pattern, in TimeCaptures captures, in TimeContext context) => pattern.Op switch
    {
        TimeOp.Duration or TimeOp.Event => new(TimexType.Duration, TimeLength.Of(captures, pattern.Value, pattern.Op is TimeOp.Duration && captures.Number < 0 && pattern.Shift > 0 ? pattern.Shift : -1), null, TimeContext.NoBasis),
        TimeOp.Set => new(TimexType.Set, TimeSets.Value(pattern, captures), null, TimeContext.NoBasis),
        // "9/11" has one day, whatever the day of the report
        TimeOp.Reference => new(TimexType.Date, pattern.Value ?? "PRESENT_REF", DayOf(pattern.Value), TimeContext.NoBasis),
        TimeOp.Vague => Vague(pattern, captures, context),
        TimeOp.Span => Span(pattern, captures, context),
        TimeOp.Follow => Follow(pattern, captures, context),
        TimeOp.FollowPart => TimeClock.Follow(pattern, captures, context),
        TimeOp.The => The(captures, context),
        TimeOp.Later => Later(pattern, captures, context),
        TimeOp.Shift => Shift(pattern, captures, context),
        TimeOp.Within => Within(pattern, captures, context),
        TimeOp.Clock or TimeOp.Part or TimeOp.DayPart => TimeClock.Read(pattern, captures, context),
        _ => TimeCalendar.Read(pattern, captures, context),
    };

    private static PartialDate? DayOf(string? value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? PartialDate.Day(day) : null;

    public static TimeUnit Unit(in TimeCaptures captures) => captures.Unit < 0 ? TimeUnit.Day : (TimeUnit)captures.Unit;

    private static TimeReading Vague(TimePattern pattern, in TimeCaptures captures, in TimeContext context)
    {
        var value = pattern.Value ?? (pattern.Shift < 0 ? Past : Future);
        var date = context.Anchor is { } day ? VagueInterval.From(day, Unit(captures), pattern.Shift) : (PartialDate?)null;
        return new(TimexType.Date, value, date, date is null ? TimeContext.NoBasis : context.Basis);
    }

    private static TimeReading Span(TimePattern pattern, in TimeCaptures captures, in TimeContext context)
    {
        var value = TimeLength.Of(captures, pattern.Value);
        if (context.Anchor is not { } day) return new(TimexType.Duration, value, null, TimeContext.NoBasis);
        var unit = Unit(captures);
        var date = captures.Number < 0 ? VagueInterval.From(day, unit, pattern.Shift) : VagueInterval.Exact(day, unit, captures.Number, pattern.Shift);
        return new(TimexType.Duration, value, date, context.Basis);
    }

    // no day of the report here: whoever says "the following day" does not mean the day after the report
    private static TimeReading Follow(TimePattern pattern, in TimeCaptures captures, in TimeContext context)
    {
        if (captures.Unit < 0) return context.Last is { } then && (pattern.Shift == 0 || then.Unit >= TimeUnit.Month) ? TimeReading.At(then.Shift(pattern.Shift), TimeContext.PreviousDate) : TimeReading.None;
        var unit = Unit(captures);
        // a year cannot name its day, but a day names its year
        return context.Last is { } last && last.Unit <= unit ? TimeReading.At(TimePoint.Of(last.Start, unit).Shift(pattern.Shift), TimeContext.PreviousDate)
            : new(TimexType.Date, unit switch { < TimeUnit.Weekend => "XXXX-XX-XX", < TimeUnit.Month => "XXXX-WXX", TimeUnit.Month => "XXXX-XX", _ => "XXXX" }, null, TimeContext.NoBasis);
    }

    private static TimeReading The(in TimeCaptures captures, in TimeContext context)
    {
        var unit = Unit(captures);
        if (context.Last is { } last && last.Unit == unit) return TimeReading.At(last, TimeContext.PreviousDate);
        return context.Anchor is { } day ? TimeReading.At(TimePoint.Of(day, unit), context.Basis) : new(TimexType.Date, "XXXX", null, TimeContext.NoBasis);
    }

    private static TimeReading Later(TimePattern pattern, in TimeCaptures captures, in TimeContext context)
    {
        var unit = Unit(captures);
        if (captures.Number < 0 || unit < TimeUnit.Day) return Length(pattern, captures, context);
        var count = (long)captures.Number * Math.Sign(pattern.Shift);
        if (unit is TimeUnit.Year && context.Last is { Unit: TimeUnit.Quarter } quarter) return TimeReading.At(quarter.Shift(4 * count), TimeContext.PreviousDate);
        if (context.Last is { } last && (last.Unit <= unit || last.Unit is TimeUnit.Decade)) return TimeReading.At(last.Shift(last.Unit > unit ? last.Unit : unit, last.Unit > unit ? count / 10 : count), TimeContext.PreviousDate);
        if (context.Last is not null || context.Anchor is not { } day || unit < TimeUnit.Day) return new(TimexType.Duration, TimeLength.Of(captures, null), null, TimeContext.NoBasis);
        return TimeReading.At(TimePoint.Of(day, TimeUnit.Day).Shift(unit, count), context.Basis);
    }

    // "days later", "two hours later": by value a length, but it ends on this side of the date that was named
    private static TimeReading Length(TimePattern pattern, in TimeCaptures captures, in TimeContext context)
    {
        var date = context.Last?.Date is { } last ? new TimeLength(null, Unit(captures)).From(last, Math.Sign(pattern.Shift)) : (PartialDate?)null;
        return new(TimexType.Duration, TimeLength.Of(captures, null), date, date is null ? TimeContext.NoBasis : TimeContext.PreviousDate);
    }

    private static TimeReading Shift(TimePattern pattern, in TimeCaptures captures, in TimeContext context)
    {
        var unit = Unit(captures);
        if (context.Anchor is not { } day) return new(TimexType.Date, "XXXX-XX-XX", null, TimeContext.NoBasis);
        var count = (long)(captures.Number < 0 ? 1 : captures.Number) * Math.Sign(pattern.Shift);
        // what a firm earned a year ago it earned in the same quarter
        if (unit is TimeUnit.Year && count == -1 && context.Last is { Unit: TimeUnit.Quarter } quarter) return TimeReading.At(quarter.Shift(-4), TimeContext.PreviousDate);
        if (unit is TimeUnit.Weekend) unit = TimeUnit.Week;
        var point = TimePoint.Of(day, TimeUnit.Day).Shift(unit, count);
        return unit >= TimeUnit.Day ? TimeReading.At(point, context.Basis)
            : new(TimexType.Time, TimeLength.Of(captures, null), point.Date, context.Basis);
    }

    private static TimeReading Within(TimePattern pattern, in TimeCaptures captures, in TimeContext context)
    {
        if (context.Anchor is not { } day) return new(TimexType.Date, "XXXX", null, TimeContext.NoBasis);
        var point = TimePoint.Of(day, Unit(captures));
        var whole = point.Date;
        if (point.Unit < TimeUnit.Week) return TimeReading.At(point, context.Basis);
        var part = pattern.Shift < 0 ? whole with { Until = PartialDate.Next(day, 1) } : whole with { From = day };
        return TimeReading.At(point, context.Basis) with { Date = part.From < part.Until ? part : whole };
    }
}
