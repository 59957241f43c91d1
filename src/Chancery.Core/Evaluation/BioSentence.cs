namespace Chancery.Core.Evaluation;

/// <summary>Words and labels ("B-Person", "O") of one sentence.</summary>
public sealed record BioSentence(IReadOnlyList<string> Words, IReadOnlyList<string> Labels);
