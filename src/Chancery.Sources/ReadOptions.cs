using Chancery.Core.Sources;

namespace Chancery.Sources;

/// <summary>How a source is to be read: what its name or the user says of its kind, the date for documents that bring none, and what it may cost.</summary>
public sealed record ReadOptions(SourceFormat Format, DateOnly? Published)
{
    public ReadLimits Limits { get; init; } = ReadLimits.Standard;

    /// <summary>Names of fields and columns in JSON and tables.</summary>
    public FieldMap Names { get; init; } = FieldMap.None;
}
