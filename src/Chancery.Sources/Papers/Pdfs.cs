using System.Diagnostics;
using System.Text.Json;
using Chancery.Core.Problems;
using Chancery.Core.Sources;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace Chancery.Sources.Papers;

/// <summary>PDF files: columns in reading order, broken words whole, running heads and page numbers gone. A page that is only a picture is said to be one.</summary>
internal static class Pdfs
{
    private const int MostStack = 200;

    public static IEnumerable<ReadResult> Read(byte[] bytes, SourcePart part, DateOnly? published)
    {
        var (file, limits) = (part.File, part.Limits);
        var (pages, scanned, stopped) = (new List<List<PdfBlock>>(), new List<int>(), (string?)null);
        Paper paper;
        try
        {
            using var pdf = PdfDocument.Open(bytes, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true, MaxStackDepth = MostStack });
            var watch = Stopwatch.StartNew();
            for (var number = 1; number <= pdf.NumberOfPages && stopped is null; number++)
            {
                Take(pdf.GetPage(number), pages, scanned);
                stopped = Stop(number, pdf.NumberOfPages, watch.Elapsed, limits);
            }
            paper = new Paper(RunningHeads.Without(pages), Title(pdf.Information, pages), Made(pdf.Information));
        }
#pragma warning disable CA1031 // the library throws whatever a damaged file leads it to
        catch (Exception e) when (e is not OutOfMemoryException)
#pragma warning restore CA1031
        {
            return [ReadResult.Bad(SourceProblems.Broken(file, "PDF file", e.Message.Split('\n')[0]))];
        }
        List<ReadResult> results = [];
        if (scanned.Count < pages.Count || scanned.Count == 0) results.AddRange(Written.Read(paper with { Fields = [new("pages", JsonSerializer.Serialize(pages.Count))] }, file, published));
        if (scanned.Count > 0) results.Add(ReadResult.Bad(SourceProblems.Scanned(file, scanned, pages.Count)));
        if (stopped is not null) results.Add(ReadResult.Bad(SourceProblems.CutShort(file, stopped)));
        return results;
    }

    private static void Take(Page page, List<List<PdfBlock>> pages, List<int> scanned)
    {
        var blocks = PdfBlock.Of(page);
        if (blocks.Count == 0 && page.NumberOfImages > 0) scanned.Add(page.Number);
        pages.Add(blocks);
    }

    private static string? Stop(int number, int all, TimeSpan spent, ReadLimits limits)
    {
        if (number == all) return null;
        if (number >= limits.Pages) return $"only the first {limits.Pages} pages of {all} were read.";
        return spent > limits.DocumentTime ? $"only the first {number} pages of {all} were read in {limits.DocumentTime.TotalSeconds} seconds." : null;
    }

    /// <summary>The title that the file names, where it is no file name; else the largest letters of the first page.</summary>
    private static string? Title(DocumentInformation facts, List<List<PdfBlock>> pages)
    {
        if (facts.Title is { } title && !string.IsNullOrWhiteSpace(title) && !title.StartsWith("Microsoft Word", StringComparison.Ordinal) && !Path.HasExtension(title)) return Core.Record.Plain.OneLine(title);
        var first = pages.FirstOrDefault(page => page.Count > 0);
        return first?.MaxBy(block => block.Size) is { } largest && largest.Size > first.Min(block => block.Size) * 1.2 ? Wrapped.Join(largest.Texts) : null;
    }

    private static DateOnly? Made(DocumentInformation facts) => facts.GetCreatedDateTimeOffset() is { } moment ? DateOnly.FromDateTime(moment.DateTime) : null;
}
