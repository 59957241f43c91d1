using System.Collections.Frozen;

namespace Chancery.Core.Sources;

/// <summary>Tells the language of a text by its letters, and among languages that share them by its small words. Looks at the beginning only.</summary>
public sealed class LanguageDetector
{
    private const int MostLetters = 6000, FewestWords = 8, FewestFound = 3, LongestWord = 12;

    /// <summary>So much of a text are letters of one language, and it is in that language.</summary>
    private const double OwnLetters = 0.5;

    /// <summary>So much of a text are small words of a language even where it bends its words and needs few.</summary>
    private const double EnoughWords = 0.18;

    private readonly LanguageProfile[] _worded, _lettered;
    private readonly FrozenDictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> _words;

    public LanguageDetector(IEnumerable<LanguageProfile> profiles)
    {
        var all = profiles.ToList();
        _worded = [.. all.Where(profile => profile.Words.Count > 0)];
        _lettered = [.. all.Where(profile => profile.Letters.Count > 0)];
        _words = _worded.SelectMany((profile, i) => profile.Words.Select(word => (word, i))).GroupBy(pair => pair.word, pair => pair.i, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(group => group.Key, group => group.Distinct().ToArray(), StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Names of languages by their codes.</summary>
    public IEnumerable<(string Code, string Name)> Names => _worded.Concat(_lettered).Select(profile => (profile.Code, profile.Name));

    public LanguageGuess Of(ReadOnlySpan<char> text)
    {
        text = text[..Math.Min(text.Length, MostLetters)];
        var own = ByLetters(text);
        return own.Code is null ? ByWords(text) : own;
    }

    private LanguageGuess ByLetters(ReadOnlySpan<char> text)
    {
        Span<int> counts = stackalloc int[_lettered.Length];
        var letters = 0;
        foreach (var c in text)
        {
            if (!char.IsLetter(c)) continue;
            letters++;
            if (char.IsAscii(c)) continue;
            for (var i = 0; i < counts.Length; i++)
                if (Has(_lettered[i], c)) counts[i]++;
        }
        // Japanese writes with Chinese letters too: its own, which come first, need to be fewer
        for (var i = 0; i < counts.Length; i++)
        {
            var share = letters == 0 ? 0 : (double)(counts[i] + (i + 1 < counts.Length && _lettered[i].Code == "ja" && counts[i] * 10 > letters ? counts[^1] : 0)) / letters;
            if (share >= OwnLetters) return new LanguageGuess(_lettered[i].Code, share);
        }
        return default;
    }

    private static bool Has(LanguageProfile profile, char c)
    {
        foreach (var (first, last) in profile.Letters)
            if (c >= first && c <= last) return true;
        return false;
    }

    private LanguageGuess ByWords(ReadOnlySpan<char> text)
    {
        Span<int> counts = stackalloc int[_worded.Length];
        var (words, at) = (0, 0);
        while (at < text.Length)
        {
            if (!IsPart(text[at]))
            {
                at++;
                continue;
            }
            var start = at;
            while (at < text.Length && IsPart(text[at])) at++;
            // initials and the letters of lists are no words of any language
            if (at - start == 1) continue;
            words++;
            if (at - start > LongestWord || !_words.TryGetValue(text[start..at].Trim('\''), out var languages)) continue;
            foreach (var language in languages) counts[language]++;
        }
        return words < FewestWords ? default : Best(counts, words);
    }

    private LanguageGuess Best(ReadOnlySpan<int> counts, int words)
    {
        var (best, second) = (0, -1);
        for (var i = 1; i < counts.Length; i++)
        {
            if (counts[i] > counts[best]) (best, second) = (i, best);
            else if (second < 0 || counts[i] > counts[second]) second = i;
        }
        // one or two may be anything: "co" of a co-founder is a word of Polish
        if (counts[best] < FewestFound) return default;
        var ahead = second < 0 ? 1 : (double)(counts[best] - counts[second]) / counts[best];
        // half ahead of the next is as good as certain; a text of names and figures alone is not
        return new LanguageGuess(_worded[best].Code, Math.Min(1, ahead * 2) * Math.Min(1, (double)counts[best] / words / EnoughWords));
    }

    private static bool IsPart(char c) => char.IsLetter(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark || c == '\'';
}
