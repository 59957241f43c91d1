using System.Runtime.InteropServices;

namespace Chancery.Core.Duplicates;

/// <summary>Words weighted by how few documents have them. Documents are counted first, then compared.</summary>
internal sealed class TermVectors
{
    private readonly Dictionary<ulong, int> _documents = [];
    private int _count;

    public void Count(string text) => Count(Terms(text));

    public void Count(Dictionary<ulong, int> counts)
    {
        _count++;
        foreach (var term in counts.Keys) CollectionsMarshal.GetValueRefOrAddDefault(_documents, term, out _)++;
    }

    /// <summary>Of length 1.</summary>
    public TermVector Of(string text) => Of(Terms(text));

    public TermVector Of(Dictionary<ulong, int> counts)
    {
        var terms = counts.Keys.ToArray();
        Array.Sort(terms);
        var weights = new float[terms.Length];
        var sum = 0d;
        for (var i = 0; i < terms.Length; i++)
        {
            var rarity = Math.Log((_count + 1d) / (_documents.GetValueOrDefault(terms[i]) + 0.5));
            weights[i] = (float)((1 + Math.Log(counts[terms[i]])) * rarity);
            sum += weights[i] * weights[i];
        }
        var length = (float)Math.Sqrt(Math.Max(sum, 1e-9));
        for (var i = 0; i < weights.Length; i++) weights[i] /= length;
        return new TermVector(terms, weights);
    }

    /// <summary>Cosine, 0 to 1.</summary>
    public static double Similarity(TermVector one, TermVector other)
    {
        var (i, j, sum) = (0, 0, 0d);
        while (i < one.Terms.Length && j < other.Terms.Length)
        {
            var (a, b) = (one.Terms[i], other.Terms[j]);
            if (a == b) sum += one.Weights[i] * other.Weights[j];
            if (a <= b) i++;
            if (b <= a) j++;
        }
        return sum;
    }

    private static Dictionary<ulong, int> Terms(string text)
    {
        var counts = new Dictionary<ulong, int>();
        var scanner = new WordScanner(text);
        while (scanner.Next()) CollectionsMarshal.GetValueRefOrAddDefault(counts, scanner.Hash, out _)++;
        return counts;
    }
}
