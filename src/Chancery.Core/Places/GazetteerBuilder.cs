using System.Runtime.InteropServices;
using System.Text;

namespace Chancery.Core.Places;

/// <summary>Collects places and their names, then freezes them: into the image that a file keeps, or into a gazetteer upon another one.</summary>
public sealed class GazetteerBuilder
{
    private const int LongestWritten = 255;

    private readonly List<GazetteerRow> _rows = [];
    private readonly Dictionary<string, SortedSet<long>> _names = new(StringComparer.Ordinal);
    private readonly List<string> _countries = ["\0\0\0\0\0"];
    private readonly Dictionary<string, ushort> _countryOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _written = new(StringComparer.Ordinal);
    private readonly List<byte> _text = [];
    private readonly Gazetteer? _below;

    public GazetteerBuilder()
        : this(null)
    {
    }

    /// <summary>New places upon a gazetteer that is kept as it is: its rows can be named as divisions, its countries keep their numbers.</summary>
    public GazetteerBuilder(Gazetteer? below)
    {
        _below = below;
        for (var i = 1; below is not null && i < below.Countries.Count; i++) Country(below.Countries[i].Code, below.Countries[i].Short);
    }

    /// <summary>Adds a place with its usual name; gives its row, which <see cref="Name"/> and other places refer to.</summary>
    public int Add(Place place, PlaceKind kind, int division = -1, int district = -1)
    {
        var row = new GazetteerRow
        {
            Id = place.GeonameId ?? 0, Name = Write(place.Name), Lat = Whole(place.Latitude), Lon = Whole(place.Longitude), Population = (uint)Math.Clamp(place.Population, 0, uint.MaxValue),
            Division = division, District = district, Country = place.Country is null ? (ushort)0 : Country(place.Country, ""), Kind = kind, Level = (byte)place.Resolution,
        };
        _rows.Add(row);
        var at = (_below?.Count ?? 0) + _rows.Count - 1;
        Name(at, place.Name, NameKind.Main);
        return at;
    }

    /// <summary>Gives a country's number; the short code is kept from the first time that it is told.</summary>
    public ushort Country(string code, string shortCode)
    {
        if (_countryOf.TryGetValue(code, out var known)) return known;
        _countries.Add(code.PadRight(3, '\0')[..3] + shortCode.PadRight(2, '\0')[..2]);
        return _countryOf[code] = (ushort)(_countries.Count - 1);
    }

    /// <summary>Adds one more name to a place of this builder.</summary>
    public void Name(int row, ReadOnlySpan<char> name, NameKind kind)
    {
        Span<char> buffer = stackalloc char[PlaceFold.Longest];
        var length = PlaceFold.Fold(name, buffer);
        if (length == 0) return;
        var lookup = _names.GetAlternateLookup<ReadOnlySpan<char>>();
        ref var places = ref CollectionsMarshal.GetValueRefOrAddDefault(lookup, buffer[..length], out _);
        places ??= [];
        var own = row - (_below?.Count ?? 0);
        // the first kind that a name is given stays; largest first, then in the order of rows
        foreach (var posting in places)
        {
            if (((int)posting & GazetteerImage.PostingRowMask) == own) return;
        }
        places.Add(((long)(uint.MaxValue - _rows[own].Population) << 32) | (uint)(own | ((int)kind << GazetteerImage.PostingRowBits)));
    }

    public Gazetteer Build() => _below is null ? new Gazetteer(new GazetteerImage(Image())) : _below.Above(new GazetteerImage(Image()));

    /// <summary>The image: see <see cref="GazetteerFile"/>.</summary>
    public byte[] Image()
    {
        List<Hashed> names = new(_names.Count);
        foreach (var (text, places) in _names) names.Add(new Hashed(GazetteerImage.Hash(Encoding.UTF8.GetBytes(text)), text, places));
        names.Sort(static (a, b) => a.Hash != b.Hash ? a.Hash.CompareTo(b.Hash) : string.CompareOrdinal(a.Text, b.Text));
        var (starts, postingStarts, postings) = (new List<int>(names.Count), new List<int>(names.Count + 1), new List<int>());
        var hashes = new uint[names.Count];
        for (var i = 0; i < hashes.Length; i++)
        {
            hashes[i] = names[i].Hash;
            starts.Add(Write(names[i].Text));
            postingStarts.Add(postings.Count);
            foreach (var posting in names[i].Places) postings.Add((int)posting);
        }
        postingStarts.Add(postings.Count);
        var countries = Encoding.ASCII.GetBytes(string.Concat(_countries.Select(code => code.PadRight(GazetteerImage.CountryWidth, '\0'))));
        var image = new GazetteerImageWriter();
        image.Add(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(_rows)));
        image.Add(MemoryMarshal.AsBytes(Buckets(hashes).AsSpan()));
        image.Add(MemoryMarshal.AsBytes(hashes.AsSpan()));
        image.Add(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(starts)));
        image.Add(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(postingStarts)));
        image.Add(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(postings)));
        image.Add(countries);
        image.Add(CollectionsMarshal.AsSpan(_text));
        return image.ToArray();
    }

    private static int[] Buckets(ReadOnlySpan<uint> hashes)
    {
        var buckets = new int[(1 << GazetteerImage.BucketBits) + 1];
        foreach (var hash in hashes) buckets[(hash >> (32 - GazetteerImage.BucketBits)) + 1]++;
        for (var i = 1; i < buckets.Length; i++) buckets[i] += buckets[i - 1];
        return buckets;
    }

    private static int Whole(double? degrees) => degrees is { } known ? (int)Math.Round(known * GazetteerRow.Unit) : GazetteerRow.Nowhere;

    private int Write(string name)
    {
        if (_written.TryGetValue(name, out var known)) return known;
        var bytes = Encoding.UTF8.GetBytes(name).AsSpan();
        if (bytes.Length > LongestWritten) bytes = bytes[..LongestWritten];
        var at = _text.Count;
        _text.Add((byte)bytes.Length);
        _text.AddRange(bytes);
        return _written[name] = at;
    }

    private sealed record Hashed(uint Hash, string Text, SortedSet<long> Places);
}
