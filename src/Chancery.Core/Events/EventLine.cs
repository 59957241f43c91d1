using System.Text;
using Chancery.Core.Actors;
using Chancery.Core.Text;

namespace Chancery.Core.Events;

/// <summary>
/// A coded sentence in one line, as the examples of packs write it: <c>ASSAULT/aerial FRA:MIL -> MLI:REB "bombed" [historical]</c>.
/// </summary>
public static class EventLine
{
    public const string Nothing = "NONE";

    /// <summary>One line a coded sentence, in trigger order; <see cref="Nothing"/> when there is none. References back ("the attack") are left out.</summary>
    public static string Of(Document doc)
    {
        var lines = doc.Events.Where(ev => !ev.Anaphoric).OrderBy(ev => ev.Trigger).Select(ev => Of(doc, ev)).ToList();
        return lines.Count == 0 ? Nothing : string.Join('\n', lines);
    }

    public static string Of(Document doc, EventMention ev)
    {
        var line = new StringBuilder(ev.Types[0]);
        for (var i = 0; i < ev.Modes.Count; i++) line.Append(i == 0 ? '/' : ',').Append(ev.Modes[i]);
        line.Append(' ').Append(Parties(ev.Actors)).Append(" -> ").Append(Parties(ev.Recipients));
        line.Append(" \"").Append(doc.TextOf(ev.Trigger)).Append('"');
        if (ev.Aux is not AuxModes.None) line.Append(" [").Append(string.Join(',', Names(ev.Aux))).Append(']');
        return line.ToString();
    }

    /// <summary>PLOVER's names of the auxiliary modes that are set, in PLOVER's order.</summary>
    public static IEnumerable<string> Names(AuxModes aux)
    {
        if (aux.HasFlag(AuxModes.Historical)) yield return "historical";
        if (aux.HasFlag(AuxModes.Future)) yield return "future";
        if (aux.HasFlag(AuxModes.Hypothetical)) yield return "hypothetical";
        if (aux.HasFlag(AuxModes.Negation)) yield return "negation";
    }

    private static string Parties(IReadOnlyList<ActorMention> parties) =>
        parties.Count == 0 ? "-" : string.Join('+', parties.Select(Party).Distinct(StringComparer.Ordinal));

    private static string Party(ActorMention party) => (party.Code, party.Sector) switch
    {
        ({ } code, { } sector) => $"{code}:{sector}",
        ({ } code, null) => code,
        (null, { } sector) => ":" + sector,
        _ => "?",
    };
}
