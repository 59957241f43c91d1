namespace Chancery.Core.Merging;

/// <summary>Joins tellings that may be one event, or contradict each other about one, directly or over others: what is not joined here is never one event and no dispute.</summary>
internal sealed class EventNet(EventRule rule)
{
    private readonly EventPair _pair = new(rule);
    private readonly EventDispute _dispute = new(rule);

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
        var pairs = new ulong[events.Count];
        for (var i = 0; i < pairs.Length; i++) pairs[i] = EventKeys.PairOf(events[i]);
        foreach (var list in byKey.Values)
            if (list.Count > 1) Sweep(list, events, pairs, compared, groups);
    }

    public bool MayBeOne(EventFacts one, EventFacts other) => Comparable(one, other) && _pair.Score(one, other) > 0;

    /// <summary>Two events of one document, or of one data set, were told apart by somebody who read all of it.</summary>
    public bool Comparable(EventFacts one, EventFacts other) =>
        one.Document != other.Document && (rule.Imported ? one.Dataset is null || one.Dataset != other.Dataset : one.Dataset is null && other.Dataset is null);

    /// <summary>From the earliest to the latest, each with those that are still within reach and may be of the same two sides.</summary>
    private void Sweep(List<(int Event, bool Weak)> list, IReadOnlyList<EventFacts> events, ulong[] pairs, int compared, Groups groups)
    {
        list.Sort((one, other) => (events[one.Event].Begins, one).CompareTo((events[other.Event].Begins, other)));
        var near = new EventReach(j => events[j].Ends!.Value.DayNumber + rule.WindowDays - 1);
        foreach (var (i, weak) in list)
        {
            near.Advance(events[i].Begins!.Value.DayNumber);
            foreach (var met in near.Of(pairs[i], weak))
                foreach (var j in met)
                    if ((i < compared || j < compared) && groups[i] != groups[j] && (MayBeOne(events[i], events[j]) || _dispute.Between(events[i], events[j]))) groups.Join(i, j);
            near.Add(i, pairs[i], weak);
        }
    }
}
