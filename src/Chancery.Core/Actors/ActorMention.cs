using Chancery.Core.Text;

namespace Chancery.Core.Actors;

/// <summary>How a mention names its actor.</summary>
public enum ActorKind { Country, Name, Role, Group, Pronoun }

/// <summary>
/// A noun phrase that names an actor, resolved inside its document. Coordination is not part of a mention: "Greece and Israel" are two.
/// </summary>
public sealed record ActorMention
{
    /// <summary>Syntactic head of the phrase; a token carries at most one mention.</summary>
    public required int Head { get; init; }

    public required TokenRange Tokens { get; init; }

    public required ActorKind Kind { get; init; }

    /// <summary>ISO 3166 alpha-3 or one of PLOVER's non-state codes (IGO, UNO, …); null when the text does not tell.</summary>
    public string? Code { get; init; }

    /// <summary>Further countries of one phrase ("Armenian and Azerbaijani envoys", "the two delegations"): each is an actor of its own with the same sector.</summary>
    public IReadOnlyList<string> OtherCodes { get; init; } = [];

    /// <summary>Primary PLOVER sector ("GOV"), or null.</summary>
    public string? Sector { get; init; }

    public IReadOnlyList<string> OtherSectors { get; init; } = [];

    /// <summary>"Director, Central Intelligence Agency", or null.</summary>
    public string? Office { get; init; }

    /// <summary>The canonical name inside the document: the fullest form of the same actor's mentions.</summary>
    public required string Identifier { get; init; }

    /// <summary>Mentions of one actor share a number; numbers are dense from 0 inside a document.</summary>
    public required int Cluster { get; init; }

    /// <summary>The country was taken from the text around, not from the mention.</summary>
    public bool Inherited { get; init; }

    /// <summary>Works abroad or is of many countries ("the embassy", "Western officials"): no place tells whose it is.</summary>
    public bool Guest { get; init; }

    /// <summary>Why this code and sector: the entry of the pack, the appositive, the cluster it joined. One short line a step.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];
}
