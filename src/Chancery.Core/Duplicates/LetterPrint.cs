namespace Chancery.Core.Duplicates;

/// <summary>
/// What is remembered of a document: the hashes of all runs of seven letters or digits, each with its place. Case, spaces and marks
/// are left out, so that a line broken elsewhere, a scanner's stray comma or another kind of quotation mark changes nothing.
/// </summary>
internal sealed class LetterPrint
{
    public const int Run = 7;

    /// <summary>Letters after these are not compared; no report is longer.</summary>
    private const int MostLetters = 400_000;

    private const ulong Factor = 0x9E3779B97F4A7C15;

    private LetterPrint(int letters, ulong whole, ulong[] shingles) => (Letters, Whole, Shingles) = (letters, whole, shingles);

    public int Letters { get; }

    /// <summary>Hash of all letters in order.</summary>
    public ulong Whole { get; }

    /// <summary>Hash in the upper half, place in the lower half, in rising order.</summary>
    public ulong[] Shingles { get; }

    public static uint HashOf(ulong shingle) => (uint)(shingle >> 32);

    public static int PlaceOf(ulong shingle) => (int)(uint)shingle;

    public static LetterPrint Of(string text)
    {
        var shingles = new List<ulong>(text.Length);
        Span<char> window = stackalloc char[Run];
        var (letters, whole, rolling, leaving) = (0, 0UL, 0UL, Power(Run));
        foreach (var c in text)
        {
            if (!char.IsLetterOrDigit(c)) continue;
            var letter = char.ToLowerInvariant(c);
            if (letters == MostLetters) break;
            var old = letters >= Run ? window[letters % Run] : '\0';
            window[letters % Run] = letter;
            unchecked
            {
                rolling = (rolling * Factor) + letter - (old * leaving);
                whole = (whole * Factor) + letter;
            }
            letters++;
            if (letters >= Run) shingles.Add((Mix(rolling) & 0xFFFFFFFF00000000) | (uint)(letters - Run));
        }
        var sorted = shingles.ToArray();
        Array.Sort(sorted);
        return new LetterPrint(letters, Mix(whole), sorted);
    }

    /// <summary>A hash can be made to collide; the letters themselves cannot.</summary>
    public static bool SameLetters(string one, string other)
    {
        var (i, j) = (0, 0);
        while (true)
        {
            while (i < one.Length && !char.IsLetterOrDigit(one[i])) i++;
            while (j < other.Length && !char.IsLetterOrDigit(other[j])) j++;
            if (i == one.Length || j == other.Length) return i == one.Length && j == other.Length;
            if (char.ToLowerInvariant(one[i++]) != char.ToLowerInvariant(other[j++])) return false;
        }
    }

    private static ulong Power(int n)
    {
        var power = 1UL;
        for (var i = 0; i < n; i++) power = unchecked(power * Factor);
        return power;
    }

    private static ulong Mix(ulong value) => WordScanner.Combine(value, 0);
}
