namespace Chancery.Core.Places;

/// <summary>All places by every name, diacritics folded. Frozen; looked up without allocation by many threads.</summary>
public sealed class Gazetteer
{
    private readonly GazetteerEntry[] _entries;
    private readonly (int Entry, bool Main, int Next)[] _names;
    private readonly Dictionary<string, int> _first;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly Dictionary<string, GazetteerEntry> _countries = new(StringComparer.Ordinal);

    internal Gazetteer(GazetteerEntry[] entries, (int Entry, bool Main, int Next)[] names, Dictionary<string, int> first)
    {
        (_entries, _names, _first) = (entries, names, first);
        _lookup = _first.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var entry in entries)
        {
            if (entry.Kind is PlaceKind.Country && entry.Place.Country is { } code) _countries.TryAdd(code, entry);
        }
    }

    public static Gazetteer Empty { get; } = new GazetteerBuilder().Build();

    /// <summary>Number of places.</summary>
    public int Count => _entries.Length;

    /// <summary>The country's own row, or null.</summary>
    public GazetteerEntry? CountryOf(string? code) => code is null ? null : _countries.GetValueOrDefault(code);

    /// <summary>The candidates of a folded name.</summary>
    public Candidates Find(ReadOnlySpan<char> folded) => new(this, _lookup.TryGetValue(folded, out var first) ? first : -1);

    /// <summary>Enumerates the namesakes of one name.</summary>
    public struct Candidates(Gazetteer gazetteer, int first)
    {
        private int _next = first;

        public GazetteerEntry Current { get; private set; } = null!;

        /// <summary>The name is the place's usual one.</summary>
        public bool IsMain { get; private set; }

        public readonly bool Any => _next >= 0;

        public readonly Candidates GetEnumerator() => this;

        public bool MoveNext()
        {
            if (_next < 0) return false;
            var name = gazetteer._names[_next];
            (Current, IsMain, _next) = (gazetteer._entries[name.Entry], name.Main, name.Next);
            return true;
        }
    }
}
