using System.IO.Compression;
using System.Runtime.CompilerServices;
using Chancery.Core.Problems;
using Chancery.Core.Sources;
using Chancery.Sources.Papers;
using ZstdSharp;

namespace Chancery.Sources;

/// <summary>Files inside gzip, Zstandard, zip and tar. Nothing is written to the disk, so that no path can leave its archive; a bomb ends at a limit.</summary>
internal static class Packed
{
    private static readonly (string Ending, string Inside)[] Endings = [(".tgz", ".tar"), (".gz", ""), (".zst", "")];

    public static IAsyncEnumerable<ReadResult> ReadAsync(SourcePart part, DateOnly? published, CancellationToken ct) => part.Format switch
    {
        SourceFormat.Gzip => One(part, new GZipStream(part.Stream, CompressionMode.Decompress), published, ct),
        SourceFormat.Zstandard => One(part, new DecompressionStream(part.Stream), published, ct),
        SourceFormat.Tar => Tars.ReadAsync(part, published, ct),
        _ => Zip(part, published, ct),
    };

    /// <summary>A packed stream of one file.</summary>
    private static async IAsyncEnumerable<ReadResult> One(SourcePart part, Stream unpacking, DateOnly? published, [EnumeratorCancellation] CancellationToken ct)
    {
        var name = part.File;
        foreach (var (ending, replaced) in Endings)
            if (name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) name = name[..^ending.Length] + replaced;
        await using var inside = new LimitedStream(unpacking, part.Limits.UnpackedBytes);
        await foreach (var result in Documents.ReadAsync(part.Inside(inside, name), published, ct).ConfigureAwait(false)) yield return result;
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
            if (WordFiles.Is(archive))
            {
                foreach (var result in WordFiles.Read(archive, part, published)) yield return result;
                yield break;
            }
            var files = archive.Entries.Where(entry => !entry.FullName.EndsWith('/') && SourceReader.FormatOf(entry.Name) is not SourceFormat.Unknown).OrderBy(entry => entry.FullName, StringComparer.Ordinal).ToList();
            if (files.Count == 0) yield return ReadResult.Bad(SourceProblems.NothingInFolder(part.File));
            foreach (var entry in files.Take(part.Limits.ArchiveFiles))
            {
                var name = $"{part.File}/{entry.FullName}";
                var (inside, broken) = Open(entry, name, part.Limits);
                if (inside is null)
                {
                    yield return ReadResult.Bad(broken!);
                    continue;
                }
                await using (inside)
                    await foreach (var result in Documents.ReadAsync(part.Inside(inside, name), published, ct).ConfigureAwait(false)) yield return result;
            }
            if (files.Count > part.Limits.ArchiveFiles) yield return ReadResult.Bad(SourceProblems.TooManyFiles(part.File, part.Limits.ArchiveFiles));
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

    private static (Stream?, Problem?) Open(ZipArchiveEntry entry, string name, ReadLimits limits)
    {
        try
        {
            return (new LimitedStream(entry.Open(), limits.UnpackedBytes), null);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException)
        {
            return (null, SourceProblems.Broken(name, "packed file", e.Message));
        }
    }
}
