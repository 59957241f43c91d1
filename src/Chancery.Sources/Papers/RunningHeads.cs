using System.Text;

namespace Chancery.Sources.Papers;

/// <summary>Takes away what the pages of a paper repeat at their edges, be it on all of them or on those of a chapter, and page numbers, and joins the paragraphs that a page or column breaks.</summary>
internal static class RunningHeads
{
    private const double TopEdge = 0.88, BottomEdge = 0.12, OftenEnough = 0.5;

    private const int LongestHead = 150, FewestPages = 2, EnoughPages = 3;

    /// <summary>The text as lines, with empty ones between paragraphs.</summary>
    public static string Without(List<List<PdfBlock>> pages)
    {
        var seen = pages.SelectMany(page => page.SelectMany(block => block.Lines).Where(IsAtEdge).Select(Shape).Distinct()).GroupBy(shape => shape, StringComparer.Ordinal)
            .Where(shapes => shapes.Count() >= Math.Clamp(pages.Count * OftenEnough, FewestPages, EnoughPages)).Select(shapes => shapes.Key).ToHashSet(StringComparer.Ordinal);
        var text = new StringBuilder();
        foreach (var block in pages.SelectMany(page => page))
        {
            // lines and not blocks: on a page with little text the head is often taken for the first line of it
            var lines = block.Lines.Where(line => !IsAtEdge(line) || (!seen.Contains(Shape(line)) && !IsNumber(line))).Select(line => line.Text).ToList();
            if (lines.Count == 0) continue;
            if (text.Length > 0) text.Append(GoesOn(text, lines[0]) ? "\n" : "\n\n");
            text.AppendJoin('\n', lines);
        }
        return text.ToString();
    }

    private static bool IsAtEdge(PdfLine line) => line.Top is > TopEdge or < BottomEdge && line.Text.Length <= LongestHead;

    /// <summary>Numbers differ from page to page.</summary>
    private static string Shape(PdfLine line)
    {
        var shape = new StringBuilder();
        foreach (var c in line.Text)
            if (!char.IsDigit(c)) shape.Append(char.ToLowerInvariant(c));
            else if (shape.Length == 0 || shape[^1] != '#') shape.Append('#');
        return shape.ToString();
    }

    private static bool IsNumber(PdfLine line) => line.Text.All(c => char.IsDigit(c) || char.IsPunctuation(c) || c == ' ');

    /// <summary>A paragraph that a column ends in the middle of a sentence goes on in the next.</summary>
    private static bool GoesOn(StringBuilder text, string line) => line is [var first, ..] && char.IsLower(first) && text[^1] is not ('.' or '!' or '?' or ':' or '"' or '\u201D');
}
