using System.Globalization;
using System.Text;

namespace Chancery.Core.Places;

/// <summary>Names as they are compared: lower case, without diacritics, dots and apostrophes, one space for hyphens and between words, "st", "mt" and "ft" for the words.</summary>
public static class PlaceFold
{
    /// <summary>No name of a place is longer; a longer stretch folds to nothing.</summary>
    public const int Longest = 64;

    private const int TableSize = 0x2030;

    private static readonly char[] Table = Build();

    private static readonly string[] LongWords = ["saint", "mount", "fort"];

    /// <summary>Folds into a buffer of at least <see cref="Longest"/> characters; 0 where the text is longer than any name.</summary>
    public static int Fold(ReadOnlySpan<char> text, Span<char> into)
    {
        var length = 0;
        if (text.Length > Longest) return 0;
        foreach (var c in text)
        {
            var folded = c < TableSize ? Table[c] : char.ToLowerInvariant(c);
            if (folded == '\0' || (folded == ' ' && (length == 0 || into[length - 1] == ' '))) continue;
            into[length++] = folded;
        }
        if (length > 0 && into[length - 1] == ' ') length--;
        return Shorten(into, length);
    }

    public static string Fold(string text)
    {
        Span<char> buffer = stackalloc char[Longest];
        return new string(buffer[..Fold(text.AsSpan(), buffer)]);
    }

    // "Saint Paul" is "St. Paul", "Mount Vernon" is "Mt. Vernon", "Fort Worth" is "Ft. Worth"
    private static int Shorten(Span<char> name, int length)
    {
        foreach (var word in LongWords)
        {
            if (length <= word.Length || !name[..length].StartsWith(word) || name[word.Length] != ' ') continue;
            name[1] = 't';
            name[word.Length..length].CopyTo(name[2..]);
            return length - word.Length + 2;
        }
        return length;
    }

    private static char[] Build()
    {
        var table = new char[TableSize];
        for (var i = 0; i < TableSize; i++) table[i] = FoldOne((char)i);
        foreach (var (from, to) in "øoØołlŁlđdĐdðdıiħhŧtæaœoþtßsəa– ‑ ‐ - ".Chunk(2).Select(pair => (pair[0], pair[1]))) table[from] = to;
        foreach (var dropped in ".'’‘ʼʻ`´") table[dropped] = '\0';
        return table;
    }

    private static char FoldOne(char c)
    {
        if (char.IsWhiteSpace(c)) return ' ';
        if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark) return '\0';
        return c < 0x80 || !char.IsLetter(c) ? char.ToLowerInvariant(c) : char.ToLowerInvariant(c.ToString().Normalize(NormalizationForm.FormD)[0]);
    }
}
