using System.Numerics.Tensors;

namespace Chancery.Core.Merging;

/// <summary>Words without order, weighted by rarity.</summary>
internal sealed class WordBag
{
    private readonly Dictionary<string, float> _weights = new(StringComparer.Ordinal);
    private float _total;
    private float[] _sum = [];

    public int Count => _weights.Count;

    public void Add(Lexeme word)
    {
        if (!_weights.TryAdd(word.Text, word.Rarity + 0.05f)) return;
        _total += word.Rarity + 0.05f;
        if (word.Vector.Length == 0) return;
        if (_sum.Length == 0) _sum = new float[word.Vector.Length];
        TensorPrimitives.MultiplyAdd(word.Vector, word.Rarity + 0.05f, _sum, _sum);
    }

    public bool Has(string word) => _weights.ContainsKey(word);

    /// <summary>Weight in common over the weight of the lighter bag; -1 where one is empty.</summary>
    public float Overlap(WordBag other)
    {
        if (Count == 0 || other.Count == 0) return -1;
        return Shared(other) / Math.Min(_total, other._total);
    }

    /// <summary>Weight in common over the weight of both; -1 where one is empty.</summary>
    public float Jaccard(WordBag other)
    {
        if (Count == 0 || other.Count == 0) return -1;
        var shared = Shared(other);
        return shared / (_total + other._total - shared);
    }

    /// <summary>Cosine of the sums of the words' vectors; -1 where one has none.</summary>
    public float Likeness(WordBag other) => _sum.Length == 0 || other._sum.Length == 0 ? -1 : TensorPrimitives.CosineSimilarity(_sum, other._sum);

    private float Shared(WordBag other)
    {
        var (few, many) = Count <= other.Count ? (this, other) : (other, this);
        var shared = 0f;
        foreach (var (word, weight) in few._weights)
            if (many._weights.ContainsKey(word)) shared += weight;
        return shared;
    }
}
