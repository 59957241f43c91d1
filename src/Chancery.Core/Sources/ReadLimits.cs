namespace Chancery.Core.Sources;

/// <summary>The limits of <see cref="SourceLimits"/> that a user may set otherwise: those on files, not those on single documents, which keep the coder's memory bounded.</summary>
public sealed record ReadLimits
{
    public static ReadLimits Standard { get; } = new();

    public long WholeBytes { get; init; } = SourceLimits.WholeBytes;

    public long UnpackedBytes { get; init; } = SourceLimits.UnpackedBytes;

    public long StreamedBytes { get; init; } = SourceLimits.StreamedBytes;

    public int PackedDepth { get; init; } = SourceLimits.PackedDepth;

    public int ArchiveFiles { get; init; } = SourceLimits.ArchiveFiles;

    public int Pages { get; init; } = SourceLimits.Pages;

    public TimeSpan DocumentTime { get; init; } = SourceLimits.DocumentTime;
}
