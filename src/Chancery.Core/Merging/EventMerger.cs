namespace Chancery.Core.Merging;

/// <summary>
/// Makes one event of what several documents tell: average link over the evidence, and never across a contradiction in day, place,
/// size, parties or stance. The result does not depend on the order of the input.
/// </summary>
public sealed class EventMerger(EventRule rule)
{
    /// <summary>Events of one type and neighbourhood of days that are compared at once.</summary>
    private const int MostTogether = 2000;

    private readonly EventPair _pair = new(rule);

    /// <summary>For every event the place, in the list, of the event that stands for it.</summary>
    public int[] Merge(IReadOnlyList<EventFacts> events)
    {
        var group = Enumerable.Range(0, events.Count).ToArray();
        var order = group.OrderBy(i => events[i].Id, StringComparer.Ordinal).ThenBy(i => i).ToArray();
        foreach (var block in order.GroupBy(i => events[i].Types[0], StringComparer.Ordinal).SelectMany(type => Blocks([.. type], events)))
        {
            var similarity = new float[block.Count, block.Count];
            for (var i = 0; i < block.Count; i++)
                for (var j = 0; j < i; j++) similarity[i, j] = similarity[j, i] = Similarity(events[block[i]], events[block[j]]);
            var found = AverageLink.Group(similarity, 1);
            for (var i = 0; i < block.Count; i++) group[block[i]] = block[found[i]];
        }
        return group;
    }

    /// <summary>Two events of one document were told apart by somebody who read all of it.</summary>
    private float Similarity(EventFacts one, EventFacts other)
    {
        if (one.Document == other.Document) return AverageLink.Never;
        var score = _pair.Score(one, other);
        return score == 0 ? AverageLink.Never : score;
    }

    /// <summary>Cut where no event lies within reach of the days before it; what is too large is cut by size.</summary>
    private IEnumerable<List<int>> Blocks(List<int> type, IReadOnlyList<EventFacts> events)
    {
        var block = new List<int>();
        var reach = int.MinValue;
        foreach (var i in type.OrderBy(i => events[i].From?.DayNumber ?? int.MaxValue).ThenBy(i => events[i].Id, StringComparer.Ordinal))
        {
            var from = events[i].From?.DayNumber ?? int.MaxValue;
            if (block.Count > 0 && (from > reach || block.Count == MostTogether))
            {
                yield return block;
                block = [];
                reach = int.MinValue;
            }
            block.Add(i);
            reach = Math.Max(reach, events[i].Until is { } until ? until.DayNumber + rule.WindowDays : from);
        }
        if (block.Count > 0) yield return block;
    }
}
