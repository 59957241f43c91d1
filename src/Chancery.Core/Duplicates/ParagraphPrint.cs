namespace Chancery.Core.Duplicates;

/// <summary>What is remembered of a paragraph: a hash of all its words, the hashes of its three-word shingles in order of value, and its numbers.</summary>
internal sealed class ParagraphPrint
{
    /// <summary>A paragraph with more shingles repeats only when all words are equal.</summary>
    private const int MostShingles = 4096;

    private readonly ulong[] _shingles;

    private ParagraphPrint(int index, int words, ulong whole, ulong numbers, ulong[] shingles) =>
        (Index, Words, Whole, Numbers, _shingles) = (index, words, whole, numbers, shingles);

    public int Index { get; }

    public int Words { get; }

    public ulong Whole { get; }

    /// <summary>Sum over the words with digits: a paragraph with another count of dead does not say the same.</summary>
    public ulong Numbers { get; }

    public static ParagraphPrint Of(ReadOnlySpan<char> text, int index)
    {
        var scanner = new WordScanner(text);
        var shingles = new List<ulong>();
        var (words, whole, numbers) = (0, 0UL, 0UL);
        var (before, last) = (0UL, 0UL);
        while (scanner.Next())
        {
            words++;
            whole = WordScanner.Combine(whole, scanner.Hash);
            if (scanner.HasDigit) numbers += WordScanner.Combine(1, scanner.Hash);
            if (words > 2 && words <= MostShingles + 3) shingles.Add(WordScanner.Combine(WordScanner.Combine(before, last), scanner.Hash));
            (before, last) = (last, scanner.Hash);
        }
        if (shingles.Count > MostShingles) shingles.Clear();
        return new ParagraphPrint(index, words, whole, numbers, Distinct(shingles));
    }

    private static ulong[] Distinct(List<ulong> shingles)
    {
        shingles.Sort();
        var kept = 0;
        for (var i = 0; i < shingles.Count; i++)
            if (kept == 0 || shingles[i] != shingles[kept - 1]) shingles[kept++] = shingles[i];
        shingles.RemoveRange(kept, shingles.Count - kept);
        return [.. shingles];
    }

    /// <summary>Two sets of at least this similarity share a member among these first ones, whatever the sets are (prefix filtering).</summary>
    public ReadOnlySpan<ulong> Prefix(double similarity) =>
        _shingles.AsSpan(0, _shingles.Length - (int)Math.Ceiling(similarity * _shingles.Length) + (_shingles.Length > 0 ? 1 : 0));

    /// <summary>Jaccard similarity of the shingles.</summary>
    public double Similarity(ParagraphPrint other)
    {
        var (i, j, shared) = (0, 0, 0);
        while (i < _shingles.Length && j < other._shingles.Length)
        {
            var (a, b) = (_shingles[i], other._shingles[j]);
            if (a == b) shared++;
            if (a <= b) i++;
            if (b <= a) j++;
        }
        var all = _shingles.Length + other._shingles.Length - shared;
        return all == 0 ? 0 : (double)shared / all;
    }
}
