using Chancery.Core.Events;

namespace Chancery.Core.Merging;

/// <summary>Two events of two documents side by side: what keeps them apart, and what speaks for one event.</summary>
internal sealed class EventPair(EventRule rule)
{
    internal const int City = 4, Province = 2;
    private const double EarthKm = 6371;

    // "last year": what happened in it can only be the same by name
    private const int WideDays = 31;

    // PLOVER: a call is no visit; other modes of one type go together
    private const string Consult = "CONSULT", Phone = "phone", Coerce = "COERCE", Assault = "ASSAULT", Protest = "PROTEST", Release = "release";

    // PLOVER: what will be given is agreed to already, as what was promised is; so with what will be conceded, and what will be done to somebody
    private static readonly string[] Plans = ["AGREE", "CONCEDE", "THREATEN"];

    // what two sides have with each other about many things on one day
    private static readonly string[] Deals = ["CONSULT", "COOPERATE", "AGREE", "SUPPORT"];

    // the context of all that envoys do: it tells no topic
    private const string Diplomatic = "diplomatic";

    private static readonly string[] Said = ["ACCUSE", "AGREE", "CONCEDE", "REJECT", "REQUEST", "SANCTION", "SUPPORT", "THREATEN"];

    /// <summary>Kilometres from the middle of a province or district beyond which a town is not in it.</summary>
    internal const double ProvinceKm = 500;

    /// <summary>Days within which a plan without a day is told again.</summary>
    internal const int PlanDays = 10;

    /// <summary>Words of a topic, and of two together, from which they can be told apart, and those that make two plans one.</summary>
    private const int FewWords = 2, ManyWords = 5, SharedWords = 2;

    /// <summary>What parties, place, count, words and target must weigh together.</summary>
    private const int Enough = 3, KinEnough = 3;

    /// <summary>Whether it is told as done, planned, supposed or denied; historical is a matter of dates.</summary>
    internal static AuxModes StanceOf(EventFacts facts) => StanceOf(facts.Types[0], facts.Aux);

    internal static AuxModes StanceOf(string type, AuxModes aux) =>
        aux & (Plans.Contains(type) ? AuxModes.Hypothetical | AuxModes.Negation : AuxModes.Future | AuxModes.Hypothetical | AuxModes.Negation);

    /// <summary>0 when they are two events; otherwise the higher, the surer.</summary>
    public int Score(EventFacts one, EventFacts other)
    {
        if (!one.Types.Any(other.Types.Contains)) return Kin(one, other);
        if (StanceOf(one) != StanceOf(other) || Modes(one, other)) return 0;
        var (actors, recipients) = Parties(one, other);
        if (actors is Agreement.Conflict || recipients is Agreement.Conflict) return 0;
        var (dates, places) = (Dates(one, other), Places(one, other));
        if (dates is Agreement.Conflict && actors >= Agreement.General && recipients >= Agreement.General && Replanned(one, other) && Topic(one, other) >= SharedWords) dates = Agreement.General;
        var counts = Counts(one, other, dates is Agreement.Same && places is Agreement.Same);
        // where words were said, a report that names another place names what they were about; a country may be no more than whom it was done to
        if (places is Agreement.Conflict && (IsSaid(one) || IsGuess(one) || IsGuess(other) || IsTransfer(one, other)) && actors >= Agreement.General && (recipients >= Agreement.General || one.Recipients.Count + other.Recipients.Count == 0)) places = Agreement.Open;
        if (dates is Agreement.Conflict || places is Agreement.Conflict || counts is Agreement.Conflict) return 0;
        if (places is Agreement.General && one.PlaceTold is true && other.PlaceTold is true && Targets(one, other)) return 0;
        if (!Demanded(actors, recipients, places, dates)) return 0;
        if ((Wide(one) || Wide(other)) && actors is not Agreement.Same && recipients is not Agreement.Same) return 0;
        if (Deals.Contains(one.Types[0]) && !Named(one, other) && Topics(one, other) && Topic(one, other) is 0) return 0;
        if (Victims(one, other)) return 0;
        if (Callings(one, other) && counts is not Agreement.General && Topic(one, other) <= SharedWords) return 0;
        // a physicist here, a director there, nobody known by country or kind
        if (recipients is Agreement.Open && (one.Recipients.Count > 0) == (other.Recipients.Count > 0) && counts is not Agreement.General && places is not Agreement.Same && Targets(one, other) && Topic(one, other) is >= 0 and < SharedWords) return 0;
        var evidence = Weight(actors) + Weight(recipients) + Weight(places) + Weight(counts) + (one.Trigger == other.Trigger ? 1 : 0) + (one.Modes.Any(other.Modes.Contains) ? 1 : 0);
        // a day in common is not enough: much happens on a day, and most of it is done by the same few
        var known = Weight(actors) + Weight(recipients) + Weight(places) + Weight(counts);
        var enough = known >= Enough || known == Enough - 1 && (one.Trigger == other.Trigger || Alike(one, other) || Topic(one, other) is not 0);
        return enough && dates is not Agreement.Open ? evidence + Weight(dates) : 0;
    }

