using Chancery.Core.Claims;
using Chancery.Core.Merging;

namespace Chancery.Core.Record.Store;

/// <summary>What documents say against each other: an event, and those that deny it or that it denies.</summary>
/// <param name="Says">Who says that it happened.</param>
/// <param name="Denies">Who says that it did not.</param>
/// <param name="With">Identifiers of the events on the other side.</param>
internal sealed record CrossDispute(IReadOnlyList<VoiceFacts> Says, IReadOnlyList<VoiceFacts> Denies, IReadOnlyList<string> With)
{
    // a report that nobody else speaks in
    private const string Reports = "reports";

    /// <param name="groups">Tellings of each event, its first one first.</param>
    /// <param name="documents">Every document that has a telling here.</param>
    /// <param name="dispute">Knows when two tellings contradict each other.</param>
    /// <returns>For every event what it is disputed with; null where nobody disputes it.</returns>
    public static CrossDispute?[] Of(IReadOnlyList<IReadOnlyList<EventFacts>> groups, ILookup<string, StoredDocument> documents, EventDispute dispute)
    {
        var found = new CrossDispute?[groups.Count];
        var denied = Enumerable.Range(0, groups.Count).Where(i => EventDispute.IsDenied(groups[i][0])).ToList();
        if (denied.Count == 0 || denied.Count == groups.Count) return found;
        foreach (var told in Enumerable.Range(0, groups.Count).Where(i => EventDispute.IsTold(groups[i][0])))
            foreach (var other in denied)
            {
                if (!Contradict(groups[told], groups[other], dispute)) continue;
                var (says, denies) = (Voices(groups[told], documents), Voices(groups[other], documents));
                found[told] = Add(found[told], says, denies, groups[other][0].Id);
                found[other] = Add(found[other], says, denies, groups[told][0].Id);
            }
        return found;
    }

    /// <summary>One pair of tellings speaks for it, and none says that the two are of different deeds.</summary>
    private static bool Contradict(IReadOnlyList<EventFacts> told, IReadOnlyList<EventFacts> denied, EventDispute dispute) =>
        told.Any(one => denied.Any(other => dispute.Between(one, other))) && !told.Any(one => denied.Any(other => dispute.Apart(one, other)));

    private static List<VoiceFacts> Voices(IReadOnlyList<EventFacts> tellings, ILookup<string, StoredDocument> documents)
    {
        List<VoiceFacts> voices = [.. tellings.SelectMany(telling => telling.Voices)];
        return voices.Count > 0 ? voices
            : [.. tellings.Select(telling => documents[telling.Document].FirstOrDefault(document => !document.Copy) ?? documents[telling.Document].FirstOrDefault()).OfType<StoredDocument>()
                .Select(document => new VoiceFacts(document.Publisher ?? document.DocumentId, Reports, ClaimKind.Indirect, null, null))];
    }

    private static CrossDispute Add(CrossDispute? known, List<VoiceFacts> says, List<VoiceFacts> denies, string with) => new(
        [.. (known?.Says ?? []).Concat(says).DistinctBy(voice => (voice.Source, voice.Cue))], [.. (known?.Denies ?? []).Concat(denies).DistinctBy(voice => (voice.Source, voice.Cue))], [.. known?.With ?? [], with]);
}
