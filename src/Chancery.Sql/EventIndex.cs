using System.Runtime.InteropServices;
using Chancery.Core.Record.Store;

namespace Chancery.Sql;

/// <summary>
/// The events of a record as numbers in memory, in the order of the table: what a page counts of all of them, and which rows it shows, is found without reading the table. It is of one state of the record,
/// knows what most questions ask for and says of the others that it does not.
/// </summary>
internal sealed class EventIndex
{
    /// <summary>A day that no text tells: before all others, as they are ordered.</summary>
    public const int NoDay = EventNumbers.NoDay;

    /// <summary>Classes, and what is of none as the first.</summary>
    public const int Quads = 5;

    private const int Block = 16_384, MostRows = 5_000, MostPassed = 100_000, Months = 12;

    private readonly EventNumbers _numbers;
    private readonly int[] _days;
    private readonly IReadOnlyList<EventKind> _kindList;
    private readonly IReadOnlyList<EventPlace> _placeList;
    private readonly IReadOnlyList<IReadOnlyList<string>> _pairList;
    private readonly int[] _first, _last, _over, _newest, _oldest, _cells;
    private readonly double[] _scales;
    private readonly int _firstDay, _lastDay;

    /// <param name="numbers">Of all events.</param>
    /// <param name="kindList">What events have in common.</param>
    /// <param name="placeList">Where they happened.</param>
    /// <param name="pairList">Who acts on whom: "USA-VEN".</param>
    public EventIndex(EventNumbers numbers, IReadOnlyList<EventKind> kindList, IReadOnlyList<EventPlace> placeList, IReadOnlyList<IReadOnlyList<string>> pairList)
    {
        (_numbers, _days, _kindList, _placeList, _pairList) = (numbers, numbers.Days, kindList, placeList, pairList);
        (_cells, _scales) = ([.. kindList.Select(kind => Cell(kind.Quad))], [.. kindList.Select(kind => kind.Scale)]);
        var blocks = (_days.Length + Block - 1) / Block;
        (_first, _last, _over, _newest, _oldest) = (new int[blocks], new int[blocks], new int[blocks], [.. Enumerable.Range(0, blocks)], [.. Enumerable.Range(0, blocks)]);
        (_firstDay, _lastDay) = (int.MaxValue, NoDay);
        for (var block = 0; block < blocks; block++)
        {
            var span = _days.AsSpan()[(block * Block)..Math.Min(_days.Length, (block + 1) * Block)];
            (_first[block], _last[block]) = (int.MaxValue, NoDay);
            foreach (var day in span)
            {
                _first[block] = Math.Min(_first[block], day);
                _last[block] = Math.Max(_last[block], day);
                if (day != NoDay) _firstDay = Math.Min(_firstDay, day);
            }
            _lastDay = Math.Max(_lastDay, _last[block]);
            _over[block] = NoDay;
            foreach (var day in numbers.Until.AsSpan()[(block * Block)..Math.Min(_days.Length, (block + 1) * Block)]) _over[block] = Math.Max(_over[block], day);
        }
        Array.Sort(_newest, (one, other) => _last[other].CompareTo(_last[one]));
        Array.Sort(_oldest, (one, other) => _first[one].CompareTo(_first[other]));
    }

    /// <summary>What stands in rows that were read lately.</summary>
    public UnpackedEvents Unpacked { get; } = new();

    /// <summary>What was counted of the same state, by the first who asked.</summary>
    public RecordCounts? Counts { get; set; }

    /// <summary>Likewise.</summary>
    public IReadOnlyList<RunRow>? Runs { get; set; }

    public IReadOnlyList<EventKind> Kinds => _kindList;

    /// <summary>Pairs of events, by the number that events have of them.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Pairs => _pairList;

    /// <summary>Everything that is asked for can be told of what is kept here.</summary>
    public static bool Knows(EventQuery query) => query is
    {
        Uncertain: false, Disputed: false, AfterRun: 0, LeastConfidence: 0, Actor: null, Sector: null, Document: null, Text: null, Attribution: null,
        Ids.Count: 0, Modes.Count: 0, Contexts.Count: 0, Aux.Count: 0,
    };

