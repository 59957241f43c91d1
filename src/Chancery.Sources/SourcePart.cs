using Chancery.Core.Sources;

namespace Chancery.Sources;

/// <summary>A file, or a file inside a packed one.</summary>
internal sealed record SourcePart(Stream Stream, string File, SourceFormat Format, int Depth)
{
    public ReadLimits Limits { get; init; } = ReadLimits.Standard;

    public FieldMap Names { get; init; } = FieldMap.None;

    /// <summary>A file in this one.</summary>
    public SourcePart Inside(Stream stream, string name) => new(stream, name, SourceReader.FormatOf(name), Depth + 1) { Limits = Limits, Names = Names };
}
