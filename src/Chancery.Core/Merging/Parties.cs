using Chancery.Core.Actors;
using Chancery.Core.Text;

namespace Chancery.Core.Merging;

/// <summary>The two sides of an event as several tellings fill them: each party once, by its most exact mention.</summary>
internal sealed class Parties(Document doc, IReadOnlyList<ActorMention> actors, IReadOnlyList<ActorMention> recipients)
{
    /// <summary>More parties than any sentence of a report names; the rest of a hostile list is left out of the comparison.</summary>
    public const int Most = 16;

    private readonly List<ActorMention> _actors = [.. actors.Take(Most)], _recipients = [.. recipients.Take(Most)];

    public IReadOnlyList<ActorMention> Actors => _actors;

    public IReadOnlyList<ActorMention> Recipients => _recipients;

    /// <summary>Everybody is an actor: nobody is told to be on the other side.</summary>
    public bool Mutual => _recipients.Count == 0 && _actors.Count > 1;

    public int Count => _actors.Count + _recipients.Count;

    public bool None => _actors.Count == 0 && _recipients.Count == 0;

    public void Add(Parties other)
    {
        var mutual = Mutual;
        foreach (var actor in other._actors) Add(actor, _actors, _recipients);
        foreach (var recipient in other._recipients) Add(recipient, mutual ? _actors : _recipients, mutual ? _recipients : _actors);
    }

    private void Add(ActorMention party, List<ActorMention> own, List<ActorMention> opposite)
    {
        if (Replace(party, own, Agreement.Same) || Replace(party, opposite, Agreement.Same)) return;
        if (Replace(party, own, Agreement.General) || Replace(party, opposite, Agreement.General)) return;
        if (own.Count < Most) own.Add(party);
    }

    private bool Replace(ActorMention party, List<ActorMention> side, Agreement least)
    {
        for (var i = 0; i < side.Count; i++)
        {
            if (PartyAgreement.Of(doc, side[i], party) < least) continue;
            // a mention known already under its own name is not displaced by another actor's
            var better = PartyAgreement.Exactness(doc, party) > PartyAgreement.Exactness(doc, side[i]);
            if (better && !(least is Agreement.General && (_actors.Concat(_recipients).Any(known => known.Cluster == party.Cluster)))) side[i] = party;
            return true;
        }
        return false;
    }
}
