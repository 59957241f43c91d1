namespace Chancery.Core.Actors.Coreference;

/// <summary>Phrases that mean the same, in text order, by their numbers, and the pronouns that stand for them.</summary>
internal sealed class Chain(int id)
{
    public int Id { get; set; } = id;

    /// <summary>It may be what a phrase means, as far as number and country tell.</summary>
    public bool Fits { get; set; }

    public List<int> Members { get; } = [];

    public List<Pronoun> Pronouns { get; } = [];

    /// <summary>The word by which the chain was mentioned last, as a phrase or as a pronoun.</summary>
    public int LastWord(IReadOnlyList<Phrase> phrases) => Math.Max(phrases[Members[^1]].Head, Pronouns.Count > 0 ? Pronouns[^1].Token : -1);
}
