using Chancery.Core.Events;
using Chancery.Core.Text;

namespace Chancery.Core.Merging;

/// <summary>One reading of many: the best-told mention, completed with the most exact value of each slot.</summary>
internal static class MergedReading
{
    private const string Visit = "visit";

    public static CodedEvent Of(EventCluster cluster, string documentHash)
    {
        var mentions = cluster.Mentions;
        mentions.Sort(TextOrder.Instance);
        var lead = mentions.Count == 1 ? mentions[0] : Fullest(cluster.Doc, mentions);
        var best = mentions.Count == 1 ? lead : Together(cluster, lead);
        return new CodedEvent { Id = EventId.Of(documentHash, cluster.Doc, best, mentions[0]), Document = cluster.Doc, Best = best, Mentions = mentions };
    }

    private static EventMention Fullest(Document doc, List<EventMention> mentions) => mentions.MaxBy(mention => Fullness(doc, mention))!;

    private static EventMention Together(EventCluster cluster, EventMention lead)
    {
        var doc = cluster.Doc;
        var mentions = cluster.Mentions;
        var parties = new Parties(doc, lead.Actors, lead.Recipients);
        foreach (var mention in mentions)
            if (mention != lead) parties.Add(new Parties(doc, mention.Actors, mention.Recipients));
        var date = mentions.Aggregate(lead.Date, (known, mention) => Evidence.Better(known, mention.Date));
        var best = new EventMention
        {
            Types = lead.Types, Trigger = lead.Trigger, TriggerTokens = lead.TriggerTokens, Sentence = lead.Sentence, Frame = lead.Frame,
            Actors = parties.Actors, Recipients = parties.Recipients, Reciprocal = lead.Reciprocal && parties.Recipients.Count == 0,
            Modes = Union(lead, mentions, mention => mention.Modes), Contexts = Union(lead, mentions, mention => mention.Contexts),
            Aux = AuxOf(mentions, date), Date = date, Place = mentions.Aggregate(lead.Place, (known, mention) => Evidence.Better(known, mention.Place)),
            Factuality = mentions.MaxBy(mention => Math.Abs(mention.Factuality ?? 0))!.Factuality, Denials = [.. mentions.SelectMany(mention => mention.Denials)],
            Size = SizeOf(mentions), Attribution = Sources(lead, mentions), Confidence = mentions.Max(mention => mention.Confidence), Repeated = lead.Repeated,
        };
        best.Explanation.AddRange(lead.Explanation);
        Explain(cluster, lead, best);
        return best;
    }

    /// <summary>Who tells most: both sides by name, a day, a place, a verb; a visit tells who came to whom.</summary>
    private static int Fullness(Document doc, EventMention mention) =>
        (mention.Anaphoric ? -100 : 0) + (mention.Repeated ? -50 : 0)
        + Side(doc, mention.Actors) + Side(doc, mention.Recipients)
        + (4 * Evidence.Strength(mention.Date)) + (Evidence.IsTold(mention.Place) ? 4 : 0) + (EventCluster.IsNoun(doc, mention) ? 0 : 4)
        + (mention.Modes.Contains(Visit) && mention.Actors.Count > 0 && mention.Recipients.Count > 0 ? 8 : 0);

    private static int Side(Document doc, IReadOnlyList<Actors.ActorMention> side) =>
        side.Count == 0 ? 0 : 8 + side.Max(actor => PartyAgreement.Exactness(doc, actor));

    /// <summary>The mention that dates the event says whether it is long past; without one it is past only where all say so.</summary>
    private static AuxModes AuxOf(List<EventMention> mentions, EventDate? date)
    {
        var all = mentions.Aggregate(~AuxModes.None, (aux, mention) => aux & mention.Aux);
        if (Evidence.Strength(date) == 0) return all;
        return mentions.Any(mention => ReferenceEquals(mention.Date, date) && mention.Aux.HasFlag(AuxModes.Historical)) ? all | AuxModes.Historical : all & ~AuxModes.Historical;
    }

    private static EventSize? SizeOf(List<EventMention> mentions)
    {
        var sizes = mentions.Select(mention => mention.Size).OfType<EventSize>().ToList();
        return sizes.Count == 0 ? null : new EventSize(sizes.Max(size => size.Dead), sizes.Max(size => size.Injured), sizes.Max(size => size.Arrested));
    }

    private static List<Attribution> Sources(EventMention lead, List<EventMention> mentions) =>
        [.. lead.Attribution.Concat(mentions.SelectMany(mention => mention.Attribution)).DistinctBy(source => (source.Source, source.Cue, source.Kind))];

    private static List<string> Union(EventMention lead, List<EventMention> mentions, Func<EventMention, IReadOnlyList<string>> of) =>
        [.. of(lead).Concat(mentions.SelectMany(of)).Distinct(StringComparer.Ordinal)];

    private static void Explain(EventCluster cluster, EventMention lead, EventMention best)
    {
        foreach (var (mention, rule) in cluster.Joined.OrderBy(join => join.Mention, TextOrder.Instance))
            best.Explanation.Add(new ExplanationStep("merge", $"{rule}: \"{cluster.Doc.TextOf(mention.TriggerTokens)}\" of sentence {cluster.Doc.NumberOf(mention.Sentence)}", []));
        if (cluster.FewestDead is { } few && cluster.MostDead is { } most && few != most)
            best.Explanation.Add(new ExplanationStep("merge", $"size: the tellings count {few} to {most} dead; the highest is kept", []));
        if (best.Date is { } date && !ReferenceEquals(date, lead.Date))
            best.Explanation.Add(new ExplanationStep("merge", $"date: {date.Date} from another telling ({date.Basis})", []));
        if (best.Place is { } place && !ReferenceEquals(place, lead.Place))
            best.Explanation.Add(new ExplanationStep("merge", $"place: {place.Place.Name} from another telling ({place.Basis})", []));
    }
}
