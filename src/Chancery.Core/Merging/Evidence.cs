using Chancery.Core.Events;

namespace Chancery.Core.Merging;

/// <summary>How much a date or a place rests on the text: what the sentence says of the event goes before what was inferred.</summary>
internal static class Evidence
{
    private const string Publication = "publication", Discourse = "discourse", Syntax = "syntax", Recipient = "recipient";

    /// <summary>0 for the fallback to the day of publication, 1 for what was carried over from other sentences, 2 for the sentence's own words.</summary>
    public static int Strength(EventDate? date) => date?.Basis switch { null or Publication => 0, Discourse => 1, _ => 2 };

    public static bool IsTold(EventPlace? place) => place?.Basis is Syntax;

    private static int Strength(EventPlace place) => place.Basis switch { Syntax => 3, Discourse => 2, Recipient => 1, _ => 0 };

    public static bool Disjoint(EventDate one, EventDate other) => one.Date.Until <= other.Date.From || other.Date.Until <= one.Date.From;

    /// <summary>The stronger one, then the more precise one, then the first.</summary>
    public static EventDate? Better(EventDate? one, EventDate? other)
    {
        if (one is null || other is null) return one ?? other;
        var (strength, otherStrength) = (Strength(one), Strength(other));
        if (strength != otherStrength) return strength > otherStrength ? one : other;
        return other.Date.Precision > one.Date.Precision ? other : one;
    }

    /// <summary>The told one, then the one better inferred, then the more exact one, then the first.</summary>
    public static EventPlace? Better(EventPlace? one, EventPlace? other)
    {
        if (one is null || other is null) return one ?? other;
        var (strength, otherStrength) = (Strength(one), Strength(other));
        if (strength != otherStrength) return strength > otherStrength ? one : other;
        return other.Place.Resolution > one.Place.Resolution && one.Place.Country == other.Place.Country ? other : one;
    }
}
