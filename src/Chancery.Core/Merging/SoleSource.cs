using Chancery.Core.Actors;
using Chancery.Core.Events;
using Chancery.Core.Text;

namespace Chancery.Core.Merging;

/// <summary>Whether an event is known from nobody but one of its own parties.</summary>
internal static class SoleSource
{
    /// <summary>Witnesses and residents see what happens to others of their kind, and the press reports it: they are no party.</summary>
    private const string Civilians = "CVL", Press = "JRN";

    /// <summary>The source, where every telling is its claim and it is a side of the event.</summary>
    public static Attribution? Of(Document doc, EventMention best, IReadOnlyList<EventMention> mentions)
    {
        // whoever announces his own plan claims nothing
        if (best.Aux.HasFlag(AuxModes.Future) || best.Aux.HasFlag(AuxModes.Hypothetical)) return null;
        Attribution? sole = null;
        foreach (var mention in mentions)
        {
            if (mention.Repeated) continue;
            if (mention.Attribution.Count == 0 || mention.Attribution[0].SourceActor is not { Code: not null, Sector: not (Civilians or Press) } actor) return null;
            if (sole?.SourceActor is { } known && PartyAgreement.Of(doc, known, actor) < Agreement.General) return null;
            sole ??= mention.Attribution[0];
        }
        return sole?.SourceActor is { } source && best.Actors.Concat(best.Recipients).Any(party => party.Code == source.Code && PartyAgreement.Of(doc, source, party) > Agreement.Open) ? sole : null;
    }
}
