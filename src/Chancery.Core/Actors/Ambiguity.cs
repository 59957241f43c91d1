namespace Chancery.Core.Actors;

/// <summary>A name with several meanings and the words that decide among them.</summary>
/// <param name="Name">The name as written ("Georgia").</param>
/// <param name="Default">The code without any clue; null when the name then means no country.</param>
/// <param name="Choices">The candidates.</param>
public sealed record Ambiguity(string Name, string? Default, IReadOnlyList<AmbiguityChoice> Choices);

/// <summary>One meaning of an ambiguous name.</summary>
/// <param name="Code">Its code; null for "no country".</param>
/// <param name="Clues">Lower-case words whose presence in the document speaks for it.</param>
public sealed record AmbiguityChoice(string? Code, IReadOnlySet<string> Clues);
