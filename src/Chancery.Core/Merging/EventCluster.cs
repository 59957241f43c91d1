using Chancery.Core.Events;
using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Merging;

/// <summary>Coded sentences that are taken to tell one event, and what they say together.</summary>
internal sealed class EventCluster
{
    // most events are told once and by one word: sets would be larger than all they hold
    private readonly List<string> _lemmas = new(1);
    private readonly List<string> _modes = [];
    private HashSet<int>? _sentences;

    public EventCluster(Document doc, EventMention mention)
    {
        Doc = doc;
        Mentions.Add(mention);
        FirstSentence = mention.Sentence;
        Types = mention.Types;
        Parties = new Parties(doc, mention.Actors, mention.Recipients);
        var noun = IsNoun(doc, mention);
        (Verbal, Nominal) = (!noun, noun);
        Unheralded = noun && Types[0] is "ASSAULT" && IsBarePlural(doc, mention.Trigger);
        (Aux, Historical) = (mention.Aux & ~AuxModes.Historical, mention.Aux.HasFlag(AuxModes.Historical));
        Anaphoric = mention.Anaphoric && Parties.None;
        Apart = mention.Apart;
        _lemmas.Add(doc.Words[mention.Trigger].Lemma ?? doc.Words[mention.Trigger].Norm);
        Join(_modes, mention.Modes);
        (Date, Place) = (mention.Date, mention.Place);
        (FewestDead, MostDead) = (mention.Size?.Dead, mention.Size?.Dead);
    }

    private EventCluster(EventCluster other, PartShift shift)
    {
        (Doc, Types, Parties, FirstSentence) = (shift.Joint, other.Types, other.Parties.MovedBy(shift), shift.MovedSentence(other.FirstSentence));
        Dictionary<EventMention, EventMention> moved = new(ReferenceEqualityComparer.Instance);
        foreach (var mention in other.Mentions) Mentions.Add(moved[mention] = mention.MovedBy(shift));
        foreach (var (mention, rule) in other.Joined) Joined.Add((moved[mention], rule));
        _lemmas.AddRange(other._lemmas);
        _modes.AddRange(other._modes);
        if (other._sentences is { } sentences) _sentences = [.. sentences.Select(shift.MovedSentence)];
        (Aux, Historical, Verbal, Nominal, Anaphoric, Unheralded) = (other.Aux, other.Historical, other.Verbal, other.Nominal, other.Anaphoric, other.Unheralded);
        (Date, Place, FewestDead, MostDead) = (other.Date, other.Place, other.FewestDead, other.MostDead);
    }

    /// <summary>That tells it.</summary>
    public Document Doc { get; private set; }

    /// <summary>In the order of joining; sorted when the event is built.</summary>
    public List<EventMention> Mentions { get; } = [];

    /// <summary>Which rule let a mention join.</summary>
    public List<(EventMention Mention, string Rule)> Joined { get; } = [];

    public IReadOnlyList<string> Types { get; }

    public Parties Parties { get; }

    /// <summary>Without historical, which is a matter of dates.</summary>
    public AuxModes Aux { get; }

    public bool Historical { get; private set; }

    /// <summary>A verb tells it somewhere.</summary>
    public bool Verbal { get; private set; }

    /// <summary>A noun tells it somewhere.</summary>
    public bool Nominal { get; private set; }

    /// <summary>Its first words are the plural of a deed that points at nothing told: "summary executions".</summary>
    public bool Unheralded { get; }

    /// <summary>It is only pointed at ("the visit").</summary>
    public bool Anaphoric { get; private set; }

    /// <summary>Its first words say that it is another one than what was told before.</summary>
    public bool Apart { get; }

    public EventDate? Date { get; private set; }

    public EventPlace? Place { get; private set; }

    public int? FewestDead { get; private set; }

    public int? MostDead { get; private set; }

    public IReadOnlyList<string> Modes => _modes;

    public int FirstSentence { get; }

    public bool IsToldIn(int sentence) => _sentences is null ? sentence == FirstSentence : _sentences.Contains(sentence);

    public bool SharesLemma(EventCluster other) => Contradiction.Shares(_lemmas, other._lemmas);

    public bool SharesMode(EventCluster other) => Contradiction.Shares(_modes, other._modes);

    /// <summary>Takes the mentions of a later cluster, which is not to be used any more.</summary>
    public void Absorb(EventCluster other, string rule)
    {
        // what had joined the other keeps the rule that it joined by
        Joined.Add((other.Mentions[0], rule));
        Joined.AddRange(other.Joined);
        Mentions.AddRange(other.Mentions);
        Parties.Add(other.Parties);
        Join(_lemmas, other._lemmas);
        Join(_modes, other._modes);
        _sentences ??= [FirstSentence];
        if (other._sentences is null) _sentences.Add(other.FirstSentence);
        else _sentences.UnionWith(other._sentences);
        (Verbal, Nominal, Anaphoric) = (Verbal || other.Verbal, Nominal || other.Nominal, Anaphoric && other.Anaphoric);
        Historical |= other.Historical;
        Date = Evidence.Better(Date, other.Date);
        Place = Evidence.Better(Place, other.Place);
        FewestDead = other.FewestDead is { } fewest && !(FewestDead < fewest) ? fewest : FewestDead;
        MostDead = other.MostDead is { } most && !(MostDead > most) ? most : MostDead;
    }

    /// <summary>Its document is read on: it begins with what it was.</summary>
    public void GoOn(Document doc)
    {
        Doc = doc;
        Parties.GoOn(doc);
    }

    /// <summary>The same where its part of a text stands behind another.</summary>
    public EventCluster MovedBy(PartShift shift) => new(this, shift);

    private static void Join(List<string> names, IReadOnlyList<string> others)
    {
        for (var i = 0; i < others.Count; i++)
        {
            if (!names.Contains(others[i])) names.Add(others[i]);
        }
    }

    public static bool IsNoun(Document doc, EventMention mention) => doc.Words[mention.Trigger].Upos is Upos.Noun or Upos.Propn;

    private static bool IsBarePlural(Document doc, int noun)
    {
        if (doc.Words[noun].Xpos is not "NNS") return false;
        for (var at = noun - 1; at >= 0 && doc.Words[at].Sentence == doc.Words[noun].Sentence; at--)
        {
            if (doc.Words[at].Head == noun && doc.Words[at].Dep is Dep.Det or Dep.NmodPoss or Dep.Nummod) return false;
        }
        return true;
    }
}
