using Chancery.Core.Merging;

namespace Chancery.Core.Record.Store;

/// <summary>
/// Makes one event of the tellings that <see cref="EventMerger"/> put together: the best-told one, with the most specific date and place of all, the range
/// of sizes told, every report, and what is disputed. The same tellings give the same event in whatever order they come.
/// </summary>
public sealed class EventMaker(EventRule rule)
{
    private const int City = 4;

    private readonly EventMerger _merger = new(rule);
    private readonly EventDispute _dispute = new(rule);

    /// <summary>Merges the tellings of one cell and makes an event of each group.</summary>
    /// <param name="told">In the order of their identifiers: <see cref="MergeWork.Cells"/>.</param>
    /// <param name="documents">Every document that has a telling here, with its copies.</param>
    public IEnumerable<(StoredEvent Event, IReadOnlyList<StoredReport> Reports)> Make(IReadOnlyList<ToldEvent> told, ILookup<string, StoredDocument> documents)
    {
        var groups = _merger.Cell([.. told.Select(telling => telling.Facts)]);
        List<List<ToldEvent>> events = [.. Enumerable.Range(0, told.Count).GroupBy(i => groups[i], i => told[i]).Select(InOrder).OrderBy(group => group[0].Id, StringComparer.Ordinal)];
        var disputes = CrossDispute.Of([.. events.Select(group => (IReadOnlyList<EventFacts>)[.. group.Select(telling => telling.Facts)])], documents, _dispute);
        return events.Select((group, i) => Make(group, disputes[i], documents));
    }

    /// <summary>What was published first comes first.</summary>
    private static List<ToldEvent> InOrder(IEnumerable<ToldEvent> group) =>
        [.. group.OrderBy(telling => telling.Facts.Published ?? DateOnly.MaxValue).ThenBy(telling => telling.Facts.Document, StringComparer.Ordinal).ThenBy(telling => telling.Id, StringComparer.Ordinal)];

    private static (StoredEvent Event, IReadOnlyList<StoredReport> Reports) Make(List<ToldEvent> group, CrossDispute? dispute, ILookup<string, StoredDocument> documents)
    {
        List<ToldRecord> told = [.. group.Select(ToldRecord.Read)];
        try
        {
            var id = told[0].Id;
            var best = told.MaxBy(Specific)!;
            var dated = Dated(told, best);
            List<StoredReport> reports = [.. told.SelectMany(one => Reports(id, one, documents))];
            List<EventFacts> facts = [.. told.Select(one => one.Facts)];
            var merged = new MergedRecord(id, best.Json, told, Disputes(facts, told, dispute), reports) { Dated = dated.Json, Placed = Placed(told, best).Json, Dispute = dispute };
            return (merged.Make(facts, dated.Facts), reports);
        }
        finally
        {
            foreach (var one in told) one.Dispose();
        }
    }

    private static (int, int, int, double) Specific(ToldRecord one) => (one.Facts.DateTold ? 1 : 0, one.Facts.Resolution,
        one.Facts.Actors.Count(party => party.Name is not null) + one.Facts.Recipients.Count(party => party.Code is not null), one.Json.Number("confidence"));

    /// <summary>A told date goes before the day of a report, a short span before a long one.</summary>
    private static ToldRecord Dated(List<ToldRecord> told, ToldRecord best) =>
        told.MaxBy(one => (one.Facts.DateTold ? 1 : 0, one.Facts.From is null ? int.MinValue : -(one.Facts.Until!.Value.DayNumber - one.Facts.From.Value.DayNumber), one == best ? 1 : 0))!;

    private static ToldRecord Placed(List<ToldRecord> told, ToldRecord best)
    {
        var country = best.Facts.Country;
        return told.Where(one => one == best || one.Facts.Country is not null && (country is null || one.Facts.Country == country)).MaxBy(one => (one.Facts.Resolution, one == best ? 1 : 0))!;
    }

    private static IEnumerable<StoredReport> Reports(string id, ToldRecord told, ILookup<string, StoredDocument> documents)
    {
        var sequences = told.Json.Items("reports").Select(report => report.Integer("sequence")).OfType<int>().DefaultIfEmpty(told.Json.Inner("text_info")?.Integer("sequence") ?? 1).ToList();
        // the document that a set names with its event is, as a rule, the first that mentions it
        var mentions = documents[told.Facts.Document].Where(doc => doc.Sequence is not null).Select(doc => doc.Url).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var own = documents[told.Facts.Document].Where(doc => doc.Sequence is not null || doc.Url is null || !mentions.Contains(doc.Url));
        return own.OrderBy(doc => doc.Copy).ThenBy(doc => doc.DocumentId, StringComparer.Ordinal).SelectMany(doc => (doc.Sequence is { } mention ? [mention] : sequences).Select(sequence =>
            new StoredReport(id, told.Id, doc.Id, doc.DocumentId, sequence, doc.Publisher, doc.Published, doc.Title, doc.Url, doc.Copy)));
    }

    /// <summary>What the reports of one event contradict each other in, never enough to make it two, and whether others deny it.</summary>
    private static List<string> Disputes(List<EventFacts> facts, List<ToldRecord> told, CrossDispute? dispute)
    {
        List<string> disputes = [];
        if (dispute is not null || told.Exists(one => one.Json.Texts("disputed").Contains(Dispute.Slot, StringComparer.Ordinal))) disputes.Add(Dispute.Slot);
        if (facts.Where(one => one.DateTold).Select(one => (one.From, one.Until)).Distinct().Count() > 1) disputes.Add("date");
        if (facts.Where(one => one.Resolution >= City).Select(one => one.Place).Distinct().Count() > 1) disputes.Add("place");
        if (facts.Select(one => one.Dead).OfType<int>().Distinct().Count() > 1) disputes.Add("dead");
        if (facts.Select(one => one.Injured).OfType<int>().Distinct().Count() > 1) disputes.Add("injured");
        if (facts.Select(one => one.Arrested).OfType<int>().Distinct().Count() > 1) disputes.Add("arrested");
        return disputes;
    }
}
