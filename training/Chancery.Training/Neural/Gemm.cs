using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Chancery.Training.Neural;

/// <summary>Single-precision matrix product on packed tiles that stay in registers: 8 × 32 where the machine has vectors of 512 bits, else 6 × 16.</summary>
internal static unsafe class Gemm
{
    private const int Depth = 256;

    [ThreadStatic]
    private static float[]? _left, _right;

    private static int TileRows => Vector512.IsHardwareAccelerated ? 8 : 6;

    private static int TileColumns => Vector512.IsHardwareAccelerated ? 32 : 16;

    /// <summary>C += op(A) · op(B), row major: m × n from m × k and k × n.</summary>
    public static void Add(int m, int n, int k, Operand a, Operand b, Operand c) => Add(m, n, k, a, Right(n, k, b, Grown(ref _right, Up(n, TileColumns) * k)), c);

    /// <summary>C += op(A) · B, where B was laid out before: worth it where one B meets many A.</summary>
    public static void Add(int m, int n, int k, Operand a, float[] packed, Operand c)
    {
        if (m == 0 || n == 0) return;
        fixed (float* left = Grown(ref _left, Up(m, TileRows) * Depth), right = packed, to = &c.Values[c.Offset])
        {
            for (var from = 0; from < k; from += Depth)
            {
                var depth = Math.Min(Depth, k - from);
                var block = right + (long)from * Up(n, TileColumns);
                Pack(a, m, from, depth, TileRows, left, !a.Transposed);
                for (var j = 0; j < n; j += TileColumns)
                    for (var i = 0; i < m; i += TileRows)
                        Put(depth, left + i * depth, block + j * depth, to + (long)i * c.Stride + j, c.Stride, Math.Min(TileRows, m - i), Math.Min(TileColumns, n - j));
            }
        }
    }

    /// <summary>Lays out op(B), k × n, for many products.</summary>
    public static float[] Right(int n, int k, Operand b) => Right(n, k, b, new float[Up(n, TileColumns) * k]);

    private static float[] Right(int n, int k, Operand b, float[] packed)
    {
        if (n == 0) return packed;
        fixed (float* to = packed)
        {
            for (var from = 0; from < k; from += Depth) Pack(b, n, from, Math.Min(Depth, k - from), TileColumns, to + (long)from * Up(n, TileColumns), b.Transposed);
        }
        return packed;
    }

    private static int Up(int value, int step) => (value + step - 1) / step * step;

    private static float[] Grown(ref float[]? buffer, int length) => buffer is null || buffer.Length < length ? buffer = new float[length] : buffer;

    /// <summary>Lays panels of <paramref name="width"/> lines side by side, zeros where lines end; a line's values stand together in memory or a stride apart.</summary>
    private static void Pack(Operand from, int lines, int first, int depth, int width, float* to, bool together)
    {
        fixed (float* values = &from.Values[from.Offset])
        {
            for (var line = 0; line < lines; line += width, to += depth * width)
            {
                var have = Math.Min(width, lines - line);
                if (have < width) new Span<float>(to, depth * width).Clear();
                if (together)
                {
                    for (var i = 0; i < have; i++)
                    {
                        var source = values + (long)(line + i) * from.Stride + first;
                        for (var p = 0; p < depth; p++) to[p * width + i] = source[p];
                    }
                }
                else
                {
                    for (var p = 0; p < depth; p++) new ReadOnlySpan<float>(values + (long)(first + p) * from.Stride + line, have).CopyTo(new Span<float>(to + p * width, width));
                }
            }
        }
    }

    /// <summary>A tile that reaches over the edge of C is made beside it. Nothing else may stand in the tiles themselves: with a call in them the compiler keeps no accumulator in a register.</summary>
    private static void Put(int depth, float* a, float* b, float* c, int stride, int rows, int columns)
    {
        if (rows == TileRows && columns == TileColumns)
        {
            Tile(depth, a, b, c, stride);
            return;
        }
        var tile = stackalloc float[8 * 32];
        new Span<float>(tile, TileRows * TileColumns).Clear();
        Tile(depth, a, b, tile, TileColumns);
        for (var i = 0; i < rows; i++)
            for (var j = 0; j < columns; j++)
                c[(long)i * stride + j] += tile[i * TileColumns + j];
    }

