using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Chancery.Core.Language.Neural;

/// <summary>Adds to each of eight sums the products of four unsigned bytes by four signed ones. All ways give the same numbers.</summary>
internal interface IByteSum
{
    static abstract Vector256<int> Add(Vector256<int> sums, Vector256<byte> x, Vector256<sbyte> weights);
}

/// <summary>In one instruction, where the machine has it.</summary>
internal readonly struct VnniSum : IByteSum
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Add(Vector256<int> sums, Vector256<byte> x, Vector256<sbyte> weights) => AvxVnni.MultiplyWideningAndAdd(sums, x, weights);
}

/// <summary>Bytes in even and in odd places apart, as whole numbers of sixteen bits: adding bytes straight away would overflow.</summary>
internal readonly struct AvxSum : IByteSum
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Add(Vector256<int> sums, Vector256<byte> x, Vector256<sbyte> weights)
    {
        var (shorts, numbers) = (weights.AsInt16(), x.AsUInt16());
        var even = Avx2.MultiplyAddAdjacent((numbers & Vector256.Create((ushort)byte.MaxValue)).AsInt16(), Vector256.ShiftRightArithmetic(Vector256.ShiftLeft(shorts, 8), 8));
        return sums + even + Avx2.MultiplyAddAdjacent(Vector256.ShiftRightLogical(numbers, 8).AsInt16(), Vector256.ShiftRightArithmetic(shorts, 8));
    }
}

/// <summary>On every machine.</summary>
internal readonly struct PlainSum : IByteSum
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Add(Vector256<int> sums, Vector256<byte> x, Vector256<sbyte> weights)
    {
        var (numbers, factors, mask) = (x.AsInt32(), weights.AsInt32(), Vector256.Create((int)byte.MaxValue));
        sums += (numbers & mask) * Vector256.ShiftRightArithmetic(Vector256.ShiftLeft(factors, 24), 24);
        sums += (Vector256.ShiftRightLogical(numbers, 8) & mask) * Vector256.ShiftRightArithmetic(Vector256.ShiftLeft(factors, 16), 24);
        sums += (Vector256.ShiftRightLogical(numbers, 16) & mask) * Vector256.ShiftRightArithmetic(Vector256.ShiftLeft(factors, 8), 24);
        return sums + Vector256.ShiftRightLogical(numbers, 24) * Vector256.ShiftRightArithmetic(factors, 24);
    }
}
