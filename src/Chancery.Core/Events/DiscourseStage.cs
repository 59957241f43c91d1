using Chancery.Core.Actors;
using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Events;

/// <summary>
/// Completes events by what the report has told before: who "condemned the strike" condemns whoever struck; a demand in answer goes to the
/// other side. What is taken from elsewhere is marked as inherited, with its reason.
/// </summary>
public sealed class DiscourseStage(FrameLexicon lexicon) : IStage
{
    private const double Inherited = -0.08;

    private readonly ReferenceLexicon _references = lexicon.References;

    public string Name => "discourse";

    public Layers Needs => Layers.Events | Layers.Claims;

    public Layers Gives => Layers.None;

    public void Run(Document doc)
    {
        if (doc.Events.Count == 0) return;
        var before = new EarlierEvents(doc, lexicon);
        foreach (var ev in doc.Events)
        {
            Home(doc, ev);
            if (ev.Recipients.Count == 0 || !ev.Recipients.Any(IsPlaced)) Recipient(doc, ev, before);
            if (ev.Actors.Count == 0) Actor(doc, ev, before);
            else Traveller(doc, ev);
            before.Add(ev);
        }
        doc.Events.RemoveAll(ev => ev.Incomplete);
    }

    /// <summary>Nobody travels abroad to his own country: a traveller whose country was only inferred is of the country that the report is about.</summary>
    private static void Traveller(Document doc, EventMention ev)
    {
        if (ev.Types[0] is not "CONSULT" || ev.Actors is not [{ Inherited: true, Code: { } own } guest] || ev.Recipients.Count == 0 || ev.Recipients.Any(host => host.Code != own || host.Inherited)) return;
        if (ReportFocus.Abroad(doc, ev, own) is not { } home) return;
        ev.Actors = [guest with { Code = home, Reasons = [.. guest.Reasons, $"{home}: nobody travels abroad to his own country"] }];
        Settle(doc, ev, "actor", $"nobody travels abroad to {own} from {own}");
    }

    private static bool IsPlaced(ActorMention actor) => actor.Code is not null;

    private void Recipient(Document doc, EventMention ev, EarlierEvents before)
    {
        if (ev.Anaphoric || ev.Actors.Count == 0 || ev.Reciprocal) return;
        var type = ev.Types[0];
        if (_references.Answers.Contains(type) && ev.Content >= 0 && before.Pointed(ev) is { } pointed) Take(doc, ev, pointed, doc.Words[ev.Content].Norm);
        else if (_references.Courtesy.Contains(type) && before.Companion(ev) is { } companion) Take(doc, ev, companion, "spoken to");
        else if (MayAnswer(ev) && before.Partner(ev) is { } partner) Take(doc, ev, partner, "in answer");
        else if (ev.Recipients.Count == 0 && ev.Modes.Any(_references.AtHome.Contains) && Country(ev.Actors) is not null) People(doc, ev);
        else if (_references.Gifts.Contains(type) && before.Needy(ev) is { } needy) Take(doc, ev, needy, "help");
        else if (_references.Focus.Contains(type) && ev.Recipients.Count == 0 && ReportFocus.Of(doc, ev) is { } focus)
        {
            ev.Recipients = [focus];
            Settle(doc, ev, "recipient", $"the report is about {focus.Code}");
        }
    }

    /// <summary>Words answer words; force answers only force, and a state's measures are its own where nobody else is named.</summary>
    private bool MayAnswer(EventMention ev) =>
        _references.Dialogue.Contains(ev.Types[0]) || _references.Retaliation.Contains(ev.Types[0]) && !ev.Modes.Any(_references.AtHome.Contains) && ev.Recipients.All(recipient => recipient.Sector is null)
        && ev.Actors.All(actor => actor.Kind is ActorKind.Country || actor.Sector is "MIL" or "REB");

    /// <summary>A curfew is laid on the people of the state that lays it.</summary>
    private static void People(Document doc, EventMention ev)
    {
        var state = ev.Actors[0];
        ev.Recipients = [state with { Kind = ActorKind.Group, Sector = "CVL", OtherSectors = [], Office = null, Cluster = -1, Identifier = $"people of {state.Code}", Inherited = true, Reasons = ["a state does it to its own people"] }];
        Settle(doc, ev, "recipient", "at home: its own people");
    }

