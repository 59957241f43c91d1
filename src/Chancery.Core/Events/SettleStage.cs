using Chancery.Core.Actors;
using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Events;

/// <summary>
/// The last word on type and roles, once date, place and auxiliary modes are known: what is only planned becomes what PLOVER calls a plan,
/// and a meeting without a host has everybody as actor.
/// </summary>
public sealed class SettleStage(FrameLexicon lexicon) : IStage
{
    public string Name => "settle";

    public Layers Needs => Layers.Events | Layers.Claims;

    public Layers Gives => Layers.None;

    public void Run(Document doc)
    {
        foreach (var ev in doc.Events)
        {
            Plan(doc, ev);
            Roles(doc, ev);
        }
        doc.Events.RemoveAll(ev => doc.Events.Exists(plan => IsAim(doc, ev, plan)));
    }

    /// <summary>"Will travel to Tokyo to sign an agreement": two plans by their words, and one by their type.</summary>
    private static bool IsAim(Document doc, EventMention aim, EventMention plan) =>
        aim.Sentence == plan.Sentence && aim != plan && aim.Aux.HasFlag(AuxModes.Future) && plan.Aux.HasFlag(AuxModes.Future) && aim.Types[0] == plan.Types[0]
        && doc.Words[aim.Trigger] is { Head: var head, Dep: Dep.Advcl or Dep.Xcomp } && head == plan.Trigger
        && Codes(aim.Actors).SetEquals(Codes(plan.Actors)) && (aim.Recipients.Count == 0 || Codes(aim.Recipients).SetEquals(Codes(plan.Recipients)));

    private static HashSet<string?> Codes(IEnumerable<ActorMention> parties) => [.. parties.Select(party => party.Code)];

    /// <summary>A future meeting is AGREE, an announced withdrawal CONCEDE, announced force THREATEN: the ontology says which.</summary>
    private void Plan(Document doc, EventMention ev)
    {
        if (!ev.Aux.HasFlag(AuxModes.Future) || ev.Aux.HasFlag(AuxModes.Negation) || ev.Actors.Count == 0) return;
        if (!lexicon.Ontology.Types.TryGetValue(ev.Types[0], out var type) || type.Future is not { } future || future.Type == type.Name) return;
        ev.Modes = future.Mode is { } mode ? [mode] : [];
        ev.Types = [future.Type];
        ev.Explanation.Add(new ExplanationStep("outer", $"future {type.Name} becomes {future.Type}", [ev.Trigger - doc.Sentences[ev.Sentence].Tokens.Start]));
    }

    private static void Roles(Document doc, EventMention ev)
    {
        if (!ev.Reciprocal || ev.Recipients.Count == 0 || ev.Types[0] is not "CONSULT" || ev.Modes.Contains("visit")) return;
        var where = ev.Place?.Place.Country;
        if (where is not null && ev.Recipients.Any(host => host.Code == where) && ev.Actors.All(guest => guest.Code is not null && guest.Code != where))
        {
            ev.Modes = [.. ev.Modes, "visit"];
            ev.Explanation.Add(new ExplanationStep("mode", $"visit: the meeting was in {where}, the recipient's country", [ev.Trigger - doc.Sentences[ev.Sentence].Tokens.Start]));
            return;
        }
        ev.Actors = [.. ev.Actors, .. ev.Recipients];
        ev.Recipients = [];
        ev.Explanation.Add(new ExplanationStep("recipient", "reciprocal: without a host everybody is an actor", [ev.Trigger - doc.Sentences[ev.Sentence].Tokens.Start]));
    }
}
