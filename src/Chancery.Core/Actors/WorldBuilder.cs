using System.Buffers;
using System.Globalization;
using System.Text;
using Chancery.Core.Text;

namespace Chancery.Core.Actors;

/// <summary>Gathers the senses of each phrase, in every way that a text may write and a tokenizer may cut it, and freezes them.</summary>
public sealed class WorldBuilder
{
    /// <summary>About as many phrases as the default pack has.</summary>
    private const int Expected = 32_768;

    private static readonly SearchValues<char> Marks = SearchValues.Create("'.-");

    private readonly Dictionary<string, List<Sense>> _senses = new(Expected, StringComparer.Ordinal);

    /// <summary>Adds one meaning of a phrase. A second meaning of the same kind and code is not added and gives false.</summary>
    public bool Add(Sense sense)
    {
        if (Only(sense.Form) is { } only) return AddVariant(only, sense);
        var added = false;
        foreach (var variant in Variants(sense.Form)) added |= AddVariant(variant, sense);
        return added;
    }

    public World Build(ActorWords words, IReadOnlyDictionary<string, Country> countries)
    {
        var trie = new PhraseTrie<Sense[]>();
        foreach (var (phrase, senses) in _senses) trie.Add(phrase, [.. senses]);
        return new World(trie, words, countries);
    }

    /// <summary>The one way to write a phrase that has neither accents nor marks; null for the others.</summary>
    private static string? Only(string form) => System.Text.Ascii.IsValid(form) && !form.AsSpan().ContainsAny(Marks) ? form.ToLowerInvariant() : null;

    /// <summary>The phrase lower-cased, cut at possessives, with and without accents, hyphens kept, cut, and as blanks, dots kept and dropped.</summary>
    internal static IReadOnlyList<string> Variants(string form)
    {
        var lower = form.ToLowerInvariant().Replace('’', '\'');
        var found = new List<string>();
        foreach (var accents in (string[])[lower, Fold(lower)])
        {
            foreach (var possessive in Possessives(accents))
            {
                foreach (var dots in Dots(possessive))
                {
                    foreach (var hyphens in Hyphens(dots))
                    {
                        if (!found.Contains(hyphens)) found.Add(hyphens);
                    }
                }
            }
        }
        return found;
    }

    /// <summary>Without accents and other marks: "Rodríguez" gives "Rodriguez".</summary>
    internal static string Fold(string text)
    {
        if (System.Text.Ascii.IsValid(text)) return text;
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark) folded.Append(c);
        }
        return folded.ToString().Normalize(NormalizationForm.FormC);
    }

    private bool AddVariant(string phrase, Sense sense)
    {
        if (!_senses.TryGetValue(phrase, out var list)) _senses[phrase] = list = [];
        foreach (var other in list)
        {
            if (other.Kind == sense.Kind && other.Code == sense.Code && other.Sector == sense.Sector && other.Case == sense.Case && other.Form == sense.Form) return false;
        }
        list.Add(sense);
        return true;
    }

    private static IEnumerable<string> Possessives(string phrase)
    {
        if (!phrase.Contains('\'', StringComparison.Ordinal)) return [phrase];
        var cut = phrase.Replace("'s", " 's", StringComparison.Ordinal).Replace("s' ", "s ' ", StringComparison.Ordinal);
        return [phrase, cut, phrase.Replace('\'', '’'), cut.Replace('\'', '’')];
    }

    private static IEnumerable<string> Dots(string phrase) =>
        phrase.Contains('.', StringComparison.Ordinal) ? [phrase, phrase.Replace(".", "", StringComparison.Ordinal), phrase.TrimEnd('.')] : [phrase];

    private static string[] Hyphens(string phrase)
    {
        var (first, last) = (phrase.IndexOf('-', StringComparison.Ordinal), phrase.LastIndexOf('-'));
        if (first < 0) return [phrase];
        string[] all = [phrase, phrase.Replace("-", " - ", StringComparison.Ordinal), phrase.Replace('-', ' ')];
        // a tokenizer may part only one of them: "Lashkar - e-Taiba"
        return first == last ? all : [.. all, $"{phrase[..first]} - {phrase[(first + 1)..]}", $"{phrase[..last]} - {phrase[(last + 1)..]}"];
    }
}
