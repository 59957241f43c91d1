using System.Buffers.Binary;
using System.Text;

namespace Chancery.Sql;

/// <summary>Events as numbers, one place an event in each of the lists, in the order of the table.</summary>
/// <param name="count">How many.</param>
internal sealed class EventNumbers(int count)
{
    /// <summary>A day that no text tells: before all others, as they are ordered.</summary>
    public const int NoDay = int.MinValue;

    private const string Prefix = "e_";

    /// <summary>Numbers of the rows, ascending.</summary>
    public int[] Rows { get; } = new int[count];

    /// <summary>First days.</summary>
    public int[] Days { get; } = new int[count];

    /// <summary>The days after the last.</summary>
    public int[] Until { get; } = new int[count];

    /// <summary>The first letters of identifiers: the lesser, the earlier in their order.</summary>
    public ulong[] Orders { get; } = new ulong[count];

    /// <summary>Places in the list of kinds.</summary>
    public int[] Kinds { get; } = new int[count];

    /// <summary>Places in the list of places.</summary>
    public int[] Places { get; } = new int[count];

    /// <summary>Places in the list of pairs.</summary>
    public int[] Pairs { get; } = new int[count];

    /// <summary>Takes some of another, in their order.</summary>
    /// <param name="from">The other.</param>
    /// <param name="first">Its first that is taken.</param>
    /// <param name="to">Where it goes.</param>
    /// <param name="many">How many.</param>
    public void Take(EventNumbers from, int first, int to, int many)
    {
        foreach (var (source, target) in (ReadOnlySpan<(Array, Array)>)[(from.Rows, Rows), (from.Days, Days), (from.Until, Until), (from.Orders, Orders), (from.Kinds, Kinds), (from.Places, Places), (from.Pairs, Pairs)])
            Array.Copy(source, first, target, to, many);
    }

    /// <summary>As databases order texts, by their bytes. What begins otherwise than identifiers of events do stands before or behind all that do.</summary>
    public static ulong OrderOf(string id)
    {
        if (!id.StartsWith(Prefix, StringComparison.Ordinal)) return string.CompareOrdinal(id, Prefix) < 0 ? 0 : ulong.MaxValue;
        Span<byte> letters = stackalloc byte[sizeof(ulong)];
        letters.Clear();
        Encoding.UTF8.GetEncoder().Convert(id.AsSpan(Prefix.Length), letters, false, out _, out _, out _);
        return BinaryPrimitives.ReadUInt64BigEndian(letters);
    }
}
