using System.Runtime.InteropServices;

namespace Chancery.Core.Events;

/// <summary>A mode that words in the trigger's clause give.</summary>
/// <param name="Type">Of events that can have it.</param>
/// <param name="Mode">The mode.</param>
/// <param name="Words">What tells it.</param>
/// <param name="NotWith">Modes beside which these words tell nothing more: a jet's bomb is no mine.</param>
/// <param name="Replaces">Modes that a frame gives for want of better.</param>
public sealed record ModeRule(string Type, string Mode, ValueTest Words, IReadOnlyList<string> NotWith, IReadOnlyList<string> Replaces);

/// <summary>All frames by the lemma that triggers them, with what the engine needs beside them. Frozen; read by many threads.</summary>
public sealed class FrameLexicon
{
    private Lazy<Ranking.TypeRanker?> _ranker = new(() => null);

    // by kind of trigger, then by word
    private readonly Dictionary<string, FrameTrigger[]>[] _frames;
    private readonly Dictionary<string, (OuterRule Rule, Trigger Trigger)[]>[] _outer;

    public FrameLexicon(Ontology ontology, IReadOnlyList<Frame> frames, IReadOnlyList<OuterRule> outer, IReadOnlyList<ModeRule> modes)
    {
        (Ontology, Frames, Outer, Modes) = (ontology, frames, outer, modes);
        List<FrameTrigger> pairs = [];
        foreach (var frame in frames)
        {
            var unless = Words.Unless(frame);
            foreach (var trigger in frame.Triggers) pairs.Add(new FrameTrigger(frame, trigger) { Needs = Words.Needs(frame, trigger), Unless = unless });
        }
        _frames = ByWord(pairs, static pair => pair.Trigger);
        ModeNumbers = [.. modes.Select(mode => Words.Of(mode.Words))];
        List<(OuterRule Rule, Trigger Trigger)> rules = [];
        foreach (var rule in outer)
        {
            foreach (var trigger in rule.Triggers) rules.Add((rule, trigger));
        }
        _outer = ByWord(rules, static pair => pair.Trigger);
    }

    /// <summary>A dictionary for each kind of trigger: a start has no time for groups of pairs, nor a text for hashes of them.</summary>
    private static Dictionary<string, T[]>[] ByWord<T>(List<T> pairs, Func<T, Trigger> triggerOf)
    {
        var found = new Dictionary<string, List<T>>[Enum.GetValues<TriggerKind>().Length];
        for (var kind = 0; kind < found.Length; kind++) found[kind] = new Dictionary<string, List<T>>(StringComparer.Ordinal);
        foreach (var pair in pairs)
        {
            var trigger = triggerOf(pair);
            ref var same = ref CollectionsMarshal.GetValueRefOrAddDefault(found[(int)trigger.Kind], trigger.Head, out _);
            (same ??= []).Add(pair);
        }
        var all = new Dictionary<string, T[]>[found.Length];
        for (var kind = 0; kind < all.Length; kind++)
        {
            all[kind] = new Dictionary<string, T[]>(found[kind].Count, StringComparer.Ordinal);
            foreach (var (word, same) in found[kind]) all[kind].Add(word, same.ToArray());
        }
        return all;
    }

    public Ontology Ontology { get; }

    /// <summary>By itself the verb tells of people who see or speak to each other and of nothing else: "telephone", "visit".</summary>
    internal bool Meets(string lemma)
    {
        var meets = false;
        foreach (ref readonly var pair in FramesOf(TriggerKind.Verb, lemma))
        {
            if (pair.Trigger.Others.Length > 0) continue;
            if (pair.Frame.Type is not "CONSULT") return false;
            meets = true;
        }
        return meets;
    }

    /// <summary>The words that frames ask for beside their trigger's own.</summary>
    internal FrameWords Words { get; } = new();

    public IReadOnlyList<Frame> Frames { get; }

    public IReadOnlyList<OuterRule> Outer { get; }

    public IReadOnlyList<ModeRule> Modes { get; }

    /// <summary>The number of the words of each mode's rule.</summary>
    internal int[] ModeNumbers { get; }

    /// <summary>The layer that ranks readings; null where the frames stand alone.</summary>
    public Ranking.TypeRanker? Ranker => _ranker.Value;

