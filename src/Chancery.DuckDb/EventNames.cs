using Chancery.Sql;

namespace Chancery.DuckDb;

/// <summary>What events have in common, each once, and where it stands in its list by its hash.</summary>
internal sealed class EventNames
{
    public const string Kind = "hash(codes, event, country_code, quad_code, happened, event_scale, resolution)", Place = "hash(lat, lon, resolved_place)", Pair = "hash(source, target)";

    private readonly Dictionary<ulong, int> _kinds = [], _places = [], _pairs = [];
    private readonly Dictionary<(int, int), int> _further = [];

    public EventNames()
    {
    }

    /// <summary>To be added to: the other is still asked.</summary>
    public EventNames(EventNames other) =>
        (Kinds, Places, Pairs, _kinds, _places, _pairs, _further) = ([.. other.Kinds], [.. other.Places], [.. other.Pairs], new(other._kinds), new(other._places), new(other._pairs), new(other._further));

    public List<EventKind> Kinds { get; } = [];

    public List<EventPlace> Places { get; } = [];

    /// <summary>The first is none.</summary>
    public List<IReadOnlyList<string>> Pairs { get; } = [Array.Empty<string>()];

    /// <summary>Adds those of events.</summary>
    /// <param name="session">Of the record.</param>
    /// <param name="where">Which events: "WHERE …", or nothing.</param>
    /// <returns>False when two have one hash.</returns>
    public bool Read(SqlSession session, string where)
    {
        var once = true;
        session.Each("SELECT codes, ' ' || array_to_string(event, ' ') || ' ', country_code, quad_code, happened, event_scale, resolution, kind FROM "
            + $"(SELECT DISTINCT codes, event, country_code, quad_code, happened, event_scale, resolution, {Kind} AS kind FROM events {where})", row => once &= Add(_kinds, Kinds, row.GetFieldValue<ulong>(7),
            new EventKind(row.GetString(0), row.GetString(1), row.Text(2) is { } country ? string.Intern(country) : null, row.GetInt32(3), row.GetBoolean(4), row.GetDouble(5), row.GetInt32(6))));
        session.Each($"SELECT DISTINCT lat, lon, resolved_place, {Place} FROM events {where}", row => once &= Add(_places, Places, row.GetFieldValue<ulong>(3),
            new EventPlace(row.IsDBNull(0) ? null : row.GetDouble(0), row.IsDBNull(1) ? null : row.GetDouble(1), row.Text(2))));
        return once;
    }

    /// <summary>Adds all pairs of the record.</summary>
    public bool ReadPairs(SqlSession session)
    {
        var once = true;
        session.Each($"SELECT DISTINCT source || '-' || target, {Pair} FROM event_dyads", row => once &= AddPair(row.GetFieldValue<ulong>(1), row.GetString(0)));
        return once;
    }

    public bool AddPair(ulong hash, string pair) => _pairs.TryGetValue(hash, out var known) ? Pairs[known][0] == pair : Add(_pairs, Pairs, hash, [pair]);

    public int KindOf(ulong hash) => _kinds[hash];

    public int PlaceOf(ulong hash) => _places[hash];

    /// <summary>The number of these pairs and of one more.</summary>
    public int With(int set, ulong hash)
    {
        var pair = _pairs[hash];
        if (set == 0) return pair;
        if (_further.TryGetValue((set, pair), out var known)) return known;
        Pairs.Add([.. Pairs[set], .. Pairs[pair]]);
        return _further[(set, pair)] = Pairs.Count - 1;
    }

    private static bool Add<T>(Dictionary<ulong, int> numbers, List<T> list, ulong hash, T item)
    {
        if (!numbers.TryAdd(hash, list.Count)) return EqualityComparer<T>.Default.Equals(list[numbers[hash]], item);
        list.Add(item);
        return true;
    }
}
