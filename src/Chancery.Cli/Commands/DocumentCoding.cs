using Chancery.Core.Record;
using Chancery.Core.Record.Store;
using Chancery.Core.Runs;
using Chancery.Core.Text;

namespace Chancery.Cli.Commands;

/// <summary>From a document to what a record keeps of it.</summary>
internal static class DocumentCoding
{
    /// <summary>Called from several threads.</summary>
    /// <param name="engine">That codes it.</param>
    /// <param name="article">The document.</param>
    /// <param name="held">The record holds its text: it is not coded.</param>
    /// <param name="later">A long document is coded part by part while it is written, and not now.</param>
    public static CodedBatchItem Work(IEngine engine, Article article, bool held, bool later)
    {
        var doc = new Document(article);
        if (held) return new CodedBatchItem(Stored(article, doc.Id, 0), [], []);
        if (!LongReport.Is(article)) return Item(engine, engine.Code(article), 0);
        var parts = Parts(engine, article);
        return later ? new CodedBatchItem(Stored(article, doc.Id, 0), [], []) { Parts = parts } : Together([.. parts]);
    }

    private static IEnumerable<CodedBatchItem> Parts(IEngine engine, Article article)
    {
        var sentences = 0;
        foreach (var report in engine.CodeInParts(article))
        {
            var item = Item(engine, report, sentences);
            sentences = item.Document.Sentences;
            yield return item;
        }
    }

    private static CodedBatchItem Together(IReadOnlyList<CodedBatchItem> parts) => new(parts[^1].Document, [.. parts.SelectMany(part => part.Told)], [.. parts.SelectMany(part => part.Claims)])
    {
        Paragraphs = [.. parts.SelectMany(part => part.Paragraphs)], Sentences = [.. parts.SelectMany(part => part.Sentences)],
    };

    private static CodedBatchItem Item(IEngine engine, CodedReport report, int sentencesBefore)
    {
        var doc = report.Document;
        using var events = new JsonRecordWriter(new RecordHeader(Product.Name, engine.Frames.Ontology));
        using var claims = new JsonClaimWriter();
        return new CodedBatchItem(Stored(doc.Article, doc.Id, sentencesBefore + doc.OwnSentences), [.. ToldEvent.Of(doc, report.Events, events, engine.Frames)],
            [.. ClaimRow.Of(doc).Select(row => StoredClaim.Of(row, claims)).DistinctBy(claim => claim.Id)])
        {
            Paragraphs = [.. StoredParagraph.Of(doc, doc.Id)], Sentences = [.. StoredSentence.Of(doc, report.Events, events)],
        };
    }

    private static StoredDocument Stored(Article article, string id, int sentences) => new()
    {
        Id = id, DocumentId = article.Id, Title = article.Title, Url = article.Url, Publisher = article.Publisher, Language = article.Language, Published = article.Published, Text = article.Text, Sentences = sentences,
    };
}
