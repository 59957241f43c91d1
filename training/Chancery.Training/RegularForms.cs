using Chancery.Core.Language;

namespace Chancery.Training;

/// <summary>
/// Base forms of regular inflections by what English has: of "rul" and "rule" for "ruled" the commoner word is meant. Words stand in order of frequency.
/// </summary>
internal sealed class RegularForms(IReadOnlyList<string> words)
{
    private readonly Dictionary<string, int> _ranks = words.Index().ToDictionary(pair => pair.Item, pair => pair.Index, StringComparer.Ordinal);

    /// <summary>Whole-word entries for the lemma table, for every inflected word of the list whose base form is in it too.</summary>
    public IEnumerable<(string Key, LemmaEdit Edit)> Entries()
    {
        foreach (var word in words)
        {
            if (word.Length < 4 || !word.All(char.IsAsciiLetterLower)) continue;
            if (word.EndsWith("ed", StringComparison.Ordinal))
            {
                foreach (var entry in Entry(word, ["VBD", "VBN"], Past(word))) yield return entry;
            }
            else if (word.EndsWith("ing", StringComparison.Ordinal))
            {
                foreach (var entry in Entry(word, ["VBG"], Stems(word[..^3]))) yield return entry;
            }
            else if (word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal))
            {
                foreach (var entry in Entry(word, ["VBZ", "NNS"], Third(word))) yield return entry;
            }
        }
    }

    private IEnumerable<(string Key, LemmaEdit Edit)> Entry(string word, string[] tags, IEnumerable<string> candidates)
    {
        var best = candidates.Where(_ranks.ContainsKey).OrderBy(candidate => _ranks[candidate]).FirstOrDefault();
        if (best is null || LemmaLearner.EditOf(word, best) is not { } edit) yield break;
        foreach (var tag in tags) yield return ($"{tag}/^{word}", edit);
    }

    private static IEnumerable<string> Past(string word) =>
        word.EndsWith("ied", StringComparison.Ordinal) ? [word[..^3] + "y", word[..^1]] : Stems(word[..^2]);

    /// <summary>"car-ed" is of "care": "car" would have doubled its last letter.</summary>
    private static IEnumerable<string> Stems(string stem)
    {
        if (!WouldDouble(stem)) yield return stem;
        yield return stem + "e";
        if (stem.Length > 2 && stem[^1] == stem[^2]) yield return stem[..^1];
    }

    /// <summary>"plane-s" is of "plane": "plan" would take a bare s.</summary>
    private static IEnumerable<string> Third(string word)
    {
        if (word.EndsWith("ies", StringComparison.Ordinal)) return [word[..^3] + "y", word[..^1]];
        return word.EndsWith("es", StringComparison.Ordinal) && Hisses(word[..^2]) ? [word[..^2], word[..^1]] : [word[..^1]];
    }

    private static bool Hisses(string stem) =>
        stem[^1] is 's' or 'x' or 'z' or 'o' || stem.EndsWith("ch", StringComparison.Ordinal) || stem.EndsWith("sh", StringComparison.Ordinal);

    /// <summary>One vowel and one consonant after it.</summary>
    private static bool WouldDouble(string stem) =>
        stem.Length > 1 && stem.Count(IsVowel) == 1 && IsVowel(stem[^2]) && !IsVowel(stem[^1]) && stem[^1] is not ('w' or 'x' or 'y');

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
