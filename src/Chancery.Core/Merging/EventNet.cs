namespace Chancery.Core.Merging;

/// <summary>Joins tellings that may be one event, directly or over others: what is not joined here is never one event.</summary>
internal sealed class EventNet(EventRule rule)
{
    private readonly EventPair _pair = new(rule);

    /// <param name="events">Tellings of any types; those that are compared come first.</param>
    /// <param name="compared">How many of them are compared: with each other and with the rest, which is not compared among itself.</param>
    /// <param name="groups">What is joined already; every pair found is joined.</param>
    public void Join(IReadOnlyList<EventFacts> events, int compared, Groups groups)
    {
        var byKey = new Dictionary<ulong, List<(int Event, bool Weak)>>();
        for (var i = 0; i < events.Count; i++)
            foreach (var key in EventKeys.Of(events[i], rule))
            {
                if (!byKey.TryGetValue(EventKeys.Base(key), out var list)) byKey[EventKeys.Base(key)] = list = [];
                list.Add((i, EventKeys.IsWeak(key)));
            }
        foreach (var list in byKey.Values)
            if (list.Count > 1) Sweep(list, events, compared, groups);
    }

    public bool MayBeOne(EventFacts one, EventFacts other) => Comparable(one, other) && _pair.Score(one, other) > 0;

    /// <summary>Two events of one document, or of one data set, were told apart by somebody who read all of it.</summary>
    public bool Comparable(EventFacts one, EventFacts other) =>
        one.Document != other.Document && (rule.Imported ? one.Dataset is null || one.Dataset != other.Dataset : one.Dataset is null && other.Dataset is null);

    /// <summary>From the earliest to the latest, each with those that are still within reach.</summary>
    private void Sweep(List<(int Event, bool Weak)> list, IReadOnlyList<EventFacts> events, int compared, Groups groups)
    {
        list.Sort((one, other) => (events[one.Event].From, one).CompareTo((events[other.Event].From, other)));
        var open = new List<(int Event, bool Weak)>();
        foreach (var item in list)
        {
            var (i, weak) = item;
            var from = events[i].From!.Value.DayNumber;
            open.RemoveAll(other => events[other.Event].Until!.Value.DayNumber + rule.WindowDays - 1 < from);
            foreach (var (j, alsoWeak) in open)
                if (!(weak && alsoWeak) && (i < compared || j < compared) && groups[i] != groups[j] && MayBeOne(events[i], events[j])) groups.Join(i, j);
            open.Add(item);
        }
    }
}
