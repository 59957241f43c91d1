namespace Chancery.Core.Sources;

/// <summary>The language that a text looks to be in, and how sure that is: 0 to 1. The code is null where nothing can be said.</summary>
public readonly record struct LanguageGuess(string? Code, double Confidence);
