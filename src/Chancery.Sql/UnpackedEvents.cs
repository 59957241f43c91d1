using System.Collections.Concurrent;
using Chancery.Core.Record.Store;

namespace Chancery.Sql;

/// <summary>What stands in rows that were read lately: the newest are asked for again and again, and reading one unpacks its neighbours. What was asked for longest ago goes. Safe for several threads at once.</summary>
internal sealed class UnpackedEvents
{
    /// <summary>Rows of a generation; there are two.</summary>
    private const int Most = 10_000;

    private readonly Lock _gate = new();
    private volatile ConcurrentDictionary<long, StoredEvent> _young = new(), _old = new();
    private int _count;

    public StoredEvent? Of(long row)
    {
        if (_young.TryGetValue(row, out var ev)) return ev;
        if (_old.TryGetValue(row, out ev)) Keep(row, ev);
        return ev;
    }

    public void Keep(long row, StoredEvent ev)
    {
        if (Interlocked.Increment(ref _count) > Most)
            lock (_gate)
                if (_count > Most) (_old, _young, _count) = (_young, new(), 1);
        _young[row] = ev;
    }

    /// <summary>Those of a state before that are the same in this one.</summary>
    /// <param name="before">Of that state.</param>
    /// <param name="same">Whether a row is as it was.</param>
    public void Take(UnpackedEvents before, Func<long, StoredEvent, bool> same)
    {
        foreach (var (row, ev) in before._old.Concat(before._young))
            if (same(row, ev)) Keep(row, ev);
    }
}
