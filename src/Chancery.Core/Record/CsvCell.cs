using System.Buffers;
using System.Globalization;

namespace Chancery.Core.Record;

/// <summary>One cell of comma-separated values (RFC 4180).</summary>
public static class CsvCell
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    // a spreadsheet takes text that begins like this for a formula
    private static readonly SearchValues<char> Formula = SearchValues.Create("=+-@\t\r");

    /// <summary>Quoted where needed; text that a spreadsheet would run is led by an apostrophe. Numbers stay numbers.</summary>
    public static string Of(string? value)
    {
        if (string.IsNullOrEmpty(value)) return "";
        if (Formula.Contains(value[0]) && !double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _)) value = "'" + value;
        return value.AsSpan().ContainsAny(Quoted) ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;
    }
}
