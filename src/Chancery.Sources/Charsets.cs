using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace Chancery.Sources;

/// <summary>Bytes of a page to text: by its mark, by being UTF-8, by what it says of itself, and as Windows-1252 otherwise, as browsers do.</summary>
internal static partial class Charsets
{
    private const int Windows1252 = 1252, Declared = 2048;

    static Charsets() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <param name="bytes">A page, or its beginning.</param>
    /// <param name="named">What the server says; the page's own word counts where there is none.</param>
    public static string Decode(ReadOnlySpan<byte> bytes, string? named = null)
    {
        if (bytes is [0xEF, 0xBB, 0xBF, ..]) return Encoding.UTF8.GetString(bytes[3..]);
        if (bytes is [0xFF, 0xFE, ..]) return Encoding.Unicode.GetString(bytes[2..]);
        if (bytes is [0xFE, 0xFF, ..]) return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        if (Utf8.IsValid(bytes)) return Encoding.UTF8.GetString(bytes);
        if (!string.IsNullOrEmpty(named)) return Named(named).GetString(bytes);
        var match = Charset().Match(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Declared)]));
        return Named(match.Groups[1].Value).GetString(bytes);
    }

    /// <summary>An old encoding by its number; Windows-1252 where nobody knows it.</summary>
    public static Encoding CodePage(int number)
    {
        try
        {
            return Encoding.GetEncoding(number);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return Encoding.GetEncoding(Windows1252);
        }
    }

    private static Encoding Named(string name)
    {
        try
        {
            if (name.Length > 0 && Encoding.GetEncoding(name) is { CodePage: not 20127 and not 65001 } encoding) return encoding;
        }
        catch (ArgumentException)
        {
            // a name that nobody knows
        }
        return Encoding.GetEncoding(Windows1252);
    }

    [GeneratedRegex("""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_\-]{2,40})""", RegexOptions.NonBacktracking)]
    private static partial Regex Charset();
}
