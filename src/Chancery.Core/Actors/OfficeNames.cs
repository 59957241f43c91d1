namespace Chancery.Core.Actors;

/// <summary>Names of offices, compared by their words.</summary>
internal static class OfficeNames
{
    /// <summary>Letters by which words are of one stem.</summary>
    private const int SameStem = 4;

    /// <summary>
    /// "Interior minister" and "prime minister": offices of one noun that have nothing else in common, however they are spelled ("defence", "defense"). Of "the minister" alone nobody knows.
    /// </summary>
    public static bool Differ(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        var (a, b) = (one.LastIndexOf(' '), other.LastIndexOf(' '));
        if (a < 0 || b < 0 || !one[(a + 1)..].SequenceEqual(other[(b + 1)..])) return false;
        var first = one[..a];
        var second = other[..b];
        foreach (var word in first.Split(' '))
            foreach (var its in second.Split(' '))
                if (Stem(first[word]).SequenceEqual(Stem(second[its]))) return false;
        return true;
    }

    private static ReadOnlySpan<char> Stem(ReadOnlySpan<char> word) => word[..Math.Min(word.Length, SameStem)];
}
