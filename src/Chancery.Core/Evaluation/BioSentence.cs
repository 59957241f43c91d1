namespace Chancery.Core.Evaluation;

/// <summary>Words and labels ("B-Person", "O") of one sentence.</summary>
public sealed record BioSentence(IReadOnlyList<string> Words, IReadOnlyList<string> Labels)
{
    /// <summary>The document that the file says it belongs to; empty where the file does not say.</summary>
    public string Document { get; init; } = "";
}
