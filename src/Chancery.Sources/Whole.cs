using System.Runtime.CompilerServices;
using System.Text;
using Chancery.Core.Problems;
using Chancery.Core.Sources;
using Chancery.Sources.Exports;
using Chancery.Sources.Papers;

namespace Chancery.Sources;

/// <summary>Formats that have to be held whole before they can be read.</summary>
internal static class Whole
{
    private const int Block = 81_920;

    public static async IAsyncEnumerable<ReadResult> ReadAsync(SourcePart part, DateOnly? published, [EnumeratorCancellation] CancellationToken ct)
    {
        var (bytes, problem) = await BytesAsync(part, "a file of this kind", ct).ConfigureAwait(false);
        if (bytes is null)
        {
            yield return ReadResult.Bad(problem!);
            yield break;
        }
        if (part.Format is SourceFormat.JsonArray or SourceFormat.Csv or SourceFormat.Tsv)
        {
            var (lines, bad) = part.Format is SourceFormat.JsonArray ? JsonArrays.Lines(bytes, part.File) : Tables.Lines(bytes, part.File, part.Format is SourceFormat.Tsv ? "\t" : ",", part.Names);
            if (bad is not null) yield return ReadResult.Bad(bad);
            if (lines is { Length: > 0 })
                await foreach (var result in SourceReader.ReadAsync(lines, part.File, SourceFormat.JsonLines, published, part.Format is SourceFormat.JsonArray ? part.Names : FieldMap.None, ct).ConfigureAwait(false)) yield return result;
            yield break;
        }
        foreach (var result in Read(bytes, part, published)) yield return result;
    }

    /// <summary>All bytes, or why not.</summary>
    public static async Task<(byte[]?, Problem?)> BytesAsync(SourcePart part, string what, CancellationToken ct)
    {
        using var all = new MemoryStream();
        var block = new byte[Block];
        try
        {
            while (await part.Stream.ReadAsync(block, ct).ConfigureAwait(false) is > 0 and var read)
            {
                if (all.Length + read > part.Limits.WholeBytes) return (null, SourceProblems.TooLarge(part.File, what, part.Limits.WholeBytes));
                all.Write(block, 0, read);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return (null, Guarded.Problem(part.File, e));
        }
        return all.Length == 0 ? (null, SourceProblems.Empty(part.File)) : (all.ToArray(), null);
    }

    private static IEnumerable<ReadResult> Read(byte[] bytes, SourcePart part, DateOnly? published) => part.Format switch
    {
        SourceFormat.Feed => Feeds.Read(bytes, part.File, published),
        SourceFormat.Xml => NewsXml.Read(bytes, part.File, published),
        SourceFormat.Pdf => Pdfs.Read(bytes, part, published),
        SourceFormat.RichText => Written.Read(new Paper(RichText.Lines(Encoding.Latin1.GetString(bytes))), part.File, published),
        SourceFormat.Export => Export(Charsets.Decode(bytes), part.File, published),
        SourceFormat.Mail => [Mails.Read(bytes, part.File, published)],
        _ => Page(Charsets.Decode(bytes), part.File, published),
    };

    private static IEnumerable<ReadResult> Export(string text, string file, DateOnly? published)
    {
        var kind = ExportText.KindOf(text);
        return kind is ExportKind.None ? [ReadResult.Bad(SourceProblems.Broken(file, "export", "it has the marks of neither Nexis nor Factiva"))] : ExportText.Read(text, kind, file, published);
    }

    /// <summary>Factiva gives out many reports as one page.</summary>
    private static IEnumerable<ReadResult> Page(string html, string file, DateOnly? published)
    {
        if (html.Contains("factiva", StringComparison.OrdinalIgnoreCase) && Pages.Plain(html) is var text && ExportText.KindOf(text) is not ExportKind.None and var kind) return ExportText.Read(text, kind, file, published);
        return [Pages.Read(html, file, published)];
    }
}
