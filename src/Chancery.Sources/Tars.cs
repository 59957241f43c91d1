using System.Formats.Tar;
using System.Runtime.CompilerServices;
using Chancery.Core.Problems;
using Chancery.Core.Sources;

namespace Chancery.Sources;

/// <summary>The files of a tar, in their order, one after the other: it is never held whole. Links and devices are passed over.</summary>
internal static class Tars
{
    public static async IAsyncEnumerable<ReadResult> ReadAsync(SourcePart part, DateOnly? published, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var tar = new TarReader(part.Stream, leaveOpen: true);
        var (seen, read) = (0, 0);
        while (await NextAsync(tar, ct).ConfigureAwait(false) is { } entry)
        {
            if (++seen > part.Limits.ArchiveFiles)
            {
                yield return ReadResult.Bad(SourceProblems.TooManyFiles(part.File, part.Limits.ArchiveFiles));
                yield break;
            }
            if (entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile) || entry.DataStream is null || SourceReader.FormatOf(entry.Name) is SourceFormat.Unknown) continue;
            read++;
            await using var inside = new LimitedStream(entry.DataStream, part.Limits.UnpackedBytes);
            await foreach (var result in Documents.ReadAsync(part.Inside(inside, $"{part.File}/{entry.Name}"), published, ct).ConfigureAwait(false)) yield return result;
        }
        if (read == 0) yield return ReadResult.Bad(SourceProblems.NothingInFolder(part.File));
    }

    /// <summary>The library says what is wrong with a damaged tar in many ways; one is enough.</summary>
    private static async ValueTask<TarEntry?> NextAsync(TarReader tar, CancellationToken ct)
    {
        try
        {
            return await tar.GetNextEntryAsync(cancellationToken: ct).ConfigureAwait(false);
        }
        catch (Exception e) when (e is FormatException or ArgumentException or OverflowException or InvalidOperationException or NotSupportedException)
        {
            throw new InvalidDataException(e.Message, e);
        }
    }
}
