namespace Chancery.Core.Duplicates;

/// <summary>Walks over the words of a text, where a word is a run of letters and digits without its case. Allocates nothing.</summary>
internal ref struct WordScanner(ReadOnlySpan<char> text)
{
    private const ulong FnvOffset = 14695981039346656037, FnvPrime = 1099511628211;

    private readonly ReadOnlySpan<char> _text = text;
    private int _at;

    /// <summary>Hash of the current word.</summary>
    public ulong Hash { get; private set; }

    public bool HasDigit { get; private set; }

    private ReadOnlySpan<char> Word { get; set; }

    public bool Next()
    {
        while (_at < _text.Length && !IsWord(_text[_at])) _at++;
        if (_at == _text.Length) return false;
        var start = _at;
        (Hash, HasDigit) = (FnvOffset, false);
        for (; _at < _text.Length && IsWord(_text[_at]); _at++)
        {
            Hash = (Hash ^ char.ToLowerInvariant(_text[_at])) * FnvPrime;
            HasDigit |= char.IsDigit(_text[_at]);
        }
        Word = _text[start.._at];
        return true;
    }

    public static ulong Combine(ulong first, ulong second)
    {
        // the finaliser of SplitMix64: neighbouring inputs must not give neighbouring hashes, prefixes are cut by order of hash
        var mixed = (first * FnvPrime) ^ second;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }

    /// <summary>A hash can be made to collide; the words themselves cannot.</summary>
    public static bool SameWords(ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        var a = new WordScanner(first);
        var b = new WordScanner(second);
        while (true)
        {
            var (more, also) = (a.Next(), b.Next());
            if (!more || !also) return more == also;
            if (!a.Word.Equals(b.Word, StringComparison.OrdinalIgnoreCase)) return false;
        }
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
