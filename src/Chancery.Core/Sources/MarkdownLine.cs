using System.Buffers;

namespace Chancery.Core.Sources;

/// <summary>What a line of Markdown is, and how its marker is blanked.</summary>
internal static class MarkdownLine
{
    private const int MaxHeading = 6, MaxDigits = 3;

    private static readonly SearchValues<char> RuleMarks = SearchValues.Create("-=*_"), RuleLine = SearchValues.Create("-=*_ |:");

    public static MarkdownLineKind KindOf(ReadOnlySpan<char> line)
    {
        var text = line.Trim();
        if (text.IsEmpty) return MarkdownLineKind.Blank;
        if (text.StartsWith("```") || text.StartsWith("~~~")) return MarkdownLineKind.Fence;
        if (IsRule(text)) return MarkdownLineKind.Rule;
        return text[0] switch
        {
            '#' when Hashes(text) is > 0 and <= MaxHeading && (Hashes(text) == text.Length || text[Hashes(text)] == ' ') => MarkdownLineKind.Heading,
            '>' => MarkdownLineKind.Quote,
            '|' => MarkdownLineKind.Row,
            '[' when text.IndexOf("]:") is > 1 and var at && text[1..at].IndexOf(']') < 0 => MarkdownLineKind.Definition,
            _ => MarkerLength(text) > 0 ? MarkdownLineKind.Item : MarkdownLineKind.Text,
        };
    }

    public static int BlankHeading(Span<char> line)
    {
        var start = line.Length - line.TrimStart().Length;
        var level = Hashes(line[start..]);
        line.Slice(start, level).Fill(' ');
        var tail = line.TrimEnd();
        var hashes = tail.Length - tail.TrimEnd('#').Length;
        if (hashes > 0 && tail.Length > hashes && tail[^(hashes + 1)] == ' ') tail[^hashes..].Fill(' ');
        return level;
    }

    public static void BlankMarker(Span<char> line)
    {
        var start = line.Length - line.TrimStart().Length;
        line.Slice(start, MarkerLength(line[start..])).Fill(' ');
    }

    public static void BlankQuote(Span<char> line)
    {
        for (var i = 0; i < line.Length && line[i] is '>' or ' ' or '\t'; i++) line[i] = ' ';
    }

    private static int Hashes(ReadOnlySpan<char> text) => text.Length - text.TrimStart('#').Length;

    // "- ", "* ", "+ ", "1. ", "12) "
    private static int MarkerLength(ReadOnlySpan<char> text)
    {
        var digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits])) digits++;
        var length = digits == 0
            ? text is ['-' or '*' or '+', ..] ? 1 : 0
            : digits <= MaxDigits && digits < text.Length && text[digits] is '.' or ')' ? digits + 1 : 0;
        return length > 0 && length < text.Length && text[length] is ' ' or '\t' ? length : 0;
    }

    // a rule, the underline of a heading, or the line under a table's head
    private static bool IsRule(ReadOnlySpan<char> text)
    {
        const int shortest = 3;
        return text.ContainsAny(RuleMarks) && !text.ContainsAnyExcept(RuleLine) && text.Length >= shortest && (text[0] is not '*' || text.Count('*') >= shortest);
    }
}
