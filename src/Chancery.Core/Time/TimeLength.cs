using System.Globalization;

namespace Chancery.Core.Time;

/// <summary>A TIMEX3 length read back: "P2Y", "PT3H", "PXD"; null is an unnamed number.</summary>
internal readonly record struct TimeLength(int? Number, TimeUnit Unit)
{
    /// <summary>The value of captures: "P3D", "PT2H30M"; an unnamed number is X. A fixed value wins.</summary>
    public static string Of(in TimeCaptures captures, string? value, int number = -1)
    {
        if (value is not null) return value;
        if (number < 0) number = captures.Number;
        var unit = TimeResolver.Unit(captures);
        if (captures.Fraction > 0) return Fraction(Math.Max(number, 0), unit);
        var format = CultureInfo.InvariantCulture;
        if (unit is TimeUnit.Decade && number >= 0) return string.Create(format, $"P{10L * number}Y");
        if (unit is TimeUnit.Century && number >= 0) return string.Create(format, $"P{100L * number}Y");
        if (unit is TimeUnit.Half && number >= 0) return string.Create(format, $"P{6L * number}M");
        var text = number < 0 ? "X" : number.ToString(format);
        return unit switch
        {
            TimeUnit.Second => $"PT{text}S", TimeUnit.Minute => $"PT{text}M", TimeUnit.Hour => $"PT{text}H", TimeUnit.Day => $"P{text}D",
            TimeUnit.Weekend => $"P{text}WE", TimeUnit.Week => $"P{text}W", TimeUnit.Month => $"P{text}M", TimeUnit.Season or TimeUnit.Quarter => $"P{text}Q",
            TimeUnit.Year => $"P{text}Y", TimeUnit.Decade => $"P{text}DE", _ => $"P{text}CE",
        };
    }

    public static TimeLength? Parse(string value)
    {
        if (value.Length < 3 || value[0] is not 'P') return null;
        var start = value[1] is 'T' ? 2 : 1;
        var end = start;
        while (end < value.Length && (char.IsAsciiDigit(value[end]) || value[end] is 'X')) end++;
        if (end == start || end == value.Length) return null;
        var name = end + 1 < value.Length && char.IsAsciiLetterUpper(value[end + 1]) && value[end + 1] is not 'T' ? value.AsSpan(end, 2) : value.AsSpan(end, 1);
        TimeUnit? unit = start == 2
            ? name switch { "S" => TimeUnit.Second, "M" => TimeUnit.Minute, "H" => TimeUnit.Hour, _ => null }
            : name switch
            {
                "D" => TimeUnit.Day, "WE" => TimeUnit.Weekend, "W" => TimeUnit.Week, "M" => TimeUnit.Month, "Q" => TimeUnit.Quarter, "Y" => TimeUnit.Year,
                "DE" => TimeUnit.Decade, "CE" => TimeUnit.Century, _ => null,
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
        var finest = Unit switch { TimeUnit.Day => DatePrecision.Day, TimeUnit.Week or TimeUnit.Weekend => DatePrecision.Week, < TimeUnit.Year => DatePrecision.Month, _ => DatePrecision.Year };
        if (other.Precision < finest) return other;
        // "two decades" and "twenty years" have one value: the coarser one is kept
        if (Unit is TimeUnit.Year && Number is > 0 and var years && years % 10 == 0) return TimePoint.Of(other.From, TimeUnit.Day).Shift(TimeUnit.Decade, years / 10 * (long)direction).Date;
        if (Number is { } number) return TimePoint.Of(other.From, TimeUnit.Day).Shift(Unit is TimeUnit.Weekend ? TimeUnit.Week : Unit, (long)number * direction).Date;
        return VagueInterval.From(other.From, Unit, direction);
    }

    private static string Fraction(int number, TimeUnit unit)
    {
        var format = CultureInfo.InvariantCulture;
        string Two(string big, string small) => number == 0 ? $"P{small}" : string.Create(format, $"P{number}{big}{small}");
        return unit switch
        {
            TimeUnit.Year => Two("Y", "6M"),
            TimeUnit.Hour => number == 0 ? "PT30M" : string.Create(format, $"PT{number}H30M"),
            TimeUnit.Minute => number == 0 ? "PT30S" : string.Create(format, $"PT{number}M30S"),
            TimeUnit.Day => number == 0 ? "PT12H" : string.Create(format, $"P{number}DT12H"),
            TimeUnit.Decade => string.Create(format, $"P{10L * number + 5}Y"),
            TimeUnit.Century => string.Create(format, $"P{100L * number + 50}Y"),
            TimeUnit.Week => string.Create(format, $"P{number}.5W"),
            _ => string.Create(format, $"P{number}.5M"),
        };
    }
}
