using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Chancery.Core.Text;

namespace Chancery.Core.Language.Neural;

/// <summary>The best sequence of name labels of a sentence (Viterbi over the scores of each label and of each label after another).</summary>
internal static class NameDecoding
{
    /// <param name="to">The document, and a list that gets its names, in text order if its sentences come in text order.</param>
    /// <param name="model">The labels, and the score of each (column) after each (row).</param>
    /// <param name="tokens">The sentence.</param>
    /// <param name="scores">Scores of each label for each token of the sentence.</param>
    /// <param name="scratch">Buffers.</param>
    public static void Decode((Document Doc, List<EntityMention> Names) to, (NameLabel[] Labels, float[] Order) model, TokenRange tokens, ReadOnlySpan<float> scores, Scratch scratch)
    {
        var (width, order) = (model.Labels.Length, model.Order);
        var best = scratch.Of("name best", tokens.Length * width);
        var back = scratch.Back(tokens.Length * width);
        for (var step = 0; step < tokens.Length; step++)
        {
            var emit = scores.Slice(step * width, width);
            if (step == 0)
            {
                for (var label = 0; label < width; label++) best[label] = order[width * width + label] + emit[label];
                continue;
            }
            Step(best.Slice((step - 1) * width, width), order, emit, best.Slice(step * width, width), back.Slice(step * width, width));
        }
        Write(to, model.Labels, tokens, Best(best.Slice((tokens.Length - 1) * width, width)), back, width);
    }

    /// <summary>The best way to each label of a word, from the best of the word before; of equal ones the first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Step(ReadOnlySpan<float> before, float[] order, ReadOnlySpan<float> emit, Span<float> best, Span<byte> back)
    {
        var (width, label) = (before.Length, 0);
        Span<int> lanes = stackalloc int[Vector256<int>.Count];
        for (; label <= width - Vector256<float>.Count; label += Vector256<float>.Count)
        {
            var (top, from) = (Vector256.Create(float.NegativeInfinity), Vector256<int>.Zero);
            for (var i = 0; i < width; i++)
            {
                var score = Vector256.Create(before[i]) + Vector256.Create<float>(order.AsSpan(i * width + label));
                var more = Vector256.GreaterThan(score, top);
                top = Vector256.ConditionalSelect(more, score, top);
                from = Vector256.ConditionalSelect(more.AsInt32(), Vector256.Create(i), from);
            }
            (top + Vector256.Create(emit[label..])).CopyTo(best[label..]);
            from.CopyTo(lanes);
            for (var lane = 0; lane < lanes.Length; lane++) back[label + lane] = (byte)lanes[lane];
        }
        for (; label < width; label++)
        {
            var (top, from) = (float.NegativeInfinity, 0);
            for (var i = 0; i < width; i++)
            {
                var score = before[i] + order[i * width + label];
                if (score > top) (top, from) = (score, i);
            }
            best[label] = top + emit[label];
            back[label] = (byte)from;
        }
    }

    private static void Write((Document Doc, List<EntityMention> Names) to, NameLabel[] labels, TokenRange tokens, int last, ReadOnlySpan<byte> back, int width)
    {
        Span<byte> path = stackalloc byte[tokens.Length];
        for (var step = tokens.Length - 1; step >= 0; step--)
        {
            path[step] = (byte)last;
            last = back[step * width + last];
        }
        for (var step = 0; step < tokens.Length; step++)
        {
            var label = labels[path[step]];
            if (label.Outside) continue;
            var end = step + 1;
            while (end < tokens.Length && labels[path[end]] is { Outside: false, Begins: false }) end++;
            for (var i = step; i < end; i++) to.Doc.Words[tokens.Start + i].Entity = to.Names.Count;
            to.Names.Add(new EntityMention(new TokenRange(tokens.Start + step, tokens.Start + end), label.Kind));
            step = end - 1;
        }
    }

    private static int Best(ReadOnlySpan<float> scores) => System.Numerics.Tensors.TensorPrimitives.IndexOfMax(scores);
}
