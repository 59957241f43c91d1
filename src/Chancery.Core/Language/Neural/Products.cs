using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Chancery.Core.Language.Neural;

/// <summary>One row times many: what the base library's product of two rows gives, bit for bit, without asking for the way of each anew.</summary>
internal static class Products
{
    // up to here the base library adds one vector after another
    private const int Most = 8;

    /// <param name="row">A row whose numbers are multiplied with those of others.</param>
    /// <param name="others">Rows of a batch, as wide.</param>
    /// <param name="batch">Where the rows of a sentence lie.</param>
    /// <param name="sentence">The sentence of the batch whose rows are multiplied.</param>
    /// <param name="to">One number a word.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Of(ReadOnlySpan<float> row, ReadOnlySpan<float> others, SentenceBatch batch, int sentence, Span<float> to)
    {
        var width = row.Length;
        if (!Vector512.IsHardwareAccelerated || width % Vector512<float>.Count != 0 || width > Most * Vector512<float>.Count || width < 2 * Vector512<float>.Count)
        {
            for (var i = 0; i < to.Length; i++) to[i] = TensorPrimitives.Dot(row, others.Slice(batch.Row(sentence, i) * width, width));
            return;
        }
        ref var from = ref MemoryMarshal.GetReference(row);
        for (var i = 0; i < to.Length; i++)
        {
            ref var other = ref MemoryMarshal.GetReference(others.Slice(batch.Row(sentence, i) * width, width));
            var sum = Vector512.LoadUnsafe(ref from) * Vector512.LoadUnsafe(ref other);
            for (nuint at = (nuint)Vector512<float>.Count; at < (nuint)width; at += (nuint)Vector512<float>.Count) sum += Vector512.LoadUnsafe(ref from, at) * Vector512.LoadUnsafe(ref other, at);
            to[i] = Vector512.Sum(sum);
        }
    }
}
