using Chancery.Core.Language.Neural;

namespace Chancery.Training.Neural;

/// <summary>A sentence to learn from: the rows of its words in the tables and what is right. -1 stands for an answer that is not known.</summary>
internal sealed class Example
{
    private readonly int[] _features;

    public Example(IReadOnlyList<string> forms, WordVectors vectors)
    {
        (Length, Forms) = (forms.Count, forms);
        _features = new int[Length * WordFeatures.Count];
        Vectors = new int[Length];
        for (var i = 0; i < Length; i++)
        {
            WordFeatures.Of(forms[i], _features.AsSpan(i * WordFeatures.Count));
            Vectors[i] = vectors.RowOf(forms[i]);
        }
    }

    private Example(int[] features, int[] vectors) => (_features, Vectors, Length) = (features, vectors, vectors.Length);

    public int Length { get; }

    public IReadOnlyList<string> Forms { get; } = [];

    /// <summary>Row of each word's vector, -1 where it has none.</summary>
    public int[] Vectors { get; }

    public int[] Xpos { get; init; } = [];

    public int[] Upos { get; init; } = [];

    public int[] Labels { get; init; } = [];

    /// <summary>0 for the root, j + 1 for word j.</summary>
    public int[] Heads { get; init; } = [];

    /// <summary>The labels that may be right, one bit each; empty where nobody marked names.</summary>
    public ulong[] Names { get; init; } = [];

    /// <summary>Rows of the pieces of each word; empty where they are not read.</summary>
    public int[][] Pieces { get; init; } = [];

    /// <summary>Marks of each word by the phrases that the packs know; empty where they are not read.</summary>
    public uint[] Marks { get; init; } = [];

    public bool HasTree => Heads.Length == Length;

    public bool HasNames => Names.Length == Length;

    /// <summary>The same words with nothing marked.</summary>
    public Example Unmarked() => new(_features, Vectors);

    public ReadOnlySpan<int> Features(int word) => _features.AsSpan(word * WordFeatures.Count, WordFeatures.Count);
}
