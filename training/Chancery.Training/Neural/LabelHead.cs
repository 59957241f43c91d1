using System.Numerics.Tensors;

namespace Chancery.Training.Neural;

/// <summary>The relation of a word to its head: from the word, the head, and the product of the two.</summary>
internal sealed class LabelHead
{
    private readonly int _width;

    public LabelHead(int states, int width, int labels, Random random)
    {
        _width = width;
        (Dependent, Head) = (new Linear("label dependent", states, width, true, random), new Linear("label head", states, width, true, random));
        Out = new Linear("label", 3 * width, labels, false, random);
    }

    public Linear Dependent { get; }

    public Linear Head { get; }

    public Linear Out { get; }

    public IEnumerable<Weight> Weights => [Dependent.Matrix, Dependent.Bias, Head.Matrix, Head.Bias, Out.Matrix, Out.Bias];

    /// <summary>The loss under the right heads; gradients are added to the weights and to <paramref name="gradient"/>.</summary>
    public double Train(PackedBatch batch, float[] states, float[] gradient)
    {
        var (rows, loss) = (batch.Rows, 0.0);
        var (dependents, heads) = (Dependent.Forward(rows, states), Head.Forward(rows, states));
        var pairs = Pairs(Arcs(batch, example => example.Heads), rows, dependents, heads);
        var scores = Out.Forward(rows, pairs);
        foreach (var (example, word, row) in batch.Words()) loss += SoftmaxLoss.Take(scores.AsSpan(row * Out.Outputs, Out.Outputs), example.Labels[word], 1);
        var slopes = new float[pairs.Length];
        Out.Backward(rows, pairs, scores, scores, slopes);
        var (dependentSlopes, headSlopes) = (new float[dependents.Length], new float[heads.Length]);
        foreach (var (row, head) in Arcs(batch, example => example.Heads))
        {
            var slope = slopes.AsSpan(row * 3 * _width, 3 * _width);
            var below = At(dependentSlopes, row);
            var product = slope[(2 * _width)..];
            TensorPrimitives.Add(below, slope[.._width], below);
            if (head < 0) continue;
            var above = At(headSlopes, head);
            TensorPrimitives.Add(above, slope.Slice(_width, _width), above);
            TensorPrimitives.MultiplyAdd(product, At(dependents, row), above, above);
            TensorPrimitives.MultiplyAdd(product, At(heads, head), below, below);
        }
        Dependent.Backward(rows, states, dependents, dependentSlopes, gradient);
        Head.Backward(rows, states, heads, headSlopes, gradient);
        return loss;
    }

    /// <summary>Scores of the relations of every row under the heads that are given.</summary>
    public float[] Scores(PackedBatch batch, Func<Example, int[]> given, float[] states)
    {
        var (dependents, heads) = (Dependent.Forward(batch.Rows, states), Head.Forward(batch.Rows, states));
        return Out.Forward(batch.Rows, Pairs(Arcs(batch, given), batch.Rows, dependents, heads));
    }

    private float[] Pairs(IEnumerable<(int Row, int Head)> arcs, int rows, float[] dependents, float[] heads)
    {
        var pairs = new float[rows * 3 * _width];
        foreach (var (row, head) in arcs) Pair(At(dependents, row), head < 0 ? default : At(heads, head), pairs.AsSpan(row * 3 * _width, 3 * _width));
        return pairs;
    }

    private static void Pair(ReadOnlySpan<float> dependent, ReadOnlySpan<float> head, Span<float> pair)
    {
        dependent.CopyTo(pair);
        if (head.IsEmpty) return;
        head.CopyTo(pair[dependent.Length..]);
        TensorPrimitives.Multiply(dependent, head, pair[(2 * dependent.Length)..]);
    }

    /// <summary>The row of each word and of its head, -1 for the root.</summary>
    private static IEnumerable<(int Row, int Head)> Arcs(PackedBatch batch, Func<Example, int[]> given)
    {
        for (var i = 0; i < batch.Examples.Count; i++)
        {
            var heads = given(batch.Examples[i]);
            for (var word = 0; word < heads.Length; word++) yield return (batch.Row(i, word), heads[word] == 0 ? -1 : batch.Row(i, heads[word] - 1));
        }
    }

    private Span<float> At(float[] values, int row) => values.AsSpan(row * _width, _width);
}
