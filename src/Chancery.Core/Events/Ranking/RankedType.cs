using System.Globalization;

namespace Chancery.Core.Events.Ranking;

/// <summary>The type that the layer gives to a pair, how sure it is, and why.</summary>
/// <param name="Type">The likeliest type.</param>
/// <param name="Probability">Of the type.</param>
/// <param name="Deciding">Features that spoke most for it, with their weight.</param>
/// <param name="Anchor">The word that the pair hangs from, or -1.</param>
internal sealed record RankedType(string Type, double Probability, IReadOnlyList<(string Name, double Weight)> Deciding, int Anchor)
{
    /// <summary>A reading without a frame, for words that the lexicon does not know.</summary>
    public Reading Bare() => new()
    {
        Frame = new Frame { Id = "learned." + Type.ToLowerInvariant(), Type = Type, Why = "What the words around are used like.", Triggers = [] },
        Kind = TriggerKind.Verb, Trigger = Math.Max(0, Anchor), Inner = Math.Max(0, Anchor), Type = Type,
    };

    /// <summary>Gives an event its type and its confidence, and writes down why.</summary>
    public void Settle(EventMention ev)
    {
        var told = ev.Types[0] == Type ? "" : $", not {ev.Types[0]}";
        if (told.Length > 0) (ev.Types, ev.Modes) = ([Type], []);
        ev.Confidence = Probability;
        var why = string.Join(", ", Deciding.Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Name} {pair.Weight:+0.0}")));
        ev.Explanation.Add(new ExplanationStep("rank", string.Create(CultureInfo.InvariantCulture, $"{Type} {Probability:0.00}{told}: {why}"), []));
    }
}
