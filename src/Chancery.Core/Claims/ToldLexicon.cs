using System.Collections.Frozen;

namespace Chancery.Core.Claims;

/// <summary>Families of words that tell how far something is said to have happened: "factive" has "know", "coming" has "tomorrow". Lemmas; frozen.</summary>
public sealed class ToldLexicon
{
    private readonly FrozenDictionary<string, string[]> _families;

    /// <param name="families">Each family's name and words.</param>
    public ToldLexicon(IEnumerable<(string Name, IReadOnlyList<string> Words)> families) =>
        _families = families.SelectMany(family => family.Words.Distinct().Select(word => (word, family.Name))).GroupBy(pair => pair.word, pair => pair.Name, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    /// <summary>No word is of any family.</summary>
    public static ToldLexicon Empty { get; } = new([]);

    /// <summary>The families of a word.</summary>
    public ReadOnlySpan<string> Of(string lemma) => _families.TryGetValue(lemma, out var names) ? names : [];
}
