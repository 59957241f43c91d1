using Chancery.Core.Actors;
using Chancery.Core.Text;

namespace Chancery.Core.Merging;

/// <summary>Whether two mentions, or two lists of them, may stand for the same parties.</summary>
internal static class PartyAgreement
{
    // PLOVER: the government is said of the organs that act on its orders
    private static readonly string[] OrgansOfGovernment = ["MIL", "SPY", "COP"];

    private const string Government = "GOV";

    public static Agreement Of(Document doc, ActorMention one, ActorMention other)
    {
        if (one.Cluster == other.Cluster) return Agreement.Same;
        if (!SameCode(one, other) || !SectorsAgree(one, other)) return Agreement.Conflict;
        // two people, or two organisations, of one country and sector are still two; a person may act for an organisation
        if (BothNamed(one, other) && IsPerson(doc, one) == IsPerson(doc, other)) return Agreement.Conflict;
        // "somebody" may be anybody: without a country or sector in common nothing speaks for it
        return one.Code is not null && one.Code == other.Code || one.Sector is not null && one.Sector == other.Sector ? Agreement.General : Agreement.Open;
    }

    public static Agreement Of(Document doc, IReadOnlyList<ActorMention> ones, IReadOnlyList<ActorMention> others) => Of(doc, ones, others, out _);

    /// <summary>Everybody of the shorter list must be found in the longer one. The best agreement of a party, and the <paramref name="least"/>.</summary>
    public static Agreement Of(Document doc, IReadOnlyList<ActorMention> ones, IReadOnlyList<ActorMention> others, out Agreement least)
    {
        least = Agreement.Open;
        if (ones.Count == 0 || others.Count == 0) return Agreement.Open;
        var (few, many) = ones.Count <= others.Count ? (ones, others) : (others, ones);
        var most = Agreement.Open;
        var weakest = Agreement.Same;
        // by number: lists of this kind walk on a copy of themselves
        for (var i = 0; i < few.Count; i++)
        {
            var best = Agreement.Conflict;
            for (var j = 0; j < many.Count; j++)
            {
                var found = Of(doc, few[i], many[j]);
                if (found > best) best = found;
            }
            if (best is Agreement.Conflict) return least = Agreement.Conflict;
            if (best > most) most = best;
            if (best < weakest) weakest = best;
        }
        least = weakest;
        return most;
    }

    /// <summary>Countries alone, where the words for people differ ("a commander", "two children"); a country that was only inferred decides nothing.</summary>
    public static bool CountriesAgree(IReadOnlyList<ActorMention> ones, IReadOnlyList<ActorMention> others) =>
        ones.Count == 0 || others.Count == 0 || ones.Any(one => others.Any(other => (SameCode(one, other) || one.Inherited || other.Inherited) && (one.Cluster == other.Cluster || !BothNamed(one, other))));


    /// <summary>How exactly the actor is known: the higher one is kept. "He" is as exact as the name that he has elsewhere in the report.</summary>
    public static int Exactness(Document doc, ActorMention actor)
    {
        if (actor.Kind is ActorKind.Pronoun or ActorKind.Role && doc.ActorIndex.Named(actor.Cluster) is { } named)
            return Exactness(doc, named) - 1;
        var exactness = actor.Kind switch { ActorKind.Name => 8, ActorKind.Role => 4, ActorKind.Group => 3, ActorKind.Country => 2, _ => 0 };
        if (actor.Kind is ActorKind.Name && IsPerson(doc, actor)) exactness += 4;
        return exactness + (actor.Code is null ? 0 : 4) + (actor.Sector is null ? 0 : 4) + (actor.Office is null ? 0 : 1) + (actor.Inherited ? 0 : 1);
    }

    private static bool SameCode(ActorMention one, ActorMention other) => one.Code is null || other.Code is null || one.Code == other.Code;

    private static bool SectorsAgree(ActorMention one, ActorMention other)
    {
        if (one.Sector is null || other.Sector is null || one.Sector == other.Sector) return true;
        if (one.OtherSectors.Contains(other.Sector) || other.OtherSectors.Contains(one.Sector)) return true;
        return one.Sector == Government && OrgansOfGovernment.Contains(other.Sector) || other.Sector == Government && OrgansOfGovernment.Contains(one.Sector);
    }

    private static bool BothNamed(ActorMention one, ActorMention other) => one.Kind is ActorKind.Name && other.Kind is ActorKind.Name;

    private static bool IsPerson(Document doc, ActorMention actor)
    {
        var entity = doc.Words[actor.Head].Entity;
        return entity >= 0 && entity < doc.Entities.Count && doc.Entities[entity].Kind is EntityKind.Person;
    }
}
