using Chancery.Core.Events;
using Chancery.Core.Text;

namespace Chancery.Core.Merging;

/// <summary>
/// Marks the events of a document that its sources contradict each other in: one says that it happened, another that it did not, or denies it
/// without telling it again. What is only planned or supposed contradicts nothing.
/// </summary>
internal static class DisputeFinder
{
    /// <summary>An event is compared with so many before it: a hostile text must not cost its square.</summary>
    private const int LookBack = 100;

    /// <param name="doc">That tells them.</param>
    /// <param name="events">In the order of the text.</param>
    public static void Mark(Document doc, IReadOnlyList<CodedEvent> events)
    {
        List<(EventCluster Cluster, CodedEvent Event)> earlier = [];
        var denied = events.Any(IsDenied);
        foreach (var ev in events)
        {
            if (ev.Best.Aux.HasFlag(AuxModes.Future) || ev.Best.Aux.HasFlag(AuxModes.Hypothetical)) continue;
            if (denied) Compare(doc, ev, earlier);
            List<Attribution> denials = [.. ev.Mentions.SelectMany(mention => mention.Denials)];
            if (denials.Count > 0 && !IsDenied(ev)) ev.Dispute = Add(ev.Dispute, Voices(ev), denials);
        }
    }

    private static void Compare(Document doc, CodedEvent ev, List<(EventCluster Cluster, CodedEvent Event)> earlier)
    {
        var cluster = new EventCluster(doc, ev.Best);
        for (var i = earlier.Count - 1; i >= 0 && i >= earlier.Count - LookBack; i--)
        {
            if (!Contradict(earlier[i].Cluster, cluster)) continue;
            var (told, denied) = IsDenied(ev) ? (earlier[i].Event, ev) : (ev, earlier[i].Event);
            Join(told, denied);
        }
        earlier.Add((cluster, ev));
    }

    private static bool IsDenied(CodedEvent ev) => ev.Best.Aux.HasFlag(AuxModes.Negation);

    private static void Join(CodedEvent told, CodedEvent denied)
    {
        var (says, denies) = (Voices(told), Voices(denied));
        // the report's own "but" is no quarrel, and who takes back what he said contradicts himself alone
        if (says.Count == 0 && denies.Count == 0 || says.Exists(voice => denies.Exists(other => Same(voice, other)))) return;
        told.Dispute = Add(told.Dispute, says, denies);
        denied.Dispute = Add(denied.Dispute, says, denies);
    }

    /// <summary>The closest voice of each telling.</summary>
    private static List<Attribution> Voices(CodedEvent ev) =>
        [.. ev.Mentions.Where(mention => mention.Attribution.Count > 0).Select(mention => mention.Attribution[0]).DistinctBy(voice => (voice.Source, voice.Cue))];

    private static Dispute Add(Dispute? known, List<Attribution> says, List<Attribution> denies) => new(
        [.. (known?.Says ?? []).Concat(says).DistinctBy(voice => (voice.Source, voice.Cue))], [.. (known?.Denies ?? []).Concat(denies).DistinctBy(voice => (voice.Source, voice.Cue))]);

    private static bool Same(Attribution one, Attribution other) =>
        one.SourceActor is { } actor && other.SourceActor is { } second ? actor.Cluster == second.Cluster : string.Equals(one.Source, other.Source, StringComparison.OrdinalIgnoreCase);

    private static bool Contradict(EventCluster one, EventCluster other)
    {
        if (one.Aux.HasFlag(AuxModes.Negation) == other.Aux.HasFlag(AuxModes.Negation) || !Contradiction.Shares(one.Types, other.Types)) return false;
        if (Contradiction.Places(one, other) || Evidence.Strength(one.Date) > 0 && Evidence.Strength(other.Date) > 0 && Evidence.Disjoint(one.Date!, other.Date!)) return false;
        var pair = new Pairing(one, other);
        if (pair.Actors <= Agreement.Open) return false;
        // the country of "the hospital" may be a guess on either side
        if (pair.Recipients is Agreement.Conflict && !(pair.SameLemma && PartyAgreement.CountriesAgree(one.Parties.Recipients, other.Parties.Recipients))) return false;
        return pair.SameLemma || pair.Recipients > Agreement.Open && pair.SameMode;
    }
}
