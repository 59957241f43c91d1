namespace Chancery.Core.Merging;

/// <summary>Two tellings side by side: what agrees, as the rules ask for it.</summary>
internal readonly struct Pairing
{
    private const string Consult = "CONSULT";

    public Pairing(EventCluster one, EventCluster other)
    {
        (One, Other) = (one, other);
        Actors = PartyAgreement.Of(one.Doc, one.Parties.Actors, other.Parties.Actors);
        Recipients = PartyAgreement.Of(one.Doc, one.Parties.Recipients, other.Parties.Recipients);
        // who visits whom does not matter for whether it is the same meeting
        var unordered = Conflict ? one.Types.Contains(Consult) || one.Parties.Mutual || other.Parties.Mutual : one.Parties.Mutual != other.Parties.Mutual;
        if (!unordered || one.Parties.None || other.Parties.None) return;
        Actors = PartyAgreement.Of(one.Doc, [.. one.Parties.Actors, .. one.Parties.Recipients], [.. other.Parties.Actors, .. other.Parties.Recipients], out var least);
        // with one party in common only the other side stays open
        Recipients = Actors > Agreement.Conflict && Math.Min(one.Parties.Count, other.Parties.Count) < 2 ? Agreement.Open : least;
    }

    public EventCluster One { get; }

    public EventCluster Other { get; }

    public Agreement Actors { get; }

    public Agreement Recipients { get; }

    public bool Conflict => Actors is Agreement.Conflict || Recipients is Agreement.Conflict;

    public bool SameLemma => One.SharesLemma(Other);

    public bool SameMode => One.SharesMode(Other);

    /// <summary>At least one side is told by a noun alone ("the most senior visit"): nouns retell, but for a later plural that points at nothing.</summary>
    public bool Retold => (!One.Verbal || !Other.Verbal) && !Other.Unheralded;

    public bool BothConsult => One.Types.Contains(Consult) && Other.Types.Contains(Consult);

    /// <summary>The higher, the better they fit.</summary>
    public int Score =>
        2 * ((int)Actors + (int)Recipients) + (SameLemma ? 2 : 0) + (SameMode ? 2 : 0)
        + (Evidence.Strength(One.Date) > 0 && Evidence.Strength(Other.Date) > 0 ? 2 : 0)
        + (One.Place is { } place && Other.Place is { } otherPlace && place.Place.Name == otherPlace.Place.Name ? 1 : 0);

    /// <summary>The second is first told in one of the sentences after the first, or in the same.</summary>
    public bool Follows(int sentences)
    {
        for (var i = 0; i <= sentences; i++)
            if (One.IsToldIn(Other.FirstSentence - i)) return true;
        return false;
    }
}
