namespace Chancery.Core.Merging;

/// <summary>
/// Keeps the events of a record merged while reports come. Only what hangs together with a new telling is merged again, and the events are at all
/// times those that one merge of everything would give, whatever the order in which reports came.
/// </summary>
public sealed class RecordMerger(EventRule rule)
{
    private readonly EventNet _net = new(rule);

    /// <param name="tellings">Of one type.</param>
    public MergeWork Plan(ITellings tellings)
    {
        var fresh = tellings.Fresh();
        var near = Near(fresh, tellings);
        var componentOf = near.ToDictionary(telling => telling.Id, telling => telling.Component, StringComparer.Ordinal);
        List<EventFacts> all = [.. fresh, .. tellings.Facts(componentOf.Keys)];
        var groups = new Groups(all.Count);
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = fresh.Count; i < all.Count; i++)
            if (!first.TryAdd(componentOf[all[i].Id], i)) groups.Join(first[componentOf[all[i].Id]], i);
        _net.Join(all, fresh.Count, groups);

        var reached = Enumerable.Range(0, fresh.Count).Select(i => groups[i]).ToHashSet();
        var touched = first.Where(item => reached.Contains(groups[item.Value])).ToLookup(item => groups[item.Value], item => item.Key);
        var members = tellings.Members([.. touched.SelectMany(group => group)]).ToLookup(member => member.Component, StringComparer.Ordinal);
        // what happened at one time lies together in the file, and is read together
        var together = Enumerable.Range(0, fresh.Count).GroupBy(i => groups[i], i => fresh[i]).OrderBy(group => group.Min(facts => facts.Begins));
        return Plan(together, group => touched[group], members, Stand(fresh, tellings), tellings.Loosened);
    }

    /// <summary>Cells, by their names, of what waits only to be placed anew: one that is cut out again is as it was where nobody in it has changed.</summary>
    private static HashSet<string> Stand(IReadOnlyList<EventFacts> fresh, ITellings tellings)
    {
        HashSet<string> components = [];
        foreach (var facts in fresh)
            if (tellings.Loosened.TryGetValue(facts.Id, out var component)) components.Add(component);
        return [.. tellings.Members(components).GroupBy(member => member.Component, StringComparer.Ordinal).SelectMany(component => EventCells.Cut([.. component.Select(member => (member.Id, member.From))])).Select(Name)];
    }

    private static MergeWork Plan(IEnumerable<IGrouping<int, EventFacts>> fresh, Func<int, IEnumerable<string>> touched, ILookup<string, PlacedTelling> members, HashSet<string> stand, IReadOnlyDictionary<string, string> loosened)
    {
        var (cells, placed, renamed) = (new List<string[]>(), new List<(EventFacts, string)>(), new List<(string, string)>());
        foreach (var group in fresh)
        {
            var components = touched(group.Key).ToList();
            var added = group.Select(facts => facts.Id).ToHashSet(StringComparer.Ordinal);
            var together = group.Select(facts => (facts.Id, facts.Begins)).Concat(components.SelectMany(component => members[component]).Where(member => !added.Contains(member.Id)).Select(member => (member.Id, member.From))).ToList();
            var root = together.Select(member => member.Id).Min(StringComparer.Ordinal)!;
            placed.AddRange(group.Select(facts => (facts, root)));
            renamed.AddRange(components.Where(component => component != root).Select(component => (component, root)));
            var before = components.SelectMany(component => EventCells.Cut([.. members[component].Select(member => (member.Id, member.From))])).Select(Name).ToHashSet(StringComparer.Ordinal);
            cells.AddRange(EventCells.Cut(together).Where(cell => cell.Any(id => added.Contains(id) && !loosened.ContainsKey(id)) || Name(cell) is var name && !before.Contains(name) && !stand.Contains(name)));
        }
        return new MergeWork(cells, placed, renamed);
    }

    /// <summary>Merged tellings that have a key and days in common with one that changed. Those that are as they were have nothing to do with what they did not hang together with before.</summary>
    private List<MergedTelling> Near(IReadOnlyList<EventFacts> fresh, ITellings tellings)
    {
        var keys = new FreshKeys(fresh.Where(facts => !tellings.Loosened.ContainsKey(facts.Id)), rule);
        return keys.Spans is { Count: > 0 } spans ? [.. tellings.Between(spans).Where(keys.IsNear)] : [];
    }

    private static string Name(string[] cell) => string.Join('\n', cell);
}
