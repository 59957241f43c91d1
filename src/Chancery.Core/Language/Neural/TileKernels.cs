using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Chancery.Core.Language.Neural;

/// <summary>
/// A few rows by one panel of outputs, held in registers while the inputs stream by. Nothing may be called inside a tile: with a call in it
/// the compiler keeps no sum in a register.
/// </summary>
internal static unsafe class TileKernels
{
    public const int Tallest = 8;

    /// <summary>Rows that the next tile takes, of those that are left.</summary>
    public static int Height(int rows)
    {
        if (Vector512.IsHardwareAccelerated && rows >= 8) return 8;
        if (!Vector512.IsHardwareAccelerated && rows >= 6) return 6;
        return rows >= 4 ? 4 : rows >= 2 ? 2 : 1;
    }

    /// <summary>How many of some rows are taken by tiles of four rows and more.</summary>
    public static int High(int rows)
    {
        var taken = 0;
        while (rows - taken >= 4) taken += Height(rows - taken);
        return taken;
    }

    /// <summary>y = bias + x · panel, or y += x · panel where there is no bias.</summary>
    public static void Run(int height, Rows x, float* panel, int inputs, Rows y, float* bias)
    {
        switch (Vector512.IsHardwareAccelerated, height)
        {
            case (true, 8): Tile512x8(x, panel, inputs, y, bias); break;
            case (true, 4): Tile512x4(x, panel, inputs, y, bias); break;
            case (true, 2): Tile512x2(x, panel, inputs, y, bias); break;
            case (true, _): Tile512x1(x, panel, inputs, y, bias); break;
            case (_, 6): Tile256x6(x, panel, inputs, y, bias); break;
            case (_, 4): Tile256x4(x, panel, inputs, y, bias); break;
            case (_, 2): Tile256x2(x, panel, inputs, y, bias); break;
            default: Tile256x1(x, panel, inputs, y, bias); break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Tile512x8(Rows x, float* panel, int inputs, Rows y, float* bias)
    {
        float* row = x.At, to = y.At;
        int stride = x.Stride, step = y.Stride;
        var (a0, a1) = bias is null ? (Vector512.Load(to), Vector512.Load(to + 16)) : (Vector512.Load(bias), Vector512.Load(bias + 16));
        var (b0, b1) = bias is null ? (Vector512.Load(to + step), Vector512.Load(to + step + 16)) : (Vector512.Load(bias), Vector512.Load(bias + 16));
        var (c0, c1) = bias is null ? (Vector512.Load(to + 2L * step), Vector512.Load(to + 2L * step + 16)) : (Vector512.Load(bias), Vector512.Load(bias + 16));
        var (d0, d1) = bias is null ? (Vector512.Load(to + 3L * step), Vector512.Load(to + 3L * step + 16)) : (Vector512.Load(bias), Vector512.Load(bias + 16));
        var (e0, e1) = bias is null ? (Vector512.Load(to + 4L * step), Vector512.Load(to + 4L * step + 16)) : (Vector512.Load(bias), Vector512.Load(bias + 16));
        var (f0, f1) = bias is null ? (Vector512.Load(to + 5L * step), Vector512.Load(to + 5L * step + 16)) : (Vector512.Load(bias), Vector512.Load(bias + 16));
        var (g0, g1) = bias is null ? (Vector512.Load(to + 6L * step), Vector512.Load(to + 6L * step + 16)) : (Vector512.Load(bias), Vector512.Load(bias + 16));
        var (h0, h1) = bias is null ? (Vector512.Load(to + 7L * step), Vector512.Load(to + 7L * step + 16)) : (Vector512.Load(bias), Vector512.Load(bias + 16));
        for (var p = 0; p < inputs; p++, row++, panel += 32)
        {
            var (low, high) = (Vector512.Load(panel), Vector512.Load(panel + 16));
            var value = Vector512.Create(row[0]);
            (a0, a1) = (Vector512.MultiplyAddEstimate(value, low, a0), Vector512.MultiplyAddEstimate(value, high, a1));
            value = Vector512.Create(row[stride]);
            (b0, b1) = (Vector512.MultiplyAddEstimate(value, low, b0), Vector512.MultiplyAddEstimate(value, high, b1));
            value = Vector512.Create(row[2L * stride]);
            (c0, c1) = (Vector512.MultiplyAddEstimate(value, low, c0), Vector512.MultiplyAddEstimate(value, high, c1));
            value = Vector512.Create(row[3L * stride]);
            (d0, d1) = (Vector512.MultiplyAddEstimate(value, low, d0), Vector512.MultiplyAddEstimate(value, high, d1));
            value = Vector512.Create(row[4L * stride]);
            (e0, e1) = (Vector512.MultiplyAddEstimate(value, low, e0), Vector512.MultiplyAddEstimate(value, high, e1));
            value = Vector512.Create(row[5L * stride]);
            (f0, f1) = (Vector512.MultiplyAddEstimate(value, low, f0), Vector512.MultiplyAddEstimate(value, high, f1));
            value = Vector512.Create(row[6L * stride]);
            (g0, g1) = (Vector512.MultiplyAddEstimate(value, low, g0), Vector512.MultiplyAddEstimate(value, high, g1));
            value = Vector512.Create(row[7L * stride]);
            (h0, h1) = (Vector512.MultiplyAddEstimate(value, low, h0), Vector512.MultiplyAddEstimate(value, high, h1));
        }
        a0.Store(to);
        a1.Store(to + 16);
        b0.Store(to + step);
        b1.Store(to + step + 16);
        c0.Store(to + 2L * step);
        c1.Store(to + 2L * step + 16);
        d0.Store(to + 3L * step);
        d1.Store(to + 3L * step + 16);
        e0.Store(to + 4L * step);
        e1.Store(to + 4L * step + 16);
        f0.Store(to + 5L * step);
        f1.Store(to + 5L * step + 16);
        g0.Store(to + 6L * step);
        g1.Store(to + 6L * step + 16);
        h0.Store(to + 7L * step);
        h1.Store(to + 7L * step + 16);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Tile512x4(Rows x, float* panel, int inputs, Rows y, float* bias)
    {
        float* row = x.At, to = y.At;
        int stride = x.Stride, step = y.Stride;
        var (a0, a1) = bias is null ? (Vector512.Load(to), Vector512.Load(to + 16)) : (Vector512.Load(bias), Vector512.Load(bias + 16));
        var (b0, b1) = bias is null ? (Vector512.Load(to + step), Vector512.Load(to + step + 16)) : (Vector512.Load(bias), Vector512.Load(bias + 16));
        var (c0, c1) = bias is null ? (Vector512.Load(to + 2L * step), Vector512.Load(to + 2L * step + 16)) : (Vector512.Load(bias), Vector512.Load(bias + 16));
        var (d0, d1) = bias is null ? (Vector512.Load(to + 3L * step), Vector512.Load(to + 3L * step + 16)) : (Vector512.Load(bias), Vector512.Load(bias + 16));
        for (var p = 0; p < inputs; p++, row++, panel += 32)
        {
            var (low, high) = (Vector512.Load(panel), Vector512.Load(panel + 16));
            var value = Vector512.Create(row[0]);
            (a0, a1) = (Vector512.MultiplyAddEstimate(value, low, a0), Vector512.MultiplyAddEstimate(value, high, a1));
            value = Vector512.Create(row[stride]);
            (b0, b1) = (Vector512.MultiplyAddEstimate(value, low, b0), Vector512.MultiplyAddEstimate(value, high, b1));
            value = Vector512.Create(row[2L * stride]);
            (c0, c1) = (Vector512.MultiplyAddEstimate(value, low, c0), Vector512.MultiplyAddEstimate(value, high, c1));
            value = Vector512.Create(row[3L * stride]);
            (d0, d1) = (Vector512.MultiplyAddEstimate(value, low, d0), Vector512.MultiplyAddEstimate(value, high, d1));
        }
        a0.Store(to);
        a1.Store(to + 16);
        b0.Store(to + step);
        b1.Store(to + step + 16);
        c0.Store(to + 2L * step);
        c1.Store(to + 2L * step + 16);
        d0.Store(to + 3L * step);
        d1.Store(to + 3L * step + 16);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Tile512x2(Rows x, float* panel, int inputs, Rows y, float* bias)
    {
        float* row = x.At, to = y.At;
        int stride = x.Stride, step = y.Stride;
        var (a0, a1) = bias is null ? (Vector512.Load(to), Vector512.Load(to + 16)) : (Vector512.Load(bias), Vector512.Load(bias + 16));
        var (b0, b1) = bias is null ? (Vector512.Load(to + step), Vector512.Load(to + step + 16)) : (Vector512.Load(bias), Vector512.Load(bias + 16));
        for (var p = 0; p < inputs; p++, row++, panel += 32)
        {
            var (low, high) = (Vector512.Load(panel), Vector512.Load(panel + 16));
            var value = Vector512.Create(row[0]);
            (a0, a1) = (Vector512.MultiplyAddEstimate(value, low, a0), Vector512.MultiplyAddEstimate(value, high, a1));
            value = Vector512.Create(row[stride]);
            (b0, b1) = (Vector512.MultiplyAddEstimate(value, low, b0), Vector512.MultiplyAddEstimate(value, high, b1));
        }
        a0.Store(to);
        a1.Store(to + 16);
        b0.Store(to + step);
        b1.Store(to + step + 16);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Tile512x1(Rows x, float* panel, int inputs, Rows y, float* bias)
    {
        float* row = x.At, to = y.At;
        int stride = x.Stride, step = y.Stride;
        var (a0, a1) = bias is null ? (Vector512.Load(to), Vector512.Load(to + 16)) : (Vector512.Load(bias), Vector512.Load(bias + 16));
        for (var p = 0; p < inputs; p++, row++, panel += 32)
        {
            var (low, high) = (Vector512.Load(panel), Vector512.Load(panel + 16));
            var value = Vector512.Create(row[0]);
            (a0, a1) = (Vector512.MultiplyAddEstimate(value, low, a0), Vector512.MultiplyAddEstimate(value, high, a1));
        }
        a0.Store(to);
        a1.Store(to + 16);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Tile256x6(Rows x, float* panel, int inputs, Rows y, float* bias)
    {
        float* row = x.At, to = y.At;
        int stride = x.Stride, step = y.Stride;
        var (a0, a1) = bias is null ? (Vector256.Load(to), Vector256.Load(to + 8)) : (Vector256.Load(bias), Vector256.Load(bias + 8));
        var (b0, b1) = bias is null ? (Vector256.Load(to + step), Vector256.Load(to + step + 8)) : (Vector256.Load(bias), Vector256.Load(bias + 8));
        var (c0, c1) = bias is null ? (Vector256.Load(to + 2L * step), Vector256.Load(to + 2L * step + 8)) : (Vector256.Load(bias), Vector256.Load(bias + 8));
        var (d0, d1) = bias is null ? (Vector256.Load(to + 3L * step), Vector256.Load(to + 3L * step + 8)) : (Vector256.Load(bias), Vector256.Load(bias + 8));
        var (e0, e1) = bias is null ? (Vector256.Load(to + 4L * step), Vector256.Load(to + 4L * step + 8)) : (Vector256.Load(bias), Vector256.Load(bias + 8));
        var (f0, f1) = bias is null ? (Vector256.Load(to + 5L * step), Vector256.Load(to + 5L * step + 8)) : (Vector256.Load(bias), Vector256.Load(bias + 8));
        for (var p = 0; p < inputs; p++, row++, panel += 16)
        {
            var (low, high) = (Vector256.Load(panel), Vector256.Load(panel + 8));
            var value = Vector256.Create(row[0]);
            (a0, a1) = (Vector256.MultiplyAddEstimate(value, low, a0), Vector256.MultiplyAddEstimate(value, high, a1));
            value = Vector256.Create(row[stride]);
            (b0, b1) = (Vector256.MultiplyAddEstimate(value, low, b0), Vector256.MultiplyAddEstimate(value, high, b1));
            value = Vector256.Create(row[2L * stride]);
            (c0, c1) = (Vector256.MultiplyAddEstimate(value, low, c0), Vector256.MultiplyAddEstimate(value, high, c1));
            value = Vector256.Create(row[3L * stride]);
            (d0, d1) = (Vector256.MultiplyAddEstimate(value, low, d0), Vector256.MultiplyAddEstimate(value, high, d1));
            value = Vector256.Create(row[4L * stride]);
            (e0, e1) = (Vector256.MultiplyAddEstimate(value, low, e0), Vector256.MultiplyAddEstimate(value, high, e1));
            value = Vector256.Create(row[5L * stride]);
            (f0, f1) = (Vector256.MultiplyAddEstimate(value, low, f0), Vector256.MultiplyAddEstimate(value, high, f1));
        }
        a0.Store(to);
        a1.Store(to + 8);
        b0.Store(to + step);
        b1.Store(to + step + 8);
        c0.Store(to + 2L * step);
        c1.Store(to + 2L * step + 8);
        d0.Store(to + 3L * step);
        d1.Store(to + 3L * step + 8);
        e0.Store(to + 4L * step);
        e1.Store(to + 4L * step + 8);
        f0.Store(to + 5L * step);
        f1.Store(to + 5L * step + 8);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Tile256x4(Rows x, float* panel, int inputs, Rows y, float* bias)
    {
        float* row = x.At, to = y.At;
        int stride = x.Stride, step = y.Stride;
        var (a0, a1) = bias is null ? (Vector256.Load(to), Vector256.Load(to + 8)) : (Vector256.Load(bias), Vector256.Load(bias + 8));
        var (b0, b1) = bias is null ? (Vector256.Load(to + step), Vector256.Load(to + step + 8)) : (Vector256.Load(bias), Vector256.Load(bias + 8));
        var (c0, c1) = bias is null ? (Vector256.Load(to + 2L * step), Vector256.Load(to + 2L * step + 8)) : (Vector256.Load(bias), Vector256.Load(bias + 8));
        var (d0, d1) = bias is null ? (Vector256.Load(to + 3L * step), Vector256.Load(to + 3L * step + 8)) : (Vector256.Load(bias), Vector256.Load(bias + 8));
        for (var p = 0; p < inputs; p++, row++, panel += 16)
        {
            var (low, high) = (Vector256.Load(panel), Vector256.Load(panel + 8));
            var value = Vector256.Create(row[0]);
            (a0, a1) = (Vector256.MultiplyAddEstimate(value, low, a0), Vector256.MultiplyAddEstimate(value, high, a1));
            value = Vector256.Create(row[stride]);
            (b0, b1) = (Vector256.MultiplyAddEstimate(value, low, b0), Vector256.MultiplyAddEstimate(value, high, b1));
            value = Vector256.Create(row[2L * stride]);
            (c0, c1) = (Vector256.MultiplyAddEstimate(value, low, c0), Vector256.MultiplyAddEstimate(value, high, c1));
            value = Vector256.Create(row[3L * stride]);
            (d0, d1) = (Vector256.MultiplyAddEstimate(value, low, d0), Vector256.MultiplyAddEstimate(value, high, d1));
        }
        a0.Store(to);
        a1.Store(to + 8);
        b0.Store(to + step);
        b1.Store(to + step + 8);
        c0.Store(to + 2L * step);
        c1.Store(to + 2L * step + 8);
        d0.Store(to + 3L * step);
        d1.Store(to + 3L * step + 8);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Tile256x2(Rows x, float* panel, int inputs, Rows y, float* bias)
    {
        float* row = x.At, to = y.At;
        int stride = x.Stride, step = y.Stride;
        var (a0, a1) = bias is null ? (Vector256.Load(to), Vector256.Load(to + 8)) : (Vector256.Load(bias), Vector256.Load(bias + 8));
        var (b0, b1) = bias is null ? (Vector256.Load(to + step), Vector256.Load(to + step + 8)) : (Vector256.Load(bias), Vector256.Load(bias + 8));
        for (var p = 0; p < inputs; p++, row++, panel += 16)
        {
            var (low, high) = (Vector256.Load(panel), Vector256.Load(panel + 8));
            var value = Vector256.Create(row[0]);
            (a0, a1) = (Vector256.MultiplyAddEstimate(value, low, a0), Vector256.MultiplyAddEstimate(value, high, a1));
            value = Vector256.Create(row[stride]);
            (b0, b1) = (Vector256.MultiplyAddEstimate(value, low, b0), Vector256.MultiplyAddEstimate(value, high, b1));
        }
        a0.Store(to);
        a1.Store(to + 8);
        b0.Store(to + step);
        b1.Store(to + step + 8);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Tile256x1(Rows x, float* panel, int inputs, Rows y, float* bias)
    {
        float* row = x.At, to = y.At;
        int stride = x.Stride, step = y.Stride;
        var (a0, a1) = bias is null ? (Vector256.Load(to), Vector256.Load(to + 8)) : (Vector256.Load(bias), Vector256.Load(bias + 8));
        for (var p = 0; p < inputs; p++, row++, panel += 16)
        {
            var (low, high) = (Vector256.Load(panel), Vector256.Load(panel + 8));
            var value = Vector256.Create(row[0]);
            (a0, a1) = (Vector256.MultiplyAddEstimate(value, low, a0), Vector256.MultiplyAddEstimate(value, high, a1));
        }
        a0.Store(to);
        a1.Store(to + 8);
    }
}
