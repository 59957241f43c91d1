using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Chancery.Core.Language.Neural;

/// <summary>A row of numbers as bytes: its largest is 127 steps from the middle.</summary>
internal static unsafe class ByteRow
{
    /// <summary>The byte of nought.</summary>
    public const int Middle = 128;

    private const float Steps = 127;

    /// <summary>Writes the bytes of a row and gives what one step of them is worth.</summary>
    /// <param name="x">The row.</param>
    /// <param name="length">Its numbers.</param>
    /// <param name="to">Room for them.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float Write(float* x, int length, byte* to)
    {
        var (most, i) = (Vector256<float>.Zero, 0);
        if (Vector512.IsHardwareAccelerated)
        {
            var wide = Vector512<float>.Zero;
            for (; i <= length - 16; i += 16) wide = Vector512.MaxNative(wide, Vector512.Abs(Vector512.Load(x + i)));
            most = Vector256.MaxNative(wide.GetLower(), wide.GetUpper());
        }
        for (; i <= length - 8; i += 8) most = Vector256.MaxNative(most, Vector256.Abs(Vector256.Load(x + i)));
        var half = Vector128.MaxNative(most.GetLower(), most.GetUpper());
        half = Vector128.MaxNative(half, Vector128.Shuffle(half, Vector128.Create(2, 3, 0, 1)));
        var top = Math.Max(half[0], half[1]);
        for (; i < length; i++) top = Math.Max(top, Math.Abs(x[i]));
        if (!(top > 0))
        {
            new Span<byte>(to, length).Fill(Middle);
            return 0;
        }
        var scale = Steps / top;
        i = 0;
        if (Vector512.IsHardwareAccelerated)
        {
            for (; i <= length - 64; i += 64)
            {
                var (low, high) = (Vector512.Narrow(Numbers512(x + i, scale), Numbers512(x + i + 16, scale)), Vector512.Narrow(Numbers512(x + i + 32, scale), Numbers512(x + i + 48, scale)));
                Vector512.Narrow(low.AsUInt16(), high.AsUInt16()).Store(to + i);
            }
        }
        for (; i <= length - 32; i += 32)
        {
            var (low, high) = (Vector256.Narrow(Numbers(x + i, scale), Numbers(x + i + 8, scale)), Vector256.Narrow(Numbers(x + i + 16, scale), Numbers(x + i + 24, scale)));
            Vector256.Narrow(low.AsUInt16(), high.AsUInt16()).Store(to + i);
        }
        for (; i < length; i++) to[i] = (byte)(Middle + (int)MathF.Round(x[i] * scale));
        return top / Steps;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Numbers(float* x, float scale) => Vector256.ConvertToInt32Native(Vector256.Round(Vector256.Load(x) * scale)) + Vector256.Create(Middle);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> Numbers512(float* x, float scale) => Vector512.ConvertToInt32Native(Vector512.Round(Vector512.Load(x) * scale)) + Vector512.Create(Middle);
}
