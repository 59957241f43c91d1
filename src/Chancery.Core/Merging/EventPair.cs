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

    // historical is a matter of dates
    internal const AuxModes Stance = AuxModes.Future | AuxModes.Hypothetical | AuxModes.Negation;

    /// <summary>0 when they are two events; otherwise the higher, the surer.</summary>
    public int Score(EventFacts one, EventFacts other)
    {
        if (!one.Types.Any(other.Types.Contains) || (one.Aux & Stance) != (other.Aux & Stance) || Modes(one, other)) return 0;
        var (actors, recipients) = Parties(one, other);
        if (actors is Agreement.Conflict || recipients is Agreement.Conflict) return 0;
        var (dates, places, counts) = (Dates(one, other), Places(one, other), Counts(one, other));
        if (dates is Agreement.Conflict || places is Agreement.Conflict || counts is Agreement.Conflict) return 0;
        if (!Demanded(actors, recipients, places, dates)) return 0;
        if ((Wide(one) || Wide(other)) && actors is not Agreement.Same && recipients is not Agreement.Same) return 0;
        var evidence = Weight(actors) + Weight(recipients) + Weight(places) + Weight(counts) + (one.Trigger == other.Trigger ? 1 : 0) + (one.Modes.Any(other.Modes.Contains) ? 1 : 0);
        // a day in common is not enough: much happens on a day
        var enough = Weight(actors) + Weight(recipients) + Weight(places) + Weight(counts) >= 2;
        return enough && dates is not Agreement.Open ? evidence + Weight(dates) : 0;
    }

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
            var together = Lists([.. one.Actors, .. one.Recipients], [.. other.Actors, .. other.Recipients]);
            return (together, together is Agreement.Conflict ? Agreement.Conflict : Agreement.Open);
        }
        return (actors, recipients);
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
        if (one.Resolution >= City && other.Resolution >= City) return Kilometres(one, other) is { } far && far <= rule.DistanceKm ? Agreement.General : Agreement.Conflict;
        return Agreement.Open;
    }

    private static double? Kilometres(EventFacts one, EventFacts other)
    {
        if (one.Latitude is not { } lat || one.Longitude is not { } lon || other.Latitude is not { } otherLat || other.Longitude is not { } otherLon) return null;
        var (a, b) = (double.DegreesToRadians(lat), double.DegreesToRadians(otherLat));
        var half = Math.Pow(Math.Sin((b - a) / 2), 2) + (Math.Cos(a) * Math.Cos(b) * Math.Pow(Math.Sin(double.DegreesToRadians(otherLon - lon) / 2), 2));
        return 2 * EarthKm * Math.Asin(Math.Min(1, Math.Sqrt(half)));
    }

    /// <summary>Reports disagree a little ("at least 30", "32"); twice as many are another event.</summary>
    internal static Agreement Counts(EventFacts one, EventFacts other)
    {
        var dead = Count(one.Dead, other.Dead);
        var arrested = one.Types.Contains(Coerce) || one.Types.Contains(Assault) ? Count(one.Arrested, other.Arrested) : Agreement.Open;
        if (dead is Agreement.Conflict || arrested is Agreement.Conflict) return Agreement.Conflict;
        if (dead is Agreement.Open && arrested is Agreement.Open) return Count(one.Counted, other.Counted);
        return dead > arrested ? dead : arrested;
    }

    private static Agreement Count(int? one, int? other)
    {
        if (one is not { } a || other is not { } b) return Agreement.Open;
        var (few, most) = (Math.Min(a, b), Math.Max(a, b));
        return most == few ? few == 0 ? Agreement.Open : Agreement.General : most > few + 1 && most > few * 1.25 ? Agreement.Conflict : Agreement.Open;
    }
}
