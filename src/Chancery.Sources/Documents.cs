using System.Runtime.CompilerServices;
using Chancery.Core.Problems;
using Chancery.Core.Sources;
using Chancery.Sources.Crawls;

namespace Chancery.Sources;

/// <summary>The door for every kind of file: a stream and its name in, documents or problems out, one at a time. Trouble with one document never ends a run.</summary>
public static class Documents
{
    /// <param name="stream">Read once, forward.</param>
    /// <param name="file">The name for messages and, where a document brings no identifier, for its identifier.</param>
    /// <param name="format">What the name or the user says; the content goes before it where it is plain.</param>
    /// <param name="published">The date for documents that bring none.</param>
    /// <param name="ct">Stops between reads.</param>
    public static IAsyncEnumerable<ReadResult> ReadAsync(Stream stream, string file, SourceFormat format, DateOnly? published, CancellationToken ct = default) =>
        ReadAsync(new SourcePart(stream, file, format, 0), published, ct);

    /// <summary>The same, with limits of the user's.</summary>
    public static IAsyncEnumerable<ReadResult> ReadAsync(Stream stream, string file, ReadOptions options, CancellationToken ct = default) =>
        ReadAsync(new SourcePart(stream, file, options.Format, 0) { Limits = options.Limits, Names = options.Names }, options.Published, ct);

    internal static async IAsyncEnumerable<ReadResult> ReadAsync(SourcePart part, DateOnly? published, [EnumeratorCancellation] CancellationToken ct)
    {
        var head = new HeadStream(part.Stream);
        if (await Head(head, part, ct).ConfigureAwait(false) is { } unreadable)
        {
            yield return ReadResult.Bad(unreadable);
            yield break;
        }
        var packed = part.Stream as LimitedStream;
        part = part with { Stream = head, Format = Kinds.Of(head.Head.Span, part.Format) };
        if (part.Depth > part.Limits.PackedDepth)
        {
            yield return ReadResult.Bad(SourceProblems.TooDeep(part.File, part.Limits.PackedDepth));
            yield break;
        }
        if (packed is not null && part.Format is SourceFormat.Warc or SourceFormat.Mbox or SourceFormat.JsonLines or SourceFormat.Tar) packed!.Limit = part.Limits.StreamedBytes;
        var results = part.Format switch
        {
            SourceFormat.Gzip or SourceFormat.Zip or SourceFormat.Tar or SourceFormat.Zstandard => Packed.ReadAsync(part, published, ct),
            SourceFormat.Warc => Warcs.ReadAsync(part, published, ct),
            SourceFormat.Mbox => Mboxes.ReadAsync(part, published, ct),
            SourceFormat.Html or SourceFormat.Feed or SourceFormat.JsonArray or SourceFormat.Csv or SourceFormat.Tsv or SourceFormat.Mail or SourceFormat.Xml or SourceFormat.Pdf or SourceFormat.RichText or SourceFormat.Export => Whole.ReadAsync(part, published, ct),
            var plain => SourceReader.ReadAsync(head, part.File, plain, published, part.Names, ct),
        };
        await foreach (var result in Guarded.ReadAsync(results, part.File, ct).ConfigureAwait(false)) yield return result;
    }

    private static async ValueTask<Problem?> Head(HeadStream head, SourcePart part, CancellationToken ct)
    {
        try
        {
            await head.FillAsync(SourceLimits.SniffBytes, ct).ConfigureAwait(false);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return Guarded.Problem(part.File, e);
        }
    }
}
