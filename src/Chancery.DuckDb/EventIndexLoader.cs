using System.Data.Common;
using Chancery.Sql;

namespace Chancery.DuckDb;

/// <summary>Reads the events of a record into memory, as numbers: all of them, or of those of a state before only what has changed since.</summary>
/// <param name="session">Of the record.</param>
/// <param name="leave">Asked between two parts: somebody wants to write.</param>
internal sealed class EventIndexLoader(SqlSession session, Func<bool> leave)
{
    /// <summary>Rows that are read at once: between two parts it can be left off.</summary>
    private const int Part = 400_000;

    private const int MostRanges = 64;

    /// <returns>Null when it was left off, or the record is of a form that is not foreseen: then tables are asked.</returns>
    public LoadedEvents? Load()
    {
        var names = new EventNames();
        if (!names.Read(session, "") || !names.ReadPairs(session) || leave() || Prints() is not { Count: > 0 } prints) return null;
        var (numbers, whose, at) = (new EventNumbers(prints.Values.Sum(print => print.Rows)), new ulong[prints.Values.Sum(print => print.Rows)], 0);
        var last = (prints.Keys.Last() + 1) * EventPrint.Block;
        for (long first = 0; first < last; first += Part)
        {
            if (!Rows($"rowid BETWEEN {first} AND {first + Part - 1}", numbers, whose, names, ref at) || leave()) return null;
        }
        return at == whose.Length && Pairs(whose, numbers.Pairs, names) ? new LoadedEvents(IndexOf(numbers, names), numbers, names, prints) : null;
    }

    /// <returns>As above.</returns>
    public LoadedEvents? Renew(LoadedEvents before)
    {
        if (Prints() is not { Count: > 0 } prints) return null;
        HashSet<long> changed = [.. prints.Where(print => !before.Prints.TryGetValue(print.Key, out var known) || known != print.Value).Select(print => print.Key)];
        var ranges = Ranges([.. changed.Order()]);
        bool Within(long block) => ranges.Exists(range => block >= range.First && block <= range.Last);
        HashSet<long> read = [.. prints.Keys.Where(Within)];
        var (rows, fresh) = (prints.Values.Sum(print => print.Rows), read.Sum(block => prints[block].Rows));
        if (fresh > rows / 2) return Load();
        var (names, numbers, whose, at) = (new EventNames(before.Names), new EventNumbers(fresh), new ulong[fresh], 0);
        if (fresh > 0)
        {
            var where = string.Join(" OR ", ranges.Select(range => $"rowid BETWEEN {range.First * EventPrint.Block} AND {((range.Last + 1) * EventPrint.Block) - 1}"));
            if (!names.Read(session, $"WHERE {where}") || !Rows(where, numbers, whose, names, ref at) || at != fresh || leave() || !PairsOf(where, whose, numbers, names)) return null;
        }
        var all = new EventNumbers(rows);
        var (to, readAt, oldAt) = (0, 0, new Dictionary<long, int>());
        foreach (var (block, print) in before.Prints)
        {
            oldAt[block] = to;
            to += print.Rows;
        }
        to = 0;
        foreach (var (block, print) in prints)
        {
            if (read.Contains(block))
            {
                all.Take(numbers, readAt, to, print.Rows);
                readAt += print.Rows;
            }
            else all.Take(before.Numbers, oldAt[block], to, print.Rows);
            to += print.Rows;
        }
        var index = IndexOf(all, names);
        index.Unpacked.Take(before.Index.Unpacked, (row, _) => prints.ContainsKey(row / EventPrint.Block) && !changed.Contains(row / EventPrint.Block));
        return new LoadedEvents(index, all, names, prints);
    }

    private static EventIndex IndexOf(EventNumbers numbers, EventNames names) => new(numbers, names.Kinds, names.Places, names.Pairs);

    /// <summary>An event that is made anew is another row, of another run; a row that moves has another number.</summary>
    private SortedDictionary<long, EventPrint> Prints()
    {
        var prints = new SortedDictionary<long, EventPrint>();
        session.Each($"SELECT rowid // {EventPrint.Block}, count(*), bit_xor(hash(id, run, rowid)) FROM events GROUP BY 1", row => prints[row.GetInt64(0)] = new EventPrint((int)row.GetInt64(1), row.GetFieldValue<ulong>(2)));
        return prints;
    }