    private static void Take(Document doc, EventMention ev, EarlierEvents.Found found, string by)
    {
        var reason = $"{by}: {found.Event.Types[0]} of sentence {found.Event.Sentence + 1}";
        ev.Recipients = [.. found.Side.Select(actor => actor with { Inherited = true, Reasons = [.. actor.Reasons, reason] })];
        Settle(doc, ev, "recipient", reason);
    }

    private static void Settle(Document doc, EventMention ev, string step, string reason)
    {
        ev.Incomplete = false;
        ev.Confidence = Math.Max(0.05, ev.Confidence + Inherited);
        var token = ev.Content >= 0 ? ev.Content : ev.Trigger;
        ev.Explanation.Add(new ExplanationStep(step, reason, [token - doc.Sentences[ev.Sentence].Tokens.Start]));
    }

    private void Actor(Document doc, EventMention ev, EarlierEvents before)
    {
        if (ev.Anaphoric && ev.Aux.HasFlag(AuxModes.Future))
        {
            // "a second round will take place in April": those who met meet again
            if (before.Same(ev) is not { } met) return;
            ev.Actors = [.. met.Side.Select(actor => actor with { Inherited = true })];
            Settle(doc, ev, "actor", $"as in the {met.Event.Types[0]} of sentence {met.Event.Sentence + 1}");
        }
        else if (!ev.Anaphoric && !ev.Aux.HasFlag(AuxModes.Future) && _references.ByState.Contains(ev.Types[0]) && Organ(doc, ev) is { } organ)
        {
            ev.Actors = [organ with { Inherited = true }];
            Settle(doc, ev, "actor", $"only a state does it: {organ.Identifier} stands nearby");
        }
        else if (!ev.Anaphoric && _references.ByState.Contains(ev.Types[0]) && ev.Modes.Any(_references.OnSoil.Contains) && PlaceActor.Soil(doc, ev.Trigger) is { } state)
        {
            ev.Actors = [state];
            Settle(doc, ev, "actor", $"done in {state.Identifier}, where only the state does it");
        }
    }

    /// <summary>The organ of the recipient's state that was named last, at most a sentence before.</summary>
    private ActorMention? Organ(Document doc, EventMention ev)
    {
        var country = ev.Recipients.FirstOrDefault(IsPlaced)?.Code;
        if (country is null) return null;
        ActorMention? best = null;
        foreach (var actor in doc.ActorIndex.In(ev.Sentence - 1, ev.Sentence))
        {
            if (actor.Code != country || actor.Sector is null || !_references.Organs.Contains(actor.Sector)) continue;
            if (actor.Head >= ev.Trigger || ev.Recipients.Any(recipient => recipient.Cluster == actor.Cluster)) continue;
            best = actor;
        }
        return best;
    }

    /// <summary>Rebels, protesters and strikers without a country are of the country whose forces they meet.</summary>
    private void Home(Document doc, EventMention ev)
    {
        if (Country(ev.Actors) is { } attacker) ev.Recipients = Home(doc, ev, ev.Recipients, attacker);
        else if (Country(ev.Recipients) is { } attacked) ev.Actors = Home(doc, ev, ev.Actors, attacked);
    }

    private string? Country(IReadOnlyList<ActorMention> side)
    {
        if (side.Count == 0 || side.Any(actor => !IsPlaced(actor))) return null;
        var code = side[0].Code;
        return side.All(actor => actor.Code == code && actor.Sector is { } sector && _references.Organs.Contains(sector)) && !lexicon.Ontology.NonStateCodes.Contains(code!) ? code : null;
    }

    private IReadOnlyList<ActorMention> Home(Document doc, EventMention ev, IReadOnlyList<ActorMention> side, string country)
    {
        if (!side.Any(actor => actor.Code is null && actor.Sector is { } sector && _references.Domestic.Contains(sector))) return side;
        ev.Explanation.Add(new ExplanationStep("recipient", $"of {country}, whose forces they meet", [ev.Trigger - doc.Sentences[ev.Sentence].Tokens.Start]));
        return [.. side.Select(actor => actor.Code is null && actor.Sector is { } sector && _references.Domestic.Contains(sector)
            ? actor with { Code = country, Inherited = true, Reasons = [.. actor.Reasons, $"{country}, whose forces they meet"] } : actor)];
    }
}
