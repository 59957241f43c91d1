using System.Text.Json;

namespace Chancery.Core.Evaluation;

/// <summary>One text with events that were graded by people: the offset of each event's word and its value from −3 to +3.</summary>
public sealed record FactualityCase(string Text, IReadOnlyList<(int Offset, double Value)> Targets)
{
    private const int Columns = 3;

    /// <summary>JSON Lines of <c>text</c> (words between single spaces) and <c>targets</c> with <c>span1</c> (words) and <c>label</c>; or, for .tsv, sentence, word and class.</summary>
    /// <exception cref="FormatException">A line is neither.</exception>
    public static IEnumerable<FactualityCase> Read(TextReader lines, string file)
    {
        var (line, table) = (0, file.EndsWith(".tsv", StringComparison.OrdinalIgnoreCase));
        while (lines.ReadLine() is { } row)
        {
            line++;
            if (string.IsNullOrWhiteSpace(row) || table && row[0] is '#') continue;
            yield return table ? OfTable(row, $"{file}:{line}") : OfJson(row, $"{file}:{line}");
        }
    }

    private static FactualityCase OfTable(string row, string where)
    {
        var cells = row.Split('\t');
        if (cells.Length != Columns) throw new FormatException($"{where}: a row is sentence, word and class, between tabs");
        var at = cells[0].IndexOf(cells[1], StringComparison.Ordinal);
        if (at < 0) throw new FormatException($"{where}: '{cells[1]}' does not stand in the sentence");
        double value = cells[2] switch { "happened" => 3, "uncertain" => 0, "not" => -3, _ => throw new FormatException($"{where}: a class is happened, uncertain or not") };
        return new FactualityCase(cells[0], [(at, value)]);
    }

    private static FactualityCase OfJson(string row, string where)
    {
        try
        {
            using var json = JsonDocument.Parse(row);
            var text = json.RootElement.GetProperty("text").GetString() ?? "";
            List<int> words = [0];
            for (var i = 0; i < text.Length; i++)
            {
                if (text[i] == ' ') words.Add(i + 1);
            }
            return new FactualityCase(text, [.. json.RootElement.GetProperty("targets").EnumerateArray().Select(target => (words[target.GetProperty("span1")[0].GetInt32()], target.GetProperty("label").GetDouble()))]);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentOutOfRangeException or IndexOutOfRangeException)
        {
            throw new FormatException($"{where}: {e.Message}", e);
        }
    }
}
