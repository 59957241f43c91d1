using System.Globalization;
using System.Text;

namespace Chancery.Core.Pictures;

/// <summary>Text inside SVG and HTML: encoded, without what XML forbids and without marks that turn the reading direction of what stands around.</summary>
public static class Markup
{
    public static string Of(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        var safe = new StringBuilder(text.Length + 8);
        foreach (var rune in text.EnumerateRunes()) Append(safe, rune);
        return safe.ToString();
    }

    /// <summary>A number as attributes want it: a point, at most two digits behind it.</summary>
    public static string Of(double number) => (double.IsFinite(number) ? number : 0).ToString("0.##", CultureInfo.InvariantCulture);

    private static void Append(StringBuilder safe, Rune rune)
    {
        switch (rune.Value)
        {
            case '&': safe.Append("&amp;"); break;
            case '<': safe.Append("&lt;"); break;
            case '>': safe.Append("&gt;"); break;
            case '"': safe.Append("&quot;"); break;
            case '\'': safe.Append("&#39;"); break;
            case '\t' or '\n' or '\r': safe.Append(' '); break;
            case < 0x20 or (>= 0x7F and < 0xA0) or 0xFFFE or 0xFFFF: safe.Append('\uFFFD'); break;
            case (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069): break;
            default: safe.Append(rune); break;
        }
    }
}
