using System.Runtime.InteropServices;

namespace Chancery.Core.Merging;

/// <summary>What new tellings may have in common with others, and when: whoever has none of it is passed over without being read.</summary>
internal sealed class FreshKeys
{
    /// <summary>Days between two new tellings that are passed over.</summary>
    private const int Gap = 14;

    /// <summary>More spans cost a question more than they save.</summary>
    private const int MostSpans = 64;

    private readonly int _reach;
    private readonly Dictionary<uint, Days> _all = [], _strong = [];

    /// <param name="fresh">New tellings; those that can never be joined with anything are left out.</param>
    /// <param name="rule">Says how far they reach.</param>
    public FreshKeys(IEnumerable<EventFacts> fresh, EventRule rule)
    {
        _reach = rule.WindowDays - 1;
        var days = new Days();
        foreach (var facts in fresh)
        {
            var keys = EventKeys.Halves(facts, rule);
            if (keys.Count == 0) continue;
            var (from, until) = (facts.Begins!.Value.DayNumber, facts.Ends!.Value.DayNumber);
            days.Add(from, until);
            foreach (var key in keys)
            {
                Of(_all, key).Add(from, until);
                if (!EventKeys.IsWeak(key)) Of(_strong, key).Add(from, until);
            }
        }
        foreach (var of in _all.Values.Concat(_strong.Values)) of.Finish();
        Spans = days.Cut(rule.WindowDays);
    }

    /// <summary>Days outside which nothing is near, in rising order and apart from each other; none when there is nothing to be near to.</summary>
    public IReadOnlyList<(DateOnly From, DateOnly Until)> Spans { get; }

    /// <summary>Has a key and days in common with a new one; two weak keys do not meet.</summary>
    public bool IsNear(MergedTelling telling)
    {
        foreach (var key in telling.Keys)
        {
            if ((EventKeys.IsWeak(key) ? _strong : _all).TryGetValue(EventKeys.Base(key), out var days) && days.Meet(telling.From.DayNumber - _reach, telling.Until.DayNumber + _reach)) return true;
        }
        return false;
    }

    private static Days Of(Dictionary<uint, Days> byKey, uint key)
    {
        ref var days = ref CollectionsMarshal.GetValueRefOrAddDefault(byKey, EventKeys.Base(key), out _);
        return days ??= new Days();
    }

    /// <summary>Stretches of days: once they are in order one look says whether any of them meets another one.</summary>
    private sealed class Days
    {
        private readonly List<(int From, int Until)> _stretches = [];

        public void Add(int from, int until) => _stretches.Add((from, until));

        /// <summary>Puts them in order of their first days; each is given the last day of all before it.</summary>
        public void Finish()
        {
            _stretches.Sort();
            for (var i = 1; i < _stretches.Count; i++) _stretches[i] = (_stretches[i].From, Math.Max(_stretches[i].Until, _stretches[i - 1].Until));
        }

        public bool Meet(int from, int until)
        {
            var (low, high) = (0, _stretches.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (_stretches[middle].From <= until) low = middle + 1;
                else high = middle;
            }
            return low > 0 && _stretches[low - 1].Until >= from;
        }

        public List<(DateOnly From, DateOnly Until)> Cut(int around)
        {
            Finish();
            var spans = Cut(around, Gap);
            for (var gap = Gap * 2; spans.Count > MostSpans; gap *= 2) spans = Cut(around, gap);
            return spans;
        }

        private List<(DateOnly From, DateOnly Until)> Cut(int around, int gap)
        {
            List<(int From, int Until)> spans = [];
            foreach (var (from, until) in _stretches)
                if (spans.Count > 0 && from - spans[^1].Until <= gap) spans[^1] = (spans[^1].From, until);
                else spans.Add((from, until));
            return spans.ConvertAll(span => (DateOnly.FromDayNumber(Math.Max(span.From - around, 0)), DateOnly.FromDayNumber(Math.Min(span.Until + around, DateOnly.MaxValue.DayNumber))));
        }
    }
}
