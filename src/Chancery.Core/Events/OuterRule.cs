using System.Collections.Immutable;

namespace Chancery.Core.Events;

/// <summary>What an outer predicate does to the event below it ("refused to meet", "threatened to attack").</summary>
public sealed record OuterRule
{
    public required string Id { get; init; }

    public required string Why { get; init; }

    public required IReadOnlyList<Trigger> Triggers { get; init; }

    /// <summary>The inner event hangs below as a clause.</summary>
    public bool ViaClause { get; init; } = true;

    /// <summary>The inner event hangs below as an infinitive: "told him to leave", not "told him that she had left".</summary>
    public bool ViaInfinitive { get; init; }

    /// <summary>The inner event is the predicate's object ("refused a meeting").</summary>
    public bool ViaObject { get; init; }

    /// <summary>The rule's words are auxiliaries of the event's own verb: "will not send troops".</summary>
    public bool ViaItself { get; init; }

    /// <summary>Prepositions that lead to the inner event ("accused of killing").</summary>
    public ImmutableArray<string> ViaPrepositions { get; init; } = [];

    /// <summary>Types of inner events that the rule speaks of; empty means all.</summary>
    public ImmutableArray<string> Inner { get; init; } = [];

    /// <summary>The type that the whole becomes; null keeps the inner event.</summary>
    public string? Becomes { get; init; }

    /// <summary>Mode of the whole by the inner type; the key "*" is for the others.</summary>
    public IReadOnlyDictionary<string, string> Modes { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What stands on the whole, or on the inner event where the rule keeps it.</summary>
    public AuxModes Aux { get; init; }

    /// <summary>The inner event is coded as well, with these auxiliary modes; null leaves it out.</summary>
    public AuxModes? KeepInner { get; init; }

    /// <summary>Slots of the outer predicate that give the recipient, before the inner event's own parties.</summary>
    public ImmutableArray<Slot> Recipient { get; init; } = [];
}
