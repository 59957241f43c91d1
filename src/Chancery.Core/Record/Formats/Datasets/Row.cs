using System.Globalization;

namespace Chancery.Core.Record.Formats.Datasets;

/// <summary>The cells of a row, by their numbers or by the names in the header. What is empty, "None", "NA" or "NULL" is missing.</summary>
internal readonly struct Row(string[] cells, IReadOnlyDictionary<string, int>? header = null)
{
    private static readonly string[] Missing = ["None", "NA", "NULL", "nan"];

    private static readonly string[] Days = ["yyyy-MM-dd", "yyyyMMdd", "M/d/yyyy", "dd MMMM yyyy", "d MMMM yyyy", "yyyy-MM-dd HH:mm:ss.fff", "yyyy-MM-dd HH:mm:ss"];

    public int Count => cells.Length;

    public string? this[int cell]
    {
        get
        {
            var text = cell >= 0 && cell < cells.Length ? cells[cell].Trim() : "";
            return text.Length == 0 || Missing.Contains(text) ? null : Plain.Safe(Plain.OneLine(text));
        }
    }

    public string? this[string name] => header is not null && header.TryGetValue(name, out var cell) ? this[cell] : null;

    public static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1900 and < 2200 ? day : null;

    public static double? Degrees(string? text, double most) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) <= most ? number : null;

    public static int? Whole(string? text) => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) && number >= 0 ? number : null;
}