    private static void Tile(int depth, float* a, float* b, float* to, int step)
    {
        if (Vector512.IsHardwareAccelerated) Tile512(depth, a, b, to, step);
        else Tile256(depth, a, b, to, step);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Tile512(int depth, float* a, float* b, float* to, int step)
    {
        Vector512<float> a0 = default, a1 = default, b0 = default, b1 = default, c0 = default, c1 = default, d0 = default, d1 = default;
        Vector512<float> e0 = default, e1 = default, f0 = default, f1 = default, g0 = default, g1 = default, h0 = default, h1 = default;
        for (var p = 0; p < depth; p++, a += 8, b += 32)
        {
            var (low, high) = (Vector512.Load(b), Vector512.Load(b + 16));
            var x = Vector512.Create(a[0]);
            (a0, a1) = (Vector512.FusedMultiplyAdd(x, low, a0), Vector512.FusedMultiplyAdd(x, high, a1));
            x = Vector512.Create(a[1]);
            (b0, b1) = (Vector512.FusedMultiplyAdd(x, low, b0), Vector512.FusedMultiplyAdd(x, high, b1));
            x = Vector512.Create(a[2]);
            (c0, c1) = (Vector512.FusedMultiplyAdd(x, low, c0), Vector512.FusedMultiplyAdd(x, high, c1));
            x = Vector512.Create(a[3]);
            (d0, d1) = (Vector512.FusedMultiplyAdd(x, low, d0), Vector512.FusedMultiplyAdd(x, high, d1));
            x = Vector512.Create(a[4]);
            (e0, e1) = (Vector512.FusedMultiplyAdd(x, low, e0), Vector512.FusedMultiplyAdd(x, high, e1));
            x = Vector512.Create(a[5]);
            (f0, f1) = (Vector512.FusedMultiplyAdd(x, low, f0), Vector512.FusedMultiplyAdd(x, high, f1));
            x = Vector512.Create(a[6]);
            (g0, g1) = (Vector512.FusedMultiplyAdd(x, low, g0), Vector512.FusedMultiplyAdd(x, high, g1));
            x = Vector512.Create(a[7]);
            (h0, h1) = (Vector512.FusedMultiplyAdd(x, low, h0), Vector512.FusedMultiplyAdd(x, high, h1));
        }
        AddTo(to, a0, a1);
        AddTo(to + step, b0, b1);
        AddTo(to + 2L * step, c0, c1);
        AddTo(to + 3L * step, d0, d1);
        AddTo(to + 4L * step, e0, e1);
        AddTo(to + 5L * step, f0, f1);
        AddTo(to + 6L * step, g0, g1);
        AddTo(to + 7L * step, h0, h1);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Tile256(int depth, float* a, float* b, float* to, int step)
    {
        Vector256<float> a0 = default, a1 = default, b0 = default, b1 = default, c0 = default, c1 = default;
        Vector256<float> d0 = default, d1 = default, e0 = default, e1 = default, f0 = default, f1 = default;
        for (var p = 0; p < depth; p++, a += 6, b += 16)
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
        AddTo(to, a0, a1);
        AddTo(to + step, b0, b1);
        AddTo(to + 2L * step, c0, c1);
        AddTo(to + 3L * step, d0, d1);
        AddTo(to + 4L * step, e0, e1);
        AddTo(to + 5L * step, f0, f1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddTo(float* to, Vector512<float> low, Vector512<float> high)
    {
        (Vector512.Load(to) + low).Store(to);
        (Vector512.Load(to + 16) + high).Store(to + 16);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddTo(float* to, Vector256<float> low, Vector256<float> high)
    {
        (Vector256.Load(to) + low).Store(to);
        (Vector256.Load(to + 8) + high).Store(to + 8);
    }
}
