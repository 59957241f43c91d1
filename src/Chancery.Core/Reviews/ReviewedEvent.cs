using Chancery.Core.Record.Store;

namespace Chancery.Core.Reviews;

/// <summary>An event and what coders say of it, one word each.</summary>
/// <param name="Id">Of the event as the record has it now; the old one when the record has none like it any more.</param>
/// <param name="Event">Null when the record has none like it any more.</param>
/// <param name="Decisions">In the order of the coders' names; skipped ones left out.</param>
public sealed record ReviewedEvent(string Id, StoredEvent? Event, IReadOnlyList<ReviewDecision> Decisions)
{
    private const int Chunk = 500, OfDocument = 1_000;

    /// <summary>More than one coder, and not all of one mind.</summary>
    public bool Disputed => Decisions.Select(decision => (decision.Verdict, decision.Final?.Whole)).Distinct().Count() > 1;

    /// <summary>Decisions of the book brought to the events of a record: by identifier, by what it was merged into, or by the sentence that it was seen in when everything was coded anew.</summary>
    /// <param name="record">As it is now.</param>
    /// <param name="decisions">In the order in which they were said.</param>
    /// <param name="skipped">With those that say nothing.</param>
    public static IReadOnlyList<ReviewedEvent> Of(IRecord record, IReadOnlyList<ReviewDecision> decisions, bool skipped = false)
    {
        var events = new Dictionary<string, StoredEvent>(StringComparer.Ordinal);
        foreach (var ids in decisions.Select(decision => decision.Event).Distinct().Chunk(Chunk))
            foreach (var ev in record.Events(new EventQuery { Ids = ids, All = true, Limit = Chunk })) events[ev.Id] = ev;
        foreach (var decision in decisions)
            if (!events.ContainsKey(decision.Event) && (record.Find(decision.Event) ?? Like(record, decision)) is { } found) events[decision.Event] = found;
        return [.. decisions.Where(decision => skipped || decision.Says).GroupBy(decision => events.GetValueOrDefault(decision.Event)?.Id ?? decision.Event)
            .Select(group => new ReviewedEvent(group.Key, events.GetValueOrDefault(group.First().Event), [.. group.GroupBy(decision => decision.Coder).OrderBy(coder => coder.Key, StringComparer.Ordinal).Select(coder => coder.Last())]))];
    }

    /// <summary>An event of the same sentence and type.</summary>
    private static StoredEvent? Like(IRecord record, ReviewDecision decision) => decision.Document is not { } document || decision.Seen is not { } seen ? null
        : record.Events(new EventQuery { Document = document, All = true, Limit = OfDocument }).FirstOrDefault(ev => ev.Document == document && ev.Sequence == decision.Sequence && ev.Types.Intersect(seen.Types).Any());
}
