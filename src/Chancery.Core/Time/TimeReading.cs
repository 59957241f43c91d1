namespace Chancery.Core.Time;

/// <summary>What an expression means; an empty value is no reading.</summary>
/// <param name="Type">Of TIMEX3.</param>
/// <param name="Value">Of TIMEX3.</param>
/// <param name="Date">The days it means, where it has a place in time.</param>
/// <param name="Basis">What it was counted from.</param>
internal readonly record struct TimeReading(TimexType Type, string Value, PartialDate? Date, string Basis)
{
    /// <summary>The unit of the calendar it is, which later expressions may count from.</summary>
    public TimePoint? Point { get; init; }

    /// <summary>The time within the day that is still to be joined to a day ("T21:00").</summary>
    public string? OpenTime { get; init; }

    public static TimeReading None => new(TimexType.Date, "", null, TimeContext.NoBasis);

    public static TimeReading At(TimePoint point, string basis) => new(TimexType.Date, point.Value, point.Date, basis) { Point = point };
}
