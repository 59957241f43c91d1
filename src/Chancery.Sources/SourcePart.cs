using Chancery.Core.Sources;

namespace Chancery.Sources;

/// <summary>A file, or a file inside a packed one.</summary>
internal sealed record SourcePart(Stream Stream, string File, SourceFormat Format, int Depth);
