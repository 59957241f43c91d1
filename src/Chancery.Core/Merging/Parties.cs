using Chancery.Core.Actors;
using Chancery.Core.Text;

namespace Chancery.Core.Merging;

/// <summary>The two sides of an event as several tellings fill them: each party once, by its most exact mention.</summary>
internal sealed class Parties(Document doc, IReadOnlyList<ActorMention> actors, IReadOnlyList<ActorMention> recipients)
{
    /// <summary>More parties than any sentence of a report names; the rest of a hostile list is left out of the comparison.</summary>
    public const int Most = 16;

    private readonly List<ActorMention> _actors = First(actors), _recipients = First(recipients);
    private Document _doc = doc;

    public IReadOnlyList<ActorMention> Actors => _actors;

    public IReadOnlyList<ActorMention> Recipients => _recipients;

    /// <summary>Everybody is an actor: nobody is told to be on the other side.</summary>
    public bool Mutual => _recipients.Count == 0 && _actors.Count > 1;

    public int Count => _actors.Count + _recipients.Count;

    public bool None => _actors.Count == 0 && _recipients.Count == 0;

    /// <summary>Their document is read on: it begins with what it was.</summary>
    public void GoOn(Document doc) => _doc = doc;

    /// <summary>The same where their part of a text stands behind another.</summary>
    public Parties MovedBy(PartShift shift) => new(shift.Joint, shift.Moved(_actors), shift.Moved(_recipients));

    private static List<ActorMention> First(IReadOnlyList<ActorMention> all)
    {
        List<ActorMention> first = new(Math.Min(all.Count, Most));
        for (var i = 0; i < all.Count && i < Most; i++) first.Add(all[i]);
        return first;
    }

    public void Add(Parties other)
    {
        var mutual = Mutual;
        // who meets the guest of a visit is the host, even where a sentence makes both of them actors
        var hosts = other.Mutual && _actors.Count > 0 && _recipients.Count > 0;
        foreach (var actor in other._actors) Add(actor, _actors, _recipients, hosts ? _recipients : _actors);
        foreach (var recipient in other._recipients) Add(recipient, mutual ? _actors : _recipients, mutual ? _recipients : _actors, mutual ? _actors : _recipients);
    }

    private void Add(ActorMention party, List<ActorMention> own, List<ActorMention> opposite, List<ActorMention> otherwise)
    {
        if (Replace(party, own, Agreement.Same) || Replace(party, opposite, Agreement.Same)) return;
        if (Replace(party, own, Agreement.General) || Replace(party, opposite, Agreement.General)) return;
        if (otherwise.Count < Most) otherwise.Add(party);
    }

    private bool Replace(ActorMention party, List<ActorMention> side, Agreement least)
    {
        for (var i = 0; i < side.Count; i++)
        {
            if (PartyAgreement.Of(_doc, side[i], party) < least) continue;
            if (PartyAgreement.Exactness(_doc, party) > PartyAgreement.Exactness(_doc, side[i])) side[i] = party;
            return true;
        }
        return false;
    }
}
