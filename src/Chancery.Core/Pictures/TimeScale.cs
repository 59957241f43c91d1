using System.Globalization;

namespace Chancery.Core.Pictures;

/// <summary>Days put into columns of time: as wide as the span asks for, without gaps, and never more than can be drawn.</summary>
public sealed class TimeScale
{
    /// <summary>Columns of one picture at the most; of a longer span the last are drawn.</summary>
    public const int MostColumns = 400;

    private const int DaysOfDays = 45, DaysOfWeeks = 200, DaysOfMonths = 3700;

    public TimeScale(DateOnly first, DateOnly last, TimeStep? step = null)
    {
        if (last < first) (first, last) = (last, first);
        var days = last.DayNumber - first.DayNumber;
        Step = step ?? days switch { <= DaysOfDays => TimeStep.Day, <= DaysOfWeeks => TimeStep.Week, <= DaysOfMonths => TimeStep.Month, _ => TimeStep.Year };
        var end = Start(last);
        List<DateOnly> starts = [end];
        while (starts.Count < MostColumns && end > DateOnly.MinValue && end > first)
        {
            end = Start(end.AddDays(-1));
            starts.Add(end);
        }
        starts.Reverse();
        Starts = starts;
    }

    public TimeStep Step { get; }

    /// <summary>The address behind a column, by its first and last day, on the same host; null for none.</summary>
    public Func<DateOnly, DateOnly, string?>? Link { get; init; }

    /// <summary>First days of the columns, in order.</summary>
    public IReadOnlyList<DateOnly> Starts { get; }

    /// <summary>The column that a day is in; −1 when it is before the first or behind the last.</summary>
    public int IndexOf(DateOnly day)
    {
        var start = Start(day);
        var (low, high) = (0, Starts.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (Starts[middle] == start) return middle;
            if (Starts[middle] < start) low = middle + 1;
            else high = middle - 1;
        }
        return -1;
    }

    /// <summary>The last day that a column holds.</summary>
    public DateOnly LastDay(int column) => Step switch
    {
        TimeStep.Day => Starts[column],
        TimeStep.Week => Starts[column].AddDays(Math.Min(6, DateOnly.MaxValue.DayNumber - Starts[column].DayNumber)),
        TimeStep.Month => Starts[column].AddDays(DateTime.DaysInMonth(Starts[column].Year, Starts[column].Month) - 1),
        _ => new DateOnly(Starts[column].Year, 12, 31),
    };

    public string Label(int column) => Starts[column].ToString(Step switch { TimeStep.Year => "yyyy", TimeStep.Month => "MMM yyyy", _ => "d MMM yyyy" }, CultureInfo.InvariantCulture);

    /// <summary>The same, short: for the axis.</summary>
    public string Tick(int column) => Starts[column].ToString(Step switch { TimeStep.Year => "yyyy", TimeStep.Month => "MMM yy", _ => "d MMM" }, CultureInfo.InvariantCulture);

    private DateOnly Start(DateOnly day) => Step switch
    {
        TimeStep.Day => day,
        TimeStep.Week => DateOnly.FromDayNumber(Math.Max(0, day.DayNumber - day.DayNumber % 7)),
        TimeStep.Month => new DateOnly(day.Year, day.Month, 1),
        _ => new DateOnly(day.Year, 1, 1),
    };
}
