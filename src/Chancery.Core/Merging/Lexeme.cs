namespace Chancery.Core.Merging;

/// <summary>A word as tellings are compared by it.</summary>
/// <param name="Text">Dictionary form, lower case.</param>
/// <param name="Rarity">0 for the commonest words of the language, about 1 for the rarest and for those that the model does not know.</param>
/// <param name="Vector">Of length 1; empty where the model has none.</param>
internal sealed record Lexeme(string Text, float Rarity, float[] Vector);
