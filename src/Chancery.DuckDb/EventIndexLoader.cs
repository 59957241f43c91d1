using Chancery.Sql;

namespace Chancery.DuckDb;

/// <summary>Reads the events of a record into memory, as numbers.</summary>
internal static class EventIndexLoader
{
    /// <summary>Rows that are read at once: between two parts it can be left off.</summary>
    private const int Part = 400_000;

    private const string Kind = "hash(codes, event, country_code, quad_code, happened, event_scale, resolution)", Place = "hash(lat, lon, resolved_place)", Pair = "hash(source, target)";

    // the hash of an identifier tells only whether two neighbours are the same event
    private const string Whose = "hash(event)";

    /// <returns>Null when it was left off, or the record is of a form that is not foreseen: then tables are asked.</returns>
    public static EventIndex? Load(SqlSession session, Func<bool> leave)
    {
        var (kinds, kindAt) = (new List<EventKind>(), new Dictionary<ulong, int>());
        var once = true;
        session.Each("SELECT codes, ' ' || array_to_string(event, ' ') || ' ', country_code, quad_code, happened, event_scale, resolution, kind FROM "
            + $"(SELECT DISTINCT codes, event, country_code, quad_code, happened, event_scale, resolution, {Kind} AS kind FROM events)", row =>
        {
            once &= kindAt.TryAdd(row.GetFieldValue<ulong>(7), kinds.Count);
            kinds.Add(new EventKind(row.GetString(0), row.GetString(1), row.Text(2) is { } country ? string.Intern(country) : null, row.GetInt32(3), row.GetBoolean(4), row.GetDouble(5), row.GetInt32(6)));
        });
        var (pairs, pairAt) = (new List<IReadOnlyList<string>> { Array.Empty<string>() }, new Dictionary<ulong, int>());
        session.Each($"SELECT DISTINCT source || '-' || target, {Pair} FROM event_dyads", row =>
        {
            once &= pairAt.TryAdd(row.GetFieldValue<ulong>(1), pairs.Count);
            pairs.Add([row.GetString(0)]);
        });
        var (places, placeAt) = (new List<EventPlace>(), new Dictionary<ulong, int>());
        session.Each($"SELECT DISTINCT lat, lon, resolved_place, {Place} FROM events", row =>
        {
            once &= placeAt.TryAdd(row.GetFieldValue<ulong>(3), places.Count);
            places.Add(new EventPlace(row.IsDBNull(0) ? null : row.GetDouble(0), row.IsDBNull(1) ? null : row.GetDouble(1), row.Text(2)));
        });
        if (!once || leave() || session.Value("SELECT max(rowid) FROM events") is not long last || last >= int.MaxValue) return null;

        var count = (int)(long)session.Value("SELECT count(*) FROM events")!;
        var (numbers, whose, at) = (new EventNumbers(count), new ulong[count], 0);
        for (long first = 0; first <= last; first += Part)
        {
            session.Each($"SELECT rowid, date_from - DATE '0001-01-01', date_until - DATE '0001-01-01', {Kind}, hash(id), {Place}, id FROM events WHERE rowid BETWEEN {first} AND {first + Part - 1} ORDER BY rowid", row =>
            {
                (numbers.Rows[at], numbers.Days[at], numbers.Until[at], numbers.Kinds[at]) = ((int)row.GetInt64(0), Day(row, 1), Day(row, 2), kindAt[row.GetFieldValue<ulong>(3)]);
                (whose[at], numbers.Places[at], numbers.Orders[at]) = (row.GetFieldValue<ulong>(4), placeAt[row.GetFieldValue<ulong>(5)], EventNumbers.OrderOf(row.GetString(6)));
                at++;
            });
            if (leave()) return null;
        }
        return at == count && Pairs(session, whose, numbers.Pairs, pairs, pairAt, leave) ? new EventIndex(numbers, kinds, places, pairs) : null;
    }

    /// <summary>Pairs were written with their events and stand in the same order: they are walked through side by side.</summary>
    private static bool Pairs(SqlSession session, ulong[] whose, int[] sets, List<IReadOnlyList<string>> pairs, Dictionary<ulong, int> pairAt, Func<bool> leave)
    {
        var (further, at) = (new Dictionary<(int, int), int>(), 0);
        if (session.Value("SELECT max(rowid) FROM event_dyads") is not long last) return true;
        for (long first = 0; first <= last; first += Part)
        {
            session.Each($"SELECT {Whose}, {Pair} FROM event_dyads WHERE rowid BETWEEN {first} AND {first + Part - 1} ORDER BY rowid", row =>
            {
                var (ev, pair) = (row.GetFieldValue<ulong>(0), pairAt[row.GetFieldValue<ulong>(1)]);
                while (at < whose.Length && whose[at] != ev) at++;
                if (at < whose.Length) sets[at] = With(sets[at], pair);
            });
            // an event was passed by: the tables are not in one order
            if (at == whose.Length || leave()) return false;
        }
        return true;

        int With(int set, int pair)
        {
            if (set == 0) return pair;
            if (further.TryGetValue((set, pair), out var known)) return known;
            pairs.Add([.. pairs[set], .. pairs[pair]]);
            return further[(set, pair)] = pairs.Count - 1;
        }
    }

    private static int Day(System.Data.Common.DbDataReader row, int column) => row.IsDBNull(column) ? EventIndex.NoDay : checked((int)row.GetInt64(column));
}
