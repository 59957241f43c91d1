using System.Text.Json;
using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Evaluation;

/// <summary>One text with events that were graded by people: the stretch of each event, a word or a whole clause, and its value from −3 to +3.</summary>
public sealed record FactualityCase(string Text, IReadOnlyList<(TextSpan Event, double Value)> Targets)
{
    private const int Columns = 3;

    /// <summary>JSON Lines of <c>text</c> (words between single spaces) and <c>targets</c> with <c>span1</c> (words) and <c>label</c>; or, for .tsv, sentence, word and class.</summary>
    /// <exception cref="FormatException">A line is neither.</exception>
    public static IEnumerable<FactualityCase> Read(TextReader lines, string file)
    {
        var (line, table) = (0, IsTable(file));
        while (lines.ReadLine() is { } row)
        {
            line++;
            if (string.IsNullOrWhiteSpace(row) || table && row[0] is '#') continue;
            yield return table ? OfTable(row, $"{file}:{line}") : OfJson(row, $"{file}:{line}");
        }
    }

    /// <summary>A table of classes, and no graded values.</summary>
    public static bool IsTable(string file) => file.EndsWith(".tsv", StringComparison.OrdinalIgnoreCase);

    private static FactualityCase OfTable(string row, string where)
    {
        var cells = row.Split('\t');
        if (cells.Length != Columns) throw new FormatException($"{where}: a row is sentence, word and class, between tabs");
        var at = cells[0].IndexOf(cells[1], StringComparison.Ordinal);
        if (at < 0) throw new FormatException($"{where}: '{cells[1]}' does not stand in the sentence");
        double value = cells[2] switch { "happened" => 3, "uncertain" => 0, "not" => -3, _ => throw new FormatException($"{where}: a class is happened, uncertain or not") };
        return new FactualityCase(cells[0], [(new TextSpan(at, at + cells[1].Length), value)]);
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
            words.Add(text.Length + 1);
            return new FactualityCase(text, [.. json.RootElement.GetProperty("targets").EnumerateArray().Select(target => (Span(target.GetProperty("span1"), words), target.GetProperty("label").GetDouble()))]);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentOutOfRangeException or IndexOutOfRangeException)
        {
            throw new FormatException($"{where}: {e.Message}", e);
        }
    }

    private static TextSpan Span(JsonElement span, List<int> words) => new(words[span[0].GetInt32()], words[span[1].GetInt32()] - 1);

    /// <summary>The word of a stretch on which the rest of it hangs; a copula stands for what it joins. -1 where the text has no word there.</summary>
    public static int Head(Document doc, TextSpan stretch)
    {
        var (first, best) = (0, -1);
        while (first < doc.Tokens.Count && doc.Words[first].Span.End <= stretch.Start) first++;
        for (var i = first; i < doc.Tokens.Count && (i == first || doc.Words[i].Span.Start < stretch.End); i++)
        {
            var above = doc.Words[i].Head;
            var inside = above >= first && doc.Words[above].Span.Start < stretch.End;
            if (best < 0 || !inside && doc.Words[i].Upos is not Upos.Punct) best = i;
            if (!inside && doc.Words[i].Upos is Upos.Verb or Upos.Adj) break;
        }
        return best >= 0 && doc.Words[best].Dep is Dep.Cop && doc.Words[best].Head >= 0 ? doc.Words[best].Head : best;
    }
}
