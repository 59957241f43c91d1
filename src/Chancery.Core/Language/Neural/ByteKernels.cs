using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Chancery.Core.Language.Neural;

/// <summary>
/// A few rows of bytes by one panel of sixteen outputs, or one row by four panels, held in registers while the inputs stream by, four at a time.
/// Sums of whole numbers are exact, so every machine and every way of adding gives the same. Nothing may be called inside a tile: with a call in it the
/// compiler keeps no sum in a register.
/// </summary>
internal static unsafe class ByteKernels
{
    /// <summary>Outputs of a panel.</summary>
    public const int Width = 16;

    /// <summary>Rows of the tallest tile.</summary>
    public const int Tallest = 6;

    /// <summary>Panels that one row takes at once: as many sums side by side as keep the machine busy.</summary>
    public const int Abreast = 4;

    /// <summary>Inputs that one step adds.</summary>
    public const int Step = 4;

    private const int Half = 8, StepBytes = Step * Width, HalfBytes = StepBytes / 2;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Six<T>(byte* x, long stride, sbyte* panel, int steps, int* start, int* sums)
        where T : struct, IByteSum
    {
        Vector256<int> a0 = Vector256.Load(start), a1 = Vector256.Load(start + Half), b0 = a0, b1 = a1, c0 = a0, c1 = a1, d0 = a0, d1 = a1, e0 = a0, e1 = a1, f0 = a0, f1 = a1;
        for (var p = 0; p < steps; p++, x += Step, panel += StepBytes)
        {
            var (low, high) = (Vector256.Load(panel), Vector256.Load(panel + HalfBytes));
            var four = Four(x);
            (a0, a1) = (T.Add(a0, four, low), T.Add(a1, four, high));
            four = Four(x + stride);
            (b0, b1) = (T.Add(b0, four, low), T.Add(b1, four, high));
            four = Four(x + 2 * stride);
            (c0, c1) = (T.Add(c0, four, low), T.Add(c1, four, high));
            four = Four(x + 3 * stride);
            (d0, d1) = (T.Add(d0, four, low), T.Add(d1, four, high));
            four = Four(x + 4 * stride);
            (e0, e1) = (T.Add(e0, four, low), T.Add(e1, four, high));
            four = Four(x + 5 * stride);
            (f0, f1) = (T.Add(f0, four, low), T.Add(f1, four, high));
        }
        Keep(a0, a1, sums);
        Keep(b0, b1, sums + Width);
        Keep(c0, c1, sums + 2 * Width);
        Keep(d0, d1, sums + 3 * Width);
        Keep(e0, e1, sums + 4 * Width);
        Keep(f0, f1, sums + 5 * Width);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Three<T>(byte* x, long stride, sbyte* panel, int steps, int* start, int* sums)
        where T : struct, IByteSum
    {
        Vector256<int> a0 = Vector256.Load(start), a1 = Vector256.Load(start + Half), b0 = a0, b1 = a1, c0 = a0, c1 = a1;
        for (var p = 0; p < steps; p++, x += Step, panel += StepBytes)
        {
            var (low, high) = (Vector256.Load(panel), Vector256.Load(panel + HalfBytes));
            var four = Four(x);
            (a0, a1) = (T.Add(a0, four, low), T.Add(a1, four, high));
            four = Four(x + stride);
            (b0, b1) = (T.Add(b0, four, low), T.Add(b1, four, high));
            four = Four(x + 2 * stride);
            (c0, c1) = (T.Add(c0, four, low), T.Add(c1, four, high));
        }
        Keep(a0, a1, sums);
        Keep(b0, b1, sums + Width);
        Keep(c0, c1, sums + 2 * Width);
    }

    /// <summary>One row by four panels that lie one after another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Wide<T>(byte* x, sbyte* panel, int steps, int* start, int* sums)
        where T : struct, IByteSum
    {
        var next = (long)steps * StepBytes;
        sbyte* second = panel + next, third = second + next, fourth = third + next;
        var (a0, a1, b0, b1) = (Vector256.Load(start), Vector256.Load(start + Half), Vector256.Load(start + Width), Vector256.Load(start + Width + Half));
        var (c0, c1, d0, d1) = (Vector256.Load(start + 2 * Width), Vector256.Load(start + 2 * Width + Half), Vector256.Load(start + 3 * Width), Vector256.Load(start + 3 * Width + Half));
        for (var p = 0; p < steps; p++, x += Step)
        {
            var four = Four(x);
            var at = (long)p * StepBytes;
            (a0, a1) = (T.Add(a0, four, Vector256.Load(panel + at)), T.Add(a1, four, Vector256.Load(panel + at + HalfBytes)));
            (b0, b1) = (T.Add(b0, four, Vector256.Load(second + at)), T.Add(b1, four, Vector256.Load(second + at + HalfBytes)));
            (c0, c1) = (T.Add(c0, four, Vector256.Load(third + at)), T.Add(c1, four, Vector256.Load(third + at + HalfBytes)));
            (d0, d1) = (T.Add(d0, four, Vector256.Load(fourth + at)), T.Add(d1, four, Vector256.Load(fourth + at + HalfBytes)));
        }
        Keep(a0, a1, sums);
        Keep(b0, b1, sums + Width);
        Keep(c0, c1, sums + 2 * Width);
        Keep(d0, d1, sums + 3 * Width);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void One<T>(byte* x, sbyte* panel, int steps, int* start, int* sums)
        where T : struct, IByteSum
    {
        Vector256<int> a0 = Vector256.Load(start), a1 = Vector256.Load(start + Half);
        for (var p = 0; p < steps; p++, x += Step, panel += StepBytes)
        {
            var four = Four(x);
            (a0, a1) = (T.Add(a0, four, Vector256.Load(panel)), T.Add(a1, four, Vector256.Load(panel + HalfBytes)));
        }
        Keep(a0, a1, sums);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Four(byte* x) => Vector256.Create(*(int*)x).AsByte();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Keep(Vector256<int> low, Vector256<int> high, int* sums)
    {
        low.Store(sums);
        high.Store(sums + Half);
    }
}
