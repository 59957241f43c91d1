namespace Chancery.Sql;

/// <summary>A column of the record, with what it holds for the codebook.</summary>
internal sealed record Column(string Name, string Type, string Meaning)
{
    /// <summary>Long texts that are only read many at a time: Zstandard takes a third of the room, but whoever reads one row unpacks its neighbours.</summary>
    public bool Packed { get; init; }
}