    /// <summary>
    /// Two tellings by types that papers tell one event by: they must be of one day, of the same parties on both sides, and what they are about, the place or the count must speak for it.
    /// Lower than any two of one type, which go first.
    /// </summary>
    private int Kin(EventFacts one, EventFacts other)
    {
        if (one.Kin is null || other.Kin is null || !one.Kin.Contains(other.Types[0]) || Stances(one, other)) return 0;
        if (Dates(one, other) < Agreement.General || Wide(one) || Wide(other)) return 0;
        // a day later is the day of the report, as a rule
        var late = one.From >= other.Until || other.From >= one.Until ? 1 : 0;
        if (late > 0 && (one.From > other.Until || other.From > one.Until)) return 0;
        var (actors, recipients) = Parties(one, other);
        if (actors is Agreement.Conflict || recipients is Agreement.Conflict)
        {
            // who did it to whom is told either way where a crowd meets the police, or two sides deal with each other
            var together = Lists(Together(one), Together(other));
            if (!Mutual(one) && !Mutual(other) && !(Is(one, other, Assault) && Is(one, other, Protest)) && !one.Types.Contains(Consult) && !other.Types.Contains(Consult)) return 0;
            (actors, recipients) = (together, together);
        }
        if (actors < Agreement.General && recipients < Agreement.General) return 0;
        var (places, counts) = (Places(one, other), Counts(one, other));
        if (actors is Agreement.Conflict || places is Agreement.Conflict || counts is Agreement.Conflict) return 0;
        var both = actors >= Agreement.General && (recipients >= Agreement.General || (Mutual(one) || Mutual(other)) && Math.Min(one.Actors.Count + one.Recipients.Count, other.Actors.Count + other.Recipients.Count) > 1);
        if (places is not Agreement.Same && !(both && Codes(one, other))) return 0;
        var topic = Math.Max(0, Topic(one, other));
        var speaks = topic + (places is Agreement.Same ? 2 : 0) + Weight(counts) + (actors is Agreement.Same || recipients is Agreement.Same ? 1 : 0) + (both ? 1 : 0);
        return topic > 0 && speaks >= KinEnough + late ? 1 + (both ? 1 : 0) : 0;
    }

    /// <summary>Two countries in common, or the only one of both.</summary>
    private static bool Codes(EventFacts one, EventFacts other)
    {
        var (codes, others) = (EventKeys.Codes(one), EventKeys.Codes(other));
        var common = codes.Count(others.Contains);
        return common > 1 || common == 1 && codes.Count == 1 && others.Count == 1;
    }

    private static bool Is(EventFacts one, EventFacts other, string type) => one.Types.Contains(type) || other.Types.Contains(type);

    /// <summary>One is told as done and the other is not; what is planned is a type of its own where the other is a plan.</summary>
    private static bool Stances(EventFacts one, EventFacts other)
    {
        var (a, b) = (StanceOf(one), StanceOf(other));
        return IsPlan(one) || IsPlan(other) ? (a & ~AuxModes.Future) != (b & ~AuxModes.Future) : a != b;
    }

    private static bool IsPlan(EventFacts facts) => Plans.Contains(facts.Types[0]);

    /// <summary>Both are plans that no day is told of, and within so many days of each other.</summary>
    private static bool Replanned(EventFacts one, EventFacts other) =>
        one.IsUndatedPlan && other.IsUndatedPlan && Math.Abs(one.From!.Value.DayNumber - other.From!.Value.DayNumber) <= PlanDays;

    /// <summary>Words in common; -1 where one of them tells none.</summary>
    private static int Topic(EventFacts one, EventFacts other) =>
        one.Topic is not { Count: > 0 } words || other.Topic is not { Count: > 0 } others ? -1 : Math.Min(EventTopic.Shared(words, others), EventTopic.Shared(others, words));

    /// <summary>Whoever is let go is so in one town and comes home in another.</summary>
    private static bool IsTransfer(EventFacts one, EventFacts other) => one.Modes.Contains(Release) && other.Modes.Contains(Release);

    /// <summary>Both say enough to tell that they are about other things.</summary>
    private static bool Topics(EventFacts one, EventFacts other) =>
        one.Topic?.Count >= FewWords && other.Topic?.Count >= FewWords && one.Topic.Count + other.Topic.Count >= ManyWords
        && !(one.Contexts is { } contexts && other.Contexts is { } others && contexts.Any(context => context is not Diplomatic && others.Contains(context)));

