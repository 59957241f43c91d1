using Chancery.Core.Duplicates;
using Chancery.Core.Record.Store;
using Chancery.Core.Text;

namespace Chancery.Sql;

/// <summary>Paragraphs and coded sentences of documents, as rows.</summary>
internal static class DocumentParts
{
    /// <summary>Older documents whose texts are in memory at once.</summary>
    private const int Together = 2_000;

    public static void Write(SqlSession session, IEnumerable<StoredParagraph> paragraphs)
    {
        using var rows = session.Append(Schema.Paragraphs);
        Fill(rows, paragraphs);
    }

    public static void Write(SqlSession session, IEnumerable<StoredSentence> sentences)
    {
        using var rows = session.Append(Schema.Sentences);
        Fill(rows, sentences);
    }

    public static void Fill(IRows rows, IEnumerable<StoredParagraph> paragraphs)
    {
        foreach (var one in paragraphs) rows.Begin().Add(one.Document).Add(one.Position).Add(one.Start).Add(one.End).Add(one.Repeats).Add(one.Text).End();
    }

    public static void Fill(IRows rows, IEnumerable<StoredSentence> sentences)
    {
        foreach (var one in sentences)
        {
            rows.Begin().Add(one.Id).Add(one.Telling).Add(one.Document).Add(one.Sequence).Add(one.Start).Add(one.End).Add(one.Types).Add(one.Modes).Add(one.Contexts).Add(one.Aux).Add(one.Trigger);
            rows.Add(one.Actors).Add(one.ActorCodes).Add(one.Recipients).Add(one.RecipientCodes);
            rows.Add(one.Date).Add(one.DatePrecision).Add(one.Place).Add(one.Country).Add(one.Attribution).Add(one.Factuality).Add(one.Confidence).Add(one.Repeated).Add(one.Text).End();
        }
    }

    public static IReadOnlyList<StoredParagraph> Paragraphs(SqlSession session, string document) => session.Rows(
        "SELECT document, position, text_start, text_end, repeats, text FROM paragraphs WHERE document = $1 ORDER BY position", [document], static row =>
        new StoredParagraph(row.GetString(0), row.GetInt32(1), row.GetInt32(2), row.GetInt32(3), row.IsDBNull(4) ? null : row.GetInt32(4), row.GetString(5)));

    public static IReadOnlyList<StoredSentence> Sentences(SqlSession session, string document) => session.Rows(
        "SELECT id, told_event, document, sequence, text_start, text_end, event, mode, context, aux, trigger_text, actor, actor_code, recipient, recipient_code, date, date_precision, resolved_place, country_code, attribution, factuality, confidence, repeated, text "
        + "FROM coded_sentences WHERE document = $1 ORDER BY sequence, id NULLS FIRST, told_event", [document], static row => new StoredSentence
        {
            Id = row.Text(0), Telling = row.GetString(1), Document = row.GetString(2), Sequence = row.GetInt32(3), Start = row.Number(4), End = row.Number(5), Types = row.Texts(6), Modes = row.Texts(7), Contexts = row.Texts(8), Aux = row.Texts(9),
            Trigger = row.Text(10), Actors = row.Texts(11), ActorCodes = row.Texts(12), Recipients = row.Texts(13), RecipientCodes = row.Texts(14), Date = row.Text(15), DatePrecision = row.Text(16), Place = row.Text(17), Country = row.Text(18),
            Attribution = row.Texts(19), Factuality = row.IsDBNull(20) ? null : row.GetDouble(20), Confidence = row.GetDouble(21), Repeated = row.GetBoolean(22), Text = row.GetString(23),
        });

    /// <summary>What a record of an older version does not have: paragraphs out of the texts, and of every telling the sentence that tells it best.</summary>
    public static void Add(SqlSession session)
    {
        var (paragraphs, repeated) = (new ParagraphStage(), new RepeatedParagraphStage());
        foreach (var part in session.Rows("SELECT id FROM documents WHERE NOT copy AND text <> '' AND id NOT IN (SELECT document FROM paragraphs) ORDER BY id", [], static row => row.GetString(0)).Chunk(Together))
        {
            session.Fill("asked (document VARCHAR)", part, static (rows, document) => rows.Add(document));
            var texts = session.Rows("SELECT id, text FROM documents WHERE NOT copy AND id IN (SELECT document FROM asked) ORDER BY id", [], static row => (Id: row.GetString(0), Text: row.GetString(1)));
            Write(session, texts.DistinctBy(text => text.Id).AsParallel().AsOrdered().SelectMany(text =>
            {
                var doc = new Document(new Article { Id = text.Id, Text = text.Text });
                paragraphs.Run(doc);
                repeated.Run(doc);
                return StoredParagraph.Of(doc, text.Id);
            }));
            var told = session.Rows("SELECT id, document, record FROM told_events WHERE document IN (SELECT document FROM asked) AND id NOT IN (SELECT told_event FROM coded_sentences) ORDER BY document, id", [],
                static row => (Id: row.GetString(0), Document: row.GetString(1), Record: row.GetString(2)));
            Write(session, told.AsParallel().AsOrdered().Select(one => StoredSentence.Best(one.Id, one.Document, one.Record)));
        }
    }
}
