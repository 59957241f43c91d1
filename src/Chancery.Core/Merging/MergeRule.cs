namespace Chancery.Core.Merging;

/// <summary>A reason to take two tellings for one event. The surest rules run first over the whole document.</summary>
internal sealed record MergeRule(string Id, Func<Pairing, bool> Holds)
{
    /// <summary>The harm that an attack did is told within so many sentences of the attack.</summary>
    private const int AftermathSentences = 3;

    /// <summary>What else a crowd did is told right after that it came.</summary>
    private const int ProtestSentences = 1;

    private const string Assault = "ASSAULT", Protest = "PROTEST";

    public static IReadOnlyList<MergeRule> All { get; } =
    [
        new("same-parties", pair => pair.Actors is Agreement.Same && pair.Recipients is Agreement.Same && Linked(pair)),
        new("same-party", pair => !pair.Conflict && (pair.Actors is Agreement.Same || pair.Recipients is Agreement.Same)
            && (pair.Retold || pair.SameLemma || pair.BothConsult && pair.Actors > Agreement.Open && pair.Recipients > Agreement.Open)),
        new("wider-party", pair => !pair.Conflict && (pair.Actors is Agreement.General || pair.Recipients is Agreement.General)
            && (pair.Retold || pair.SameMode && (pair.SameLemma || pair.BothConsult && pair.Actors > Agreement.Open && pair.Recipients > Agreement.Open))),
        new("reference", pair => !pair.Conflict && (pair.One.Anaphoric || pair.Other.Anaphoric)),
        new("one-attack", pair => !pair.Conflict && pair.Actors is Agreement.Same && pair.One.Types.Contains(Assault) && pair.Follows(0)),
        new("one-protest", pair => !pair.Conflict && pair.Actors is Agreement.Same && pair.One.Types.Contains(Protest) && pair.Follows(ProtestSentences)),
        new("aftermath", Aftermath),
    ];

    private static bool Linked(Pairing pair) => pair.Retold || pair.SameLemma || pair.SameMode || pair.BothConsult;

    /// <summary>"Residents said two children were wounded": nobody is said to have done it, so it is the harm of the attack before it.</summary>
    private static bool Aftermath(Pairing pair) =>
        pair.One.Types.Contains(Assault) && pair.Other.Parties.Actors.Count == 0 && pair.One.Parties.Actors.Count > 0
        && PartyAgreement.CountriesAgree(pair.One.Parties.Recipients, pair.Other.Parties.Recipients) && pair.Follows(AftermathSentences) && !Abroad(pair.One, pair.Other);

    /// <summary>"Three civilians were killed in Gao", after a shot in Gaza.</summary>
    private static bool Abroad(EventCluster attack, EventCluster harm) =>
        Evidence.IsTold(harm.Place) && attack.Place?.Place.Country is { } country && harm.Place!.Place.Country is { } other && country != other;
}
