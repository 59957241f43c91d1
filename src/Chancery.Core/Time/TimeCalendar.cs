using System.Globalization;

namespace Chancery.Core.Time;

/// <summary>Calendar arithmetic that keeps inside the calendar and inside the precision of the words.</summary>
internal static class TimeCalendar
{
    /// <summary>"days", "weeks", "months" without a number: at least two, seldom more than this many.</summary>
    private const int Few = 10;

    public static PartialDate Weekday(DateOnly anchor, int weekday, int shift, bool future)
    {
        // 0 is Monday here
        var today = ((int)anchor.DayOfWeek + 6) % 7;
        var back = (today - weekday + 7) % 7;
        var ahead = (weekday - today + 7) % 7;
        var days = shift switch
        {
            < 0 => back == 0 ? -7 : -back,
            > 0 => ahead == 0 ? 7 : ahead,
            _ => future ? ahead : -back,
        };
        return PartialDate.Day(PartialDate.Next(anchor, days));
    }

    public static PartialDate? Month(DateOnly anchor, int month, int shift, bool future)
    {
        if (month is < 1 or > 12) return null;
        var year = shift switch
        {
            < 0 => month < anchor.Month ? anchor.Year : anchor.Year - 1,
            > 0 => month > anchor.Month ? anchor.Year : anchor.Year + 1,
            _ => future ? (month >= anchor.Month ? anchor.Year : anchor.Year + 1) : month <= anchor.Month ? anchor.Year : anchor.Year - 1,
        };
        return year is < 1 or > 9999 ? null : PartialDate.Month(year, month);
    }

    public static DateOnly? DayOfMonth(DateOnly anchor, int month, int day, bool future)
    {
        // a day without a year is the nearest one that the tense allows; a few days ahead are allowed to a past tense never
        for (var i = 0; i < 5; i++)
        {
            var year = future ? anchor.Year + i : anchor.Year - i;
            if (year is < 1 or > 9999 || day > DateTime.DaysInMonth(year, month)) continue;
            var found = new DateOnly(year, month, day);
            if (future ? found >= anchor : found <= anchor) return found;
        }
        return null;
    }

    public static PartialDate Period(DateOnly anchor, TimeUnit unit, int shift)
    {
        switch (unit)
        {
            case TimeUnit.Week: return PartialDate.Week(PartialDate.Next(anchor, 7L * shift));
            case TimeUnit.Month: return PartialDate.Months(First(anchor, shift), 1, DatePrecision.Month);
            case TimeUnit.Quarter: return PartialDate.Months(First(new DateOnly(anchor.Year, (anchor.Month - 1) / 3 * 3 + 1, 1), 3 * shift), 3, DatePrecision.Month);
            case TimeUnit.Year: return PartialDate.Year(Math.Clamp(anchor.Year + shift, 1, 9999));
            case TimeUnit.Decade: return Years((anchor.Year / 10 + shift) * 10, 10);
            case TimeUnit.Century: return Years((anchor.Year / 100 + shift) * 100, 100);
            default: return PartialDate.Day(PartialDate.Next(anchor, shift));
        }
    }

    public static PartialDate? Within(DateOnly anchor, TimeUnit unit, int shift)
    {
        var whole = Period(anchor, unit, 0);
        if (unit < TimeUnit.Week) return whole;
        var part = shift < 0 ? whole with { Until = PartialDate.Next(anchor, 1) } : whole with { From = anchor };
        return part.From < part.Until ? part : whole;
    }

    public static PartialDate Shift(DateOnly anchor, TimeUnit unit, long count) => unit switch
    {
        TimeUnit.Minute => PartialDate.Day(anchor),
        TimeUnit.Hour => PartialDate.Day(PartialDate.Next(anchor, count / 24)),
        TimeUnit.Day => PartialDate.Day(PartialDate.Next(anchor, count)),
        TimeUnit.Week => PartialDate.Week(PartialDate.Next(anchor, 7 * count)),
        TimeUnit.Month => PartialDate.Months(First(anchor, count), 1, DatePrecision.Month),
        TimeUnit.Quarter => PartialDate.Months(First(anchor, 3 * count), 3, DatePrecision.Month),
        TimeUnit.Year => PartialDate.Year((int)Math.Clamp(anchor.Year + count, 1, 9999)),
        TimeUnit.Decade => Years((int)Math.Clamp(anchor.Year + 10 * count, 1, 9990) / 10 * 10, 10),
        _ => Years((int)Math.Clamp(anchor.Year + 100 * count, 1, 9900) / 100 * 100, 100),
    };

    /// <summary>"days ago", "in recent weeks": an interval that ends at the anchor, of no finer precision than a week.</summary>
    public static PartialDate Vague(DateOnly anchor, TimeUnit unit, int shift)
    {
        var (days, precision) = unit switch
        {
            TimeUnit.Minute or TimeUnit.Hour => (1, DatePrecision.Day),
            TimeUnit.Day => (Few, DatePrecision.Week),
            TimeUnit.Week => (7 * Few, DatePrecision.Month),
            TimeUnit.Month or TimeUnit.Quarter => (30 * Few, DatePrecision.Month),
            TimeUnit.Year => (365 * Few, DatePrecision.Year),
            _ => (3650 * Few, DatePrecision.Year),
        };
        return shift < 0 ? new(PartialDate.Next(anchor, -days), precision is DatePrecision.Day ? PartialDate.Next(anchor, 1) : anchor, precision)
            : new(anchor, PartialDate.Next(anchor, days + 1), precision);
    }

    public static PartialDate? Quarter(int year, int quarter) =>
        quarter is < 1 or > 4 || year is < 1 or > 9999 ? null : PartialDate.Months(new DateOnly(year, quarter * 3 - 2, 1), 3, DatePrecision.Month);

    /// <summary>Northern seasons: spring is March to May.</summary>
    public static PartialDate? Season(DateOnly anchor, int season, int year, int shift, bool future)
    {
        if (season is < 0 or > 3) return null;
        var first = season * 3 + 3;
        var start = year >= 0 ? year : anchor.Year + shift;
        if (year < 0 && shift == 0 && !future && first > anchor.Month) start--;
        return start is < 1 or > 9998 ? null : PartialDate.Months(new DateOnly(start, first, 1), 3, DatePrecision.Month);
    }

    public static string Value(PartialDate date, TimeOp op)
    {
        if (date.Precision is not DatePrecision.Week || op is TimeOp.Vague) return date.ToString();
        var day = date.From.ToDateTime(TimeOnly.MinValue);
        return string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(day):0000}-W{ISOWeek.GetWeekOfYear(day):00}");
    }

    private static PartialDate Years(int first, int years) => PartialDate.Months(new DateOnly(Math.Clamp(first, 1, 9999), 1, 1), years * 12, DatePrecision.Year);

    private static DateOnly First(DateOnly day, long months)
    {
        var count = Math.Clamp(day.Year * 12L + day.Month - 1 + months, 12, 9999 * 12L + 11);
        return new DateOnly((int)(count / 12), (int)(count % 12) + 1, 1);
    }
}
