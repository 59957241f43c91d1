using Chancery.Core.Actors;
using Chancery.Core.Text;

namespace Chancery.Core.Merging;

/// <summary>A party of an event as documents can compare it: by country, sector and name, without the document.</summary>
/// <param name="Code">Country or PLOVER's code; null when the text does not tell.</param>
/// <param name="Sector">Primary sector; null when the text does not tell.</param>
/// <param name="Name">Canonical name; null when it is only described ("police").</param>
/// <param name="Person">The name is a person's.</param>
public sealed record PartyFacts(string? Code, string? Sector, string? Name, bool Person)
{
    private static readonly string[] OrgansOfGovernment = ["MIL", "SPY", "COP", "GOV", "JUD", "LEG"];

    // whoever is told to be one of these is no soldier and no minister
    private static readonly string[] Outside = ["BUS", "JRN", "EDU", "MED", "REL", "LAB", "AGR", "NGO"];

    // nurses here, lecturers there
    private static readonly string[] Trades = ["JRN", "EDU", "MED", "REL", "AGR"];

    private const string Aid = "NGO";

    // one paper's gunmen are the other's rebels
    private static readonly string[] Armed = ["UAF", "REB", "CRM", "PRM"];

    /// <summary>True where the country was taken from the text around ("gunmen", in a report on Mali); null where it is told.</summary>
    public bool? Guessed { get; init; }

    internal static IEnumerable<PartyFacts> Of(Document doc, ActorMention actor)
    {
        var entity = actor.Head >= 0 && actor.Head < doc.Tokens.Count ? doc.Words[actor.Head].Entity : -1;
        var person = entity >= 0 && entity < doc.Entities.Count && doc.Entities[entity].Kind is EntityKind.Person;
        var named = actor.Kind is ActorKind.Name || actor.Kind is ActorKind.Pronoun or ActorKind.Role && doc.ActorIndex.Named(actor.Cluster) is not null;
        person |= named && (actor.Kind is ActorKind.Pronoun || doc.ActorIndex.Named(actor.Cluster) is { } by && doc.KindAt(by.Head) is EntityKind.Person);
        yield return new PartyFacts(actor.Code, actor.Sector, named ? actor.Identifier : null, person) { Guessed = actor.Inherited && actor.Code is not null ? true : null };
        foreach (var code in actor.OtherCodes) yield return new PartyFacts(code, actor.Sector, null, false);
    }

    /// <summary>How well two parties may be one.</summary>
    internal Agreement With(PartyFacts other)
    {
        if (Code is not null && other.Code is not null && Code != other.Code)
        {
            if (!IsVague && !other.IsVague) return Agreement.Conflict;
            // a guess gives way, and speaks for nothing
            var stateless = (this with { Code = null }).With(other with { Code = null });
            return stateless is Agreement.General ? Agreement.Open : stateless;
        }
        if (Name is not null && other.Name is not null)
        {
            if (SameName(Name, other.Name)) return Agreement.Same;
            // two people are two; a person may act for an organisation, and an organisation has several names
            if (Person && other.Person) return Agreement.Conflict;
        }
        if (Sector is not null && other.Sector is not null && Sector != other.Sector && !Both(OrgansOfGovernment, other) && !Both(Armed, other))
            return Code is null || Code != other.Code || Both(Trades, other) || IsOutside(other) || other.IsOutside(this) ? Agreement.Conflict : Agreement.Open;
        return Code is not null && Code == other.Code || Sector is not null && Sector == other.Sector ? Agreement.General : Agreement.Open;
    }

    /// <summary>Both are people outside the state, and of another walk of life each: medical students are no garment workers.</summary>
    internal bool IsOtherThan(PartyFacts other) => Sector is not null && other.Sector is not null && Sector != other.Sector && Outside.Contains(Sector) && Outside.Contains(other.Sector);

    /// <summary>Aid workers are of their organisation here, and of the country where they work there.</summary>
    internal bool IsVague => Guessed is true || Name is null && Code is Aid;

    private bool IsOutside(PartyFacts organ) => Outside.Contains(Sector) && OrgansOfGovernment.Contains(organ.Sector);

    private bool Both(string[] sectors, PartyFacts other) => sectors.Contains(Sector) && sectors.Contains(other.Sector);

    /// <summary>The same last word, and no other first name.</summary>
    private static bool SameName(string one, string other)
    {
        if (string.Equals(one, other, StringComparison.OrdinalIgnoreCase)) return true;
        var (a, b) = (one.Split(' '), other.Split(' '));
        return (a.Length == 1 || b.Length == 1) && string.Equals(a[^1], b[^1], StringComparison.OrdinalIgnoreCase);
    }
}
