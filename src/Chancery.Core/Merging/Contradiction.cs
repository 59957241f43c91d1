using Chancery.Core.Places;

namespace Chancery.Core.Merging;

/// <summary>What keeps two tellings apart whatever speaks for them.</summary>
internal static class Contradiction
{
    private const int City = 4, Province = 2;

    // PLOVER: a call is no visit. Other modes of a meeting go together, as do the weapons of an attack and the forms of a protest.
    private const string Consult = "CONSULT", Phone = "phone";

    private static readonly string[] ManyModes = ["ASSAULT", "PROTEST"];

    public static bool Between(EventCluster one, EventCluster other) =>
        Another(one, other) || !Shares(one.Types, other.Types) || one.Aux != other.Aux || Modes(one, other) || Days(one, other) || Places(one, other) || Counts(one, other);

    /// <summary>"In a separate clash": not what was told before, but what its own sentence tells with it.</summary>
    private static bool Another(EventCluster one, EventCluster other) => other.Apart && !(one.Apart && one.IsToldIn(other.FirstSentence));

    /// <summary>Some name stands in both lists.</summary>
    internal static bool Shares(IReadOnlyList<string> ones, IReadOnlyList<string> others)
    {
        for (var i = 0; i < ones.Count; i++)
        {
            for (var j = 0; j < others.Count; j++)
            {
                if (ones[i] == others[j]) return true;
            }
        }
        return false;
    }

    private static bool Days(EventCluster one, EventCluster other)
    {
        var told = Evidence.Strength(one.Date) > 0 && Evidence.Strength(other.Date) > 0;
        if (told && Evidence.Disjoint(one.Date!, other.Date!)) return true;
        // "they had met before" is not "they met": only a noun ("since the ousting") may be both; the undated past is not a day that is told
        if (one.Historical == other.Historical || told) return false;
        var (past, present) = one.Historical ? (one, other) : (other, one);
        return past.Verbal && present.Verbal || Evidence.Strength(past.Date) == 0 && Evidence.Strength(present.Date) > 0;
    }

    internal static bool Places(EventCluster one, EventCluster other) =>
        Evidence.IsTold(one.Place) && Evidence.IsTold(other.Place) && Differ(one.Place!.Place, other.Place!.Place);

    private static bool Differ(Place one, Place other)
    {
        if (one.Country is not null && other.Country is not null && one.Country != other.Country) return true;
        if (one.Resolution == City && other.Resolution == City) return one.Name != other.Name;
        // a town that cannot lie in the province
        return Math.Min(one.Resolution, other.Resolution) is >= Province and < City && Kilometres(one, other) > EventPair.ProvinceKm;
    }

    private static double? Kilometres(Place one, Place other) =>
        one is { Latitude: { } lat, Longitude: { } lon } && other is { Latitude: { } otherLat, Longitude: { } otherLon } ? GeoDistance.Km(lat, lon, otherLat, otherLon) : null;

    /// <summary>Reports disagree a little ("at least 30", "32"); twice as many dead are another attack.</summary>
    private static bool Counts(EventCluster one, EventCluster other)
    {
        if (one.FewestDead is not { } few || other.FewestDead is not { } otherFew) return false;
        var most = Math.Max(one.MostDead ?? few, other.MostDead ?? otherFew);
        var fewest = Math.Min(few, otherFew);
        return most > fewest + 1 && most > fewest * 1.25;
    }

    private static bool Modes(EventCluster one, EventCluster other)
    {
        if (one.Modes.Count == 0 || other.Modes.Count == 0 || one.SharesMode(other)) return false;
        if (Shares(one.Types, ManyModes)) return false;
        return !one.Types.Contains(Consult) || one.Modes.Contains(Phone) || other.Modes.Contains(Phone);
    }
}