    /// <summary>Somebody stands in both by name: presidents do not meet twice a day.</summary>
    private static bool Named(EventFacts one, EventFacts other) =>
        one.Actors.Concat(one.Recipients).Any(party => party is { Name: not null } && other.Actors.Concat(other.Recipients).Any(also => party.With(also) is Agreement.Same));

    /// <summary>Nurses here and policemen there, and another number of them, are two attacks, though the women of one report might be anybody.</summary>
    private static bool Victims(EventFacts one, EventFacts other) =>
        one.Dead is { } dead && other.Dead is { } others && dead != others
        && (one.Recipients.Any(victim => other.Recipients.Count > 0 && other.Recipients.All(candidate => victim.With(candidate) < Agreement.General) && other.Recipients.Any(candidate => victim.With(candidate) is Agreement.Conflict))
            || other.Recipients.Any(victim => one.Recipients.Count > 0 && one.Recipients.All(candidate => victim.With(candidate) < Agreement.General) && one.Recipients.Any(candidate => victim.With(candidate) is Agreement.Conflict)));

    /// <summary>It was done to, or by, people of other walks of life: medical students here, garment workers there.</summary>
    private static bool Callings(EventFacts one, EventFacts other) => Callings(one.Recipients, other.Recipients) || Callings(one.Actors, other.Actors);

    private static bool Callings(IReadOnlyList<PartyFacts> ones, IReadOnlyList<PartyFacts> others) =>
        ones.Count > 0 && others.Count > 0 && ones.All(party => others.All(party.IsOtherThan));

    private static bool Alike(EventFacts one, EventFacts other) =>
        one.Target.Any(other.Target.Contains) || one.Modes.Any(other.Modes.Contains) || one.Contexts is { } contexts && other.Contexts is { } others && contexts.Any(others.Contains);

    private static bool IsSaid(EventFacts facts) => Said.Contains(facts.Types[0]);

    private static bool Wide(EventFacts ev) => ev.From is { } from && ev.Until is { } until && until.DayNumber - from.DayNumber > WideDays;

    private static int Weight(Agreement agreement) => agreement switch { Agreement.Same => 3, Agreement.General => 2, _ => 0 };

    private bool Demanded(Agreement actors, Agreement recipients, Agreement places, Agreement dates)
    {
        foreach (var slot in rule.MustAgree)
        {
            var found = slot switch { "actor" => actors, "recipient" => recipients, "place" => places, _ => dates };
            if (found < Agreement.General) return false;
        }
        return true;
    }

    private static bool Modes(EventFacts one, EventFacts other)
    {
        if (one.Modes.Count == 0 || other.Modes.Count == 0 || one.Modes.Any(other.Modes.Contains)) return false;
        return one.Types.Contains(Consult) && (one.Modes.Contains(Phone) != other.Modes.Contains(Phone));
    }

    /// <summary>Who visits whom does not matter for whether it is one meeting; who accuses whom does.</summary>
    internal static (Agreement Actors, Agreement Recipients) Parties(EventFacts one, EventFacts other)
    {
        var (actors, recipients) = (Lists(one.Actors, other.Actors), Lists(one.Recipients, other.Recipients));
        var unordered = one.Types.Contains(Consult) || Mutual(one) || Mutual(other);
        if (unordered && (actors is Agreement.Conflict || recipients is Agreement.Conflict || Mutual(one) != Mutual(other)))
        {
            var together = Lists(Together(one), Together(other));
            return (together, together is Agreement.Conflict ? Agreement.Conflict : Agreement.Open);
        }
        return (actors, recipients);
    }

    /// <summary>Both sides; a bare country where others meet is their host at most.</summary>
    private static List<PartyFacts> Together(EventFacts ev)
    {
        List<PartyFacts> all = [.. ev.Actors, .. ev.Recipients];
        var guests = all.FindAll(party => party is not { Sector: null, Name: null } || party.Code is null || party.Code != ev.Country);
        return guests.Count > 1 ? guests : all;
    }

    private static bool Mutual(EventFacts ev) => ev.Recipients.Count == 0 && ev.Actors.Count > 1;

    /// <summary>Everybody of the shorter list must be found in the longer one.</summary>
    private static Agreement Lists(IReadOnlyList<PartyFacts> ones, IReadOnlyList<PartyFacts> others)
    {
        if (ones.Count == 0 || others.Count == 0) return Agreement.Open;
        var (few, many) = ones.Count <= others.Count ? (ones, others) : (others, ones);
        var weakest = Agreement.Same;
        foreach (var party in few)
        {
            var best = Agreement.Conflict;
            foreach (var candidate in many)
                if (party.With(candidate) is var found && found > best) best = found;
            if (best < weakest) weakest = best;
        }
        return weakest;
    }

