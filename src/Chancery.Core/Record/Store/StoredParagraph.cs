using Chancery.Core.Text;

namespace Chancery.Core.Record.Store;

/// <summary>A paragraph of a document.</summary>
/// <param name="Document">Hash of the document.</param>
/// <param name="Position">Its place among them, from 1.</param>
/// <param name="Start">Where it begins in the text (UTF-16).</param>
/// <param name="End">Where it is over.</param>
/// <param name="Repeats">The earlier paragraph that says the same; null when none does.</param>
/// <param name="Text">As the document has it.</param>
public sealed record StoredParagraph(string Document, int Position, int Start, int End, int? Repeats, string Text)
{
    /// <param name="doc">With its paragraphs.</param>
    /// <param name="id">Hash of the document.</param>
    public static IEnumerable<StoredParagraph> Of(Document doc, string id) => doc.Paragraphs.Skip(doc.Part?.LeadIn ?? 0).Select((paragraph, i) =>
        new StoredParagraph(id, i + 1 + (doc.Part?.FirstParagraph ?? 0) + (doc.Part?.LeadIn ?? 0), paragraph.Span.Start, paragraph.Span.End, paragraph.DuplicateOf < 0 ? null : paragraph.DuplicateOf + 1, paragraph.Span.In(doc.Text).ToString()));
}
