using Chancery.Core.Text;

namespace Chancery.Core.Claims;

/// <summary>Words that say that somebody says so, each with the frames in which it does. Frozen once it is built.</summary>
public sealed class CueLexicon
{
    private static readonly HashSet<string> None = [];
    private readonly Dictionary<string, Dictionary<CueFrame, CueGrade>>[] _words =
        [.. Enum.GetValues<CueClass>().Select(_ => new Dictionary<string, Dictionary<CueFrame, CueGrade>>(StringComparer.Ordinal))];

    public static CueLexicon Empty { get; } = new();

    /// <summary>"according to": the source follows, the content is the rest of the sentence.</summary>
    public PhraseTrie<string> Phrases { get; init; } = new();

    /// <summary>What may stand behind a source without being part of its name: "on condition of anonymity".</summary>
    public PhraseTrie<string> Tails { get; init; } = new();

    /// <summary>What a source is called that the text does not name.</summary>
    public string Unnamed { get; init; } = "";

    /// <summary>Verbs of plain speech, whose content begins right behind them: "say", "add".</summary>
    public IReadOnlySet<string> Speech { get; init; } = None;

    /// <summary>Verbs whose infinitive, gerund or "as" says what is the case: "claim to hold", "describe as".</summary>
    public IReadOnlySet<string> Asserting { get; init; } = None;

    /// <summary>Verbs that say how something looks to nobody in particular: "seem", "appear".</summary>
    public IReadOnlySet<string> Seeming { get; init; } = None;

    /// <summary>Verbs that lead to a cue and belong to it: "go on to say".</summary>
    public IReadOnlySet<string> Continuing { get; init; } = None;

    /// <summary>Verbs with the objects of which they are deeds and no speech: "recall" an "ambassador", "declare" a "ceasefire".</summary>
    public IReadOnlyDictionary<string, IReadOnlySet<string>> Deeds { get; init; } = new Dictionary<string, IReadOnlySet<string>>();

    /// <summary>What somebody asks not to be, which is a fact of the source and no claim of his: "named".</summary>
    public IReadOnlySet<string> Unnaming { get; init; } = None;

    /// <summary>Pronouns of whoever writes: "I", "we".</summary>
    public IReadOnlySet<string> Narrators { get; init; } = None;

    /// <summary>What a headline has before its colon beside names: "poll", "study".</summary>
    public IReadOnlySet<string> Openers { get; init; } = None;

    /// <summary>Prepositions whose phrase belongs to what is said of an object: "of", "as", "for".</summary>
    public IReadOnlySet<string> Topical { get; init; } = None;

    /// <summary>Prepositions behind a passive that lead to what is said.</summary>
    public IReadOnlySet<string> PassiveTopical { get; init; } = None;

    /// <summary>Where things are said, which is no part of them: "in an interview", "in a statement".</summary>
    public IReadOnlySet<string> Venues { get; init; } = None;

    public IReadOnlySet<string> VenuePrepositions { get; init; } = None;

    public CueWeights Weights { get; init; } = new();

    public int Count { get; private set; }

    /// <summary>Adds or raises a frame; false where the word had it already.</summary>
    public bool Add(CueClass kind, string word, CueFrame frame, CueGrade grade)
    {
        if (!_words[(int)kind].TryGetValue(word, out var frames))
        {
            _words[(int)kind][word] = frames = [];
            if (word is not "*") Count++;
        }
        return frames.TryAdd(frame, grade);
    }

    /// <summary>The grade of a word in a frame; that of "*" for a word which the lexicon does not grade there.</summary>
    public CueGrade Grade(CueClass kind, string word, CueFrame frame)
    {
        var words = _words[(int)kind];
        if (words.TryGetValue(word, out var frames) && frames.TryGetValue(frame, out var grade)) return grade;
        return words.TryGetValue("*", out frames) && frames.TryGetValue(frame, out grade) ? grade : CueGrade.Never;
    }

    /// <summary>The word can be a cue of this class.</summary>
    public bool Has(CueClass kind, string word) => _words[(int)kind].ContainsKey(word);

    /// <summary>A verb that reports what somebody says: "said", "warned".</summary>
    public bool Reports(string lemma) =>
        _words[(int)CueClass.Verb].TryGetValue(lemma, out var frames)
        && (frames.GetValueOrDefault(new CueFrame(CueShape.Clause)) >= CueGrade.Often || frames.GetValueOrDefault(new CueFrame(CueShape.Quoted)) >= CueGrade.Often);
}
