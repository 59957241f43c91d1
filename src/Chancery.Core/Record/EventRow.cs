using Chancery.Core.Events;
using Chancery.Core.Merging;
using Chancery.Core.Text;

namespace Chancery.Core.Record;

/// <summary>What becomes one row of output: a merged event, or one coded sentence of it.</summary>
public sealed record EventRow
{
    public required string Id { get; init; }

    public required Document Document { get; init; }

    /// <summary>Identifier of <see cref="Document"/>.</summary>
    public required string DocumentId { get; init; }

    /// <summary>What is shown: the merged reading, or the coded sentence.</summary>
    public required EventMention Reading { get; init; }

    /// <summary>The event that a coded sentence tells, when the row is a coded sentence; null otherwise.</summary>
    public string? EventId { get; init; }

    /// <summary>The sentences that tell the event, one entry a sentence; those in repeated paragraphs are no further reports.</summary>
    public required IReadOnlyList<int> Sentences { get; init; }

    /// <summary>Both sides, where the sources of the document contradict each other about whether it happened.</summary>
    public Dispute? Dispute { get; init; }

    /// <summary>The one source, where the event is known from nobody but one of its own parties.</summary>
    public Attribution? SoleSource { get; init; }

    public string Text => Document.Sentences[Reading.Sentence].Span.In(Document.Text).ToString();

    /// <summary>One row an event. Of a text that is read in parts an event that two of them tell has a document of both.</summary>
    public static IEnumerable<EventRow> OfEvents(Document doc, IReadOnlyList<CodedEvent> events)
    {
        var id = RecordId.Of(doc);
        return events.Select(ev => new EventRow { Id = ev.Id, Document = ev.Document, DocumentId = id, Reading = ev.Best, Dispute = ev.Dispute, SoleSource = ev.SoleSource, Sentences = Telling(ev) });
    }

    /// <summary>One row a coded sentence, in text order.</summary>
    public static IEnumerable<EventRow> OfMentions(Document doc, IReadOnlyList<CodedEvent> events)
    {
        var id = RecordId.Of(doc);
        return
            from ev in events
            from mention in ev.Mentions
            orderby ev.Document.Words[mention.Trigger].Span.Start, mention.Frame
            select new EventRow { Id = RecordId.Of(ev.Document, mention), Document = ev.Document, DocumentId = id, Reading = mention, EventId = ev.Id, Dispute = ev.Dispute, SoleSource = ev.SoleSource, Sentences = [mention.Sentence] };
    }

    private static List<int> Telling(CodedEvent ev)
    {
        var sentences = ev.Mentions.Where(mention => !mention.Repeated).Select(mention => mention.Sentence).Distinct().Order().ToList();
        return sentences.Count > 0 ? sentences : [ev.Best.Sentence];
    }
}
