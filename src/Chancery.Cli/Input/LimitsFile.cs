using Chancery.Core.Problems;
using Chancery.Core.Sources;
using Chancery.Packs.Toml;

namespace Chancery.Cli.Input;

/// <summary>Limits as a user writes them: docs/sources.md.</summary>
internal static class LimitsFile
{
    private const int MostBytes = 1 << 16, Megabyte = 20, Gigabyte = 30;

    /// <summary>Null with the first problem when the file is missing or holds no limits.</summary>
    public static ReadLimits? Read(string file, out Problem? problem)
    {
        problem = null;
        var info = new FileInfo(file);
        if (!info.Exists) problem = SourceProblems.Missing(file);
        else if (info.Length > MostBytes) problem = SourceProblems.WrongLimits(file, 0, "it is longer than any");
        if (problem is not null) return null;
        List<Problem> problems = [];
        var toml = PackFile.Read(file, File.ReadAllText(file), problems);
        long Of(string key, long most, long standard)
        {
            if (toml.Root.Whole(key) is not { } set) return standard;
            if (set >= 1 && set <= most) return set;
            problems.Add(SourceProblems.WrongLimits(file, toml.Root.LineOf(key), $"{key} may be 1 to {most}"));
            return standard;
        }
        var plain = ReadLimits.Standard;
        var limits = new ReadLimits
        {
            WholeBytes = Of("held_mb", 1024, plain.WholeBytes >> Megabyte) << Megabyte, UnpackedBytes = Of("unpacked_mb", 1 << 20, plain.UnpackedBytes >> Megabyte) << Megabyte, StreamedBytes = Of("streamed_gb", 1 << 14, plain.StreamedBytes >> Gigabyte) << Gigabyte,
            PackedDepth = (int)Of("packed_depth", 16, plain.PackedDepth), ArchiveFiles = (int)Of("archive_files", 10_000_000, plain.ArchiveFiles), Pages = (int)Of("pdf_pages", 100_000, plain.Pages),
            DocumentTime = TimeSpan.FromSeconds(Of("pdf_seconds", 3600, (long)plain.DocumentTime.TotalSeconds)),
        };
        toml.Finish();
        problem = problems.FirstOrDefault();
        return problem is null ? limits : null;
    }
}
