using Chancery.Core.Actors;
using Chancery.Core.Language;
using Chancery.Core.Text;
using Chancery.Core.Time;

namespace Chancery.Core.Events;

/// <summary>
/// The last word on type and roles, once date, place and auxiliary modes are known: what is only planned becomes what PLOVER calls a plan,
/// and a meeting without a host has everybody as actor.
/// </summary>
public sealed class SettleStage(FrameLexicon lexicon) : IStage
{
    private const string Assault = "ASSAULT";

    /// <summary>Words between a preposition and its noun.</summary>
    private const int Determined = 4;

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
        if (doc.Events.FindAll(ev => ev.Types[0] is Assault) is [{ Anaphoric: true } only]) Strike(doc, only);
    }

    /// <summary>
    /// "The town buried its dead on Wednesday, a day after a bombing": an attack that nobody's name is told of, but its day and its town, was made on that town's country. Only where the report tells no other attack that it may point at.
    /// </summary>
    private void Strike(Document doc, EventMention ev)
    {
        if (ev.Actors.Count + ev.Recipients.Count > 0 || ev.Aux != AuxModes.None || !IsTold(doc, ev.Trigger)) return;
        if (ev.Date is not { Basis: "syntax", Date.Precision: DatePrecision.Day } || PlaceActor.Struck(doc, lexicon, ev) is not { } struck) return;
        ev.Anaphoric = false;
        ev.Recipients = [struck.Victim];
        ev.Place ??= new EventPlace(struck.Place.Place, doc.TextOf(struck.Place.Tokens), "paragraph");
        ev.Explanation.Add(new ExplanationStep("recipient", $"its day and place are told: {struck.Victim.Reasons[0]}", [ev.Trigger - doc.Sentences[ev.Sentence].Tokens.Start]));
    }

    /// <summary>"Will travel to Tokyo to sign an agreement": two plans by their words, and one by their type.</summary>
    private static bool IsAim(Document doc, EventMention aim, EventMention plan) =>
        aim.Sentence == plan.Sentence && aim != plan && aim.Aux.HasFlag(AuxModes.Future) && plan.Aux.HasFlag(AuxModes.Future) && aim.Types[0] == plan.Types[0]
        && doc.Words[aim.Trigger] is { Head: var head, Dep: Dep.Advcl or Dep.Xcomp } && head == plan.Trigger
        && Codes(aim.Actors).SetEquals(Codes(plan.Actors)) && (aim.Recipients.Count == 0 || Codes(aim.Recipients).SetEquals(Codes(plan.Recipients)));

    /// <summary>"A bombing tore through a street", "a day after a raid"; not "convicted in connection with the bombing".</summary>
    private bool IsTold(Document doc, int noun)
    {
        ref readonly var word = ref doc.Words[noun];
        if (word.Upos is not Upos.Noun || !lexicon.Attacks.Contains(word.Lemma)) return false;
        if (word.Dep is Dep.Nsubj or Dep.NsubjPass) return true;
        for (var at = Math.Max(0, noun - Determined); at < noun; at++)
        {
            if (doc.Words[at].Dep is Dep.Case or Dep.Mark && doc.Words[at].Head >= noun && doc.Words[at].Sentence == word.Sentence && lexicon.Occurring.Contains(doc.Words[at].Norm)) return true;
        }
        return false;
    }

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
