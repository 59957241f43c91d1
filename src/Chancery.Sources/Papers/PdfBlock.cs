using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis.PageSegmenter;
using UglyToad.PdfPig.DocumentLayoutAnalysis.ReadingOrderDetector;
using UglyToad.PdfPig.DocumentLayoutAnalysis.WordExtractor;

namespace Chancery.Sources.Papers;

/// <summary>Lines of a page that belong together.</summary>
internal sealed record PdfBlock(IReadOnlyList<PdfLine> Lines)
{
    /// <summary>Finding columns takes the square of the words: a page with more is read line by line.</summary>
    private const int MostWords = 5000;

    private const double Middle = 0.5;

    /// <summary>In the order in which a page is read: column by column.</summary>
    public static List<PdfBlock> Of(Page page)
    {
        var words = page.GetWords(NearestNeighbourWordExtractor.Instance).Where(word => !string.IsNullOrWhiteSpace(word.Text)).ToList();
        if (words.Count == 0) return [];
        if (words.Count > MostWords) return [new PdfBlock([.. page.Text.Split('\n').Select(line => new PdfLine(line, words[0].BoundingBox.Height, Middle))])];
        var blocks = UnsupervisedReadingOrderDetector.Instance.Get(DocstrumBoundingBoxes.Instance.GetBlocks(words));
        return [.. blocks.OrderBy(block => block.ReadingOrder).Select(block => new PdfBlock([.. block.TextLines.Select(line =>
            new PdfLine(line.Text, line.Words.Average(word => word.Letters.Average(letter => letter.PointSize)), line.BoundingBox.Top / page.Height))]))];
    }

    public double Size => Lines.Average(line => line.Size);

    public IEnumerable<string> Texts => Lines.Select(line => line.Text);
}
