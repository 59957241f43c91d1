namespace Chancery.Core.Events;

/// <summary>Which nouns point back at which events, and which events answer to others. Frozen; read by many threads.</summary>
public sealed class ReferenceLexicon(IReadOnlyDictionary<string, HashSet<string>> nouns)
{
    private static readonly HashSet<string> None = [];

    /// <summary>Types whose recipient may be whoever did what the words point back at ("condemned the strike").</summary>
    public IReadOnlySet<string> Answers { get; init; } = None;

    /// <summary>Types whose recipient may be the other side of the event before it.</summary>
    public IReadOnlySet<string> Dialogue { get; init; } = None;

    /// <summary>Types of force that answer force.</summary>
    public IReadOnlySet<string> Retaliation { get; init; } = None;

    /// <summary>Modes that a state uses on its own people.</summary>
    public IReadOnlySet<string> AtHome { get; init; } = None;

    /// <summary>Types whose recipient may be whoever was given or asked for help before.</summary>
    public IReadOnlySet<string> Gifts { get; init; } = None;

    /// <summary>Types that only a state does: its organ named nearby is the actor.</summary>
    public IReadOnlySet<string> ByState { get; init; } = None;

    /// <summary>Modes of measures that are the state's in whose land they are taken: "was arrested in Peru".</summary>
    public IReadOnlySet<string> OnSoil { get; init; } = None;

    /// <summary>Types of words that go to whoever the actor dealt with in the same sentence: "phoned X to voice support".</summary>
    public IReadOnlySet<string> Courtesy { get; init; } = None;

    /// <summary>Types that go to the country that the report is about, where a foreigner does it and nobody else is named.</summary>
    public IReadOnlySet<string> Focus { get; init; } = None;

    /// <summary>Sectors that belong to the country whose forces they meet, where the text gives none.</summary>
    public IReadOnlySet<string> Domestic { get; init; } = None;

    /// <summary>Sectors of people without a say in what states do.</summary>
    public IReadOnlySet<string> Private { get; init; } = None;

    /// <summary>Types that are no event where private people of one country do it for each other.</summary>
    public IReadOnlySet<string> Neighbourly { get; init; } = None;

    /// <summary>Types that are no event where private people do it to others of their country, or to somebody unknown.</summary>
    public IReadOnlySet<string> Household { get; init; } = None;

    /// <summary>Sectors of a state's own organs.</summary>
    public IReadOnlySet<string> Organs { get; init; } = None;

    /// <summary>Verbs that only say that what their subject names was done ("the decision was taken").</summary>
    public IReadOnlySet<string> Carriers { get; init; } = None;

    /// <summary>Verbs of whoever looks back at a deed: their day is not the deed's ("yesterday condemned the blockade").</summary>
    public IReadOnlySet<string> Hindsight { get; init; } = None;

    /// <summary>The types of the events that a noun may point back at.</summary>
    public IReadOnlySet<string> PointedBy(string noun) => nouns.TryGetValue(noun, out var types) ? types : None;

    /// <summary>True when a noun may point back at an event of the type.</summary>
    public bool Points(string noun, string type) => nouns.TryGetValue(noun, out var types) && types.Contains(type);
}
