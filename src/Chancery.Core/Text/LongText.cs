using Chancery.Core.Actors;
using Chancery.Core.Duplicates;

namespace Chancery.Core.Text;

/// <summary>Cuts a long text into parts, each a document of its own over the same text: whole paragraphs, with some of the part before to lead in.</summary>
internal static class LongText
{
    /// <summary>A text of more letters (UTF-16) is read in parts: half a megabyte, or two hundred pages of a book.</summary>
    public const int MostLetters = 1 << 19;

    /// <summary>Letters of a part, and of what leads in to it, more or less.</summary>
    private const int PartLetters = 1 << 18, LeadLetters = 1 << 14;

    /// <summary>A paragraph of more letters is cut, behind a sentence where that is possible: a text without a line break must not be one part.</summary>
    private const int LongestParagraph = 1 << 16;

    private const string Ends = ".!?";

    /// <summary>Words of the longest document after which a thread keeps the room that it was read in: whoever reads a long one lets it go, with all that is in it.</summary>
    public const int MostKept = 1 << 13;

    public static bool Is(string text) => text.Length > MostLetters;

    /// <summary>The parts, one after the other; each is to be read before the next is asked for.</summary>
    /// <param name="article">The text.</param>
    /// <param name="most">Letters of a part; null for as many as usual.</param>
    public static IEnumerable<Document> Parts(Article article, int? most = null)
    {
        var whole = new Document(article);
        new ParagraphStage().Run(whole);
        Cut(whole.Paragraphs, article.Text);
        new RepeatedParagraphStage().Run(whole);
        var (paragraphs, letters, memory) = (whole.Paragraphs, most ?? PartLetters, new ActorMemory());
        var (first, number, sentences) = (0, 0, 0);
        // a text of blanks is a document without a paragraph
        do
        {
            var end = End(paragraphs, first, letters);
            var lead = Lead(paragraphs, first, Math.Min(LeadLetters, letters / 4));
            var doc = Document.OfPart(whole, new DocumentPart(++number, lead, first - lead, sentences), memory);
            for (var i = lead; i < end; i++) doc.Paragraphs.Add(paragraphs[i]);
            doc.Layers |= Layers.Paragraphs;
            yield return doc;
            sentences += doc.OwnSentences;
            first = end;
        }
        while (first < paragraphs.Count);
    }

    /// <summary>Where the part ends that begins with a paragraph: what would be a short last part belongs to it.</summary>
    private static int End(List<Paragraph> paragraphs, int first, int letters)
    {
        if (first == paragraphs.Count || paragraphs[^1].Span.End - paragraphs[first].Span.Start <= letters + letters / 2) return paragraphs.Count;
        var end = first + 1;
        while (paragraphs[end].Span.End - paragraphs[first].Span.Start <= letters) end++;
        return end;
    }

    /// <summary>The first paragraph that leads in.</summary>
    private static int Lead(List<Paragraph> paragraphs, int first, int letters)
    {
        var lead = first;
        while (lead > 0 && paragraphs[first].Span.Start - paragraphs[lead - 1].Span.Start <= letters) lead--;
        return lead;
    }

    private static void Cut(List<Paragraph> paragraphs, string text)
    {
        if (!paragraphs.Exists(static paragraph => paragraph.Span.Length > LongestParagraph)) return;
        Paragraph[] all = [.. paragraphs];
        paragraphs.Clear();
        foreach (var paragraph in all)
        {
            var rest = paragraph.Span;
            while (rest.Length > LongestParagraph)
            {
                var end = CutAt(text, rest.Start);
                var piece = new TextSpan(rest.Start, end);
                while (Blank.Is(text[piece.End - 1])) piece = piece with { End = piece.End - 1 };
                paragraphs.Add(new Paragraph(piece));
                while (Blank.Is(text[end])) end++;
                rest = rest with { Start = end };
            }
            paragraphs.Add(new Paragraph(rest));
        }
    }

    /// <summary>Behind the last sentence that ends in the second half of what fits, else behind the last word, else in the middle of what is none.</summary>
    private static int CutAt(string text, int start)
    {
        var (last, least) = (start + LongestParagraph, start + LongestParagraph / 2);
        for (var i = last; i > least; i--)
            if (Blank.Is(text[i]) && Ends.Contains(text[i - 1])) return i;
        for (var i = last; i > least; i--)
            if (Blank.Is(text[i])) return i;
        return char.IsLowSurrogate(text[last]) ? last - 1 : last;
    }
}
