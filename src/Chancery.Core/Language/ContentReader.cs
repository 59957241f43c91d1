using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Chancery.Core.Language;

/// <summary>Reads the content of a model in place: what is large is handed out as a slice of it and not copied.</summary>
/// <param name="content">All of it.</param>
/// <param name="start">Where reading begins.</param>
public sealed class ContentReader(byte[] content, int start = 0)
{
    private const int MostBits = 28;
    private int _at = start;

    public byte[] Content => content;

    public int Whole() => BinaryPrimitives.ReadInt32LittleEndian(Bytes(sizeof(int)));

    public float Real() => BinaryPrimitives.ReadSingleLittleEndian(Bytes(sizeof(float)));

    public byte Byte() => Bytes(1)[0];

    /// <summary>A count that is not negative and not more than it can be.</summary>
    public int Count(int most)
    {
        var count = Whole();
        return count >= 0 && count <= most ? count : throw new FormatException("a count makes no sense");
    }

    public string Text() => Encoding.UTF8.GetString(Utf8());

    /// <summary>A text as it stands: its length, then so many bytes.</summary>
    public ReadOnlySpan<byte> Utf8() => Bytes(Compact());

    /// <summary>A number in seven bits a byte, as <see cref="BinaryWriter.Write7BitEncodedInt"/> writes it.</summary>
    public int Compact()
    {
        var number = 0;
        for (var shift = 0; shift <= MostBits; shift += 7)
        {
            var part = Byte();
            number |= (part & 0x7f) << shift;
            if (part < 0x80) return number;
        }
        throw new FormatException("a number makes no sense");
    }

    public long Wide() => BinaryPrimitives.ReadInt64LittleEndian(Bytes(sizeof(long)));

    public ReadOnlySpan<float> Floats(int count) => MemoryMarshal.Cast<byte, float>(Bytes(checked(count * sizeof(float))));

    public ReadOnlySpan<byte> Bytes(int count) => content.AsSpan(Skip(count), count);

    /// <summary>Passes over so many bytes and says where they begin.</summary>
    public int Skip(int count)
    {
        if (count < 0 || count > content.Length - _at) throw new EndOfStreamException("it is cut short");
        _at += count;
        return _at - count;
    }
}
