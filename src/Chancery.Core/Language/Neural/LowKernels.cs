using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Chancery.Core.Language.Neural;

/// <summary>One row by four panels of outputs: as many sums side by side as the machine can add while it waits for the first. Each is summed as in <see cref="TileKernels"/>.</summary>
internal static unsafe class LowKernels
{
    public const int Panels = 4;

    /// <summary>y = bias + x · panels, or y += x · panels where there is no bias.</summary>
    public static void Run(float* x, float* panel, int inputs, float* y, float* bias)
    {
        if (Vector512.IsHardwareAccelerated) Row512(x, panel, inputs, y, bias is null ? y : bias);
        else Row256(x, panel, inputs, y, bias is null ? y : bias);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Row512(float* x, float* panel, int inputs, float* y, float* start)
    {
        var next = 32L * inputs;
        float* second = panel + next, third = second + next, fourth = third + next;
        var (a0, a1, b0, b1) = (Vector512.Load(start), Vector512.Load(start + 16), Vector512.Load(start + 32), Vector512.Load(start + 48));
        var (c0, c1, d0, d1) = (Vector512.Load(start + 64), Vector512.Load(start + 80), Vector512.Load(start + 96), Vector512.Load(start + 112));
        for (var p = 0; p < inputs; p++, panel += 32, second += 32, third += 32, fourth += 32)
        {
            var value = Vector512.Create(x[p]);
            (a0, a1) = (Vector512.MultiplyAddEstimate(value, Vector512.Load(panel), a0), Vector512.MultiplyAddEstimate(value, Vector512.Load(panel + 16), a1));
            (b0, b1) = (Vector512.MultiplyAddEstimate(value, Vector512.Load(second), b0), Vector512.MultiplyAddEstimate(value, Vector512.Load(second + 16), b1));
            (c0, c1) = (Vector512.MultiplyAddEstimate(value, Vector512.Load(third), c0), Vector512.MultiplyAddEstimate(value, Vector512.Load(third + 16), c1));
            (d0, d1) = (Vector512.MultiplyAddEstimate(value, Vector512.Load(fourth), d0), Vector512.MultiplyAddEstimate(value, Vector512.Load(fourth + 16), d1));
        }
        a0.Store(y);
        a1.Store(y + 16);
        b0.Store(y + 32);
        b1.Store(y + 48);
        c0.Store(y + 64);
        c1.Store(y + 80);
        d0.Store(y + 96);
        d1.Store(y + 112);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Row256(float* x, float* panel, int inputs, float* y, float* start)
    {
        var next = 16L * inputs;
        float* second = panel + next, third = second + next, fourth = third + next;
        var (a0, a1, b0, b1) = (Vector256.Load(start), Vector256.Load(start + 8), Vector256.Load(start + 16), Vector256.Load(start + 24));
        var (c0, c1, d0, d1) = (Vector256.Load(start + 32), Vector256.Load(start + 40), Vector256.Load(start + 48), Vector256.Load(start + 56));
        for (var p = 0; p < inputs; p++, panel += 16, second += 16, third += 16, fourth += 16)
        {
            var value = Vector256.Create(x[p]);
            (a0, a1) = (Vector256.MultiplyAddEstimate(value, Vector256.Load(panel), a0), Vector256.MultiplyAddEstimate(value, Vector256.Load(panel + 8), a1));
            (b0, b1) = (Vector256.MultiplyAddEstimate(value, Vector256.Load(second), b0), Vector256.MultiplyAddEstimate(value, Vector256.Load(second + 8), b1));
            (c0, c1) = (Vector256.MultiplyAddEstimate(value, Vector256.Load(third), c0), Vector256.MultiplyAddEstimate(value, Vector256.Load(third + 8), c1));
            (d0, d1) = (Vector256.MultiplyAddEstimate(value, Vector256.Load(fourth), d0), Vector256.MultiplyAddEstimate(value, Vector256.Load(fourth + 8), d1));
        }
        a0.Store(y);
        a1.Store(y + 8);
        b0.Store(y + 16);
        b1.Store(y + 24);
        c0.Store(y + 32);
        c1.Store(y + 40);
        d0.Store(y + 48);
        d1.Store(y + 56);
    }
}
