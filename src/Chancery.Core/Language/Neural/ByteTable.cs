using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Chancery.Core.Language.Neural;

/// <summary>Rows of signed bytes, each row with its scale, read where they stand in a model's content.</summary>
internal sealed class ByteTable
{
    private readonly byte[] _content;
    private readonly int _start, _width;
    private readonly float[] _scales;

    public ByteTable(ContentReader reader, int rows, int width)
    {
        _scales = reader.Floats(rows).ToArray();
        (_content, _width, _start) = (reader.Content, width, reader.Skip(checked(rows * width)));
    }

    /// <summary>Writes the numbers of a row.</summary>
    public void Spread(int row, Span<float> to)
    {
        var from = MemoryMarshal.Cast<byte, sbyte>(_content.AsSpan(_start + row * _width, _width));
        var numbers = to[.._width];
        var (scale, i) = (_scales[row], 0);
        for (; i <= _width - Vector128<sbyte>.Count; i += Vector128<sbyte>.Count)
        {
            var (low, high) = Vector128.Widen(Vector128.Create(from[i..]));
            Spread(low, scale, numbers[i..]);
            Spread(high, scale, numbers[(i + Vector128<short>.Count)..]);
        }
        for (; i < _width; i++) numbers[i] = from[i] * scale;
    }

    private static void Spread(Vector128<short> from, float scale, Span<float> to)
    {
        var (low, high) = Vector128.Widen(from);
        (Vector128.ConvertToSingle(low) * scale).CopyTo(to);
        (Vector128.ConvertToSingle(high) * scale).CopyTo(to[Vector128<int>.Count..]);
    }
}
