using System.Runtime.CompilerServices;
using Chancery.Core.Problems;

namespace Chancery.Core.Sources;

/// <summary>JSON Lines: one object a line. A bad line is a bad line; the others are read. A line over the limit is skipped without being held.</summary>
internal static class JsonLinesReader
{
    public static async IAsyncEnumerable<ReadResult> ReadAsync(SourceBytes source, DateOnly? published, FieldMap names, [EnumeratorCancellation] CancellationToken ct)
    {
        if (source.Buffered.Span.StartsWith(TextDecoder.Utf8Mark)) source.Consume(TextDecoder.Utf8Mark.Length);
        var any = false;
        for (var line = 1; ; line++)
        {
            var (length, problem) = await FindEndAsync(source, line, ct).ConfigureAwait(false);
            if (problem is not null)
            {
                any = true;
                yield return ReadResult.Bad(problem);
            }
            else if (length > 0 || source.Buffered.Length > 0)
            {
                var bytes = source.Buffered[..length];
                if (!IsBlank(bytes.Span))
                {
                    any = true;
                    yield return JsonLine.Read(bytes, source.File, line, published, names);
                }
            }
            if (source.AtEnd && length >= source.Buffered.Length) break;
            source.Consume(length + 1);
        }
        if (!any) yield return ReadResult.Bad(SourceProblems.Empty(source.File));
    }

    /// <summary>Length of the buffered line without its end. After a problem the buffer stands on the line's end.</summary>
    private static async ValueTask<(int Length, Problem? Problem)> FindEndAsync(SourceBytes source, int line, CancellationToken ct)
    {
        var seen = 0;
        Problem? problem = null;
        while (true)
        {
            var at = source.Buffered.Span[seen..].IndexOf((byte)'\n');
            if (at >= 0) return (seen + at, problem);
            seen = source.Buffered.Length;
            // a line that the end of the stream broke is no line
            if (source.AtEnd) return (seen, problem ?? source.Failure);
            if (seen >= SourceLimits.LineBytes)
            {
                problem = SourceProblems.LineTooLong(source.File, line, SourceLimits.LineBytes);
                source.Consume(seen);
                seen = 0;
            }
            await source.FillAsync(source.Buffered.Length + 1, ct).ConfigureAwait(false);
        }
    }

    private static bool IsBlank(ReadOnlySpan<byte> line) => line.IndexOfAnyExcept(" \t\r"u8) < 0;
}
