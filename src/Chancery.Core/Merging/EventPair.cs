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
    private const string Consult = "CONSULT", Phone = "phone", Coerce = "COERCE", Assault = "ASSAULT";

    // PLOVER: what will be given is agreed to already, as what was promised is; so with what will be conceded, and what will be done to somebody
    private static readonly string[] Plans = ["AGREE", "CONCEDE", "THREATEN"];

    private static readonly string[] Said = ["ACCUSE", "AGREE", "CONCEDE", "REJECT", "REQUEST", "SANCTION", "SUPPORT", "THREATEN"];

    /// <summary>Kilometres from the middle of a province or district beyond which a town is not in it.</summary>
    private const double ProvinceKm = 500;

    /// <summary>Whether it is told as done, planned, supposed or denied; historical is a matter of dates.</summary>
    internal static AuxModes StanceOf(EventFacts facts) => StanceOf(facts.Types[0], facts.Aux);

    internal static AuxModes StanceOf(string type, AuxModes aux) =>
        aux & (Plans.Contains(type) ? AuxModes.Hypothetical | AuxModes.Negation : AuxModes.Future | AuxModes.Hypothetical | AuxModes.Negation);

    /// <summary>0 when they are two events; otherwise the higher, the surer.</summary>
    public int Score(EventFacts one, EventFacts other)
    {
        if (!one.Types.Any(other.Types.Contains) || StanceOf(one) != StanceOf(other) || Modes(one, other)) return 0;
        var (actors, recipients) = Parties(one, other);
        if (actors is Agreement.Conflict || recipients is Agreement.Conflict) return 0;
        var (dates, places) = (Dates(one, other), Places(one, other));
        var counts = Counts(one, other, dates is Agreement.Same && places is Agreement.Same);
        // where words were said, a report that names another place names what they were about; a country may be no more than whom it was done to
        if (places is Agreement.Conflict && (IsSaid(one) || IsGuess(one) || IsGuess(other)) && actors >= Agreement.General && (recipients >= Agreement.General || one.Recipients.Count + other.Recipients.Count == 0)) places = Agreement.Open;
        if (dates is Agreement.Conflict || places is Agreement.Conflict || counts is Agreement.Conflict) return 0;
        if (places is Agreement.General && one.PlaceTold is true && other.PlaceTold is true && Targets(one, other)) return 0;
        if (!Demanded(actors, recipients, places, dates)) return 0;
        if ((Wide(one) || Wide(other)) && actors is not Agreement.Same && recipients is not Agreement.Same) return 0;
        var evidence = Weight(actors) + Weight(recipients) + Weight(places) + Weight(counts) + (one.Trigger == other.Trigger ? 1 : 0) + (one.Modes.Any(other.Modes.Contains) ? 1 : 0);
        // a day in common is not enough: much happens on a day
        var enough = Weight(actors) + Weight(recipients) + Weight(places) + Weight(counts) >= 2;
        return enough && dates is not Agreement.Open ? evidence + Weight(dates) : 0;
    }

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
