using Chancery.Core.Actors;
using Chancery.Core.Claims;
using Chancery.Core.Events;
using Chancery.Core.Text;

namespace Chancery.Core.Record;

/// <summary>One claim of a document with the events that lie in what is said.</summary>
public sealed record ClaimRow
{
    public required Document Document { get; init; }

    /// <summary>Identifier of <see cref="Document"/>.</summary>
    public required string DocumentId { get; init; }

    public required Claim Claim { get; init; }

    public required IReadOnlyList<EventMention> Events { get; init; }

    /// <summary>"c_" and 16 hexadecimal digits: the document and the place of the cue in it.</summary>
    public string Id => RecordId.Of(Document, Claim);

    /// <summary>As the text names it; null where it names nobody.</summary>
    public string? Source => Claim.NameIn(Document) is { } name ? Plain.OneLine(name) : null;

    public ActorMention? SourceActor => Claim.SourceActor < 0 ? null : Document.ActorAt(Claim.SourceActor);

    public string Cue => Plain.OneLine(Document.TextOf(Claim.Cue));

    public IEnumerable<string> Content => Claim.Content.Select(range => Plain.OneLine(Document.TextOf(range)));

    /// <summary>"direct", "indirect" or "mixed".</summary>
    public string Kind => JsonRecord.Name(Claim.Kind);

    /// <summary>The sentence of the cue.</summary>
    public int Sentence => Document.Words[Claim.Cue.Start].Sentence;

    /// <summary>One row a claim, in text order.</summary>
    public static IEnumerable<ClaimRow> Of(Document doc)
    {
        var id = RecordId.Of(doc);
        return doc.Claims.Select(claim => new ClaimRow { Document = doc, DocumentId = id, Claim = claim, Events = EventsIn(doc, claim) });
    }

    private static List<EventMention> EventsIn(Document doc, Claim claim)
    {
        List<EventMention> found = [];
        if (claim.Content.Count == 0) return found;
        var (first, last) = (claim.Content.Min(range => doc.Words[range.Start].Sentence), claim.Content.Max(range => doc.Words[Math.Max(range.Start, range.End - 1)].Sentence));
        for (var i = TextOrdered.FirstOfSentence(doc.Events, first); i < doc.Events.Count && doc.Events[i].Sentence <= last; i++)
        {
            if (ClaimAttribution.Says(doc, claim, doc.Events[i].Trigger)) found.Add(doc.Events[i]);
        }
        return found;
    }
}
