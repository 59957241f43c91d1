namespace Chancery.Sql;

/// <summary>A column of the record, with what it holds for the codebook.</summary>
internal sealed record Column(string Name, string Type, string Meaning)
{
    /// <summary>How a file keeps it small.</summary>
    public Packing Packing { get; init; }
}