    /// <summary>Events by day and class, and by country and class.</summary>
    /// <param name="query">Known, without regard to limits and cursors.</param>
    /// <param name="level">Of a place that is counted as one.</param>
    public IReadOnlyList<EventCount> Count(EventQuery query, int level)
    {
        var chosen = new Chosen(this, query);
        var width = _lastDay == NoDay ? 1 : _lastDay - _firstDay + 2;
        bool[] points = [.. _kindList.Select(kind => kind.Resolution >= level)];
        // the last day stands for none
        var (counts, placed, scales, ofKind) = (new int[width * Quads], new int[width], new double[width * Quads], new int[_kindList.Count]);
        for (var at = chosen.From(0); at < _days.Length; at = chosen.From(at + 1))
        {
            var (kind, day) = (_numbers.Kinds[at], _days[at] == NoDay ? width - 1 : _days[at] - _firstDay);
            var cell = (day * Quads) + _cells[kind];
            ofKind[kind]++;
            counts[cell]++;
            scales[cell] += _scales[kind];
            if (points[kind]) placed[day]++;
        }
        List<EventCount> found = [];
        for (var cell = 0; cell < counts.Length; cell++)
        {
            if (counts[cell] == 0) continue;
            var day = cell / Quads;
            // whose place is a point is counted once a day
            found.Add(new EventCount(true, day == width - 1 ? null : DateOnly.FromDayNumber(day + _firstDay), null, cell % Quads, counts[cell], scales[cell], placed[day]));
            placed[day] = 0;
        }
        foreach (var group in Enumerable.Range(0, ofKind.Length).Where(kind => ofKind[kind] > 0).GroupBy(kind => (_kindList[kind].Country, Quad: _cells[kind])))
            found.Add(new EventCount(false, null, group.Key.Country, group.Key.Quad, group.Sum(kind => (long)ofKind[kind]), group.Sum(kind => ofKind[kind] * _scales[kind]), 0));
        return found;
    }

    /// <summary>Events of each kind.</summary>
    /// <param name="query">Known, without regard to limits and cursors.</param>
    public int[] OfKinds(EventQuery query)
    {
        var (chosen, counts) = (new Chosen(this, query), new int[_kindList.Count]);
        for (var at = chosen.From(0); at < _days.Length; at = chosen.From(at + 1)) counts[_numbers.Kinds[at]]++;
        return counts;
    }

    /// <summary>Events of each number of pairs, by class, five of them a number; and the sums of their scores.</summary>
    /// <param name="query">As above.</param>
    public (long[] Counts, double[] Scales) OfPairs(EventQuery query)
    {
        var (chosen, counts, scales) = (new Chosen(this, query), new long[_pairList.Count * Quads], new double[_pairList.Count]);
        for (var at = chosen.From(0); at < _days.Length; at = chosen.From(at + 1))
        {
            counts[(_numbers.Pairs[at] * Quads) + _cells[_numbers.Kinds[at]]]++;
            scales[_numbers.Pairs[at]] += _scales[_numbers.Kinds[at]];
        }
        return (counts, scales);
    }

    /// <summary>The rows of a page, in their order.</summary>
    /// <param name="query">Known.</param>
    /// <returns>Null when it is not known: identifiers, which order the events of a day, are kept by their first letters alone.</returns>
    public IReadOnlyList<long>? Page(EventQuery query)
    {
        if (query.Limit > MostRows || query.Offset > MostPassed || Front(query, query.Limit + query.Offset) is not { } front) return null;
        for (var i = 1; i < front.Count; i++)
            if (front[i - 1] is var one && front[i] is var next && one.Key == next.Key && one.Order == next.Order) return null;
        return [.. front.Skip(query.Offset).Take(query.Limit).Select(one => (long)_numbers.Rows[one.At])];
    }

