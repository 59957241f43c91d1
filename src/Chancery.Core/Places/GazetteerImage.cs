using System.Runtime.InteropServices;
using System.Text;

namespace Chancery.Core.Places;

/// <summary>Places and their names in one block of memory, as the file keeps them: rows, names ordered by hash, and for every name its places, largest first.</summary>
internal sealed class GazetteerImage
{
    internal const int BucketBits = 16, Sections = 8, CountryWidth = 8, PostingRowBits = 27;
    internal const int PostingRowMask = (1 << PostingRowBits) - 1;

    private readonly byte[] _image;
    private readonly Range[] _sections = new Range[Sections];

    /// <exception cref="GazetteerException">The sections do not fit together.</exception>
    public GazetteerImage(byte[] image)
    {
        _image = image;
        var at = Sections * sizeof(int);
        if (image.Length < at || !BitConverter.IsLittleEndian) throw new GazetteerException("its table of sections is missing");
        var lengths = MemoryMarshal.Cast<byte, int>(image.AsSpan(0, at));
        for (var i = 0; i < Sections; i++)
        {
            if (lengths[i] < 0 || lengths[i] > image.Length - at) throw new GazetteerException("a section is longer than the file");
            _sections[i] = at..(at + lengths[i]);
            at += (lengths[i] + 3) & ~3;
        }
        Check();
    }

    public ReadOnlySpan<GazetteerRow> Rows => MemoryMarshal.Cast<byte, GazetteerRow>(_image.AsSpan(_sections[0]));

    /// <summary>For every place its names start at these postings; the last is the number of postings.</summary>
    private ReadOnlySpan<int> Buckets => Ints(1);

    private ReadOnlySpan<uint> Hashes => MemoryMarshal.Cast<byte, uint>(_image.AsSpan(_sections[2]));

    private ReadOnlySpan<int> NameStarts => Ints(3);

    private ReadOnlySpan<int> PostingStarts => Ints(4);

    private ReadOnlySpan<int> Postings => Ints(5);

    private ReadOnlySpan<byte> Countries => _image.AsSpan(_sections[6]);

    private ReadOnlySpan<byte> Text => _image.AsSpan(_sections[7]);

    public int CountryCount => Countries.Length / CountryWidth;

    /// <summary>Alpha-3 and alpha-2 code of a country; the second is empty where there is none.</summary>
    public (string Code, string Short) Country(int index)
    {
        var cell = Countries.Slice(index * CountryWidth, CountryWidth);
        return (Encoding.ASCII.GetString(cell[..3]).TrimEnd('\0'), Encoding.ASCII.GetString(cell.Slice(3, 2)).TrimEnd('\0'));
    }

    /// <summary>Places of a folded name, largest first: the row in the low bits, the <see cref="NameKind"/> above.</summary>
    public ReadOnlySpan<int> Find(scoped ReadOnlySpan<byte> folded)
    {
        var hash = Hash(folded);
        var hashes = Hashes;
        var buckets = Buckets;
        var end = buckets[(int)(hash >> (32 - BucketBits)) + 1];
        for (var i = buckets[(int)(hash >> (32 - BucketBits))]; i < end; i++)
        {
            if (hashes[i] == hash && Written(NameStarts[i]).SequenceEqual(folded)) return Postings[PostingStarts[i]..PostingStarts[i + 1]];
        }
        return [];
    }

    public ReadOnlySpan<byte> Written(int start) => Text.Slice(start + 1, Text[start]);

    /// <summary>FNV-1a with a last stir, so that the high bits choose buckets evenly.</summary>
    internal static uint Hash(ReadOnlySpan<byte> name)
    {
        var hash = 2166136261u;
        foreach (var b in name) hash = (hash ^ b) * 16777619u;
        hash ^= hash >> 15;
        return hash * 2246822519u;
    }

    private ReadOnlySpan<int> Ints(int section) => MemoryMarshal.Cast<byte, int>(_image.AsSpan(_sections[section]));

    // what a reader later indexes with must lie within its section
    private void Check()
    {
        var names = Hashes.Length;
        var right = Buckets.Length == (1 << BucketBits) + 1 && NameStarts.Length == names && PostingStarts.Length == names + 1 && CountryCount > 0
            && Rises(Buckets, names) && Rises(PostingStarts, Postings.Length);
        foreach (var start in NameStarts) right &= Fits(start);
        foreach (var posting in Postings) right &= (posting & PostingRowMask) < Rows.Length;
        foreach (ref readonly var row in Rows)
            right &= Fits(row.Name) && row.Country < CountryCount && row.Division >= GazetteerRow.None && row.District >= GazetteerRow.None;
        if (!right) throw new GazetteerException("its sections do not fit together");
    }

    private bool Fits(int start) => start >= 0 && start < Text.Length && start + Text[start] < Text.Length;

    private static bool Rises(ReadOnlySpan<int> values, int last)
    {
        for (var i = 1; i < values.Length; i++)
        {
            if (values[i] < values[i - 1]) return false;
        }
        return values.Length > 0 && values[0] == 0 && values[^1] == last;
    }
}
