using System.Numerics.Tensors;

namespace Chancery.Core.Events.Ranking;

/// <summary>The mean of the vectors of some words, common words less, brought to length one.</summary>
internal sealed class PhraseVector(IWordVectors vectors)
{
    private const float Nothing = 1e-6f;
    private readonly float[] _sum = new float[vectors.Width];
    private readonly float[] _one = new float[vectors.Width];

    public ReadOnlySpan<float> Values => _sum;

    public void Clear() => Array.Clear(_sum);

    public void Add(string word)
    {
        var weight = vectors.Vector(word, _one);
        if (weight <= 0) return;
        var norm = TensorPrimitives.Norm<float>(_one);
        if (norm > Nothing) TensorPrimitives.MultiplyAdd(_one, weight / norm, _sum, _sum);
    }

    /// <summary>False where no word had a vector.</summary>
    public bool Finish()
    {
        var norm = TensorPrimitives.Norm<float>(_sum);
        if (norm < Nothing) return false;
        TensorPrimitives.Multiply(_sum, 1 / norm, _sum);
        return true;
    }
}
