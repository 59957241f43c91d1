namespace Chancery.Core.Language.Neural;

/// <summary>Rows of the table of pieces: every three and four letters of a word with its edges. A name that was never seen is read by them. The trainer uses the same code.</summary>
public static class WordPieces
{
    /// <summary>Rows of the table.</summary>
    public const int Rows = 20000;

    /// <summary>Width of the table.</summary>
    public const int Width = 32;

    /// <summary>Pieces of a word at most.</summary>
    public const int Most = 32;

    private const int LongestWord = 18, Shortest = 3, Longest = 4;
    private const char Edge = '\u0001';

    /// <summary>Writes the rows into a buffer of <see cref="Most"/> numbers and gives how many there are.</summary>
    public static int Of(ReadOnlySpan<char> form, Span<int> rows)
    {
        Span<char> word = stackalloc char[LongestWord + 2];
        var length = Math.Min(form.Length, LongestWord);
        form[..length].ToLowerInvariant(word[1..]);
        (word[0], word[length + 1]) = (Edge, Edge);
        var count = 0;
        for (var size = Shortest; size <= Longest; size++)
        {
            for (var at = 0; at + size <= length + 2 && count < Most; at++) rows[count++] = Row(word.Slice(at, size));
        }
        return count;
    }

    private static int Row(ReadOnlySpan<char> piece)
    {
        var hash = 2166136261u;
        foreach (var c in piece) hash = (hash ^ (char.IsAsciiDigit(c) ? '0' : c)) * 16777619u;
        hash = (hash ^ hash >> 15) * 0x85ebca6b;
        return (int)((hash ^ hash >> 13) & 0x7fffffff) % Rows;
    }
}
