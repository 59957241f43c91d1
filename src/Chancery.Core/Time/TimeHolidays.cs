using System.Globalization;

namespace Chancery.Core.Time;

/// <summary>
/// Days of the year by rule: "12-25"; "11 thursday 4" (the fourth Thursday of November, -1 the last); "easter -2" (days from Easter Sunday);
/// "orthodox 0" (days from Easter by the old calendar); "hijri 10-1" (the calendar of Umm al-Qura); "lunar 1-1" (the Chinese calendar);
/// "hebrew 7-15" (months counted from Tishri, as in a common year); "persian 1-1".
/// </summary>
internal static class TimeHolidays
{
    private const int FirstAfterLeap = 6;

    private static readonly UmAlQuraCalendar Hijri = new();
    private static readonly ChineseLunisolarCalendar Lunar = new();
    private static readonly HebrewCalendar Hebrew = new();
    private static readonly PersianCalendar Persian = new();

    public static TimePoint? Near(string rule, int year, DateOnly anchor, int shift, TimeTense tense)
    {
        if (year >= 0) return On(rule, year) is { } told ? new TimePoint(TimeUnit.Day, told) : null;
        (DateOnly? found, var nearest) = (null, int.MaxValue);
        for (var candidate = Math.Max(anchor.Year - 1, 1); candidate <= Math.Min(anchor.Year + 1, 9999); candidate++)
        {
            if (On(rule, candidate) is not { } day) continue;
            if ((shift < 0 && day >= anchor) || (shift > 0 && day <= anchor) || (tense is TimeTense.Past && day > anchor) || (tense is TimeTense.Future && day < anchor)) continue;
            var distance = Math.Abs(day.DayNumber - anchor.DayNumber);
            if (distance < nearest) (found, nearest) = (day, distance);
        }
        return found is { } known ? new TimePoint(TimeUnit.Day, known) : null;
    }

    /// <summary>The day in a year, null where the rule has none there.</summary>
    public static DateOnly? On(string rule, int year)
    {
        var parts = rule.Split(' ');
        return parts[0] switch
        {
            "easter" when parts.Length == 2 => PartialDate.Next(Easter(year), Whole(parts[1])),
            "orthodox" when parts.Length == 2 => PartialDate.Next(OrthodoxEaster(year), Whole(parts[1])),
            "hijri" when parts.Length == 2 => Foreign(Hijri, parts[1], year),
            "lunar" when parts.Length == 2 => Foreign(Lunar, parts[1], year),
            "hebrew" when parts.Length == 2 => Foreign(Hebrew, parts[1], year),
            "persian" when parts.Length == 2 => Foreign(Persian, parts[1], year),
            _ when parts.Length == 3 && Enum.TryParse<DayOfWeek>(parts[1], true, out var weekday) => Nth(year, Whole(parts[0]), weekday, Whole(parts[2])),
            _ => MonthDay(parts[0]) is var (month, day) && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null,
        };
    }

    private static int Whole(string text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : 0;

    private static (int Month, int Day) MonthDay(string text)
    {
        var cut = text.IndexOf('-', StringComparison.Ordinal);
        return cut < 0 ? (0, 0) : (Whole(text[..cut]), Whole(text[(cut + 1)..]));
    }

    private static DateOnly? Nth(int year, int month, DayOfWeek weekday, int which)
    {
        if (month is < 1 or > 12 || which is 0 or > 5 or < -1) return null;
        if (which < 0)
        {
            var last = new DateOnly(year, month, DateTime.DaysInMonth(year, month));
            return last.AddDays(-(((int)last.DayOfWeek - (int)weekday + 7) % 7));
        }
        var first = new DateOnly(year, month, 1);
        var day = 1 + ((int)weekday - (int)first.DayOfWeek + 7) % 7 + 7 * (which - 1);
        return day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    // the anonymous Gregorian algorithm
    private static DateOnly Easter(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        var l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        var m = (a + 11 * h + 22 * l) / 451;
        var at = h + l - 7 * m + 114;
        return new DateOnly(year, at / 31, at % 31 + 1);
    }

    // Meeus' rule for the Julian calendar, thirteen days behind in our centuries
    private static DateOnly OrthodoxEaster(int year)
    {
        const int Behind = 13;
        var moon = (19 * (year % 19) + 15) % 30;
        var at = moon + (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7 + 114;
        return PartialDate.Next(new DateOnly(year, at / 31, at % 31 + 1), Behind);
    }

    private static DateOnly? Foreign(Calendar calendar, string monthDay, int year)
    {
        var (month, day) = MonthDay(monthDay);
        if (year <= calendar.MinSupportedDateTime.Year || year >= calendar.MaxSupportedDateTime.Year || month < 1 || day < 1) return null;
        var first = calendar.GetYear(new DateTime(year, 1, 1));
        for (var theirs = first; theirs <= first + 1; theirs++)
        {
            // the leap month of the Hebrew year stands before its spring
            var at = calendar is HebrewCalendar && month >= FirstAfterLeap && calendar.IsLeapYear(theirs) ? month + 1 : month;
            if (at > calendar.GetMonthsInYear(theirs) || day > calendar.GetDaysInMonth(theirs, at)) continue;
            var found = calendar.ToDateTime(theirs, at, day, 0, 0, 0, 0);
            if (found.Year == year) return DateOnly.FromDateTime(found);
        }
        return null;
    }
}
