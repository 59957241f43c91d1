namespace Chancery.Core.Record.Store;

/// <summary>A document with all that is kept of it.</summary>
/// <param name="Document">A copy has neither tellings nor claims: those of its text are there.</param>
/// <param name="Told">Its events.</param>
/// <param name="Claims">Its claims.</param>
public sealed record CodedBatchItem(StoredDocument Document, IReadOnlyList<ToldEvent> Told, IReadOnlyList<StoredClaim> Claims);
