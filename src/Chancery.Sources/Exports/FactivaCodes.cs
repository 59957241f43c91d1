namespace Chancery.Sources.Exports;

/// <summary>Factiva with field codes at the beginning of lines: HD headline, PD day, SN paper, LP and TD the text, AN the number that stays the same.</summary>
internal static class FactivaCodes
{
    private static readonly HashSet<string> Codes = new(StringComparer.Ordinal)
    {
        "SE", "HD", "BY", "CR", "WC", "PD", "ET", "SN", "SC", "ED", "PG", "VOL", "LA", "CY", "LP", "TD", "CX", "CT", "RF", "CO", "IN", "NS", "RE", "IPC", "IPD", "PUB", "AN", "ART", "CLM",
    };

    public static IEnumerable<ExportItem> Items(string[] lines)
    {
        var (open, code) = (new Dictionary<string, List<string>>(StringComparer.Ordinal), "");
        var loose = lines.Any(line => line.StartsWith("HD ", StringComparison.Ordinal) && !line.StartsWith("HD  ", StringComparison.Ordinal));
        foreach (var line in lines)
        {
            if (!TryCode(line, loose, out var next))
            {
                if (open.TryGetValue(code, out var field)) field.Add(line.Trim());
                continue;
            }
            // a section may stand before the headline of the next report
            if (next is "HD" or "SE" && open.ContainsKey("HD"))
            {
                yield return Item(open);
                open = new(StringComparer.Ordinal);
            }
            code = next;
            open.TryAdd(code, []);
            open[code].Add(line[code.Length..].Trim());
        }
        if (open.ContainsKey("HD")) yield return Item(open);
    }

    /// <summary>A code stands alone or with a gap behind it, so that a sentence which begins with "IN" is none; "loose" files put one space there.</summary>
    private static bool TryCode(string line, bool loose, out string code)
    {
        var end = 0;
        while (end < line.Length && char.IsAsciiLetterUpper(line[end])) end++;
        code = line[..end];
        if (!Codes.Contains(code)) return false;
        var rest = line.AsSpan(end);
        if (rest.Trim().IsEmpty || rest[0] == '\t' || rest.StartsWith("  ")) return true;
        return loose && rest[0] == ' ' && code != "IN";
    }

    private static ExportItem Item(Dictionary<string, List<string>> fields)
    {
        var item = new ExportItem { Title = Line(fields, "HD"), Publisher = Line(fields, "SN"), Language = Line(fields, "LA"), Id = Line(fields, "AN")?.Split(' ')[^1] };
        if (Line(fields, "PD") is { } day && WrittenDate.TryRead(day, out var date)) item.Published = date;
        foreach (var (code, name) in new[] { ("BY", "author"), ("WC", "length"), ("ET", "time"), ("SC", "source_code"), ("ED", "edition"), ("PG", "page"), ("SE", "section") })
            if (Line(fields, code) is { } value) item.Fields.Add(name, value);
        foreach (var code in new[] { "LP", "TD" })
            if (fields.TryGetValue(code, out var lines)) item.Body.AddRange([.. lines, ""]);
        return item;
    }

    private static string? Line(Dictionary<string, List<string>> fields, string code) => fields.TryGetValue(code, out var lines) && Wrapped.Join(lines) is { Length: > 0 } line ? line : null;
}
