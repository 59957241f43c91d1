using Chancery.Sql;

namespace Chancery.DuckDb;

/// <summary>Reads the events of a record into memory, as numbers.</summary>
internal static class EventIndexLoader
{
    /// <summary>Rows that are read at once: between two parts it can be left off.</summary>
    private const int Part = 400_000;

    private const string Kind = "hash(codes, event, country_code, quad_code, happened, event_scale, resolution)", Pair = "hash(source, target)";

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
        if (!once || leave() || session.Value("SELECT max(rowid) FROM events") is not long last || last >= int.MaxValue) return null;

        var count = (int)(long)session.Value("SELECT count(*) FROM events")!;
        var (rows, days, until, kind, whose) = (new int[count], new int[count], new int[count], new int[count], new ulong[count]);
        var at = 0;
        for (long first = 0; first <= last; first += Part)
        {
            session.Each($"SELECT rowid, date_from - DATE '0001-01-01', date_until - DATE '0001-01-01', {Kind}, hash(id) FROM events WHERE rowid BETWEEN {first} AND {first + Part - 1} ORDER BY rowid", row =>
            {
                (rows[at], days[at], until[at], kind[at], whose[at]) = ((int)row.GetInt64(0), Day(row, 1), Day(row, 2), kindAt[row.GetFieldValue<ulong>(3)], row.GetFieldValue<ulong>(4));
                at++;
            });
            if (leave()) return null;
        }
        return at == count && Pairs(session, whose, pairs, pairAt, leave) is { } sets ? new EventIndex(rows, days, until, kind, sets, kinds, pairs) : null;
    }

    /// <summary>Pairs were written with their events and stand in the same order: they are walked through side by side.</summary>
    private static int[]? Pairs(SqlSession session, ulong[] whose, List<IReadOnlyList<string>> pairs, Dictionary<ulong, int> pairAt, Func<bool> leave)
    {
        var (sets, further, at) = (new int[whose.Length], new Dictionary<(int, int), int>(), 0);
        if (session.Value("SELECT max(rowid) FROM event_dyads") is not long last) return sets;
        for (long first = 0; first <= last; first += Part)
        {
            session.Each($"SELECT {Whose}, {Pair} FROM event_dyads WHERE rowid BETWEEN {first} AND {first + Part - 1} ORDER BY rowid", row =>
            {
                var (ev, pair) = (row.GetFieldValue<ulong>(0), pairAt[row.GetFieldValue<ulong>(1)]);
                while (at < whose.Length && whose[at] != ev) at++;
                if (at < whose.Length) sets[at] = With(sets[at], pair);
            });
            // an event was passed by: the tables are not in one order
            if (at == whose.Length || leave()) return null;
        }
        return sets;

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
