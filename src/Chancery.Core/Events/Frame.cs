using System.Collections.Immutable;
using Chancery.Core.Text;

namespace Chancery.Core.Events;

/// <summary>What part of speech a trigger is.</summary>
public enum TriggerKind { Verb, Noun, Adjective }

/// <summary>One way to say a frame.</summary>
/// <param name="Kind">Verb, noun or predicative adjective.</param>
/// <param name="Head">Lemma that carries it.</param>
/// <param name="Others">Further words that must stand below the head (or, for a noun, directly before it).</param>
public sealed record Trigger(TriggerKind Kind, string Head, ImmutableArray<string> Others)
{
    public override string ToString() => Kind is TriggerKind.Noun ? string.Join(' ', [.. Others, Head]) : string.Join(' ', [Head, .. Others]);
}

/// <summary>A test of one slot: any of the values holds.</summary>
public sealed record SlotTest(Slot Slot, ImmutableArray<ValueTest> Values)
{
    /// <summary>A word that falls on none of these can hold no value; null where a value looks at more than words.</summary>
    internal WordPlaces? Places { get; } = PlacesOf(Values);

    /// <summary>The values as the pack names them ("deal", "@pact", "#actor"); empty where nobody has kept them.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    private static WordPlaces? PlacesOf(ImmutableArray<ValueTest> values)
    {
        if (values.Any(static value => value.Kind is not ValueKind.Words)) return null;
        if (values is [var only]) return only.Places;
        var all = new WordPlaces();
        foreach (var value in values) all.Add(value.Places);
        return all;
    }
}

/// <summary>The type, and the mode, of a second event.</summary>
public readonly record struct AlsoType(string Type, string? Mode);

/// <summary>An event frame: triggers, the slots of its parties and the tests that tell its sense.</summary>
public sealed record Frame
{
    public required string Id { get; init; }

    public required string Type { get; init; }

    public required string Why { get; init; }

    public IReadOnlyList<string> Modes { get; init; } = [];

    /// <summary>A second event that the same words tell: a prison sentence is a conviction and an arrest.</summary>
    public ImmutableArray<AlsoType> Also { get; init; } = [];

    public required IReadOnlyList<Trigger> Triggers { get; init; }

    public ImmutableArray<Slot> Actor { get; init; } = [];

    public ImmutableArray<Slot> Recipient { get; init; } = [];

    public ImmutableArray<Slot> NounActor { get; init; } = [];

    public ImmutableArray<Slot> NounRecipient { get; init; } = [];

    public bool Reciprocal { get; init; }

    public ImmutableArray<SlotTest> When { get; init; } = [];

    public ImmutableArray<SlotTest> Unless { get; init; } = [];

    public double Weight { get; init; } = 1;

    public bool NeedsActor { get; init; }

    public bool NeedsRecipient { get; init; }

    /// <summary>Where the frame stands, for messages.</summary>
    public string File { get; init; } = "";

    public int Line { get; init; }
}
