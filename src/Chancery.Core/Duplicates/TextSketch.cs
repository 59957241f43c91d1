namespace Chancery.Core.Duplicates;

/// <summary>
/// What a store keeps of a text to find its copies later: hashes of some of its runs of thirty letters or digits, chosen by the hash itself, so that the same
/// passage leaves the same hashes in every text. Case, spaces and marks do not count.
/// </summary>
public static class TextSketch
{
    /// <summary>Long enough that two texts have a run in common only where one repeats the other, or both repeat a third.</summary>
    private const int Run = 30;

    /// <summary>One run in so many is kept.</summary>
    private const int Every = 32;

    private const int MostHashes = 4096;

    private const ulong Factor = 0x9E3779B97F4A7C15;

    /// <summary>Distinct, in rising order; none for a text shorter than a run.</summary>
    public static IReadOnlyList<uint> Of(string text)
    {
        var kept = new SortedSet<uint>();
        Span<char> window = stackalloc char[Run];
        var (letters, rolling, leaving) = (0, 0UL, 1UL);
        for (var i = 0; i < Run; i++) leaving = unchecked(leaving * Factor);
        foreach (var c in text)
        {
            if (!char.IsLetterOrDigit(c)) continue;
            var letter = char.ToLowerInvariant(c);
            var old = letters >= Run ? window[letters % Run] : '\0';
            window[letters % Run] = letter;
            rolling = unchecked((rolling * Factor) + letter - (old * leaving));
            if (++letters < Run) continue;
            var hash = WordScanner.Combine(rolling, Run);
            if (hash % Every == 0 && kept.Add((uint)(hash >> 32)) && kept.Count == MostHashes) break;
        }
        return [.. kept];
    }
}
