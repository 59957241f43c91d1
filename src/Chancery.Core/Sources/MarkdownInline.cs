namespace Chancery.Core.Sources;

/// <summary>Blanks links, pictures, emphasis, code ticks, tags and comments inside one block of Markdown.</summary>
internal static class MarkdownInline
{
    // how far a bracket may look for its partner: keeps hostile text linear
    private const int Reach = 2000;

    public static void BlankComments(Span<char> text)
    {
        const string open = "<!--", close = "-->";
        for (var at = 0; text[at..].IndexOf(open) is >= 0 and var start;)
        {
            start += at;
            var length = text[start..].IndexOf(close);
            if (length < 0) return;
            at = start + length + close.Length;
            foreach (ref var c in text[start..at])
            {
                if (c is not ('\r' or '\n')) c = ' ';
            }
        }
    }

    public static void Blank(Span<char> text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            at += text[at] switch
            {
                '\\' => Escape(text, at),
                '`' => Code(text[at..]),
                '!' => Picture(text[at..]),
                '[' => Link(text[at..]),
                '<' => Tag(text[at..]),
                '*' or '_' or '~' => Emphasis(text, at),
                _ => 0,
            };
        }
    }

    // each of these returns how many characters behind the current one are done with
    private static int Escape(Span<char> text, int at)
    {
        if (at + 1 >= text.Length || !char.IsAsciiLetterOrDigit(text[at + 1]) && !char.IsWhiteSpace(text[at + 1])) text[at] = ' ';
        return 1;
    }

    private static int Code(Span<char> text)
    {
        var ticks = text.Length - text.TrimStart('`').Length;
        var window = text[ticks..Math.Min(text.Length, ticks + Reach)];
        var close = window.IndexOf(text[..ticks]);
        text[..ticks].Fill(' ');
        if (close < 0) return ticks - 1;
        window.Slice(close, ticks).Fill(' ');
        return ticks + close + ticks - 1;
    }

    private static int Picture(Span<char> text)
    {
        if (text.Length < 2 || text[1] != '[') return 0;
        var close = Partner(text[1..], '[', ']');
        var end = close < 0 ? -1 : TargetEnd(text, close + 2);
        if (end < 0) return 0;
        text[..end].Fill(' ');
        return end - 1;
    }

    private static int Link(Span<char> text)
    {
        var close = Partner(text, '[', ']');
        if (close < 0) return 0;
        if (close > 1 && text[1] == '^')
        {
            text[..(close + 1)].Fill(' ');
            return close;
        }
        var end = TargetEnd(text, close + 1);
        if (end < 0) return 0;
        text[0] = ' ';
        text[close..end].Fill(' ');
        return 0;
    }

    private static int Tag(Span<char> text)
    {
        if (text.Length < 2 || !char.IsAsciiLetter(text[1]) && text[1] is not ('/' or '!')) return 0;
        var close = text[..Math.Min(text.Length, Reach)].IndexOf('>');
        if (close < 0) return 0;
        text[..(close + 1)].Fill(' ');
        return close;
    }

    private static int Emphasis(Span<char> text, int at)
    {
        var mark = text[at];
        var end = at;
        while (end < text.Length && text[end] == mark) end++;
        var before = at == 0 ? ' ' : text[at - 1];
        var after = end == text.Length ? ' ' : text[end];
        var touches = !char.IsWhiteSpace(before) || !char.IsWhiteSpace(after);
        var inWord = char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after);
        if (mark == '*' ? touches : mark == '_' ? touches && !inWord : end - at == 2) text[at..end].Fill(' ');
        return end - at - 1;
    }

    // the end of "(…)" or "[…]" that starts at a position, or -1
    private static int TargetEnd(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length) return -1;
        var close = text[at] switch { '(' => Partner(text[at..], '(', ')'), '[' => Partner(text[at..], '[', ']'), _ => -1 };
        return close < 0 ? -1 : at + close + 1;
    }

    private static int Partner(ReadOnlySpan<char> text, char open, char close)
    {
        var depth = 0;
        for (var i = 0; i < text.Length && i < Reach; i++)
        {
            if (text[i] == '\\') i++;
            else if (text[i] == open) depth++;
            else if (text[i] == close && --depth == 0) return i;
        }
        return -1;
    }
}
