namespace Chancery.Core.Language;

/// <summary>Cut letters off the end, then add some.</summary>
internal readonly record struct LemmaEdit(byte Cut, string Add)
{
    private const int LongestResult = 64;

    public string Apply(ReadOnlySpan<char> word)
    {
        var stem = word[..Math.Max(0, word.Length - Cut)];
        if (stem.Length + Add.Length is 0 or > LongestResult) return Interner.Get(word);
        Span<char> lemma = stackalloc char[LongestResult];
        stem.CopyTo(lemma);
        Add.CopyTo(lemma[stem.Length..]);
        return Interner.Get(lemma[..(stem.Length + Add.Length)]);
    }
}
