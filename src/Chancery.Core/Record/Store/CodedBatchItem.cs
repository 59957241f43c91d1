namespace Chancery.Core.Record.Store;

/// <summary>A document with all that is kept of it.</summary>
/// <param name="Document">A copy has nothing else: what its text tells is there.</param>
/// <param name="Told">Its events.</param>
/// <param name="Claims">Its claims.</param>
public sealed record CodedBatchItem(StoredDocument Document, IReadOnlyList<ToldEvent> Told, IReadOnlyList<StoredClaim> Claims)
{
    /// <summary>Its paragraphs, in order.</summary>
    public IReadOnlyList<StoredParagraph> Paragraphs { get; init; } = [];

    /// <summary>Its coded sentences, in order.</summary>
    public IReadOnlyList<StoredSentence> Sentences { get; init; } = [];

    /// <summary>The document as one whose text is there already: what it tells is kept once.</summary>
    public CodedBatchItem AsCopy() => new(Document with { Copy = true }, [], []);
}
