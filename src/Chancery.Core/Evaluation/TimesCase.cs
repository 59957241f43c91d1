namespace Chancery.Core.Evaluation;

/// <summary>One text with its expressions.</summary>
internal sealed record TimesCase(string Id, DateOnly? Published, string Text, IReadOnlyList<GoldTimex> Golds);
