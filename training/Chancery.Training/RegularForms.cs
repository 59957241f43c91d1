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

    private static IEnumerable<string> Stems(string stem)
    {
        yield return stem;
        yield return stem + "e";
        if (stem.Length > 2 && stem[^1] == stem[^2]) yield return stem[..^1];
    }

    private static IEnumerable<string> Third(string word)
    {
        if (word.EndsWith("ies", StringComparison.Ordinal)) return [word[..^3] + "y", word[..^1]];
        return word.EndsWith("es", StringComparison.Ordinal) ? [word[..^2], word[..^1]] : [word[..^1]];
    }
}
