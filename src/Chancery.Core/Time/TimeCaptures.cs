namespace Chancery.Core.Time;

/// <summary>What a pattern took from the text; -1 is nothing.</summary>
internal struct TimeCaptures
{
    public int Number, Ordinal, Day, Month, Year, Weekday, Unit, Part, Season, Decade, Iso, Holiday, Clock, Meridiem, Near, Fraction;

    /// <summary>The expression itself, without context words before and behind it.</summary>
    public int Start, End;

    /// <summary>A word began with "mid-".</summary>
    public bool Mid;

    public static TimeCaptures None(int start) => new()
    {
        Number = -1, Ordinal = -1, Day = -1, Month = -1, Year = -1, Weekday = -1, Unit = -1, Part = -1, Season = -1, Decade = -1, Iso = -1, Holiday = -1,
        Clock = -1, Meridiem = -1, Near = -1, Fraction = -1, Start = start, End = start,
    };

    public void Set(TimeClass kind, int value)
    {
        switch (kind)
        {
            // "two to three weeks" are at least two
            case TimeClass.Number: if (Number < 0) Number = value; break;
            case TimeClass.Pair: Number = value; break;
            case TimeClass.Ordinal or TimeClass.Quarter: Ordinal = value; break;
            case TimeClass.Day: if (Day < 0) Day = value; break;
            case TimeClass.Month: Month = value; break;
            case TimeClass.Year: Year = value; break;
            case TimeClass.Weekday or TimeClass.Weekdays: Weekday = value; break;
            case TimeClass.Unit or TimeClass.Units or TimeClass.One: Unit = value; break;
            case TimeClass.Part or TimeClass.Parts: Part = value; break;
            case TimeClass.Season: Season = value; break;
            case TimeClass.Decade or TimeClass.Decades: Decade = value; break;
            case TimeClass.Iso: Iso = value; break;
            case TimeClass.Holiday: Holiday = value; break;
            case TimeClass.Hour: Clock = value * 60; break;
            case TimeClass.Clock or TimeClass.Military or TimeClass.Dotted: Clock = value; break;
            case TimeClass.Meridiem: Meridiem = value; break;
            case TimeClass.Near: Near = value; break;
            case TimeClass.Fraction: Fraction = value; break;
        }
    }
}
