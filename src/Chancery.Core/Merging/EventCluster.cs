using Chancery.Core.Events;
using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Merging;

/// <summary>Coded sentences that are taken to tell one event, and what they say together.</summary>
internal sealed class EventCluster
{
    private readonly HashSet<string> _lemmas = new(StringComparer.Ordinal);
    private readonly HashSet<string> _modes = new(StringComparer.Ordinal);
    private readonly HashSet<int> _sentences = [];

    public EventCluster(Document doc, EventMention mention)
    {
        Doc = doc;
        Mentions.Add(mention);
        _sentences.Add(FirstSentence = mention.Sentence);
        Types = mention.Types;
        Parties = new Parties(doc, mention.Actors, mention.Recipients);
        var noun = IsNoun(doc, mention);
        (Verbal, Nominal) = (!noun, noun);
        (Aux, Historical) = (mention.Aux & ~AuxModes.Historical, mention.Aux.HasFlag(AuxModes.Historical));
        Anaphoric = mention.Anaphoric && Parties.None;
        _lemmas.Add(doc.Words[mention.Trigger].Lemma ?? doc.Words[mention.Trigger].Norm);
        _modes.UnionWith(mention.Modes);
        (Date, Place) = (mention.Date, mention.Place);
        (FewestDead, MostDead) = (mention.Size?.Dead, mention.Size?.Dead);
    }

    public Document Doc { get; }

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

    /// <summary>It is only pointed at ("the visit").</summary>
    public bool Anaphoric { get; private set; }

    public EventDate? Date { get; private set; }

    public EventPlace? Place { get; private set; }

    public int? FewestDead { get; private set; }

    public int? MostDead { get; private set; }

    public IReadOnlySet<string> Modes => _modes;

    public int FirstSentence { get; }

    public bool IsToldIn(int sentence) => _sentences.Contains(sentence);

    public bool SharesLemma(EventCluster other) => _lemmas.Overlaps(other._lemmas);

    public bool SharesMode(EventCluster other) => _modes.Overlaps(other._modes);

    /// <summary>Takes the mentions of a later cluster, which is not to be used any more.</summary>
    public void Absorb(EventCluster other, string rule)
    {
        // what had joined the other keeps the rule that it joined by
        Joined.Add((other.Mentions[0], rule));
        Joined.AddRange(other.Joined);
        Mentions.AddRange(other.Mentions);
        Parties.Add(other.Parties);
        _lemmas.UnionWith(other._lemmas);
        _modes.UnionWith(other._modes);
        _sentences.UnionWith(other._sentences);
        (Verbal, Nominal, Anaphoric) = (Verbal || other.Verbal, Nominal || other.Nominal, Anaphoric && other.Anaphoric);
        Historical |= other.Historical;
        Date = Evidence.Better(Date, other.Date);
        Place = Evidence.Better(Place, other.Place);
        FewestDead = other.FewestDead is { } fewest && !(FewestDead < fewest) ? fewest : FewestDead;
        MostDead = other.MostDead is { } most && !(MostDead > most) ? most : MostDead;
    }

    public static bool IsNoun(Document doc, EventMention mention) => doc.Words[mention.Trigger].Upos is Upos.Noun or Upos.Propn;
}
