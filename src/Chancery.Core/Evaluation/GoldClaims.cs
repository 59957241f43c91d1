using System.Text.Json;
using Chancery.Core.Text;

namespace Chancery.Core.Evaluation;

/// <summary>A report with its attributions, as one JSON line: <c>id</c>, <c>text</c> and <c>attrs</c> of source, cue and content, each a list of offsets in characters.</summary>
internal sealed record GoldClaims(string Id, string Text, IReadOnlyList<GoldClaim> Claims)
{
    /// <exception cref="FormatException">A line is not such a report.</exception>
    public static IEnumerable<GoldClaims> Read(TextReader lines, string file)
    {
        var line = 0;
        while (lines.ReadLine() is { } row)
        {
            line++;
            if (!string.IsNullOrWhiteSpace(row)) yield return Read(row, $"{file}:{line}");
        }
    }

    private static GoldClaims Read(string row, string where)
    {
        try
        {
            using var json = JsonDocument.Parse(row);
            var root = json.RootElement;
            var text = root.GetProperty("text").GetString() ?? "";
            var units = Units(text);
            return new GoldClaims(root.GetProperty("id").ToString(), text,
                [.. root.GetProperty("attrs").EnumerateArray().Select(claim => new GoldClaim(Spans(claim, "source", units), Spans(claim, "cue", units), Spans(claim, "content", units)))]);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or IndexOutOfRangeException)
        {
            throw new FormatException($"{where}: {e.Message}", e);
        }
    }

    private static List<TextSpan> Spans(JsonElement claim, string part, int[] units) =>
        !claim.TryGetProperty(part, out var spans) ? [] : [.. spans.EnumerateArray().Select(span => new TextSpan(units[span[0].GetInt32()], units[span[1].GetInt32()])).Where(span => span.Length > 0)];

    // offsets count characters as Python does, where one outside the basic plane is one
    private static int[] Units(string text)
    {
        List<int> units = [];
        for (var i = 0; i < text.Length; i++)
        {
            units.Add(i);
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) i++;
        }
        units.Add(text.Length);
        return [.. units];
    }
}
