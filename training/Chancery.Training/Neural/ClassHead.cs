namespace Chancery.Training.Neural;

/// <summary>One class a word: tags and name labels.</summary>
internal sealed class ClassHead(string name, int states, int classes, float weight, Random random)
{
    public Linear Out { get; } = new(name, states, classes, false, random);

    /// <summary>The loss; gradients are added to the weights and to <paramref name="gradient"/>.</summary>
    public double Train(PackedBatch batch, Func<Example, int[]> right, float[] states, float[] gradient)
    {
        var scores = Out.Forward(batch.Rows, states);
        var loss = 0.0;
        foreach (var (example, word, row) in batch.Words())
            loss += SoftmaxLoss.Take(scores.AsSpan(row * Out.Outputs, Out.Outputs), right(example)[word], weight);
        Out.Backward(batch.Rows, states, scores, scores, gradient);
        return loss;
    }
}
