using System.Globalization;
using System.Text;
using System.Text.Json;
using Chancery.Core.Text;

namespace Chancery.Core.Evaluation;

/// <summary>Reads gold files of time expressions, by the ending of the name.</summary>
internal static class TimesReader
{
    /// <exception cref="FormatException">The stream is not such a file.</exception>
    public static IEnumerable<TimesCase> Read(Stream gold, string file) => Path.GetExtension(file).ToUpperInvariant() switch
    {
        ".TSV" => Table(gold, file),
        ".JSON" => TimesCaseFile.Read(gold, file),
        _ => Lines(gold, file),
    };

    internal static DateOnly? Day(string? text) =>
        text is { Length: >= 10 } && DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static StreamReader Open(Stream gold) => new(gold, new UTF8Encoding(false, throwOnInvalidBytes: true));

    private static IEnumerable<TimesCase> Lines(Stream gold, string file)
    {
        using var reader = Open(gold);
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            yield return Line(line, $"{file}:{number}");
        }
    }

    private static TimesCase Line(string line, string where)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            var text = root.GetProperty("text").GetString() ?? throw new FormatException($"{where}: the text is null.");
            var golds = root.GetProperty("timexes").EnumerateArray().Select(timex => Gold(timex, text, where)).ToList();
            var id = root.TryGetProperty("id", out var name) ? name.ToString() : where;
            return new TimesCase(id, root.TryGetProperty("dct", out var dct) && dct.ValueKind is JsonValueKind.String ? Day(dct.GetString()) : null, text, golds);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException($"{where}: not a line of {{id, dct, text, timexes}}: {e.Message}", e);
        }
    }

    private static GoldTimex Gold(JsonElement timex, string text, string where)
    {
        var (start, end) = (timex.GetProperty("start").GetInt32(), timex.GetProperty("end").GetInt32());
        // offsets may count characters where the text has surrogate pairs
        if (timex.TryGetProperty("text", out var said) && said.GetString() is { Length: > 0 } words && (end > text.Length || start < 0 || end < start || text[start..end] != words))
        {
            var found = text.IndexOf(words, Math.Clamp(start, 0, text.Length), StringComparison.Ordinal);
            if (found >= 0) (start, end) = (found, found + words.Length);
        }
        if (start < 0 || end > text.Length || start >= end) throw new FormatException($"{where}: an expression lies outside of the text.");
        return new GoldTimex(new TextSpan(start, end), timex.TryGetProperty("type", out var type) ? type.GetString() ?? "" : "", [timex.GetProperty("value").GetString() ?? ""]);
    }

    // blocks apart by an empty line: the first row is the day of publication, every other one an expression that stands alone
    private static IEnumerable<TimesCase> Table(Stream gold, string file)
    {
        using var reader = Open(gold);
        (DateOnly? anchor, var first) = (null, true);
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                first = true;
                continue;
            }
            var cells = line.Split('\t');
            if (cells.Length < 3) throw new FormatException($"{file}:{number}: a row has expression, type and value.");
            if (first) anchor = Day(cells[2]) ?? throw new FormatException($"{file}:{number}: the first row of a block is the day to count from.");
            else yield return new TimesCase($"{Path.GetFileName(file)}:{number}", anchor, cells[0], [new GoldTimex(new TextSpan(0, cells[0].Length), cells[1], [cells[2]])]);
            first = false;
        }
    }
}
