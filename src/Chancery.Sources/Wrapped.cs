using System.Text;

namespace Chancery.Sources;

/// <summary>Lines that were broken for paper, put together again.</summary>
internal static class Wrapped
{
    /// <summary>Paragraphs with an empty line between.</summary>
    public static string Paragraphs(IEnumerable<string> lines) => string.Join("\n\n", Blocks(lines).Select(Join).Where(paragraph => paragraph.Length > 0));

    /// <summary>Lines between empty lines.</summary>
    public static List<List<string>> Blocks(IEnumerable<string> lines)
    {
        var (blocks, open) = (new List<List<string>>(), new List<string>());
        foreach (var line in lines.Append(""))
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                open.Add(line.Trim());
                continue;
            }
            if (open.Count > 0) blocks.Add(open);
            open = [];
        }
        return blocks;
    }

    /// <summary>One line. A word that was broken at a hyphen is whole again; where a capital or digit follows, the hyphen is the word's own.</summary>
    public static string Join(IEnumerable<string> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            var next = Core.Record.Plain.OneLine(line);
            if (next.Length == 0) continue;
            if (Hyphen(text) is var hyphen && hyphen == '\u00AD') text.Length--;
            else if (hyphen == '-' && char.IsLower(next[0])) text.Length--;
            else if (text.Length > 0 && hyphen == default) text.Append(' ');
            text.Append(next);
        }
        return text.Replace("\u00AD", "").ToString();
    }

    private static char Hyphen(StringBuilder text) =>
        text.Length > 1 && text[^1] is '-' or '\u00AD' or '\u2010' && char.IsLetterOrDigit(text[^2]) ? text[^1] == '\u2010' ? '-' : text[^1] : default;
}
