using Chancery.Core.Text;

namespace Chancery.Core.Claims;

/// <summary>Words that say that somebody says so. Frozen.</summary>
public sealed class CueLexicon(IReadOnlyDictionary<string, CueKind> verbs, IReadOnlySet<string> nouns, IReadOnlySet<string> adverbs, PhraseTrie<string> phrases)
{
    public static CueLexicon Empty { get; } = new(new Dictionary<string, CueKind>(), new HashSet<string>(), new HashSet<string>(), new PhraseTrie<string>());

    public IReadOnlyDictionary<string, CueKind> Verbs { get; } = verbs;

    public IReadOnlySet<string> Nouns { get; } = nouns;

    public IReadOnlySet<string> Adverbs { get; } = adverbs;

    public PhraseTrie<string> Phrases { get; } = phrases;

    public int Count => Verbs.Count + Nouns.Count + Adverbs.Count + Phrases.Count;

    /// <summary>What may stand behind a source without being part of its name: "on condition of anonymity".</summary>
    public PhraseTrie<string> Tails { get; init; } = new();

    /// <summary>What a source is called that the text does not name.</summary>
    public string Unnamed { get; init; } = "";
}
