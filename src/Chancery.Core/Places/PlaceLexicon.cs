namespace Chancery.Core.Places;

/// <summary>The gazetteer, the words that tell how a name is used, and the weights of the ranking. Frozen.</summary>
public sealed class PlaceLexicon
{
    public Gazetteer Gazetteer { get; init; } = Gazetteer.Empty;

    /// <summary>Prepositions that put something at a place ("in", "near").</summary>
    public HashSet<string> Literal { get; init; } = [];

    /// <summary>Nouns that name a division behind or before its name ("province").</summary>
    public HashSet<string> DivisionWords { get; init; } = [];

    /// <summary>Nouns that refer back to a town ("city").</summary>
    public HashSet<string> TownWords { get; init; } = [];

    /// <summary>Nouns for a part or a side of a place ("coast", "outskirts").</summary>
    public HashSet<string> AreaWords { get; init; } = [];

    /// <summary>Words for a side before a name ("northern", "downtown").</summary>
    public HashSet<string> SideWords { get; init; } = [];

    /// <summary>Names that are ordinary words or first names more often than the place.</summary>
    public HashSet<string> Doubtful { get; init; } = [];

    /// <summary>Verbs whose object is a place where it is one: who hits a town, captures or enters it does so there.</summary>
    public HashSet<string> PlaceVerbs { get; init; } = [];

    /// <summary>Nouns that end the name of something in the town that the name begins with ("airport", "metro").</summary>
    public HashSet<string> Venues { get; init; } = [];

    /// <summary>Prepositions of where something comes from ("from").</summary>
    public HashSet<string> Origins { get; init; } = [];

    /// <summary>Types that happen where the target is rather than where it is done from.</summary>
    public HashSet<string> AtTarget { get; init; } = [];

    /// <summary>Where an event of a type happened when the text does not say: "recipient", "actor", in order.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Fallbacks { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    public PublisherHomes Homes { get; init; } = PublisherHomes.None;

    public PlaceModel Model { get; init; } = new();
}
