namespace Chancery.Core.Record.Store;

/// <summary>The crosswalk: an event and a sentence of a document that tells it.</summary>
/// <param name="Event">Identifier of the merged event.</param>
/// <param name="Telling">Identifier of the event in its document.</param>
/// <param name="Document">Hash of the document.</param>
/// <param name="DocumentId">The identifier that the source gave.</param>
/// <param name="Sequence">The sentence, counted from 1.</param>
/// <param name="Publisher">As the source says.</param>
/// <param name="Published">Day of publication.</param>
/// <param name="Title">Headline.</param>
/// <param name="Url">Address.</param>
/// <param name="Copy">The document repeats the text of another.</param>
public sealed record StoredReport(
    string Event, string Telling, string Document, string DocumentId, int Sequence, string? Publisher, DateOnly? Published, string? Title, string? Url, bool Copy);
