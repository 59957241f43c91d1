using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Chancery.Core.Language.Neural;

/// <summary>
/// From the gates of one word to its cell and state, in one go over them. Exponentials are in single precision, good to the seventh digit; each number goes
/// through the same steps however wide the machine's vectors are.
/// </summary>
internal static unsafe class Gates
{
    // beyond these a gate is open or shut in single precision
    private const float Most = 30;

    private const float Log2 = 1.44269504f, High = 0.693359375f, Low = -2.12194440e-4f;
    private const float C2 = 5.0000001201e-1f, C3 = 1.6666665459e-1f, C4 = 4.1665795894e-2f, C5 = 8.3334519073e-3f, C6 = 1.3981999507e-3f, C7 = 1.9875691500e-4f;
    private const int ExponentShift = 23;

    /// <param name="gates">Input, forget, cell and output, each as long as the width; a multiple of eight.</param>
    /// <param name="before">The cell before, or null at the beginning.</param>
    /// <param name="cell">Gets the cell.</param>
    /// <param name="state">Gets the state.</param>
    /// <param name="width">Numbers of a state.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Step(float* gates, float* before, float* cell, float* state, int width)
    {
        var i = 0;
        if (Vector512.IsHardwareAccelerated)
        {
            for (; i <= width - 16; i += 16)
            {
                var kept = Both512(Vector512.Load(gates + i), Vector512.Load(gates + i + 2 * width));
                if (before is not null) kept += Vector512.Load(before + i) / (Vector512<float>.One + Exp512(-Vector512.Load(gates + i + width)));
                kept.Store(cell + i);
                Both512(Vector512.Load(gates + i + 3 * width), kept).Store(state + i);
            }
        }
        for (; i <= width - 8; i += 8)
        {
            var kept = Both(Vector256.Load(gates + i), Vector256.Load(gates + i + 2 * width));
            if (before is not null) kept += Vector256.Load(before + i) / (Vector256<float>.One + Exp(-Vector256.Load(gates + i + width)));
            kept.Store(cell + i);
            Both(Vector256.Load(gates + i + 3 * width), kept).Store(state + i);
        }
    }

    /// <summary>sigmoid(a) · tanh(b) with one division.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Both512(Vector512<float> a, Vector512<float> b)
    {
        var (one, twice) = (Vector512<float>.One, Exp512(b * -2f));
        return (one - twice) / ((one + Exp512(-a)) * (one + twice));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Both(Vector256<float> a, Vector256<float> b)
    {
        var (one, twice) = (Vector256<float>.One, Exp(b * -2f));
        return (one - twice) / ((one + Exp(-a)) * (one + twice));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Exp512(Vector512<float> x)
    {
        x = Vector512.Min(Vector512.Max(x, Vector512.Create(-Most)), Vector512.Create(Most));
        var power = Vector512.Round(x * Log2);
        x = Vector512.FusedMultiplyAdd(power, Vector512.Create(-Low), Vector512.FusedMultiplyAdd(power, Vector512.Create(-High), x));
        var sum = Vector512.FusedMultiplyAdd(Vector512.Create(C7), x, Vector512.Create(C6));
        sum = Vector512.FusedMultiplyAdd(sum, x, Vector512.Create(C5));
        sum = Vector512.FusedMultiplyAdd(sum, x, Vector512.Create(C4));
        sum = Vector512.FusedMultiplyAdd(sum, x, Vector512.Create(C3));
        sum = Vector512.FusedMultiplyAdd(sum, x, Vector512.Create(C2));
        sum = Vector512.FusedMultiplyAdd(sum, x * x, x + Vector512<float>.One);
        return (sum.AsInt32() + Vector512.ShiftLeft(Vector512.ConvertToInt32Native(power), ExponentShift)).AsSingle();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Exp(Vector256<float> x)
    {
        x = Vector256.Min(Vector256.Max(x, Vector256.Create(-Most)), Vector256.Create(Most));
        var power = Vector256.Round(x * Log2);
        x = Vector256.FusedMultiplyAdd(power, Vector256.Create(-Low), Vector256.FusedMultiplyAdd(power, Vector256.Create(-High), x));
        var sum = Vector256.FusedMultiplyAdd(Vector256.Create(C7), x, Vector256.Create(C6));
        sum = Vector256.FusedMultiplyAdd(sum, x, Vector256.Create(C5));
        sum = Vector256.FusedMultiplyAdd(sum, x, Vector256.Create(C4));
        sum = Vector256.FusedMultiplyAdd(sum, x, Vector256.Create(C3));
        sum = Vector256.FusedMultiplyAdd(sum, x, Vector256.Create(C2));
        sum = Vector256.FusedMultiplyAdd(sum, x * x, x + Vector256<float>.One);
        return (sum.AsInt32() + Vector256.ShiftLeft(Vector256.ConvertToInt32Native(power), ExponentShift)).AsSingle();
    }
}
