using System.Globalization;

namespace Chancery.Packs.Import;

/// <summary>Days from which and until which a code of the old dictionaries holds; half open, as in a pack.</summary>
internal readonly record struct DictionaryRange(DateOnly? From, DateOnly? Until)
{
    /// <summary>Two-digit years up to this one are of this century.</summary>
    private const int Pivot = 30;

    private const int Short = 6, Long = 8;

    /// <summary>"18970101-450703", "&lt;930206", "&gt;051122"; limits are inclusive in the old files.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out DictionaryRange range)
    {
        range = default;
        text = text.Trim();
        if (text.IsEmpty) return true;
        if (text[0] is '<' or '>')
        {
            if (!TryDay(text[1..].Trim('>').Trim('<'), out var limit)) return false;
            range = text[0] is '<' ? new(null, limit.AddDays(1)) : new(limit, null);
            return true;
        }
        var dash = text.IndexOf('-');
        if (dash < 0 || !TryDay(text[..dash], out var from) || !TryDay(text[(dash + 1)..], out var last) || last < from) return false;
        range = new(from, last.AddDays(1));
        return true;
    }

    private static bool TryDay(ReadOnlySpan<char> text, out DateOnly day)
    {
        day = default;
        text = text.Trim();
        if (text.Length is not (Short or Long) || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return false;
        var (year, month, date) = (number / 10000, number / 100 % 100, number % 100);
        if (text.Length == Short) year += year <= Pivot ? 2000 : 1900;
        if (year is < 1 or > 9998 || month is < 1 or > 12 || date < 1) return false;
        // the files close months with the 31st
        day = new DateOnly(year, month, Math.Min(date, DateTime.DaysInMonth(year, month)));
        return date <= 31;
    }
}
