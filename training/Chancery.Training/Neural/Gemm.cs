using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Chancery.Training.Neural;

/// <summary>Single-precision matrix product on packed tiles of 6 × 16 that stay in registers.</summary>
internal static unsafe class Gemm
{
    private const int TileRows = 6, TileColumns = 16, Depth = 256;

    [ThreadStatic]
    private static float[]? _left, _right;

    /// <summary>C += op(A) · op(B), row major: m × n from m × k and k × n.</summary>
    public static void Add(int m, int n, int k, Operand a, Operand b, Operand c)
    {
        if (m == 0 || n == 0) return;
        var (left, right) = (Grown(ref _left, Up(m, TileRows) * Depth), Grown(ref _right, Up(n, TileColumns) * Depth));
        fixed (float* packedLeft = left, packedRight = right, to = &c.Values[c.Offset])
        {
            for (var from = 0; from < k; from += Depth)
            {
                var depth = Math.Min(Depth, k - from);
                Pack(a, m, from, depth, TileRows, packedLeft, !a.Transposed);
                Pack(b, n, from, depth, TileColumns, packedRight, b.Transposed);
                for (var j = 0; j < n; j += TileColumns)
                    for (var i = 0; i < m; i += TileRows)
                        Tile(depth, packedLeft + i * depth, packedRight + j * depth, to + (long)i * c.Stride + j, c.Stride, Math.Min(TileRows, m - i), Math.Min(TileColumns, n - j));
            }
        }
    }

    /// <summary>C = op(A) · op(B).</summary>
    public static void Set(int m, int n, int k, Operand a, Operand b, Operand c)
    {
        for (var i = 0; i < m; i++) Array.Clear(c.Values, c.Offset + i * c.Stride, n);
        Add(m, n, k, a, b, c);
    }

    private static int Up(int value, int step) => (value + step - 1) / step * step;

    private static float[] Grown(ref float[]? buffer, int length) => buffer is null || buffer.Length < length ? buffer = new float[length] : buffer;

    /// <summary>Lays panels of <paramref name="width"/> lines side by side, zeros where lines end; a line's values stand together in memory or a stride apart.</summary>
    private static void Pack(Operand from, int lines, int first, int depth, int width, float* to, bool together)
    {
        fixed (float* values = &from.Values[from.Offset])
        {
            for (var line = 0; line < lines; line += width)
            {
                var have = Math.Min(width, lines - line);
                for (var p = 0; p < depth; p++, to += width)
                {
                    if (together)
                        for (var i = 0; i < have; i++) to[i] = values[(long)(line + i) * from.Stride + first + p];
                    else
                        for (var i = 0; i < have; i++) to[i] = values[(long)(first + p) * from.Stride + line + i];
                    for (var i = have; i < width; i++) to[i] = 0;
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Tile(int depth, float* a, float* b, float* c, int stride, int rows, int columns)
    {
        Vector256<float> a0 = default, a1 = default, b0 = default, b1 = default, c0 = default, c1 = default;
        Vector256<float> d0 = default, d1 = default, e0 = default, e1 = default, f0 = default, f1 = default;
        for (var p = 0; p < depth; p++, a += TileRows, b += TileColumns)
        {
            var (low, high) = (Vector256.Load(b), Vector256.Load(b + 8));
            var x = Vector256.Create(a[0]);
            (a0, a1) = (Vector256.FusedMultiplyAdd(x, low, a0), Vector256.FusedMultiplyAdd(x, high, a1));
            x = Vector256.Create(a[1]);
            (b0, b1) = (Vector256.FusedMultiplyAdd(x, low, b0), Vector256.FusedMultiplyAdd(x, high, b1));
            x = Vector256.Create(a[2]);
            (c0, c1) = (Vector256.FusedMultiplyAdd(x, low, c0), Vector256.FusedMultiplyAdd(x, high, c1));
            x = Vector256.Create(a[3]);
            (d0, d1) = (Vector256.FusedMultiplyAdd(x, low, d0), Vector256.FusedMultiplyAdd(x, high, d1));
            x = Vector256.Create(a[4]);
            (e0, e1) = (Vector256.FusedMultiplyAdd(x, low, e0), Vector256.FusedMultiplyAdd(x, high, e1));
            x = Vector256.Create(a[5]);
            (f0, f1) = (Vector256.FusedMultiplyAdd(x, low, f0), Vector256.FusedMultiplyAdd(x, high, f1));
        }
        var tile = stackalloc float[TileRows * TileColumns];
        var whole = rows == TileRows && columns == TileColumns;
        var (to, step) = whole ? ((nint)c, stride) : ((nint)tile, TileColumns);
        if (!whole) new Span<float>(tile, TileRows * TileColumns).Clear();
        AddTo((float*)to, a0, a1);
        AddTo((float*)to + step, b0, b1);
        AddTo((float*)to + 2L * step, c0, c1);
        AddTo((float*)to + 3L * step, d0, d1);
        AddTo((float*)to + 4L * step, e0, e1);
        AddTo((float*)to + 5L * step, f0, f1);
        if (whole) return;
        for (var i = 0; i < rows; i++)
            for (var j = 0; j < columns; j++)
                c[(long)i * stride + j] += tile[i * TileColumns + j];
    }

    private static void AddTo(float* to, Vector256<float> low, Vector256<float> high)
    {
        (Vector256.Load(to) + low).Store(to);
        (Vector256.Load(to + 8) + high).Store(to + 8);
    }
}
