using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Chancery.Core.Problems;
using Chancery.Core.Sources;

namespace Chancery.Sources.Papers;

/// <summary>Word files (.docx): the paragraphs of the text, those of tables with them; headers, footnotes and comments are left alone.</summary>
internal static class WordFiles
{
    private const string Main = "word/document.xml", Facts = "docProps/core.xml";

    public static bool Is(ZipArchive archive) => archive.GetEntry(Main) is not null;

    public static IEnumerable<ReadResult> Read(ZipArchive archive, SourcePart part, DateOnly? published)
    {
        var file = part.File;
        try
        {
            if (!Markup.TryLoad(Bytes(archive.GetEntry(Main)!, part.Limits), out var document, out var problem)) return [ReadResult.Bad(SourceProblems.Broken(file, "Word file", problem))];
            var facts = archive.GetEntry(Facts) is { } entry && Markup.TryLoad(Bytes(entry, part.Limits), out var root, out _) ? root : null;
            DateOnly? made = PageDate.TryRead(facts.Below("created").Text(), out var date) ? date : null;
            return Written.Read(new Paper(Lines(document), facts.Below("title").Text(), made), file, published);
        }
        catch (TooLargeException e)
        {
            return [ReadResult.Bad(SourceProblems.TooLarge(file, "a Word file", e.Limit))];
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException)
        {
            return [ReadResult.Bad(SourceProblems.Broken(file, "Word file", e.Message))];
        }
    }

    private static byte[] Bytes(ZipArchiveEntry entry, ReadLimits limits)
    {
        using var inside = new LimitedStream(entry.Open(), limits.WholeBytes);
        using var all = new MemoryStream();
        inside.CopyTo(all);
        return all.ToArray();
    }

    private static string Lines(XElement document)
    {
        var text = new StringBuilder();
        foreach (var paragraph in document.Descendants().Where(element => element.Is("p")))
        {
            foreach (var piece in paragraph.Descendants())
            {
                if (piece.Is("t")) text.Append(piece.Value);
                else if (piece.Is("tab") && piece.Parent!.Is("r")) text.Append('\t');
                else if (piece.Is("br") || piece.Is("cr")) text.Append('\n');
            }
            text.Append("\n\n");
        }
        return text.ToString();
    }
}
