using Chancery.Core.Duplicates;
using Chancery.Core.Text;

namespace Chancery.Core.Merging;

/// <summary>Words as stories compare them: by their dictionary form, without case.</summary>
internal static class StoryTerms
{
    public static ulong HashOf(in Token word) => HashOf(string.IsNullOrEmpty(word.Lemma) ? word.Norm : word.Lemma);

    public static ulong HashOf(ReadOnlySpan<char> word)
    {
        var hash = 0UL;
        foreach (var c in word) hash = WordScanner.Combine(hash, char.ToLowerInvariant(c));
        return hash;
    }
}
