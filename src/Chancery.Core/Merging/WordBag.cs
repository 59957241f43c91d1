namespace Chancery.Core.Merging;

/// <summary>Words without order, weighted by rarity.</summary>
internal sealed class WordBag
{
    private readonly Dictionary<string, float> _weights = new(StringComparer.Ordinal);
    private float _total;

    public int Count => _weights.Count;

    public void Add(Lexeme word)
    {
        if (!_weights.TryAdd(word.Text, word.Rarity + 0.05f)) return;
        _total += word.Rarity + 0.05f;
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

    private float Shared(WordBag other)
    {
        var (few, many) = Count <= other.Count ? (this, other) : (other, this);
        var shared = 0f;
        foreach (var (word, weight) in few._weights)
            if (many._weights.ContainsKey(word)) shared += weight;
        return shared;
    }
}
