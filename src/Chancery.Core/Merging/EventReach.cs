using System.Runtime.InteropServices;

namespace Chancery.Core.Merging;

/// <summary>
/// Tellings with one key in common that are still within reach, apart by the two sides that they join: who is told of as two known sides meets those of the same two, and those of
/// whom less is known. Two weak ones do not meet.
/// </summary>
/// <param name="last">The last day on which something that begins is within reach of a telling.</param>
internal sealed class EventReach(Func<int, int> last)
{
    /// <summary>By <see cref="EventKeys.PairOf"/>; 0 for all others.</summary>
    private readonly Dictionary<ulong, List<int>> _strong = [], _weak = [];

    private int _day = int.MinValue;

    /// <summary>Forgets what is out of reach by now.</summary>
    public void Advance(int day)
    {
        if (day == _day) return;
        _day = day;
        foreach (var part in (ReadOnlySpan<Dictionary<ulong, List<int>>>)[_strong, _weak])
            foreach (var (pair, list) in part)
                if (list.RemoveAll(item => last(item) < day) > 0 && list.Count == 0) part.Remove(pair);
    }

    /// <summary>Those that a telling is to be compared with.</summary>
    public IEnumerable<List<int>> Of(ulong pair, bool weak)
    {
        foreach (var list in Of(_strong, pair)) yield return list;
        if (weak) yield break;
        foreach (var list in Of(_weak, pair)) yield return list;
    }

    public void Add(int item, ulong pair, bool weak)
    {
        ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(weak ? _weak : _strong, pair, out _);
        (list ??= []).Add(item);
    }

    private static IEnumerable<List<int>> Of(Dictionary<ulong, List<int>> part, ulong pair)
    {
        if (pair == 0)
        {
            foreach (var list in part.Values) yield return list;
            yield break;
        }
        if (part.TryGetValue(pair, out var same)) yield return same;
        if (part.TryGetValue(0, out var open)) yield return open;
    }
}
