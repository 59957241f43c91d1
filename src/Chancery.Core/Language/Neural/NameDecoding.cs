using Chancery.Core.Text;

namespace Chancery.Core.Language.Neural;

/// <summary>The best sequence of name labels of a sentence (Viterbi over the scores of each label and of each label after another).</summary>
internal static class NameDecoding
{
    /// <param name="doc">Gets the names, in text order if its sentences come in text order.</param>
    /// <param name="model">The labels, and the score of each (column) after each (row).</param>
    /// <param name="tokens">The sentence.</param>
    /// <param name="scores">Scores of each label for each token of the sentence.</param>
    /// <param name="scratch">Buffers.</param>
    public static void Decode(Document doc, (NameLabel[] Labels, float[] Order) model, TokenRange tokens, ReadOnlySpan<float> scores, Scratch scratch)
    {
        var (width, order) = (model.Labels.Length, model.Order);
        var best = scratch.Of("name best", tokens.Length * width);
        var back = scratch.Back(tokens.Length * width);
        for (var step = 0; step < tokens.Length; step++)
        {
            var emit = scores.Slice(step * width, width);
            for (var label = 0; label < width; label++)
            {
                if (step == 0)
                {
                    best[label] = order[width * width + label] + emit[label];
                    continue;
                }
                var (top, from) = (float.NegativeInfinity, 0);
                for (var before = 0; before < width; before++)
                {
                    var score = best[(step - 1) * width + before] + order[before * width + label];
                    if (score > top) (top, from) = (score, before);
                }
                best[step * width + label] = top + emit[label];
                back[step * width + label] = (byte)from;
            }
        }
        Write(doc, model.Labels, tokens, Best(best.Slice((tokens.Length - 1) * width, width)), back, width);
    }

    private static void Write(Document doc, NameLabel[] labels, TokenRange tokens, int last, ReadOnlySpan<byte> back, int width)
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
            for (var i = step; i < end; i++) doc.Words[tokens.Start + i].Entity = doc.Entities.Count;
            doc.Entities.Add(new EntityMention(new TokenRange(tokens.Start + step, tokens.Start + end), label.Kind));
            step = end - 1;
        }
    }

    private static int Best(ReadOnlySpan<float> scores) => System.Numerics.Tensors.TensorPrimitives.IndexOfMax(scores);
}
