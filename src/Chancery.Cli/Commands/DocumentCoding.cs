using Chancery.Core.Record;
using Chancery.Core.Record.Store;
using Chancery.Core.Text;

namespace Chancery.Cli.Commands;

/// <summary>From a document to what a record keeps of it.</summary>
internal static class DocumentCoding
{
    /// <summary>Called from several threads.</summary>
    /// <param name="engine">That codes it.</param>
    /// <param name="article">The document.</param>
    /// <param name="held">The record holds its text: it is not coded.</param>
    public static CodedBatchItem Work(IEngine engine, Article article, bool held)
    {
        var doc = new Document(article);
        var id = RecordId.Of(doc);
        if (held) return new CodedBatchItem(Stored(article, id, 0), [], []);
        var report = engine.Code(article);
        using var events = new JsonRecordWriter(new RecordHeader(Product.Name, engine.Frames.Ontology));
        using var claims = new JsonClaimWriter();
        return new CodedBatchItem(Stored(article, id, report.Document.Sentences.Count), [.. ToldEvent.Of(report.Document, report.Events, events, engine.Frames)],
            [.. ClaimRow.Of(report.Document).Select(row => StoredClaim.Of(row, claims)).DistinctBy(claim => claim.Id)])
        {
            Paragraphs = [.. StoredParagraph.Of(report.Document, id)], Sentences = [.. StoredSentence.Of(report.Document, report.Events, events)],
        };
    }

    private static StoredDocument Stored(Article article, string id, int sentences) => new()
    {
        Id = id, DocumentId = article.Id, Title = article.Title, Url = article.Url, Publisher = article.Publisher, Language = article.Language, Published = article.Published, Text = article.Text, Sentences = sentences,
    };
}