    /// <summary>Blocks, those that lie near together as one range.</summary>
    private static List<(long First, long Last)> Ranges(long[] blocks)
    {
        for (long gap = 1; ; gap *= 2)
        {
            List<(long First, long Last)> ranges = [];
            foreach (var block in blocks)
                if (ranges.Count > 0 && block - ranges[^1].Last <= gap) ranges[^1] = (ranges[^1].First, block);
                else ranges.Add((block, block));
            if (ranges.Count <= MostRanges) return ranges;
        }
    }

    /// <returns>False when they do not come in the order of the table.</returns>
    private bool Rows(string where, EventNumbers numbers, ulong[] whose, EventNames names, ref int at)
    {
        var (place, order, before) = (at, true, at == 0 ? -1 : numbers.Rows[at - 1]);
        // in the order of the table, which a reading of one table keeps: to be sorted they would all be held
        session.Each($"SELECT rowid, date_from - DATE '0001-01-01', date_until - DATE '0001-01-01', {EventNames.Kind}, hash(id), {EventNames.Place}, id FROM events WHERE {where}", row =>
        {
            var number = row.GetInt64(0);
            if (place == whose.Length || number <= before || number > int.MaxValue)
            {
                order = false;
                return;
            }
            (numbers.Rows[place], numbers.Days[place], numbers.Until[place], numbers.Kinds[place]) = (before = (int)number, Day(row, 1), Day(row, 2), names.KindOf(row.GetFieldValue<ulong>(3)));
            (whose[place], numbers.Places[place], numbers.Orders[place]) = (row.GetFieldValue<ulong>(4), names.PlaceOf(row.GetFieldValue<ulong>(5)), EventNumbers.OrderOf(row.GetString(6)));
            place++;
        });
        at = place;
        return order;
    }

    /// <summary>Pairs were written with their events and stand in the same order: they are walked through side by side.</summary>
    private bool Pairs(ulong[] whose, int[] sets, EventNames names)
    {
        var at = 0;
        if (session.Value("SELECT max(rowid) FROM event_dyads") is not long last) return true;
        for (long first = 0; first <= last; first += Part)
        {
            // the hash of an identifier tells only whether two neighbours are the same event
            session.Each($"SELECT hash(event), {EventNames.Pair} FROM event_dyads WHERE rowid BETWEEN {first} AND {first + Part - 1}", row =>
            {
                var (ev, pair) = (row.GetFieldValue<ulong>(0), row.GetFieldValue<ulong>(1));
                while (at < whose.Length && whose[at] != ev) at++;
                if (at < whose.Length) sets[at] = names.With(sets[at], pair);
            });
            // an event was passed by: the tables are not in one order
            if (at == whose.Length || leave()) return false;
        }
        return true;
    }

    /// <summary>Pairs of some events alone, looked for in their months.</summary>
    private bool PairsOf(string where, ulong[] whose, EventNumbers numbers, EventNames names)
    {
        var places = new Dictionary<ulong, int>(whose.Length);
        for (var at = 0; at < whose.Length; at++)
            if (!places.TryAdd(whose[at], at)) return false;
        var days = numbers.Days.Where(day => day != EventIndex.NoDay).ToList();
        var months = days.Count == 0 ? "month IS NULL" : $"(month IS NULL OR month BETWEEN {Month(days.Min())} AND {Month(days.Max())})";
        var once = true;
        session.Each($"SELECT hash(event), {EventNames.Pair}, source || '-' || target FROM event_dyads WHERE {months} AND event IN (SELECT id FROM events WHERE {where})", row =>
        {
            if (!places.TryGetValue(row.GetFieldValue<ulong>(0), out var at)) return;
            once &= names.AddPair(row.GetFieldValue<ulong>(1), row.GetString(2));
            numbers.Pairs[at] = names.With(numbers.Pairs[at], row.GetFieldValue<ulong>(1));
        });
        return once;

        static string Month(int day) => DateOnly.FromDayNumber(day) is var date ? $"DATE '{date.Year:0000}-{date.Month:00}-01'" : "";
    }

    private static int Day(DbDataReader row, int column) => row.IsDBNull(column) ? EventIndex.NoDay : checked((int)row.GetInt64(column));
}
