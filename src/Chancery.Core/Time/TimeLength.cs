using System.Globalization;

namespace Chancery.Core.Time;

/// <summary>A TIMEX3 length read back: "P2Y", "PT3H", "PXD"; null is an unnamed number.</summary>
internal readonly record struct TimeLength(int? Number, TimeUnit Unit)
{
    public static TimeLength? Parse(string value)
    {
        if (value.Length < 3 || value[0] is not 'P') return null;
        var start = value[1] is 'T' ? 2 : 1;
        var end = start;
        while (end < value.Length && (char.IsAsciiDigit(value[end]) || value[end] is 'X')) end++;
        TimeUnit? unit = (value[start..end].Length > 0, start, value[end..]) switch
        {
            (true, 2, "M") => TimeUnit.Minute, (true, 2, "H") => TimeUnit.Hour, (true, 1, "D") => TimeUnit.Day, (true, 1, "W") => TimeUnit.Week,
            (true, 1, "M") => TimeUnit.Month, (true, 1, "Q") => TimeUnit.Quarter, (true, 1, "Y") => TimeUnit.Year, (true, 1, "DE") => TimeUnit.Decade,
            (true, 1, "CE") => TimeUnit.Century, _ => null,
        };
        if (unit is not { } known) return null;
        return new(int.TryParse(value.AsSpan(start, end - start), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null, known);
    }

    /// <summary>The date that lies this far before (-1) or behind (1) another, as fine as the length and the other date allow.</summary>
    public PartialDate From(PartialDate other, int direction)
    {
        // within hours: the same day or the next one
        if (Unit <= TimeUnit.Hour) return other.Precision is not DatePrecision.Day ? other
            : new(PartialDate.Next(other.From, direction < 0 ? -1 : 0), PartialDate.Next(other.From, direction < 0 ? 1 : 2), DatePrecision.Day);
        var finest = Unit switch { TimeUnit.Day => DatePrecision.Day, TimeUnit.Week => DatePrecision.Week, TimeUnit.Month or TimeUnit.Quarter => DatePrecision.Month, _ => DatePrecision.Year };
        if (other.Precision < finest) return other;
        return Number is { } number ? TimeCalendar.Shift(other.From, Unit, (long)number * direction) : TimeCalendar.Vague(other.From, Unit, direction);
    }
}
