using Chancery.Core.Events;
using Chancery.Core.Text;

namespace Chancery.Core.Merging;

/// <summary>
/// Makes events of a document's coded sentences: retellings join the event that they retell, unless day, place, size, parties or the
/// stance of the text contradict. Depends on what is told and where it stands in the text, not on the order of the list.
/// </summary>
public static class DocumentMerger
{
    /// <summary>A telling is compared with so many events of its type before it; more would let a hostile text cost its square.</summary>
    internal const int LookBack = 100;

    /// <summary>Events in the order of their first mention. The document is left as it is.</summary>
    public static IReadOnlyList<CodedEvent> Merge(Document doc)
    {
        if (doc.Events.Count == 0) return [];
        var mentions = doc.Events.ToArray();
        Array.Sort(mentions, TextOrder.Instance);
        return Events(doc, Clusters(doc, mentions));
    }

    /// <summary>The events of clusters to which nothing is added any more, in the order of their first mention.</summary>
    internal static List<CodedEvent> Events(Document doc, IEnumerable<EventCluster> clusters)
    {
        List<CodedEvent> events = [];
        var hash = EventId.HashOf(doc);
        foreach (var cluster in clusters)
        {
            // "the strike" points at an event that the text does not tell
            if (cluster.Anaphoric) continue;
            events.Add(MergedReading.Of(cluster, hash));
        }
        events.Sort((one, other) => TextOrder.Instance.Compare(one.Mentions[0], other.Mentions[0]));
        foreach (var ev in events) ev.SoleSource = SoleSource.Of(doc, ev.Best, ev.Mentions);
        DisputeFinder.Mark(doc, events);
        return events;
    }

    /// <summary>What is told of each event of a document, type after type.</summary>
    /// <param name="doc">The document.</param>
    /// <param name="mentions">In the order of the text.</param>
    internal static IEnumerable<EventCluster> Clusters(Document doc, EventMention[] mentions)
    {
        var clusters = RepeatedMentions.Join(doc, mentions);
        // a shared type is a condition of every rule; the frame's type comes first
        return clusters.GroupBy(cluster => cluster.Types[0], StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).SelectMany(group => Sieve([.. group]));
    }

    private static List<EventCluster> Sieve(List<EventCluster> clusters)
    {
        foreach (var rule in MergeRule.All)
        {
            var kept = new List<EventCluster>(clusters.Count);
            foreach (var cluster in clusters)
            {
                if (BestBefore(cluster, kept, rule) is { } earlier) earlier.Absorb(cluster, rule.Id);
                else kept.Add(cluster);
            }
            clusters = kept;
        }
        return clusters;
    }

    /// <summary>The event before a telling that a rule joins it to, the best of them.</summary>
    internal static EventCluster? BestBefore(EventCluster cluster, List<EventCluster> kept, MergeRule rule, int lookBack = LookBack)
    {
        EventCluster? best = null;
        var bestScore = int.MinValue;
        for (var i = kept.Count - 1; i >= 0 && i >= kept.Count - lookBack; i--)
        {
            if (Contradiction.Between(kept[i], cluster)) continue;
            var pair = new Pairing(kept[i], cluster);
            if (!rule.Holds(pair) || pair.Score <= bestScore) continue;
            (best, bestScore) = (kept[i], pair.Score);
        }
        return best;
    }
}
