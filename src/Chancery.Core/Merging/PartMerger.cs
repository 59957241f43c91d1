using Chancery.Core.Text;

namespace Chancery.Core.Merging;

/// <summary>
/// Makes events of a long text while it is read part by part. What a part tells is compared with what the part before began to tell, and an event is final when the part behind the one
/// that tells it first was read: so two parts are held at a time, however long the text is. Both parts are one document for an event that is told in both.
/// </summary>
internal sealed class PartMerger
{
    private readonly MergeRule[] _rules = [.. MergeRule.All];
    private Document? _before;
    private List<EventCluster> _open = [];

    /// <summary>Takes the next part.</summary>
    /// <returns>The part before with its events, in the order of the text; null for the first.</returns>
    public MergedPart? Add(Document part)
    {
        var mentions = part.Events.ToArray();
        Array.Sort(mentions, TextOrder.Instance);
        List<EventCluster> next = mentions.Length == 0 ? [] : [.. DocumentMerger.Clusters(part, mentions)];
        var finished = _before is null ? null : Finish(_before, part, next);
        (_before, _open) = (part, next);
        return finished;
    }

    /// <summary>The last part with its events; null where there was none.</summary>
    public MergedPart? End()
    {
        if (_before is not { } last) return null;
        var events = DocumentMerger.Events(last, _open);
        (_before, _open) = (null, []);
        return new MergedPart(last, events);
    }

    private MergedPart Finish(Document before, Document part, List<EventCluster> next)
    {
        if (_open.Count == 0) return new MergedPart(before, []);
        if (next.Count == 0) return new MergedPart(before, DocumentMerger.Events(before, _open));
        var shift = new PartShift(before, part);
        foreach (var cluster in _open) cluster.GoOn(shift.Joint);
        Repeat(shift.Joint, shift, next);
        foreach (var open in _open.GroupBy(cluster => cluster.Types[0], StringComparer.Ordinal)) Join([.. open], shift, next);
        return new MergedPart(before, DocumentMerger.Events(shift.Joint, _open));
    }

    /// <summary>Joins what the next part tells of one type to what is open, the surest rule first.</summary>
    private void Join(List<EventCluster> open, PartShift shift, List<EventCluster> next)
    {
        open.Sort(static (one, other) => TextOrder.Instance.Compare(one.Mentions[0], other.Mentions[0]));
        List<(EventCluster Cluster, EventCluster Moved)> own = [.. next.Where(cluster => cluster.Types[0] == open[0].Types[0]).OrderBy(cluster => cluster.Mentions[0], TextOrder.Instance).Take(DocumentMerger.LookBack).Select(cluster => (cluster, cluster.MovedBy(shift)))];
        HashSet<EventCluster> joined = [];
        foreach (var rule in _rules)
        {
            var kept = 0;
            foreach (var (cluster, moved) in own)
            {
                if (joined.Contains(cluster)) continue;
                // those of its own part that stand before it are nearer
                if (DocumentMerger.BestBefore(moved, open, rule, DocumentMerger.LookBack - kept) is not { } earlier)
                {
                    kept++;
                    continue;
                }
                earlier.Absorb(moved, rule.Id);
                joined.Add(cluster);
            }
        }
        next.RemoveAll(joined.Contains);
    }

    /// <summary>What a paragraph tells that repeats one of the part before is told there.</summary>
    private void Repeat(Document joint, PartShift shift, List<EventCluster> next)
    {
        if (!next.Exists(static cluster => cluster.Mentions[0].Repeated)) return;
        var first = joint.Part!.FirstParagraph;
        Dictionary<(int Paragraph, string Type, string Trigger), EventCluster> told = [];
        foreach (var cluster in _open)
            foreach (var mention in cluster.Mentions) told.TryAdd((joint.Sentences[mention.Sentence].Paragraph + first, mention.Types[0], joint.Words[mention.Trigger].Norm), cluster);
        next.RemoveAll(cluster =>
        {
            if (!cluster.Mentions[0].Repeated) return false;
            var moved = cluster.MovedBy(shift);
            var mention = moved.Mentions[0];
            if (!told.TryGetValue((joint.Paragraphs[joint.Sentences[mention.Sentence].Paragraph].DuplicateOf, mention.Types[0], joint.Words[mention.Trigger].Norm), out var original)) return false;
            original.Absorb(moved, RepeatedMentions.Rule);
            return true;
        });
    }
}
