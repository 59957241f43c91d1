using System.Collections.Frozen;

namespace Chancery.Core.Language;

/// <summary>The words that the tokenizer of a language knows. Every list is matched without regard to case.</summary>
public sealed class TokenizerLexicon
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _titles, _abbreviations, _wholes, _prefixes, _units, _starters, _domains, _numbered, _followers, _finals;
    private readonly FrozenDictionary<string, (int[] Positions, bool Doubtful)>.AlternateLookup<ReadOnlySpan<char>> _cuts;
    private readonly string[] _clitics;

    public TokenizerLexicon(TokenizerWords words)
    {
        _titles = Set(words.Titles);
        _abbreviations = Set(words.Abbreviations);
        _wholes = Set(words.Wholes);
        _prefixes = Set(words.Prefixes);
        _units = Set(words.Units);
        _starters = Set(words.Starters);
        _domains = Set(words.Domains);
        _numbered = Set(words.Numbered);
        _followers = Set(words.Followers);
        _finals = Set(words.Finals);
        _clitics = [.. words.Clitics.SelectMany(Quotes).OrderByDescending(clitic => clitic.Length)];
        _cuts = words.Cuts.SelectMany(Quotes).Select(cut => (Text: cut, Doubtful: false)).Concat(words.DoubtfulCuts.Select(cut => (Text: cut, Doubtful: true)))
            .GroupBy(cut => cut.Text.Replace("|", "", StringComparison.Ordinal), StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(group => group.Key, group => (Positions(group.First().Text), group.First().Doubtful), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>"mr.": keeps its full stop and never ends a sentence before a name.</summary>
    public bool IsTitle(ReadOnlySpan<char> word) => _titles.Contains(word);

    /// <summary>"inc.": keeps its full stop and may end a sentence.</summary>
    public bool IsAbbreviation(ReadOnlySpan<char> word) => _abbreviations.Contains(word);

    /// <summary>"no.": keeps its full stop before a number only.</summary>
    public bool IsNumbered(ReadOnlySpan<char> word) => _numbered.Contains(word);

    /// <summary>Kept in one piece although it holds a hyphen, a slash or an apostrophe.</summary>
    public bool IsWhole(ReadOnlySpan<char> word) => _wholes.Contains(word);

    /// <summary>"anti": stays with what its hyphen joins.</summary>
    public bool IsPrefix(ReadOnlySpan<char> word) => _prefixes.Contains(word);

    /// <summary>"km": cut off a number that it is written to.</summary>
    public bool IsUnit(ReadOnlySpan<char> word) => _units.Contains(word);

    /// <summary>"the": with a capital after a doubtful full stop, it begins a sentence.</summary>
    public bool IsStarter(ReadOnlySpan<char> word) => _starters.Contains(word);

    /// <summary>"com": makes "example.com" one token.</summary>
    public bool IsDomain(ReadOnlySpan<char> word) => _domains.Contains(word);

    /// <summary>"etc.": its full stop is a token of its own where the sentence ends with it.</summary>
    public bool IsFinal(ReadOnlySpan<char> word) => _finals.Contains(word);

    /// <summary>Where to cut a word that is written together ("cannot": 3), or null; a doubtful cut holds only before certain words.</summary>
    public int[]? Cuts(ReadOnlySpan<char> word, ReadOnlySpan<char> next) =>
        _cuts.TryGetValue(word, out var cuts) && (!cuts.Doubtful || _followers.Contains(next)) ? cuts.Positions : null;

    /// <summary>Length of the clitic that ends the word ("n't", "'s"), or 0.</summary>
    public int CliticLength(ReadOnlySpan<char> word)
    {
        foreach (var clitic in _clitics)
            if (word.Length > clitic.Length && word.EndsWith(clitic, StringComparison.OrdinalIgnoreCase)) return clitic.Length;
        return 0;
    }

    public bool IsClitic(ReadOnlySpan<char> word)
    {
        foreach (var clitic in _clitics)
            if (word.Equals(clitic, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private static IEnumerable<string> Quotes(string word) =>
        word.Contains('\'', StringComparison.Ordinal) ? [word, word.Replace('\'', '’')] : [word];

    private static int[] Positions(string cut)
    {
        var parts = cut.Split('|');
        var positions = new int[parts.Length - 1];
        for (int i = 0, at = 0; i < positions.Length; i++) positions[i] = at += parts[i].Length;
        return positions;
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(IEnumerable<string> words) =>
        words.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
