namespace Chancery.Core.Events;

/// <summary>A place in a clause that a frame can ask for.</summary>
public enum SlotKind { Subject, DirectObject, IndirectObject, BoundPreposition, Clause, Preposition, Possessor, Adjective, Compound, Light, Anywhere, Sentence }

/// <summary>A slot: its kind, and the word where the kind is a preposition.</summary>
public readonly record struct Slot(SlotKind Kind, string Word)
{
    private static readonly Dictionary<string, SlotKind> Names = new(StringComparer.Ordinal)
    {
        ["subj"] = SlotKind.Subject, ["obj"] = SlotKind.DirectObject, ["iobj"] = SlotKind.IndirectObject, ["prep"] = SlotKind.BoundPreposition,
        ["comp"] = SlotKind.Clause, ["poss"] = SlotKind.Possessor, ["amod"] = SlotKind.Adjective, ["compound"] = SlotKind.Compound,
        ["light"] = SlotKind.Light, ["any"] = SlotKind.Anywhere, ["sentence"] = SlotKind.Sentence,
    };

    private static readonly string[] NamesByKind = [.. Enum.GetValues<SlotKind>().Select(kind => Names.FirstOrDefault(pair => pair.Value == kind).Key ?? "")];

    /// <summary>Reads a slot's name; any other word is a preposition.</summary>
    public static Slot Parse(string name) => Names.TryGetValue(name, out var kind) ? new Slot(kind, "") : new Slot(SlotKind.Preposition, name);

    public override string ToString() => Kind is SlotKind.Preposition ? Word : NamesByKind[(int)Kind];

}
