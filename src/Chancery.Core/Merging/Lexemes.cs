using System.Numerics.Tensors;
using Chancery.Core.Language.Neural;
using Chancery.Core.Text;

namespace Chancery.Core.Merging;

/// <summary>Words with their rarity and their vectors, each looked up once. Not for several threads.</summary>
internal sealed class Lexemes(NeuralModel model)
{
    private readonly Dictionary<string, Lexeme> _known = new(StringComparer.Ordinal);
    private readonly double _unknown = Math.Log(model.Words.Count + 100);

    public Lexeme Of(in Token word) => Of(string.IsNullOrEmpty(word.Lemma) ? word.Norm : word.Lemma);

    public Lexeme Of(string word)
    {
        if (_known.TryGetValue(word, out var known)) return known;
        var text = word.ToLowerInvariant();
        var vector = new float[NeuralModel.VectorWidth];
        var rank = model.Vector(text, vector);
        if (rank >= 0) TensorPrimitives.Divide(vector, Math.Max(TensorPrimitives.Norm(vector), 1e-6f), vector);
        var rarity = rank < 0 ? 1 : Math.Max(0, Math.Log(rank + 100) - Math.Log(100)) / (_unknown - Math.Log(100));
        return _known[word] = new Lexeme(text, (float)rarity, rank < 0 ? [] : vector);
    }

    /// <summary>Cosine of the vectors; 1 for the same word, 0 where one has no vector.</summary>
    public static float Similarity(Lexeme one, Lexeme other)
    {
        if (one.Text == other.Text) return 1;
        return one.Vector.Length == 0 || other.Vector.Length == 0 ? 0 : TensorPrimitives.Dot(one.Vector, other.Vector);
    }
}
