using System.Globalization;

namespace Chancery.Packs.Import;

/// <summary>How the old dictionaries write a line: comments, phrases joined by underscores, codes in brackets.</summary>
internal static class DictionaryText
{
    /// <summary>The line without its comment; "#" stands inside "[###]" too.</summary>
    public static string Bare(string line)
    {
        if (line.StartsWith("<!", StringComparison.Ordinal) || line.StartsWith('<')) return "";
        var depth = 0;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] is '[') depth++;
            else if (line[i] is ']') depth = Math.Max(0, depth - 1);
            else if (depth == 0 && line[i] is '#' or ';') return line[..i];
        }
        return line;
    }

    /// <summary>What stands before the first bracket, and what stands in each.</summary>
    public static (string Phrase, IReadOnlyList<string> Codes) Split(string line)
    {
        var first = line.IndexOf('[', StringComparison.Ordinal);
        if (first < 0) return (line.Trim(), []);
        var codes = new List<string>();
        for (var at = first; at >= 0 && at < line.Length;)
        {
            var end = line.IndexOf(']', at);
            codes.Add(line[(at + 1)..(end < 0 ? line.Length : end)].Trim());
            at = end < 0 ? -1 : line.IndexOf('[', end);
        }
        return (line[..first].Trim(), codes);
    }

    /// <summary>"FOREIGN_MINISTER_" is "foreign minister".</summary>
    public static string Phrase(string written) => string.Join(' ', written.Replace('_', ' ').ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>"ANGELA_MERKEL_" is "Angela Merkel": names are compared by their first capital only.</summary>
    public static string Name(string written) => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(Phrase(written));
}