    /// <summary>How the ranker is made when it is first asked for: coding does without it.</summary>
    public void RankBy(Func<Ranking.TypeRanker?> make) => _ranker = new(make);

    /// <summary>Verbs that lend their subject to the event noun that is their object ("held talks").</summary>
    public IReadOnlySet<string> LightVerbs { get; init; } = new HashSet<string>();

    /// <summary>Light verbs whose subject undergoes the event ("suffered an attack").</summary>
    public IReadOnlySet<string> PassiveLightVerbs { get; init; } = new HashSet<string>();

    /// <summary>Nouns that stand before what they count or hold ("dozens of protesters").</summary>
    public IReadOnlySet<string> Containers { get; init; } = new HashSet<string>();

    /// <summary>Prepositions of where and when, whose noun is nobody's side ("met in Geneva").</summary>
    public IReadOnlySet<string> Settings { get; init; } = new HashSet<string>();

    /// <summary>Prepositions whose noun tells beside what something happens, never what is done: "despite", "after".</summary>
    public IReadOnlySet<string> Asides { get; init; } = new HashSet<string>();

    /// <summary>Nouns for a share in a deed ("role", "involvement").</summary>
    public IReadOnlySet<string> Shares { get; init; } = new HashSet<string>();

    /// <summary>Nouns for words set down ("resolution", "letter").</summary>
    public IReadOnlySet<string> Texts { get; init; } = new HashSet<string>();

    /// <summary>Words that tell one deed from another ("separate", "elsewhere").</summary>
    public IReadOnlySet<string> Apart { get; init; } = new HashSet<string>();

    /// <summary>Words that say nothing of what a report is about ("official", "say").</summary>
    public IReadOnlySet<string> Plain { get; init; } = new HashSet<string>();

    /// <summary>Words that mean the same in news ("frontier": "border").</summary>
    public IReadOnlyDictionary<string, string> Synonyms { get; init; } = new Dictionary<string, string>();

    /// <summary>Types that papers tell one event by, each with the others ("COERCE": SANCTION).</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Kin { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>What may stand between a verb and its number ("up to").</summary>
    public IReadOnlySet<string> Hedges { get; init; } = new HashSet<string>();

    /// <summary>Arms that anybody may fly or fire: they are nobody's until the text says whose.</summary>
    public IReadOnlySet<string> Ownerless { get; init; } = new HashSet<string>();

    /// <summary>Nouns for a wish at which something is done: "at Peru's request".</summary>
    public IReadOnlySet<string> Behests { get; init; } = new HashSet<string>();

    /// <summary>Verbs whose object hears what is said.</summary>
    public IReadOnlySet<string> Addressing { get; init; } = new HashSet<string>();

    /// <summary>Words that lead to the deed by which somebody was killed or hurt: "when gunmen opened fire".</summary>
    public IReadOnlySet<string> Occasions { get; init; } = new HashSet<string>();

    /// <summary>What a source asks for or declines that is not to be named.</summary>
    public IReadOnlySet<string> Anonymity { get; init; } = new HashSet<string>();

    /// <summary>Whose such arms are where the word stands before them ("government drones").</summary>
    public IReadOnlySet<string> Owners { get; init; } = new HashSet<string>();

    /// <summary>Verbs with their particle, whose noun is an object ("hand over").</summary>
    public IReadOnlySet<string> Particled { get; init; } = new HashSet<string>();

    /// <summary>Verbs whose subject speaks of a deed, looks into it or stands against it: "was condemned by".</summary>
    public IReadOnlySet<string> Judging { get; init; } = new HashSet<string>();

    /// <summary>Nouns that belong to nobody, whoever stands before them: "US dollars".</summary>
    public IReadOnlySet<string> Unowned { get; init; } = new HashSet<string>();

    /// <summary>Nouns whose owner is whom they are for: "in his support".</summary>
    public IReadOnlySet<string> Sakes { get; init; } = new HashSet<string>();

    /// <summary>Verbs whose object has been done already: "to answer the expulsion".</summary>
    public IReadOnlySet<string> Reacting { get; init; } = new HashSet<string>();

