using System.Text;

namespace Chancery.Core.Places;

/// <summary>
/// All places by every name, diacritics folded: the rows of the file, and the pack's own rows above them. A place is named by its row.
/// Frozen; looked up without allocation by many threads.
/// </summary>
public sealed class Gazetteer
{
    private readonly GazetteerImage _file;
    private readonly GazetteerImage? _own;
    private readonly Dictionary<string, Place> _countries = new(StringComparer.Ordinal);
    private readonly int[] _countryRows;

    internal Gazetteer(GazetteerImage file, GazetteerImage? own = null)
    {
        (_file, _own) = (file, own);
        var top = own ?? file;
        Countries = [.. Enumerable.Range(0, top.CountryCount).Select(top.Country)];
        _countryRows = new int[Countries.Count];
        Array.Fill(_countryRows, GazetteerRow.None);
        for (var row = 0; row < Count; row++)
        {
            ref readonly var entry = ref Row(row);
            if (entry.Kind is not PlaceKind.Country || _countryRows[entry.Country] >= 0) continue;
            _countryRows[entry.Country] = row;
            _countries.TryAdd(Countries[entry.Country].Code, PlaceOf(row));
        }
    }

    public static Gazetteer Empty { get; } = new GazetteerBuilder().Build();

    /// <summary>Number of places.</summary>
    public int Count => _file.Rows.Length + (_own?.Rows.Length ?? 0);

    /// <summary>Alpha-3 and alpha-2 codes by a row's number of its country; the first is nothing.</summary>
    public IReadOnlyList<(string Code, string Short)> Countries { get; }

    /// <summary>A gazetteer from the image that <see cref="GazetteerFile"/> read.</summary>
    /// <exception cref="GazetteerException">The image's sections do not fit together.</exception>
    public static Gazetteer Of(byte[] image) => new(new GazetteerImage(image));

    /// <summary>The country's own row as a place, or null.</summary>
    public Place? CountryOf(string? code) => code is null ? null : _countries.GetValueOrDefault(code);

    /// <summary>The candidates of a folded name, the pack's own first, then by size.</summary>
    public Candidates Find(scoped ReadOnlySpan<char> folded)
    {
        const int MostBytes = 3;
        Span<byte> bytes = stackalloc byte[PlaceFold.Longest * MostBytes];
        if (folded.Length is 0 or > PlaceFold.Longest || !Encoding.UTF8.TryGetBytes(folded, bytes, out var length)) return default;
        var name = bytes[..length];
        return new Candidates(_own is null ? [] : _own.Find(name), _file.Find(name), _file.Rows.Length);
    }

    public Place PlaceOf(int row)
    {
        ref readonly var entry = ref Row(row);
        return new Place
        {
            Name = NameOf(row), Country = entry.Country == 0 ? null : Countries[entry.Country].Code, Resolution = entry.Level, Latitude = entry.HasPoint ? entry.Latitude : null,
            Longitude = entry.HasPoint ? entry.Longitude : null, GeonameId = entry.Id == 0 ? null : entry.Id, Population = entry.Population,
        };
    }

    public string NameOf(int row)
    {
        var image = row < _file.Rows.Length ? _file : _own!;
        return Encoding.UTF8.GetString(image.Written(Row(row).Name));
    }

    /// <summary>Kind of a place.</summary>
    public PlaceKind KindOf(int row) => Row(row).Kind;

    /// <summary>The first-level division that a place lies in, or a negative number.</summary>
    public int DivisionOf(int row) => Row(row).Division;

    /// <summary>The second-level division that a place lies in, or a negative number.</summary>
    public int DistrictOf(int row) => Row(row).District;

    /// <summary>Rows by GeoNames id.</summary>
    public Dictionary<int, int> RowsById() => RowsOf(null);

    /// <summary>The rows of some GeoNames ids, or of all.</summary>
    public Dictionary<int, int> RowsOf(IReadOnlySet<int>? ids)
    {
        var rows = new Dictionary<int, int>(ids?.Count ?? Count);
        for (var row = 0; row < Count; row++)
        {
            if (Row(row).Id is var id and > 0 && ids?.Contains(id) is not false) rows.TryAdd(id, row);
        }
        return rows;
    }

    internal ref readonly GazetteerRow Row(int row)
    {
        var held = _file.Rows.Length;
        return ref row < held ? ref _file.Rows[row] : ref _own!.Rows[row - held];
    }

    internal int CountryRow(int country) => _countryRows[country];

    internal Gazetteer Above(GazetteerImage own) => new(_file, own);

    /// <summary>Enumerates the namesakes of one name.</summary>
    public ref struct Candidates
    {
        private readonly ReadOnlySpan<int> _own, _file;
        private readonly int _held;
        private int _next;

        internal Candidates(ReadOnlySpan<int> own, ReadOnlySpan<int> file, int held)
        {
            _own = own;
            _file = file;
            _held = held;
        }

        /// <summary>Row of the place.</summary>
        public int Row { get; private set; }

        /// <summary>How the name belongs to it.</summary>
        public NameKind Name { get; private set; }

        public readonly int Count => _own.Length + _file.Length;

        public readonly bool Any => Count > 0;

        public bool MoveNext()
        {
            if (_next >= Count) return false;
            var own = _next < _own.Length;
            var posting = own ? _own[_next] : _file[_next - _own.Length];
            _next++;
            Row = (posting & GazetteerImage.PostingRowMask) + (own ? _held : 0);
            Name = (NameKind)((uint)posting >> GazetteerImage.PostingRowBits);
            return true;
        }
    }
}
