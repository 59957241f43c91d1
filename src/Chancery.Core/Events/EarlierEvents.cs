using Chancery.Core.Actors;
using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Events;

/// <summary>The events that a report has told so far, as later words point back at them.</summary>
internal sealed class EarlierEvents(Document doc, FrameLexicon lexicon)
{
    private const int PointedReach = 8, PartnerReach = 3, LookBack = 40;

    private readonly List<EventMention> _events = [];

    /// <summary>An earlier event and the parties of it that are meant.</summary>
    public readonly record struct Found(EventMention Event, IReadOnlyList<ActorMention> Side);

    public void Add(EventMention ev)
    {
        if (!ev.Incomplete && (ev.Aux & AuxModes.Negation) == 0) _events.Add(ev);
    }

    /// <summary>Whoever did what the event's content names: "rejected the accusation".</summary>
    public Found? Pointed(EventMention ev)
    {
        if (IsIndefinite(ev.Content)) return null;
        var noun = doc.Words[ev.Content].Lemma;
        for (var i = _events.Count - 1; i >= Math.Max(0, _events.Count - LookBack); i--)
        {
            var earlier = _events[i];
            if (ev.Sentence - earlier.Sentence > PointedReach) return null;
            if (earlier.Anaphoric || earlier.Trigger == ev.Trigger || earlier.Trigger == ev.Content) continue;
            if (!earlier.Types.Any(type => lexicon.Names(noun, type))) continue;
            // condemned for force is whoever used it, never whoever suffered it
            if (ev.Types[0] is "ACCUSE" && earlier.Types[0] is "ASSAULT" or "COERCE")
            {
                List<ActorMention> doers = [.. earlier.Actors.Where(party => party.Code is not null && !Has(ev.Actors, party))];
                if (doers.Count > 0) return new Found(earlier, doers);
                continue;
            }
            if (Other(ev, earlier) is { } side) return new Found(earlier, side);
        }
        return null;
    }

    /// <summary>The other side of the last event that one of the actors took part in.</summary>
    public Found? Partner(EventMention ev)
    {
        for (var i = _events.Count - 1; i >= Math.Max(0, _events.Count - LookBack); i--)
        {
            var earlier = _events[i];
            if (ev.Sentence - earlier.Sentence > PartnerReach) return null;
            if (earlier.Anaphoric || earlier.Trigger == ev.Trigger || !TakesPart(ev, earlier)) continue;
            if (Other(ev, earlier) is not { } side) continue;
            // at home the other side may be anybody
            return side.Any(party => ev.Actors.All(actor => actor.Code != party.Code)) ? new Found(earlier, side) : null;
        }
        return null;
    }

    /// <summary>The other side of what the same actor did together with somebody in the same sentence.</summary>
    public Found? Companion(EventMention ev)
    {
        for (var i = _events.Count - 1; i >= 0 && _events[i].Sentence == ev.Sentence; i--)
        {
            var earlier = _events[i];
            if (!earlier.Reciprocal || !Has(earlier.Actors, ev.Actors[0])) continue;
            if (Other(ev, earlier) is { } side) return new Found(earlier, side);
        }
        return null;
    }

    /// <summary>Whoever did what was told last, in this sentence or the one before; whoever suffered it, where it was force: they get the support that names nobody.</summary>
    public Found? Before(EventMention ev)
    {
        for (var i = _events.Count - 1; i >= 0 && ev.Sentence - _events[i].Sentence <= 1; i--)
        {
            var earlier = _events[i];
            if (earlier.Anaphoric || TakesPart(ev, earlier) || earlier.Aux.HasFlag(AuxModes.Historical)) continue;
            var side = earlier.Types[0] is "ASSAULT" ? earlier.Recipients : earlier.Actors;
            return side.Count > 0 && side.All(party => party.Code is not null) ? new Found(earlier, side) : null;
        }
        return null;
    }

    /// <summary>Who was helped, or asked for help, just before.</summary>
    public Found? Needy(EventMention ev)
    {
        for (var i = _events.Count - 1; i >= Math.Max(0, _events.Count - LookBack); i--)
        {
            var earlier = _events[i];
            if (ev.Sentence - earlier.Sentence > PartnerReach) return null;
            var side = earlier.Types[0] is "AID" ? earlier.Recipients : earlier.Types[0] is "REQUEST" && earlier.Modes.Contains("assist") ? earlier.Actors : [];
            if (side.Count > 0 && side.All(party => party.Code is not null && ev.Actors.All(actor => actor.Code != party.Code))) return new Found(earlier, side);
        }
        return null;
    }

    /// <summary>The last event of the type that several took part in.</summary>
    public Found? Same(EventMention ev)
    {
        for (var i = _events.Count - 1; i >= Math.Max(0, _events.Count - LookBack); i--)
        {
            var earlier = _events[i];
            if (earlier.Types.Any(ev.Types.Contains) && earlier.Actors.Count + (earlier.Reciprocal ? earlier.Recipients.Count : 0) > 1) return new Found(earlier, [.. earlier.Actors, .. earlier.Reciprocal ? earlier.Recipients : []]);
        }
        return null;
    }

    private bool TakesPart(EventMention ev, EventMention earlier) => ev.Actors.Any(actor => Has(earlier.Actors, actor) || Has(earlier.Recipients, actor));

    private bool Has(IReadOnlyList<ActorMention> side, ActorMention actor) => side.Any(party => IsSame(party, actor));

    private bool IsSame(ActorMention one, ActorMention other) =>
        one.Cluster >= 0 && one.Cluster == other.Cluster
        || one.Code is not null && one.Code == other.Code && (one.Sector == other.Sector || IsState(one) && IsState(other));

    private bool IsState(ActorMention actor) => actor.Kind is ActorKind.Country || actor.Sector is null || lexicon.References.Organs.Contains(actor.Sector);

    /// <summary>The parties of an earlier event that are not the actor of this one; doers before those done to.</summary>
    private List<ActorMention>? Other(EventMention ev, EventMention earlier)
    {
        List<ActorMention> actors = [.. earlier.Actors.Where(party => party.Code is not null && !Has(ev.Actors, party))];
        if (actors.Count > 0 && (actors.Count == earlier.Actors.Count || earlier.Reciprocal || earlier.Recipients.Count == 0)) return actors;
        List<ActorMention> recipients = [.. earlier.Recipients.Where(party => party.Code is not null && !Has(ev.Actors, party))];
        return recipients.Count > 0 ? recipients : actors.Count > 0 ? actors : null;
    }

    private bool IsIndefinite(int noun)
    {
        for (var i = noun - 1; i >= 0 && i >= noun - 4 && doc.Words[i].Head == noun; i--)
        {
            if (doc.Words[i].Dep is Dep.Det) return doc.Words[i].Norm is "a" or "an" or "any" or "no" or "some";
        }
        return false;
    }
}
