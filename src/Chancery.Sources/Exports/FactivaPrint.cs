using System.Globalization;

namespace Chancery.Sources.Exports;

/// <summary>Factiva as printed: headline, author, "412 words", day, hour, paper, codes, language, copyright, text, and "Document" with the number that stays the same.</summary>
internal static class FactivaPrint
{
    private const int HeadLines = 10, CodeLetters = 8;

    public static IEnumerable<ExportItem> Items(string[] lines)
    {
        var open = new List<string>();
        foreach (var line in lines)
        {
            var end = ExportText.FactivaEnd().Match(line);
            if (!end.Success)
            {
                open.Add(line);
                continue;
            }
            if (Item(open) is { } item)
            {
                item.Id = end.Groups[1].Value;
                yield return item;
            }
            open = [];
        }
        if (Item(open) is { } last) yield return last;
    }

    private static ExportItem? Item(List<string> lines)
    {
        var words = lines.FindIndex(line => ExportText.WordCount().IsMatch(line));
        if (words < 0) return null;
        var item = new ExportItem();
        item.Fields["length"] = lines[words].Trim();
        Above(item, [.. lines.Take(words).Select(line => line.Trim()).Where(line => line.Length > 0)]);
        var at = words + 1;
        for (var seen = 0; at < lines.Count && seen < HeadLines; at++)
        {
            var line = lines[at].Trim();
            if (line.Length == 0) continue;
            seen++;
            if (ExportText.Copyright().IsMatch(line))
            {
                item.Body.AddRange(lines.Skip(at + 1));
                return item;
            }
            Below(item, line);
        }
        return item;
    }

    private static void Above(ExportItem item, List<string> lines)
    {
        var author = lines.FindIndex(line => line.StartsWith("By ", StringComparison.OrdinalIgnoreCase));
        if (author > 0)
        {
            item.Fields["author"] = lines[author]["By ".Length..].Trim();
            lines = lines[..author];
        }
        if (lines.Count > 0) item.Title = lines[^1];
        if (lines.Count > 1) item.Fields["section"] = lines[0];
    }

    private static void Below(ExportItem item, string line)
    {
        if (item.Published is null && WrittenDate.TryRead(line, out var date)) item.Published = date;
        else if (line.Length > 0 && char.IsAsciiDigit(line[0]) && TimeOnly.TryParse(line.Split(' ')[0], CultureInfo.InvariantCulture, out _)) item.Fields["time"] = line;
        else if (LanguageNames.Code(line) is not null) item.Language = line;
        else if (item.Publisher is null && item.Published is not null) item.Publisher = line;
        else if (line.Length <= CodeLetters && line.All(char.IsAsciiLetterUpper)) item.Fields["source_code"] = line;
    }
}
