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

    /// <summary>
    /// What a long document tells, part after part, each with its own lists; null for a document that was coded as a whole. It is coded while it is written, in one transaction, so that the rows of all parts
    /// are never in memory together. The document of the last part has the number of sentences.
    /// </summary>
    public IEnumerable<CodedBatchItem>? Parts { get; init; }

    /// <summary>The document as one whose text is there already: what it tells is kept once.</summary>
    public CodedBatchItem AsCopy() => new(Document with { Copy = true }, [], []);
}
