namespace Chancery.Core.Time;

/// <summary>What a pattern took from the text; -1 is nothing.</summary>
internal struct TimeCaptures
{
    public int Number, Ordinal, Day, Month, Year, Weekday, Unit, Season, Decade, Iso, Holiday;

    /// <summary>The expression itself, without context words before and behind it.</summary>
    public int Start, End;

    public static TimeCaptures None(int start) => new()
    {
        Number = -1, Ordinal = -1, Day = -1, Month = -1, Year = -1, Weekday = -1, Unit = -1, Season = -1, Decade = -1, Iso = -1, Holiday = -1, Start = start, End = start,
    };

    public void Set(TimeClass kind, int value)
    {
        switch (kind)
        {
            case TimeClass.Number: Number = value; break;
            case TimeClass.Ordinal: Ordinal = value; break;
            case TimeClass.Day: Day = value; break;
            case TimeClass.Month: Month = value; break;
            case TimeClass.Year: Year = value; break;
            case TimeClass.Weekday: Weekday = value; break;
            case TimeClass.Unit: Unit = value; break;
            case TimeClass.Season: Season = value; break;
            case TimeClass.Decade: Decade = value; break;
            case TimeClass.Iso: Iso = value; break;
            case TimeClass.Holiday: Holiday = value; break;
        }
    }
}
