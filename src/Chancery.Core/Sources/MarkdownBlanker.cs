namespace Chancery.Core.Sources;

/// <summary>Turns Markdown markup into spaces, line by line: blocks here, what stands inside a line in <see cref="MarkdownInline"/>.</summary>
internal sealed class MarkdownBlanker
{
    private readonly char[] _text;
    private int _blockStart = -1;
    private int _blockEnd;
    private string? _title;

    private MarkdownBlanker(char[] text) => _text = text;

    /// <summary>Blanks from a position to the end. Returns the first heading of the first level, or null.</summary>
    public static string? Blank(char[] text, int from)
    {
        MarkdownInline.BlankComments(text.AsSpan(from));
        var blanker = new MarkdownBlanker(text);
        blanker.Lines(from);
        return blanker._title;
    }

    private void Lines(int from)
    {
        var fence = '\0';
        for (var at = from; at < _text.Length;)
        {
            var newline = Array.IndexOf(_text, '\n', at);
            var end = newline < 0 ? _text.Length : newline;
            var line = _text.AsSpan(at, end - at);
            var kind = MarkdownLine.KindOf(line);
            if (fence != '\0' || kind == MarkdownLineKind.Fence)
            {
                EndBlock();
                if (kind == MarkdownLineKind.Fence && (fence == '\0' || fence == line.TrimStart()[0]))
                    fence = fence == '\0' ? line.TrimStart()[0] : '\0';
                line.Fill(' ');
            }
            else
            {
                Line(at, end, kind);
            }
            at = end + 1;
        }
        EndBlock();
    }

    private void Line(int at, int end, MarkdownLineKind kind)
    {
        var line = _text.AsSpan(at, end - at);
        switch (kind)
        {
            case MarkdownLineKind.Blank:
                EndBlock();
                break;
            case MarkdownLineKind.Rule:
                var above = _blockStart;
                EndBlock();
                if (above >= 0 && line.Contains('=')) _title ??= Plain(above, _blockEnd);
                line.Fill(' ');
                break;
            case MarkdownLineKind.Definition:
                EndBlock();
                line.Fill(' ');
                break;
            case MarkdownLineKind.Heading:
                EndBlock();
                var level = MarkdownLine.BlankHeading(line);
                StartBlock(at, end);
                EndBlock();
                if (level == 1) _title ??= Plain(at, end);
                break;
            case MarkdownLineKind.Item:
                EndBlock();
                MarkdownLine.BlankMarker(line);
                StartBlock(at, end);
                break;
            case MarkdownLineKind.Row:
                EndBlock();
                line.Replace('|', ' ');
                StartBlock(at, end);
                EndBlock();
                break;
            default:
                if (kind == MarkdownLineKind.Quote) MarkdownLine.BlankQuote(line);
                if (_blockStart < 0) StartBlock(at, end);
                else Join(at, end);
                break;
        }
    }

    private void StartBlock(int at, int end) => (_blockStart, _blockEnd) = (at, end);

    // a line break inside a paragraph is a space, unless two spaces or a backslash say otherwise
    private void Join(int at, int end)
    {
        var before = _text.AsSpan(_blockStart, _blockEnd - _blockStart).TrimEnd('\r');
        if (!before.EndsWith("  ") && !before.EndsWith("\\")) _text.AsSpan(_blockEnd, at - _blockEnd).Fill(' ');
        if (_blockEnd > 0 && _text[_blockEnd - 1] == '\r' && _text[_blockEnd] == ' ') _text[_blockEnd - 1] = ' ';
        _blockEnd = end;
    }

    private void EndBlock()
    {
        if (_blockStart >= 0) MarkdownInline.Blank(_text.AsSpan(_blockStart, _blockEnd - _blockStart));
        _blockStart = -1;
    }

    private string? Plain(int at, int end)
    {
        var words = new string(_text, at, end - at).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? null : string.Join(' ', words);
    }
}
