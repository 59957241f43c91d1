namespace Chancery.DuckDb;

/// <summary>A column of the record, with what it holds for the codebook.</summary>
internal sealed record Column(string Name, string Type, string Meaning);
