using System.IO.Compression;
using System.Runtime.CompilerServices;
using Chancery.Core.Problems;
using Chancery.Core.Sources;

namespace Chancery.Sources;

/// <summary>Files inside gzip and zip. Nothing is written to the disk, so that no path can leave its archive; a bomb ends at a limit.</summary>
internal static class Packed
{
    private const string Suffix = ".gz";

    public static IAsyncEnumerable<ReadResult> ReadAsync(SourcePart part, DateOnly? published, CancellationToken ct) =>
        part.Format is SourceFormat.Gzip ? Gzip(part, published, ct) : Zip(part, published, ct);

    private static async IAsyncEnumerable<ReadResult> Gzip(SourcePart part, DateOnly? published, [EnumeratorCancellation] CancellationToken ct)
    {
        var name = part.File.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase) ? part.File[..^Suffix.Length] : part.File;
        await using var inside = new LimitedStream(new GZipStream(part.Stream, CompressionMode.Decompress), SourceLimits.UnpackedBytes);
        await foreach (var result in Inner(new SourcePart(inside, name, SourceReader.FormatOf(name), part.Depth + 1), published, ct).ConfigureAwait(false)) yield return result;
    }

    private static async IAsyncEnumerable<ReadResult> Zip(SourcePart part, DateOnly? published, [EnumeratorCancellation] CancellationToken ct)
    {
        var (archive, problem) = await Open(part, ct).ConfigureAwait(false);
        if (archive is null)
        {
            yield return ReadResult.Bad(problem!);
            yield break;
        }
        using (archive)
        {
            var files = archive.Entries.Where(entry => !entry.FullName.EndsWith('/') && SourceReader.FormatOf(entry.Name) is not SourceFormat.Unknown).OrderBy(entry => entry.FullName, StringComparer.Ordinal).ToList();
            if (files.Count == 0) yield return ReadResult.Bad(SourceProblems.NothingInFolder(part.File));
            foreach (var entry in files.Take(SourceLimits.ArchiveFiles))
            {
                var name = $"{part.File}/{entry.FullName}";
                var (inside, broken) = Open(entry, name);
                if (inside is null)
                {
                    yield return ReadResult.Bad(broken!);
                    continue;
                }
                await using (inside)
                    await foreach (var result in Inner(new SourcePart(inside, name, SourceReader.FormatOf(name), part.Depth + 1), published, ct).ConfigureAwait(false)) yield return result;
            }
            if (files.Count > SourceLimits.ArchiveFiles) yield return ReadResult.Bad(SourceProblems.TooManyFiles(part.File, SourceLimits.ArchiveFiles));
        }
    }

    /// <summary>A broken stream in the middle of a file ends that file alone.</summary>
    private static async IAsyncEnumerable<ReadResult> Inner(SourcePart part, DateOnly? published, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var results = Documents.ReadAsync(part, published, ct).GetAsyncEnumerator(ct);
        while (true)
        {
            ReadResult result;
            try
            {
                if (!await results.MoveNextAsync().ConfigureAwait(false)) yield break;
                result = results.Current;
            }
            catch (TooLargeException e)
            {
                result = ReadResult.Bad(SourceProblems.TooLarge(part.File, "an unpacked file", e.Limit));
            }
            catch (InvalidDataException e)
            {
                result = ReadResult.Bad(SourceProblems.Broken(part.File, "packed file", e.Message));
            }
            yield return result;
        }
    }

    private static async Task<(ZipArchive?, Problem?)> Open(SourcePart part, CancellationToken ct)
    {
        try
        {
            var (bytes, problem) = await Whole.BytesAsync(part, "an archive", ct).ConfigureAwait(false);
            if (bytes is null) return (null, problem);
            var archive = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
            // the directory is read when it is first asked for
            _ = archive.Entries.Count;
            return (archive, null);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or ArgumentException or NotSupportedException)
        {
            return (null, SourceProblems.Broken(part.File, "archive", e.Message));
        }
    }

    private static (Stream?, Problem?) Open(ZipArchiveEntry entry, string name)
    {
        try
        {
            return (new LimitedStream(entry.Open(), SourceLimits.UnpackedBytes), null);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException)
        {
            return (null, SourceProblems.Broken(name, "packed file", e.Message));
        }
    }
}
