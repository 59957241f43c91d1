namespace Chancery.Core.Merging;

/// <summary>
/// Makes one event of what several documents tell: average link over the evidence, and never across a contradiction in day, place,
/// size, parties or stance. The result does not depend on the order of the input.
/// </summary>
public sealed class EventMerger(EventRule rule)
{
    private readonly EventPair _pair = new(rule);
    private readonly EventNet _net = new(rule);

    /// <summary>For every event the place, in the list, of the event that stands for it.</summary>
    public int[] Merge(IReadOnlyList<EventFacts> events)
    {
        var groups = new Groups(events.Count);
        _net.Join(events, events.Count, groups);
        var group = Enumerable.Range(0, events.Count).ToArray();
        foreach (var together in group.GroupBy(i => groups[i]).Where(together => together.Skip(1).Any()))
        {
            var places = together.ToLookup(i => events[i].Id, StringComparer.Ordinal);
            foreach (var cell in EventCells.Cut([.. together.Select(i => (events[i].Id, events[i].Begins))]))
            {
                int[] block = [.. cell.Distinct(StringComparer.Ordinal).SelectMany(id => places[id])];
                var found = Cell([.. block.Select(i => events[i])]);
                for (var i = 0; i < block.Length; i++) group[block[i]] = block[found[i]];
            }
        }
        return group;
    }

    /// <summary>Merges one cell.</summary>
    /// <param name="cell">In the order of their identifiers.</param>
    /// <returns>For every event the place, in the list, of the event that stands for it.</returns>
    internal int[] Cell(IReadOnlyList<EventFacts> cell)
    {
        if (cell.Count == 1) return [0];
        var similarity = new float[cell.Count, cell.Count];
        for (var i = 0; i < cell.Count; i++)
            for (var j = 0; j < i; j++) similarity[i, j] = similarity[j, i] = Similarity(cell[i], cell[j]);
        return AverageLink.Group(similarity, 1);
    }

    private float Similarity(EventFacts one, EventFacts other)
    {
        if (!_net.Comparable(one, other)) return AverageLink.Never;
        var score = _pair.Score(one, other);
        return score == 0 ? AverageLink.Never : score;
    }
}
