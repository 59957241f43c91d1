using System.Runtime.CompilerServices;
using Chancery.Core.Problems;

namespace Chancery.Core.Sources;

/// <summary>Text, Markdown and JSON Lines: a stream and its name in, documents or problems out, one at a time. The other formats, and the door to all of them, are <c>Chancery.Sources</c>.</summary>
public static class SourceReader
{
    private static readonly Dictionary<string, SourceFormat> Endings = new(StringComparer.OrdinalIgnoreCase)
    {
        [".txt"] = SourceFormat.Text,
        [".text"] = SourceFormat.Text,
        [".md"] = SourceFormat.Markdown,
        [".markdown"] = SourceFormat.Markdown,
        [".jsonl"] = SourceFormat.JsonLines,
        [".ndjson"] = SourceFormat.JsonLines,
        [".json"] = SourceFormat.JsonArray,
        [".html"] = SourceFormat.Html,
        [".htm"] = SourceFormat.Html,
        [".xhtml"] = SourceFormat.Html,
        [".rss"] = SourceFormat.Feed,
        [".atom"] = SourceFormat.Feed,
        [".csv"] = SourceFormat.Csv,
        [".tsv"] = SourceFormat.Tsv,
        [".eml"] = SourceFormat.Mail,
        [".mbox"] = SourceFormat.Mbox,
        [".xml"] = SourceFormat.Xml,
        [".nitf"] = SourceFormat.Xml,
        [".pdf"] = SourceFormat.Pdf,
        [".rtf"] = SourceFormat.RichText,
        [".warc"] = SourceFormat.Warc,
        [".gz"] = SourceFormat.Gzip,
        [".tgz"] = SourceFormat.Gzip,
        [".tar"] = SourceFormat.Tar,
        [".zst"] = SourceFormat.Zstandard,
        [".docx"] = SourceFormat.Zip,
        [".zip"] = SourceFormat.Zip,
    };

    /// <summary>Every ending that is known, with its dot.</summary>
    public static IReadOnlyCollection<string> KnownEndings => Endings.Keys;

    /// <summary>The format that a file's ending names, or <see cref="SourceFormat.Unknown"/>.</summary>
    public static SourceFormat FormatOf(string name) => Endings.GetValueOrDefault(Path.GetExtension(name));

    /// <summary>Reads a source to its end. Trouble with one document is a result, never an exception.</summary>
    /// <param name="stream">Read once, forward.</param>
    /// <param name="file">The name for messages and, where a document brings no identifier, for its identifier.</param>
    /// <param name="format">Unknown means: JSON Lines when the first character is a brace, plain text otherwise.</param>
    /// <param name="published">The date for documents that bring none.</param>
    /// <param name="ct">Stops between reads.</param>
    public static IAsyncEnumerable<ReadResult> ReadAsync(Stream stream, string file, SourceFormat format, DateOnly? published, CancellationToken ct = default) =>
        ReadAsync(stream, file, format, published, FieldMap.None, ct);

    /// <summary>The same, with fields that have names of their own.</summary>
    public static async IAsyncEnumerable<ReadResult> ReadAsync(
        Stream stream, string file, SourceFormat format, DateOnly? published, FieldMap names, [EnumeratorCancellation] CancellationToken ct = default)
    {
        var source = new SourceBytes(stream, file);
        await source.FillAsync(SourceLimits.SniffBytes, ct).ConfigureAwait(false);
        if (source.Buffered.IsEmpty && source.Failure is { } unreadable)
        {
            yield return ReadResult.Bad(unreadable);
            yield break;
        }
        if (ByteSniffer.Problem(source.Buffered.Span, file) is { } problem)
        {
            yield return ReadResult.Bad(problem);
            yield break;
        }
        if (format == SourceFormat.Unknown) format = ByteSniffer.LooksLikeJson(source.Buffered.Span) ? SourceFormat.JsonLines : SourceFormat.Text;
        if (format == SourceFormat.JsonLines)
        {
            await foreach (var result in JsonLinesReader.ReadAsync(source, published, names, ct).ConfigureAwait(false)) yield return result;
            yield break;
        }
        await source.FillAsync(SourceLimits.DocumentBytes + 1, ct).ConfigureAwait(false);
        yield return source.Failure is { } failed ? ReadResult.Bad(failed) : ReadWhole(source, format, published);
    }

    private static ReadResult ReadWhole(SourceBytes source, SourceFormat format, DateOnly? published)
    {
        if (source.Buffered.Length > SourceLimits.DocumentBytes) return ReadResult.Bad(SourceProblems.FileTooLong(source.File, SourceLimits.DocumentBytes));
        if (!TextDecoder.TryDecode(source.Buffered.Span, source.File, out var text, out var problem)) return ReadResult.Bad(problem);
        if (string.IsNullOrWhiteSpace(text)) return ReadResult.Bad(SourceProblems.Empty(source.File));
        return format == SourceFormat.Markdown
            ? MarkdownReader.Read(text, source.File, published)
            : ReadResult.Ok(new() { Id = Path.GetFileName(source.File), Text = text, Published = published });
    }
}