    /// <summary>Nouns for what a state keeps people in ("prison", "custody").</summary>
    public IReadOnlySet<string> Custody { get; init; } = new HashSet<string>();

    /// <summary>Words for what only courts and prosecutors do ("indict", "trial").</summary>
    public IReadOnlySet<string> Prosecuting { get; init; } = new HashSet<string>();

    /// <summary>Verbs for keeping captives.</summary>
    public IReadOnlySet<string> Holding { get; init; } = new HashSet<string>();

    /// <summary>Auxiliaries for what somebody has to do.</summary>
    public IReadOnlySet<string> Oughts { get; init; } = new HashSet<string>();

    /// <summary>Nouns that tell an attack by themselves, whoever made it; "blast" may be an accident.</summary>
    public IReadOnlySet<string> Attacks { get; init; } = new HashSet<string>();

    /// <summary>Prepositions behind which a noun tells what happened: "a day after the bombing".</summary>
    public IReadOnlySet<string> Occurring { get; init; } = new HashSet<string>();

    /// <summary>"First", "latest": whoever is the first to do it has done it.</summary>
    public IReadOnlySet<string> Firsts { get; init; } = new HashSet<string>();

    /// <summary>Quarters of the sky that are no land.</summary>
    public IReadOnlySet<string> Quarters { get; init; } = new HashSet<string>();

    /// <summary>"I", "we", "us": whoever speaks.</summary>
    public IReadOnlySet<string> Speakers { get; init; } = new HashSet<string>();

    /// <summary>Codes of places that belong to a state, and the state's ("GRL": "DNK").</summary>
    public IReadOnlyDictionary<string, string> Sovereigns { get; init; } = new Dictionary<string, string>();

    /// <summary>The state that a place's code belongs to.</summary>
    public string Sovereign(string country) => Sovereigns.GetValueOrDefault(country, country);

    /// <summary>Works that tell of what nobody did, the verbs of their telling, and the adjectives of their heroes.</summary>
    public (IReadOnlySet<string> Works, IReadOnlySet<string> Verbs, IReadOnlySet<string> Adjectives) Fiction { get; init; } = (new HashSet<string>(), new HashSet<string>(), new HashSet<string>());

    /// <summary>Nouns and verbs that count people, by field ("dead", "injured", "arrested").</summary>
    public IReadOnlyDictionary<string, ValueTest> Sizes
    {
        get;
        init => (field, SizeFields) = (value, [.. value.Select(pair => (pair.Key, pair.Value, Words.Of(pair.Value)))]);
    } = new Dictionary<string, ValueTest>();

    /// <summary>The same as a list, with the numbers of their words.</summary>
    internal (string Field, ValueTest Words, int Number)[] SizeFields { get; private init; } = [];

    /// <summary>Number words.</summary>
    public IReadOnlyDictionary<string, int> Numbers { get; init; } = new Dictionary<string, int>();

    /// <summary>Number words that multiply the one before them ("dozen", "thousand").</summary>
    public IReadOnlySet<string> Multipliers { get; init; } = new HashSet<string>();

    /// <summary>Context phrases by lemma or norm.</summary>
    public Text.PhraseTrie<string[]> Contexts { get; init; } = new();

    /// <summary>Nouns that point back, and who answers to whom.</summary>
    public ReferenceLexicon References { get; init; } = new(new Dictionary<string, HashSet<string>>());

    /// <summary>The types that a noun by itself names ("strike": ASSAULT and PROTEST), by its frames or by what it points back at.</summary>
    public bool Names(string noun, string type)
    {
        if (References.Points(noun, type)) return true;
        foreach (var (frame, trigger) in FramesOf(TriggerKind.Noun, noun))
        {
            if (frame.Type == type && trigger.Others.Length == 0) return true;
        }
        return false;
    }

    public ReadOnlySpan<FrameTrigger> FramesOf(TriggerKind kind, string lemma) =>
        lemma is not null && _frames[(int)kind].TryGetValue(lemma, out var found) ? found : [];

    public ReadOnlySpan<(OuterRule Rule, Trigger Trigger)> OuterOf(TriggerKind kind, string lemma) =>
        lemma is not null && _outer[(int)kind].TryGetValue(lemma, out var found) ? found : [];
}
