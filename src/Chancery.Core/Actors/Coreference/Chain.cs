namespace Chancery.Core.Actors.Coreference;

/// <summary>Phrases that mean the same, in text order, by their numbers.</summary>
internal sealed class Chain(int id)
{
    public int Id { get; } = id;

    public List<int> Members { get; } = [];
}
