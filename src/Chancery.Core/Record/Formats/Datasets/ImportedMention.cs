using Chancery.Core.Record.Store;

namespace Chancery.Core.Record.Formats.Datasets;

/// <summary>A document that mentions an event of another data set: a further report of it.</summary>
/// <param name="Dataset">The set: "gdelt2".</param>
/// <param name="Key">The event's identifier in the set.</param>
/// <param name="Source">What the set calls the document: an address, a citation, a DOI.</param>
/// <param name="Sentence">Which sentence of it, from 1.</param>
public sealed record ImportedMention(string Dataset, string Key, string Source, int Sentence)
{
    public string? Url { get; init; }

    public string? Publisher { get; init; }

    public DateOnly? Published { get; init; }

    /// <summary>The identifier that the event's own document has in a record.</summary>
    public string Document => RecordId.OfName($"{Dataset}:{Key}");

    /// <summary>What is written into a record: a further document of the event, which tells nothing new.</summary>
    public CodedBatchItem Item() => new(new StoredDocument { Id = Document, DocumentId = Source, Url = Url, Publisher = Publisher, Published = Published, Sequence = Sentence, Text = "" }, [], []);
}
