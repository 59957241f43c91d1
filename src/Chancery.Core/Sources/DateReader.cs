using System.Globalization;

namespace Chancery.Core.Sources;

/// <summary>A publication date: ISO 8601, the day alone or with a time, which is dropped as printed (no zone arithmetic).</summary>
public static class DateReader
{
    private const int DayLength = 10;

    private static readonly string[] Formats = ["yyyy-MM-dd", "yyyy/MM/dd", "yyyyMMdd"];

    public static bool TryRead(ReadOnlySpan<char> text, out DateOnly date)
    {
        text = text.Trim();
        if (text.Length > DayLength && text[DayLength] is 'T' or 't' or ' ' && char.IsAsciiDigit(text[DayLength + 1 < text.Length ? DayLength + 1 : 0]))
            text = text[..DayLength];
        return DateOnly.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
    }
}