    /// <summary>Where the newest of these events happened.</summary>
    /// <param name="query">Known, without regard to limits and cursors.</param>
    /// <param name="many">So many of them are looked at.</param>
    /// <returns>Null when it is not known.</returns>
    public IReadOnlyList<EventPoint>? Towns(EventQuery query, int many)
    {
        if (Front(query with { NewestFirst = true, After = null }, many) is not { } front) return null;
        // of events that are ordered by what is not kept the last may be another
        if (front.Count > many && front[many - 1] is var last && front[many] is var next && last.Key == next.Key && last.Order == next.Order) return null;
        return [.. front.Take(many).Where(one => _kindList[_numbers.Kinds[one.At]].Country is not null).Select(one => _placeList[_numbers.Places[one.At]]).Where(place => place is { Latitude: not null, Longitude: not null })
            .GroupBy(place => place).Select(group => new EventPoint(group.Key.Latitude!.Value, group.Key.Longitude!.Value, group.Key.Name, group.Count()))];
    }

    /// <summary>The first of the order asked for, and all that share the last one's day.</summary>
    private List<(int Key, ulong Order, int At)>? Front(EventQuery query, int many)
    {
        var (cursor, behind) = (int.MaxValue, 0UL);
        if (query.After is { } after)
        {
            if (!EventQuery.TryReadCursor(after, out var day, out var id)) return [];
            (cursor, behind) = (Key(day?.DayNumber ?? NoDay, query.NewestFirst), EventNumbers.OrderOf(id));
            if (behind is 0 or ulong.MaxValue) return null;
        }
        var (chosen, found, cutoff, doubled) = (new Chosen(this, query), new List<(int Key, ulong Order, int At)>(), int.MinValue, 0);
        foreach (var block in query.NewestFirst ? _newest : _oldest)
        {
            if (Key(query.NewestFirst ? _last[block] : _first[block], query.NewestFirst) < cutoff) break;
            for (var at = block * Block; at < Math.Min(_days.Length, (block + 1) * Block); at++)
            {
                if (Key(_days[at], query.NewestFirst) is var key && (key < cutoff || key > cursor) || !chosen.Has(at)) continue;
                if (query.After is not null && key == cursor && _numbers.Orders[at] <= behind) doubled += _numbers.Orders[at] == behind ? 1 : 0;
                else found.Add((key, _numbers.Orders[at], at));
            }
            if (found.Count < many) continue;
            int[] keys = [.. found.Select(one => one.Key)];
            Array.Sort(keys);
            cutoff = keys[^Math.Max(many, 1)];
            found.RemoveAll(one => one.Key < cutoff);
        }
        if (doubled > 1) return null;
        found.Sort(static (one, other) => one.Key != other.Key ? other.Key.CompareTo(one.Key) : one.Order.CompareTo(other.Order));
        return found;
    }

    /// <summary>Pairs by month, as <see cref="IRecord.Dyads"/> tells them.</summary>
    public IReadOnlyList<DyadMonth> Dyads(EventQuery query)
    {
        var chosen = new Chosen(this, new EventQuery { All = query.All, Types = query.Types });
        var dyad = query.Country is { } asked ? Condition.Dyad(asked) : null;
        string[][] wanted = [.. _pairList.Select(pairs => (string[])[.. pairs.Where(IsAsked)])];
        var (since, until) = (Month(query.Since) ?? int.MinValue, Month(query.Until) ?? int.MaxValue);
        int[] months = _lastDay == NoDay ? [] : [.. Enumerable.Range(_firstDay, _lastDay - _firstDay + 1).Select(day => Month(DateOnly.FromDayNumber(day))!.Value)];
        var counts = new Dictionary<(string Pair, int Month), (int[] Quads, int Events, double Scale)>();
        for (var at = 0; at < _days.Length; at++)
        {
            if (wanted[_numbers.Pairs[at]] is not { Length: > 0 } pairs || _days[at] == NoDay || !chosen.Has(at) || months[_days[at] - _firstDay] is var month && (month < since || month > until)) continue;
            foreach (var pair in pairs)
            {
                ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, (pair, month), out _);
                count.Quads ??= new int[Quads];
                count.Quads[_cells[_numbers.Kinds[at]]]++;
                count.Events++;
                count.Scale += _scales[_numbers.Kinds[at]];
            }
        }
        if (counts.Count == 0) return [];
        var (first, last) = (query.Since is null ? counts.Keys.Min(key => key.Month) : since, query.Until is null ? counts.Keys.Max(key => key.Month) : until);
        return
        [
            .. counts.GroupBy(count => count.Key.Pair, StringComparer.Ordinal).Select(group => (Pair: group.Key.Split('-'), Weight: group.Sum(count => count.Value.Events), Months: group.ToDictionary(count => count.Key.Month, count => count.Value)))
                .OrderByDescending(pair => pair.Weight).ThenBy(pair => pair.Pair[0], StringComparer.Ordinal).ThenBy(pair => pair.Pair[1], StringComparer.Ordinal)
                .SelectMany(pair => Enumerable.Range(first, Math.Max(0, last - first + 1)).Select(month => (pair, month))).Skip(query.Offset).Take(query.Limit)
                .Select(row => row.pair.Months.TryGetValue(row.month, out var count)
                    ? new DyadMonth(row.pair.Pair[0], row.pair.Pair[1], Day(row.month), count.Events, [.. count.Quads[1..]], count.Scale / count.Events)
                    : new DyadMonth(row.pair.Pair[0], row.pair.Pair[1], Day(row.month), 0, [0, 0, 0, 0], null)),
        ];

