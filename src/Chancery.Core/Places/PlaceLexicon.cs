namespace Chancery.Core.Places;

/// <summary>The gazetteer and the words that tell how a name is used. Frozen.</summary>
public sealed class PlaceLexicon
{
    public Gazetteer Gazetteer { get; init; } = Gazetteer.Empty;

    /// <summary>Prepositions that put something at a place ("in", "near").</summary>
    public IReadOnlySet<string> Literal { get; init; } = new HashSet<string>();

    /// <summary>Nouns that name a division behind or before its name ("province").</summary>
    public IReadOnlySet<string> DivisionWords { get; init; } = new HashSet<string>();

    /// <summary>Nouns that refer back to a town ("city").</summary>
    public IReadOnlySet<string> TownWords { get; init; } = new HashSet<string>();

    /// <summary>Nouns for a part or a side of a place ("coast", "outskirts").</summary>
    public IReadOnlySet<string> AreaWords { get; init; } = new HashSet<string>();

    /// <summary>Names that are ordinary words or first names more often than the place.</summary>
    public IReadOnlySet<string> Doubtful { get; init; } = new HashSet<string>();

    /// <summary>Where an event of a type happened when the text does not say: "recipient", "actor", in order.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Fallbacks { get; init; } = new Dictionary<string, IReadOnlyList<string>>();
}
