namespace Chancery.Core.Events.Ranking;

/// <summary>One thing that is true of a pair, by its name ("path=ambush"), and how much.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Value">How much.</param>
/// <param name="Type">Where set, it speaks for this type alone, with one weight that all types share: what is learned on common types holds for rare ones.</param>
public readonly record struct Feature(string Name, float Value, string? Type = null);
