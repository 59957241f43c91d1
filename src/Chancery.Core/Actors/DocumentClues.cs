using Chancery.Core.Text;

namespace Chancery.Core.Actors;

/// <summary>What the whole document says about ambiguous names: its words, and the countries that it names without doubt.</summary>
internal sealed class DocumentClues
{
    private readonly Document _doc;
    private readonly HashSet<string> _countries = new(StringComparer.Ordinal);

    // few documents have a name that is in doubt
    private HashSet<string>? _words;

    public DocumentClues(Document doc, World world)
    {
        _doc = doc;
        var words = doc.Words;
        if (doc.Memory is { } memory) _countries.UnionWith(memory.Named);
        for (var i = 0; i < words.Length; i++)
        {
            if (world.Phrases.Match(words, i, words.Length, out var senses) == 0) continue;
            foreach (var sense in senses)
            {
                if (sense.Code is { } code && sense.Kind is SenseKind.Country or SenseKind.Adjective or SenseKind.Region && sense.Ambiguity is null && !sense.NeedsCountry
                    && char.IsUpper(doc.TextOf(i)[0])) _countries.Add(code);
            }
        }
        doc.Memory?.Named.UnionWith(_countries);
    }

    private HashSet<string> Words => _words ??= Read();

    /// <summary>The document names this country by an unambiguous name or adjective.</summary>
    public bool Names(string? code) => code is not null && _countries.Contains(code);

    /// <summary>The code that the document speaks for, null when it means no country.</summary>
    public string? Decide(Ambiguity ambiguity)
    {
        var (best, code) = (0, ambiguity.Default);
        foreach (var choice in ambiguity.Choices)
        {
            var score = choice.Code is { } named && _countries.Contains(named) ? 1 : 0;
            foreach (var clue in choice.Clues)
            {
                if (Words.Contains(clue)) score++;
            }
            if (score <= best) continue;
            (best, code) = (score, choice.Code);
        }
        return code;
    }

    private HashSet<string> Read()
    {
        HashSet<string> words = new(StringComparer.Ordinal);
        foreach (ref readonly var word in _doc.Words) words.Add(word.Norm);
        return words;
    }
}