        // both ways: who acts on whom is read side by side
        bool IsAsked(string pair) => query.Country is null || (dyad is var (source, target) ? pair == $"{source}-{target}" || pair == $"{target}-{source}" : pair.Split('-').Contains(query.Country.ToUpperInvariant()));

        static int? Month(DateOnly? day) => day is { } date ? (date.Year * Months) + date.Month - 1 : null;

        static DateOnly Day(int month) => new(month / Months, (month % Months) + 1, 1);
    }

    /// <summary>The greater, the nearer to the front.</summary>
    private static int Key(int day, bool newestFirst) => newestFirst ? day : ~day;

    private static int Cell(int quad) => quad is > 0 and < Quads ? quad : 0;

    /// <summary>Which events are asked for, looked up once for all that are of a kind.</summary>
    private readonly struct Chosen
    {
        private readonly EventNumbers _numbers;
        private readonly EventIndex _index;
        private readonly bool[] _kinds;
        private readonly bool[]? _pairs;
        private readonly int _since, _until;
        private readonly bool _hasSince, _hasUntil;

        public Chosen(EventIndex index, EventQuery query)
        {
            (_index, _numbers) = (index, index._numbers);
            (_since, _until) = (query.Since?.DayNumber ?? int.MinValue, query.Until?.DayNumber ?? int.MaxValue);
            (_hasSince, _hasUntil) = (query.Since is not null, query.Until is not null);
            var dyad = query.Country is { } pair ? Condition.Dyad(pair) : null;
            string[] codes = query.Country is not { } country ? [] : dyad is var (source, target) ? [Word(source), Word(target)] : [Word(country.ToUpperInvariant())], types = [.. query.Types.Select(type => Word(type.ToUpperInvariant()))];
            _kinds = [.. index._kindList.Select(kind => (query.All || kind.Happened) && kind.Resolution >= query.LeastResolution && (query.Quads.Count == 0 || query.Quads.Contains(kind.Quad))
                && Array.TrueForAll(codes, code => kind.Codes.Contains(code, StringComparison.Ordinal)) && (types.Length == 0 || Array.Exists(types, type => kind.Types.Contains(type, StringComparison.Ordinal))))];
            _pairs = dyad is var (acting, other) ? [.. index._pairList.Select(pairs => pairs.Contains($"{acting}-{other}") || query.EitherWay && pairs.Contains($"{other}-{acting}"))] : null;
        }

        /// <summary>The first from there on; of blocks whose days are others nothing is looked at.</summary>
        public int From(int at)
        {
            while (at < _numbers.Days.Length)
            {
                var (block, end) = (at / Block, Math.Min(_numbers.Days.Length, ((at / Block) + 1) * Block));
                if (_hasSince && _index._over[block] <= _since || _hasUntil && _index._first[block] > _until)
                {
                    at = end;
                    continue;
                }
                for (; at < end; at++)
                    if (Has(at)) return at;
            }
            return at;
        }

        public bool Has(int at) => _kinds[_numbers.Kinds[at]] && (!_hasSince || _numbers.Until[at] > _since) && (!_hasUntil || _numbers.Days[at] is var day && day != NoDay && day <= _until) && (_pairs is null || _pairs[_numbers.Pairs[at]]);

        private static string Word(string code) => $" {code} ";
    }
}
