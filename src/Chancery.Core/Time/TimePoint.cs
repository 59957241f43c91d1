using System.Globalization;

namespace Chancery.Core.Time;

/// <summary>A unit of the calendar: that day, that week, that quarter. Never leaves the calendar.</summary>
/// <param name="Unit">A day or longer.</param>
/// <param name="Start">Its first day.</param>
internal readonly record struct TimePoint(TimeUnit Unit, DateOnly Start)
{
    /// <summary>The unit that holds a day. The weekend is that of the day's week; the winter of January began in December.</summary>
    public static TimePoint Of(DateOnly day, TimeUnit unit) => unit switch
    {
        TimeUnit.Weekend => new(unit, PartialDate.Next(Monday(day), 5)),
        TimeUnit.Week => new(unit, Monday(day)),
        TimeUnit.Month => new(unit, new DateOnly(day.Year, day.Month, 1)),
        TimeUnit.Season => new(unit, Months(day, -(day.Month % 3))),
        TimeUnit.Quarter => new(unit, new DateOnly(day.Year, (day.Month - 1) / 3 * 3 + 1, 1)),
        TimeUnit.Half => new(unit, new DateOnly(day.Year, day.Month < 7 ? 1 : 7, 1)),
        TimeUnit.Year => new(unit, new DateOnly(day.Year, 1, 1)),
        TimeUnit.Decade => new(unit, new DateOnly(Math.Max(day.Year / 10 * 10, 1), 1, 1)),
        TimeUnit.Century => new(unit, new DateOnly(Math.Max(day.Year / 100 * 100, 1), 1, 1)),
        _ => new(TimeUnit.Day, day),
    };

    public static TimePoint Year(int year) => new(TimeUnit.Year, new DateOnly(Math.Clamp(year, 1, 9999), 1, 1));

    /// <summary>The unit so many units on, of the same kind.</summary>
    public TimePoint Shift(long count) => this with
    {
        Start = Unit switch
        {
            TimeUnit.Weekend or TimeUnit.Week => PartialDate.Next(Start, 7 * count),
            TimeUnit.Month => Months(Start, count),
            TimeUnit.Season or TimeUnit.Quarter => Months(Start, 3 * count),
            TimeUnit.Half => Months(Start, 6 * count),
            TimeUnit.Year => Months(Start, 12 * count),
            TimeUnit.Decade => Months(Start, 120 * count),
            TimeUnit.Century => Months(Start, 1200 * count),
            _ => PartialDate.Next(Start, count),
        },
    };

    /// <summary>The unit of another kind that lies so many of its own units on.</summary>
    public TimePoint Shift(TimeUnit unit, long count) => unit <= TimeUnit.Day ? Of(Start, TimeUnit.Day).Shift(unit is TimeUnit.Day ? count : unit is TimeUnit.Hour ? count / 24 : 0) : Of(Start, unit).Shift(count);

    public PartialDate Date => Unit switch
    {
        TimeUnit.Weekend => new(Start, PartialDate.Next(Start, 2), DatePrecision.Day),
        TimeUnit.Week => PartialDate.Week(Start),
        TimeUnit.Month => PartialDate.Months(Start, 1, DatePrecision.Month),
        TimeUnit.Season or TimeUnit.Quarter => PartialDate.Months(Start, 3, DatePrecision.Month),
        TimeUnit.Half => PartialDate.Months(Start, 6, DatePrecision.Month),
        TimeUnit.Year => PartialDate.Months(Start, 12, DatePrecision.Year),
        TimeUnit.Decade => PartialDate.Months(Start, 120, DatePrecision.Year),
        TimeUnit.Century => PartialDate.Months(Start, 1200, DatePrecision.Year),
        _ => PartialDate.Day(Start),
    };

    /// <summary>In TIMEX3 terms: "2026-01-13", "2026-W03", "2026-W03-WE", "2026-Q1", "2026-H1", "2026-SU", "199", "19".</summary>
    public string Value
    {
        get
        {
            var (year, month, day) = (Start.Year, Start.Month, Start.Day);
            var format = CultureInfo.InvariantCulture;
            return Unit switch
            {
                TimeUnit.Week or TimeUnit.Weekend => WeekValue(Start.ToDateTime(TimeOnly.MinValue), Unit),
                TimeUnit.Month => string.Create(format, $"{year:0000}-{month:00}"),
                TimeUnit.Season => string.Create(format, $"{year:0000}-{(month switch { 3 => "SP", 6 => "SU", 9 => "FA", _ => "WI" })}"),
                TimeUnit.Quarter => string.Create(format, $"{year:0000}-Q{(month + 2) / 3}"),
                TimeUnit.Half => string.Create(format, $"{year:0000}-H{(month < 7 ? 1 : 2)}"),
                TimeUnit.Year => string.Create(format, $"{year:0000}"),
                TimeUnit.Decade => string.Create(format, $"{year / 10:000}"),
                TimeUnit.Century => string.Create(format, $"{year / 100:00}"),
                _ => string.Create(format, $"{year:0000}-{month:00}-{day:00}"),
            };
        }
    }

    private static string WeekValue(DateTime day, TimeUnit unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(day):0000}-W{ISOWeek.GetWeekOfYear(day):00}{(unit is TimeUnit.Weekend ? "-WE" : "")}");

    private static DateOnly Monday(DateOnly day) => PartialDate.Next(day, -(((int)day.DayOfWeek + 6) % 7));

    private static DateOnly Months(DateOnly day, long months)
    {
        var count = Math.Clamp(day.Year * 12L + day.Month - 1 + months, 12, 9999 * 12L + 11);
        return new DateOnly((int)(count / 12), (int)(count % 12) + 1, 1);
    }
}
