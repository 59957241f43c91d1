namespace Chancery.Core.Time;

/// <summary>Reads figures: "4th", "2019", "1990s", "2026-01-13", "3/22/2013", "10:30".</summary>
internal static class TimeDigits
{
    private const int FirstYear = 1500, LastYear = 2199, MostUnits = 9999, LongestFigure = 6;

    /// <summary>The value of a class in figures, or -1.</summary>
    public static int Read(TimeClass kind, ReadOnlySpan<char> text) => kind switch
    {
        TimeClass.Number => Whole(text) is var n && n <= MostUnits ? n : -1,
        TimeClass.Day => Whole(WithoutEnding(text)) is var day and >= 1 and <= 31 ? day : -1,
        TimeClass.Year => Year(text),
        TimeClass.Decade => Decade(text),
        TimeClass.Iso => Iso(text),
        TimeClass.Ordinal => WithoutEnding(text).Length < text.Length ? Whole(WithoutEnding(text)) : -1,
        TimeClass.Hour => text.Length <= 2 && Whole(text) is var hour and >= 0 and <= 24 ? hour : -1,
        TimeClass.Clock => Clock(WithoutSeconds(text), ':'),
        TimeClass.Dotted => Clock(text, '.'),
        TimeClass.Military => text.Length == 4 ? Minutes(text[..2], text[2..]) : -1,
        _ => -1,
    };

    private static int Whole(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > LongestFigure) return -1;
        var value = 0;
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c)) return -1;
            value = value * 10 + (c - '0');
        }
        return value;
    }

    private static ReadOnlySpan<char> WithoutEnding(ReadOnlySpan<char> text) =>
        text.Length > 2 && text[^2..] is "st" or "nd" or "rd" or "th" ? text[..^2] : text;

    private static int Year(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("fy")) text = text[2..];
        // "2013's", but "1990's" are ten years
        if (text.Length == 6 && text[5] is 's' && text[4] is '\'' or '’' && text[3] is not '0') text = text[..4];
        return text.Length == 4 && Whole(text) is var year and >= FirstYear and <= LastYear ? year : -1;
    }

    // "1990s", "1990's", "'90s", "90s"
    private static int Decade(ReadOnlySpan<char> text)
    {
        if (text.Length < 3 || text[^1] is not 's') return -1;
        var digits = text[..^1].TrimStart("'’").TrimEnd("'’");
        var value = Whole(digits);
        if (value < 0 || value % 10 != 0) return -1;
        return digits.Length switch { 4 when value is >= FirstYear and <= LastYear => value, 2 when value >= 20 => 1900 + value, _ => -1 };
    }

    // yyyymmdd in one number
    private static int Iso(ReadOnlySpan<char> text)
    {
        if (text.Length is < 8 or > 10) return -1;
        if (text.Length == 10 && text[2] is '.' && text[5] is '.') return Packed(Whole(text[6..]), Whole(text[3..5]), Whole(text[..2]));
        if (text.Length == 10 && text[4] is '-' or '/' && text[7] == text[4]) return Packed(Whole(text[..4]), Whole(text[5..7]), Whole(text[8..]));
        var first = text.IndexOf('/');
        var last = text.LastIndexOf('/');
        if (first < 1 || last <= first || text.Length - last != 5) return -1;
        var (one, two, year) = (Whole(text[..first]), Whole(text[(first + 1)..last]), Whole(text[(last + 1)..]));
        // month first, as American papers write; where that cannot be, day first
        return one > 12 ? Packed(year, two, one) : Packed(year, one, two);
    }

    private static int Packed(int year, int month, int day) =>
        year is >= FirstYear and <= LastYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? year * 10000 + month * 100 + day : -1;

    // "7:56:30"
    private static ReadOnlySpan<char> WithoutSeconds(ReadOnlySpan<char> text) =>
        text.Length is 7 or 8 && text[^3] is ':' && Whole(text[^2..]) is >= 0 and < 60 ? text[..^3] : text;

    private static int Clock(ReadOnlySpan<char> text, char between)
    {
        var cut = text.IndexOf(between);
        return cut is 1 or 2 && text.Length == cut + 3 ? Minutes(text[..cut], text[(cut + 1)..]) : -1;
    }

    private static int Minutes(ReadOnlySpan<char> hours, ReadOnlySpan<char> minutes) =>
        Whole(hours) is var h and >= 0 and <= 24 && Whole(minutes) is var m and >= 0 and < 60 && h * 60 + m <= 24 * 60 ? h * 60 + m : -1;
}
