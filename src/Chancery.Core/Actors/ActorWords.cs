namespace Chancery.Core.Actors;

/// <summary>The small words that the actor stage steers by, all lower case, from the world pack's words.toml.</summary>
public sealed class ActorWords(IReadOnlyDictionary<string, IReadOnlySet<string>> sets)
{
    private static readonly IReadOnlySet<string> None = new HashSet<string>();

    /// <summary>The names of all sets, for the loader to check.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "former", "office", "of", "belongs", "goals", "locative", "pair", "pair_numbers", "directions", "ideas", "asks", "others", "opposites", "own_verbs", "wishes", "fall", "particles", "no_names",
        "place_words", "i", "you", "we", "he", "she", "it", "they", "who", "definite", "seas", "regions", "towns",
        "cases", "articles", "demonstrative", "indefinite", "women", "men", "offices", "bodies", "plain_roles", "portfolios", "guests", "journeys", "heads",
    ];

    /// <summary>"former", "ex", "ousted".</summary>
    public IReadOnlySet<string> Former { get; } = Set(sets, "former");

    /// <summary>Modifiers that belong to an office: "interim", "deputy".</summary>
    public IReadOnlySet<string> Office { get; } = Set(sets, "office");

    /// <summary>Prepositions between a role and what it belongs to: "of", "for", "at".</summary>
    public IReadOnlySet<string> Of { get; } = Set(sets, "of");

    /// <summary>Prepositions between people and their country: "from", "in".</summary>
    public IReadOnlySet<string> Belongs { get; } = Set(sets, "belongs");

    /// <summary>Prepositions before a place where something is: "in", "near".</summary>
    public IReadOnlySet<string> Locative { get; } = Set(sets, "locative");

    /// <summary>Prepositions before a place where somebody goes: "to", "into".</summary>
    public IReadOnlySet<string> Goals { get; } = Set(sets, "goals");

    /// <summary>Nouns for one of two parties: "side", "delegation", "leader".</summary>
    public IReadOnlySet<string> Pair { get; } = Set(sets, "pair");

    /// <summary>"two", "both".</summary>
    public IReadOnlySet<string> PairNumbers { get; } = Set(sets, "pair_numbers");

    /// <summary>Nouns for a party that are as often a direction: "from three sides".</summary>
    public IReadOnlySet<string> Directions { get; } = Set(sets, "directions");

    /// <summary>Nouns for people in office that are as often an idea: "brought to justice".</summary>
    public IReadOnlySet<string> Ideas { get; } = Set(sets, "ideas");

    /// <summary>Verbs of asking that somebody else do something: "demand".</summary>
    public IReadOnlySet<string> Asks { get; } = Set(sets, "asks");

    /// <summary>What one state is to another: "ally", "neighbour".</summary>
    public IReadOnlySet<string> Others { get; } = Set(sets, "others");

    /// <summary>Those of them that an official has abroad: "counterpart".</summary>
    public IReadOnlySet<string> Opposites { get; } = Set(sets, "opposites");

    /// <summary>Verbs whose object is the subject's own force: "deployed engineers".</summary>
    public IReadOnlySet<string> OwnVerbs { get; } = Set(sets, "own_verbs");

    /// <summary>Nouns for what is done for the sake of whoever is named before them: "at Peru's request".</summary>
    public IReadOnlySet<string> Wishes { get; } = Set(sets, "wishes");

    /// <summary>Nouns and verbs for losing an office: "ouster", "overthrow".</summary>
    public IReadOnlySet<string> Fall { get; } = Set(sets, "fall");

    /// <summary>Small words inside names: "al", "bin", "de".</summary>
    public IReadOnlySet<string> Particles { get; } = Set(sets, "particles");

    /// <summary>Capitalised words that name nobody: weekdays, months.</summary>
    public IReadOnlySet<string> NoNames { get; } = Set(sets, "no_names");

    /// <summary>Nouns that make a name before them a place: "province", "airport".</summary>
    public IReadOnlySet<string> PlaceWords { get; } = Set(sets, "place_words");

    /// <summary>Nouns after a preposition that say a thing lies off a country: "coast".</summary>
    public IReadOnlySet<string> Seas { get; } = Set(sets, "seas");

    /// <summary>Adjectives of regions, which are no actors: "Western", "European".</summary>
    public IReadOnlySet<string> Regions { get; } = Set(sets, "regions");

    /// <summary>Nouns for a town that was named: "city".</summary>
    public IReadOnlySet<string> Towns { get; } = Set(sets, "towns");

    public IReadOnlySet<string> I { get; } = Set(sets, "i");

    public IReadOnlySet<string> You { get; } = Set(sets, "you");

    public IReadOnlySet<string> We { get; } = Set(sets, "we");

    public IReadOnlySet<string> He { get; } = Set(sets, "he");

    public IReadOnlySet<string> She { get; } = Set(sets, "she");

    public IReadOnlySet<string> It { get; } = Set(sets, "it");

    public IReadOnlySet<string> They { get; } = Set(sets, "they");

    public IReadOnlySet<string> Who { get; } = Set(sets, "who");

    /// <summary>"the", "this", "that".</summary>
    public IReadOnlySet<string> Definite { get; } = Set(sets, "definite");

    /// <summary>The commonest prepositions by number, from 1 in the order of the alphabet: the learned trees tell them apart.</summary>
    public IReadOnlyDictionary<string, int> Cases { get; } = Set(sets, "cases").Order(StringComparer.Ordinal).Index().ToDictionary(static item => item.Item, static item => item.Index + 1, StringComparer.Ordinal);

    /// <summary>"the", "a", "an".</summary>
    public IReadOnlySet<string> Articles { get; } = Set(sets, "articles");

    /// <summary>"this", "those".</summary>
    public IReadOnlySet<string> Demonstrative { get; } = Set(sets, "demonstrative");

    /// <summary>"a", "another".</summary>
    public IReadOnlySet<string> Indefinite { get; } = Set(sets, "indefinite");

    /// <summary>Words whose company tells that a name or noun is a woman's.</summary>
    public IReadOnlySet<string> Women { get; } = Set(sets, "women");

    /// <summary>The same for a man's.</summary>
    public IReadOnlySet<string> Men { get; } = Set(sets, "men");

    /// <summary>Nouns of offices that one person holds at a time and that are no other office: "minister", "ambassador".</summary>
    public IReadOnlySet<string> Offices { get; } = Set(sets, "offices");

    /// <summary>Nouns for a body of several states that was named before: "alliance", "bloc".</summary>
    public IReadOnlySet<string> Bodies { get; } = Set(sets, "bodies");

    /// <summary>Roles that are as often those of firms and films as of states: "director", "founder".</summary>
    public IReadOnlySet<string> PlainRoles { get; } = Set(sets, "plain_roles");

    /// <summary>Roles of those who are abroad where they work: "embassy", "delegate".</summary>
    public IReadOnlySet<string> Guests { get; } = Set(sets, "guests");

    /// <summary>Roles of which a country has one, so that two of them are of two: "leader", "foreign minister".</summary>
    public IReadOnlySet<string> Heads { get; } = Set(sets, "heads");

    /// <summary>Verbs and nouns of going somewhere: "visit", "trip".</summary>
    public IReadOnlySet<string> Journeys { get; } = Set(sets, "journeys");

    /// <summary>Offices and bodies that are named after what they are for: "minister", "department".</summary>
    public IReadOnlySet<string> Portfolios { get; } = Set(sets, "portfolios");

    private static IReadOnlySet<string> Set(IReadOnlyDictionary<string, IReadOnlySet<string>> sets, string name) => sets.GetValueOrDefault(name, None);
}
