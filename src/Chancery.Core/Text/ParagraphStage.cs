using System.Buffers;

namespace Chancery.Core.Text;

/// <summary>
/// Cuts the text into paragraphs. A blank line always separates two. A single line break does so where lines are whole paragraphs,
/// and not where they are the lines of a text wrapped at a fixed width.
/// </summary>
public sealed class ParagraphStage : IStage
{
    /// <summary>Mails and old wires wrap at 65 to 100 columns; a line beyond this was not wrapped by hand.</summary>
    private const int WidestWrap = 110;

    /// <summary>A wrapped line comes at least this close to the width of its block, or the next word would have fitted.</summary>
    private const int Ragged = 20;

    /// <summary>Shorter blocks are verses, lists and captions: every line stands alone.</summary>
    private const int NarrowestWrap = 45;

    private static readonly SearchValues<char> LineBreaks = SearchValues.Create("\n\r\u2028\u2029\u0085\f\v");

    public string Name => "paragraphs";

    public Layers Needs => Layers.None;

    public Layers Gives => Layers.Paragraphs;

    public void Run(Document doc)
    {
        var text = doc.Text;
        var block = new List<TextSpan>();
        foreach (var line in Lines(text))
        {
            if (line.Length > 0)
            {
                block.Add(line);
                continue;
            }
            Flush(doc.Paragraphs, block, text);
        }
        Flush(doc.Paragraphs, block, text);
    }

    /// <summary>Lines without their surrounding blanks; an empty span is a blank line.</summary>
    private static IEnumerable<TextSpan> Lines(string text)
    {
        var start = 0;
        while (start <= text.Length)
        {
            var end = text.AsSpan(start).IndexOfAny(LineBreaks);
            end = end < 0 ? text.Length : start + end;
            yield return Trim(text, start, end);
            // "\r\n" is one line break
            start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }
    }

    private static TextSpan Trim(string text, int start, int end)
    {
        while (start < end && Blank.Is(text[start])) start++;
        while (start < end && Blank.Is(text[end - 1])) end--;
        return new TextSpan(start, end);
    }

    private static void Flush(List<Paragraph> paragraphs, List<TextSpan> block, string text)
    {
        if (block.Count == 0) return;
        if (IsWrapped(block)) AddWrapped(paragraphs, block, text);
        else foreach (var line in block) paragraphs.Add(new Paragraph(line));
        block.Clear();
    }

    /// <summary>No line is wider than a wrap, and most are nearly as wide as the widest.</summary>
    private static bool IsWrapped(List<TextSpan> block)
    {
        if (block.Count == 1) return false;
        var widest = 0;
        foreach (var line in block) widest = Math.Max(widest, line.Length);
        if (widest is < NarrowestWrap or > WidestWrap) return false;
        var full = 0;
        for (var i = 0; i < block.Count - 1; i++)
            if (block[i].Length >= widest - Ragged) full++;
        return full * 2 >= block.Count - 1;
    }

    /// <summary>Inside a wrapped block a short line that ends a sentence ends its paragraph.</summary>
    private static void AddWrapped(List<Paragraph> paragraphs, List<TextSpan> block, string text)
    {
        var widest = block.Max(line => line.Length);
        var start = block[0].Start;
        for (var i = 0; i < block.Count; i++)
        {
            var last = i == block.Count - 1;
            var shortEnd = block[i].Length < widest - 2 * Ragged && ".!?\"”’:".Contains(text[block[i].End - 1], StringComparison.Ordinal);
            if (!last && !shortEnd) continue;
            paragraphs.Add(new Paragraph(new TextSpan(start, block[i].End)));
            if (!last) start = block[i + 1].Start;
        }
    }
}