    private Agreement Dates(EventFacts one, EventFacts other)
    {
        if (one.From is not { } from || other.From is not { } otherFrom) return Agreement.Open;
        var (until, otherUntil) = (one.Until ?? from.AddDays(1), other.Until ?? otherFrom.AddDays(1));
        var gap = from >= otherUntil ? from.DayNumber - otherUntil.DayNumber + 1 : otherFrom >= until ? otherFrom.DayNumber - until.DayNumber + 1 : 0;
        if (gap == 0) return one.DateTold && other.DateTold ? Agreement.Same : Agreement.General;
        // a report may come some days after; what both texts date is another day
        return one.DateTold && other.DateTold || gap > rule.WindowDays ? Agreement.Conflict : Agreement.General;
    }

    internal Agreement Places(EventFacts one, EventFacts other)
    {
        if (one.Place is null || other.Place is null) return Agreement.Open;
        if (one.Country is not null && other.Country is not null && one.Country != other.Country) return Agreement.Conflict;
        if (one.Place == other.Place) return Math.Min(one.Resolution, other.Resolution) >= Province ? Agreement.Same : Agreement.Open;
        if (Areas(one, other)) return Agreement.Conflict;
        if (one.Resolution >= City && other.Resolution >= City) return Kilometres(one, other) is { } far && far <= rule.DistanceKm ? Agreement.General : Agreement.Conflict;
        return Agreement.Open;
    }

    /// <summary>It was done to two things that nothing makes one: a school here, a house in the next town.</summary>
    private static bool Targets(EventFacts one, EventFacts other) => one.Target.Count > 0 && other.Target.Count > 0 && !one.Target.Any(other.Target.Contains);

    /// <summary>No more than a country, taken from whom it was done to.</summary>
    private static bool IsGuess(EventFacts facts) => facts.PlaceTold is not true && facts.Resolution <= 1 && facts.Dataset is null;

    /// <summary>Both sentences name a place below the country, and the one cannot lie in the other.</summary>
    private bool Areas(EventFacts one, EventFacts other)
    {
        if (one.PlaceTold is not true || other.PlaceTold is not true || Math.Min(one.Resolution, other.Resolution) is < Province or >= City) return false;
        // "Cabo Delgado", and the province of that name
        if (one.Place!.StartsWith(other.Place!, StringComparison.Ordinal) || other.Place!.StartsWith(one.Place, StringComparison.Ordinal)) return false;
        return Kilometres(one, other) > (one.Resolution == other.Resolution ? rule.DistanceKm : ProvinceKm);
    }

    private static double? Kilometres(EventFacts one, EventFacts other)
    {
        if (one.Latitude is not { } lat || one.Longitude is not { } lon || other.Latitude is not { } otherLat || other.Longitude is not { } otherLon) return null;
        var (a, b) = (double.DegreesToRadians(lat), double.DegreesToRadians(otherLat));
        var half = Math.Pow(Math.Sin((b - a) / 2), 2) + (Math.Cos(a) * Math.Cos(b) * Math.Pow(Math.Sin(double.DegreesToRadians(otherLon - lon) / 2), 2));
        return 2 * EarthKm * Math.Asin(Math.Min(1, Math.Sqrt(half)));
    }

    /// <summary>Reports disagree a little ("at least 30", "32"); twice as many are another event.</summary>
    /// <param name="one">An event.</param>
    /// <param name="other">Another one.</param>
    /// <param name="here">Both are of one told day in one place: the number of the dead rises while reports come.</param>
    internal static Agreement Counts(EventFacts one, EventFacts other, bool here = false)
    {
        var dead = Count(one.Dead, other.Dead, here);
        var arrested = one.Types.Contains(Coerce) || one.Types.Contains(Assault) ? Count(one.Arrested, other.Arrested) : Agreement.Open;
        if (dead is Agreement.Conflict || arrested is Agreement.Conflict) return Agreement.Conflict;
        if (dead is Agreement.Open && arrested is Agreement.Open) return Count(one.Counted, other.Counted, here);
        return dead > arrested ? dead : arrested;
    }

    private static Agreement Count(int? one, int? other, bool rising = false)
    {
        if (one is not { } a || other is not { } b) return Agreement.Open;
        var (few, most) = (Math.Min(a, b), Math.Max(a, b));
        return most == few ? few == 0 ? Agreement.Open : Agreement.General : most > few + (rising ? 2 : 1) && most > few * (rising ? 1.6 : 1.25) ? Agreement.Conflict : Agreement.Open;
    }
}
