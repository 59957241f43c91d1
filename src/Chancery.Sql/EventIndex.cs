using System.Collections.Concurrent;
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
    public const int NoDay = int.MinValue;

    private const int Block = 16_384, MostRows = 5_000, MostUnpacked = 5_000, Quads = 5, Months = 12;

    private readonly int[] _rows, _days, _until, _kinds, _pairs;
    private readonly IReadOnlyList<EventKind> _kindList;
    private readonly IReadOnlyList<IReadOnlyList<string>> _pairList;
    private readonly int[] _first, _last, _newest, _oldest, _cells;
    private readonly double[] _scales;
    private readonly ConcurrentDictionary<long, StoredEvent> _unpacked = new();
    private readonly int _firstDay, _lastDay;

    /// <param name="rows">Numbers of the rows, ascending.</param>
    /// <param name="days">First days, as numbers.</param>
    /// <param name="until">The days after the last; <see cref="NoDay"/> when there is none.</param>
    /// <param name="kinds">Places in the list of kinds.</param>
    /// <param name="pairs">Places in the list of pairs.</param>
    /// <param name="kindList">What events have in common.</param>
    /// <param name="pairList">Who acts on whom: "USA-VEN".</param>
    public EventIndex(int[] rows, int[] days, int[] until, int[] kinds, int[] pairs, IReadOnlyList<EventKind> kindList, IReadOnlyList<IReadOnlyList<string>> pairList)
    {
        (_rows, _days, _until, _kinds, _pairs, _kindList, _pairList) = (rows, days, until, kinds, pairs, kindList, pairList);
        (_cells, _scales) = ([.. kindList.Select(kind => Cell(kind.Quad))], [.. kindList.Select(kind => kind.Scale)]);
        var blocks = (rows.Length + Block - 1) / Block;
        (_first, _last, _newest, _oldest) = (new int[blocks], new int[blocks], [.. Enumerable.Range(0, blocks)], [.. Enumerable.Range(0, blocks)]);
        (_firstDay, _lastDay) = (int.MaxValue, NoDay);
        for (var block = 0; block < blocks; block++)
        {
            var span = days.AsSpan()[(block * Block)..Math.Min(days.Length, (block + 1) * Block)];
            (_first[block], _last[block]) = (int.MaxValue, NoDay);
            foreach (var day in span)
            {
                _first[block] = Math.Min(_first[block], day);
                _last[block] = Math.Max(_last[block], day);
                if (day != NoDay) _firstDay = Math.Min(_firstDay, day);
            }
            _lastDay = Math.Max(_lastDay, _last[block]);
        }
        Array.Sort(_newest, (one, other) => _last[other].CompareTo(_last[one]));
        Array.Sort(_oldest, (one, other) => _first[one].CompareTo(_first[other]));
    }

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
        for (var at = 0; at < _rows.Length; at++)
        {
            if (!chosen.Has(at)) continue;
            var (kind, day) = (_kinds[at], _days[at] == NoDay ? width - 1 : _days[at] - _firstDay);
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

    /// <summary>Rows among which the first of the order asked for are, none that is not asked for; of those on the day of the cursor and on the last day of the page all, since identifiers, which order them, are not kept here.</summary>
    /// <param name="query">Known.</param>
    /// <param name="many">How many of them are wanted.</param>
    /// <returns>Null when there would be too many of them to be looked at one by one.</returns>
    public IReadOnlyList<long>? Front(EventQuery query, int many)
    {
        if (many > MostRows) return null;
        var cursor = int.MaxValue;
        if (query.After is { } after)
        {
            if (!EventQuery.TryReadCursor(after, out var day, out _)) return [];
            cursor = Key(day?.DayNumber ?? NoDay, query.NewestFirst);
        }
        var (chosen, found, cutoff) = (new Chosen(this, query), new List<(int Key, long Row)>(), int.MinValue);
        foreach (var block in query.NewestFirst ? _newest : _oldest)
        {
            if (Key(query.NewestFirst ? _last[block] : _first[block], query.NewestFirst) < cutoff) break;
            for (var at = block * Block; at < Math.Min(_rows.Length, (block + 1) * Block); at++)
                if (Key(_days[at], query.NewestFirst) is var key && key >= cutoff && key <= cursor && chosen.Has(at)) found.Add((key, _rows[at]));
            int[] sure = [.. found.Where(one => one.Key < cursor || query.After is null).Select(one => one.Key).OrderDescending()];
            if (sure.Length < many) continue;
            cutoff = sure[many - 1];
            found.RemoveAll(one => one.Key < cutoff);
        }
        return found.Count > MostRows ? null : [.. found.Select(one => one.Row).Order()];
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
        for (var at = 0; at < _rows.Length; at++)
        {
            if (wanted[_pairs[at]] is not { Length: > 0 } pairs || _days[at] == NoDay || !chosen.Has(at) || months[_days[at] - _firstDay] is var month && (month < since || month > until)) continue;
            foreach (var pair in pairs)
            {
                ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, (pair, month), out _);
                count.Quads ??= new int[Quads];
                count.Quads[_cells[_kinds[at]]]++;
                count.Events++;
                count.Scale += _scales[_kinds[at]];
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

    /// <summary>What stands in a row, where it was read lately: the newest rows are asked for again and again, and reading one unpacks its neighbours.</summary>
    public StoredEvent? Unpacked(long row) => _unpacked.GetValueOrDefault(row);

    public void Keep(long row, StoredEvent ev)
    {
        if (_unpacked.Count >= MostUnpacked) _unpacked.Clear();
        _unpacked[row] = ev;
    }

    /// <summary>The greater, the nearer to the front.</summary>
    private static int Key(int day, bool newestFirst) => newestFirst ? day : ~day;

    private static int Cell(int quad) => quad is > 0 and < Quads ? quad : 0;

    /// <summary>Which events are asked for, looked up once for all that are of a kind.</summary>
    private readonly struct Chosen
    {
        private readonly EventIndex _index;
        private readonly bool[] _kinds;
        private readonly bool[]? _pairs;
        private readonly int _since, _until;
        private readonly bool _hasSince, _hasUntil;

        public Chosen(EventIndex index, EventQuery query)
        {
            _index = index;
            (_since, _until) = (query.Since?.DayNumber ?? int.MinValue, query.Until?.DayNumber ?? int.MaxValue);
            (_hasSince, _hasUntil) = (query.Since is not null, query.Until is not null);
            var dyad = query.Country is { } pair ? Condition.Dyad(pair) : null;
            string[] codes = query.Country is not { } country ? [] : dyad is var (source, target) ? [Word(source), Word(target)] : [Word(country.ToUpperInvariant())], types = [.. query.Types.Select(type => Word(type.ToUpperInvariant()))];
            _kinds = [.. index._kindList.Select(kind => (query.All || kind.Happened) && kind.Resolution >= query.LeastResolution && (query.Quads.Count == 0 || query.Quads.Contains(kind.Quad))
                && Array.TrueForAll(codes, code => kind.Codes.Contains(code, StringComparison.Ordinal)) && (types.Length == 0 || Array.Exists(types, type => kind.Types.Contains(type, StringComparison.Ordinal))))];
            _pairs = dyad is var (acting, other) ? [.. index._pairList.Select(pairs => pairs.Contains($"{acting}-{other}") || query.EitherWay && pairs.Contains($"{other}-{acting}"))] : null;
        }

        public bool Has(int at) => _kinds[_index._kinds[at]] && (!_hasSince || _index._until[at] > _since) && (!_hasUntil || _index._days[at] is var day && day != NoDay && day <= _until) && (_pairs is null || _pairs[_index._pairs[at]]);

        private static string Word(string code) => $" {code} ";
    }
}
