using System.Numerics.Tensors;

namespace Chancery.Training.Neural;

/// <summary>Cross-entropy of a softmax.</summary>
internal static class SoftmaxLoss
{
    private const float LeastProbability = 1e-9f;

    /// <summary>Turns scores into their gradient and gives the loss; an answer that is not known (-1) teaches nothing.</summary>
    public static double Take(Span<float> scores, int right, float weight)
    {
        if (right < 0)
        {
            scores.Clear();
            return 0;
        }
        TensorPrimitives.SoftMax<float>(scores, scores);
        var loss = -Math.Log(Math.Max(scores[right], LeastProbability));
        scores[right] -= 1;
        TensorPrimitives.Multiply(scores, weight, scores);
        return loss * weight;
    }
}
