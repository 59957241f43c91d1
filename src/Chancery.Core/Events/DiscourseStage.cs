using Chancery.Core.Actors;
using Chancery.Core.Claims;
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
    private const int MaterialConflict = 4;
    private const string Court = "JUD";

    /// <summary>Sentences behind words told without their author in which he may be named.</summary>
    private const int AuthorReach = 2;

    private readonly ReferenceLexicon _references = lexicon.References;

    // frames of verdicts, beside which an arrest may be told
    private readonly HashSet<string> _tried = [.. lexicon.Frames.Where(frame => frame.Modes.Contains("convict")).Select(frame => frame.Id)];

    // "ruled out a state of emergency": what is refused is done at home, and answers nobody
    private readonly HashSet<string> _home = [.. lexicon.Frames.Where(frame => frame.Modes.Any(lexicon.References.AtHome.Contains)).Select(frame => frame.Id)];

    public string Name => "discourse";

    public Layers Needs => Layers.Events | Layers.Claims;

    public Layers Gives => Layers.None;

    public void Run(Document doc)
    {
        if (doc.Events.Count == 0) return;
        var before = new EarlierEvents(doc, lexicon);
        foreach (var ev in doc.Events)
        {
            Speaker(doc, ev);
            Author(doc, ev);
            Home(doc, ev);
            if (ev.Recipients.Count == 0 || !ev.Recipients.Any(IsPlaced)) Recipient(doc, ev, before);
            if (ev.Actors.Count == 0) Actor(doc, ev, before);
            else Traveller(doc, ev);
            before.Add(ev);
        }
        doc.Events.RemoveAll(ev => ev.Incomplete);
    }

    /// <summary>"We condemn this", "they attack us": whoever is quoted, where it is somebody with a say.</summary>
    private void Speaker(Document doc, EventMention ev)
    {
        if (!ev.SpokenActor && !ev.SpokenRecipient || ev.Attribution.FirstOrDefault(said => said.Kind is not ClaimKind.Indirect)?.SourceActor is not { } speaker) return;
        if (speaker.Code is null || speaker.Kind is not ActorKind.Country && (speaker.Sector is null || _references.Private.Contains(speaker.Sector))) return;
        // "we would welcome an agreement" is no welcome
        if (ev.SpokenActor && (ev.Aux & (AuxModes.Future | AuxModes.Hypothetical)) != 0 && ev.Types[0] is "SUPPORT" or "CONSULT" or "CONCEDE") return;
        var meant = speaker with { Inherited = true, Reasons = [.. speaker.Reasons, "whoever speaks"] };
        if (ev.SpokenActor) (ev.Actors, ev.Incomplete) = ([meant], lexicon.Ontology.Types[ev.Types[0]].NeedsRecipient && ev.Recipients.Count == 0);
        else if (ev.Actors.All(actor => actor.Code != speaker.Code)) ev.Recipients = [meant];
        else return;
        ev.Explanation.Add(new ExplanationStep(ev.SpokenActor ? "actor" : "recipient", $"whoever speaks: {speaker.Identifier}", [ev.Trigger - doc.Sentences[ev.Sentence].Tokens.Start]));
    }

    /// <summary>Nobody travels abroad to his own country: a traveller whose country was only inferred is of the country that the report is about.</summary>
    private static void Traveller(Document doc, EventMention ev)
    {
        if (ev.Types[0] is not "CONSULT" || ev.Actors is not [{ Inherited: true, Code: { } own } guest] || ev.Recipients.Count == 0 || ev.Recipients.Any(host => host.Code != own || host.Inherited)) return;
        if (ReportFocus.Abroad(doc, ev, own) is not { } home) return;
        ev.Actors = [guest with { Code = home, Reasons = [.. guest.Reasons, $"{home}: nobody travels abroad to his own country"] }];
        Settle(doc, ev, "actor", $"nobody travels abroad to {own} from {own}");
    }

    /// <summary>"Rwanda was charged with plundering. The allegation was made by Congo's minister": who said so is told behind what was said.</summary>
    private static void Author(Document doc, EventMention ev)
    {
        if (ev.Types[0] is not ("ACCUSE" or "REQUEST" or "THREATEN") || ev.Actors.Count == 0 || ev.Recipients.Count > 0) return;
        if (doc.Events.FindLast(other => other.Sentence < ev.Sentence && ev.Sentence - other.Sentence <= AuthorReach && other.Types[0] == ev.Types[0] && other.Actors.Count == 0 && other.Recipients.Any(IsPlaced)) is not { } said) return;
        said.Actors = [.. ev.Actors.Select(actor => actor with { Inherited = true, Reasons = [.. actor.Reasons, $"of sentence {doc.NumberOf(ev.Sentence)}, which says whose it was"] })];
        Settle(doc, said, "actor", $"sentence {doc.NumberOf(ev.Sentence)} says whose it was");
        ev.Incomplete = true;
    }

    private static bool IsPlaced(ActorMention actor) => actor.Code is not null;

    private void Recipient(Document doc, EventMention ev, EarlierEvents before)
    {
        if (ev.Anaphoric || ev.Actors.Count == 0 || ev.Reciprocal) return;
        var type = ev.Types[0];
        if (_references.Answers.Contains(type) && ev.Content >= 0 && before.Pointed(ev) is { } pointed) Take(doc, ev, pointed, doc.Words[ev.Content].Norm);
        else if (_references.Courtesy.Contains(type) && before.Companion(ev) is { } companion) Take(doc, ev, companion, "spoken to");
        // force answers force, not words
        else if (MayAnswer(ev) && before.Partner(ev) is { } partner && (!_references.Retaliation.Contains(type) || lexicon.Ontology.QuadOf(partner.Event.Types[0]) == MaterialConflict)) Take(doc, ev, partner, "in answer");
        else if (ev.Recipients.Count == 0 && IsAtHome(ev) && Country(ev.Actors) is not null) People(doc, ev);
        else if (type is "AID" && ev.Recipients.Count == 0 && PlaceActor.There(doc, lexicon, ev) is { } there) Give(doc, ev, there, "help goes where it is given");
        else if (type is "ASSAULT" && ev.Recipients.Count == 0 && PlaceActor.Before(doc, lexicon, ev) is { } hit) Give(doc, ev, hit, "force abroad hits the place that was named before");
        else if (type is "CONSULT" && ev.Modes.Contains("visit") && ev.Recipients.Count == 0 && Host(doc, ev) is { } host) Give(doc, ev, host, "the visit stands beside what its host did");
        else if (_references.Gifts.Contains(type) && before.Needy(ev) is { } needy) Take(doc, ev, needy, "help");
        else if (_references.Courtesy.Contains(type) && ev.Recipients.Count == 0 && before.Before(ev) is { } led) Take(doc, ev, led, "what it answers");
        else if (_references.Focus.Contains(type) && ev.Recipients.Count == 0 && ReportFocus.Of(doc, ev) is { } focus)
        {
            ev.Recipients = [focus];
            Settle(doc, ev, "recipient", $"the report is about {focus.Code}");
        }
    }

    /// <summary>Words answer words; force answers only force, and a state's measures are its own where nobody else is named.</summary>
    private bool MayAnswer(EventMention ev) =>
        _references.Dialogue.Contains(ev.Types[0]) && !_home.Contains(ev.Frame) || _references.Retaliation.Contains(ev.Types[0]) && !ev.Modes.Any(_references.AtHome.Contains) && ev.Recipients.All(recipient => recipient.Sector is null)
        && ev.Actors.All(actor => actor.Kind is ActorKind.Country || actor.Sector is "MIL" or "REB");

    /// <summary>A curfew is laid at home, and police and courts do what they do there.</summary>
    private bool IsAtHome(EventMention ev) =>
        ev.Modes.Any(_references.AtHome.Contains) || ev.Types[0] is "COERCE" && ev.Actors.All(actor => actor.Sector is "COP" or "JUD");

    /// <summary>A curfew is laid on the people of the state that lays it.</summary>
    private static void People(Document doc, EventMention ev)
    {
        var state = ev.Actors[0];
        ev.Recipients = [state with { Kind = ActorKind.Group, Sector = "CVL", OtherSectors = [], Office = null, Cluster = -1, Identifier = $"people of {state.Code}", Inherited = true, Reasons = ["a state does it to its own people"] }];
        Settle(doc, ev, "recipient", "at home: its own people");
    }

    private static void Give(Document doc, EventMention ev, ActorMention recipient, string reason)
    {
        ev.Recipients = [recipient with { Inherited = true, Reasons = [.. recipient.Reasons, reason] }];
        Settle(doc, ev, "recipient", reason);
    }

    /// <summary>"Pardoned ten after a visit by an American envoy": whoever did what the visit is told with.</summary>
    private static ActorMention? Host(Document doc, EventMention visit)
    {
        if (doc.Words[visit.Trigger] is not { Upos: Upos.Noun, Dep: Dep.Obl }) return null;
        foreach (var ev in doc.Events)
        {
            if (ev.Sentence != visit.Sentence || ev.Trigger != doc.Words[visit.Trigger].Head || ev.Actors is not [{ Code: { } code } host, ..] || !Nationality.IsState(code)) continue;
            return visit.Actors.Any(guest => guest.Code == code) ? null : host;
        }
        return null;
    }

    private static void Take(Document doc, EventMention ev, EarlierEvents.Found found, string by)
    {
        var reason = $"{by}: {found.Event.Types[0]} of sentence {doc.NumberOf(found.Event.Sentence)}";
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
            Settle(doc, ev, "actor", $"as in the {met.Event.Types[0]} of sentence {doc.NumberOf(met.Event.Sentence)}");
        }
        else if (!ev.Anaphoric && !ev.Aux.HasFlag(AuxModes.Future) && _references.ByState.Contains(ev.Types[0]) && Organ(doc, ev) is { } organ)
        {
            ev.Actors = [organ with { Inherited = true }];
            Settle(doc, ev, "actor", $"only a state does it: {organ.Identifier} stands nearby");
        }
        else if (IsLetGo(ev) && Holder(doc, ev) is { } holder)
        {
            ev.Actors = [holder with { Inherited = true }];
            Settle(doc, ev, "actor", $"held by {holder.Identifier}");
        }
        else if (IsLetGo(ev) && ev.Recipients.FirstOrDefault(freed => freed is { Code: not null, Sector: { } sector } && (_references.Domestic.Contains(sector) || _references.Private.Contains(sector) || IsKept(doc, ev))) is { } freed)
        {
            ev.Actors = [Organ(doc, ev) is { } near ? near with { Inherited = true } : freed with { Kind = ActorKind.Country, Sector = "GOV", OtherSectors = [], OtherCodes = [], Office = null, Cluster = -1, Identifier = freed.Code!, Inherited = true, Reasons = ["only a state lets its own people go"] }];
            Settle(doc, ev, "actor", $"only a state lets its own people go: {ev.Actors[0].Identifier}");
        }
        else if (ev.Incomplete && ev.Types[0] is "ACCUSE" && ev.Recipients.FirstOrDefault(IsPlaced) is { } charged)
        {
            if (Organ(doc, ev) is { } court) ev.Actors = [court with { Inherited = true }];
            else if (PlaceActor.Soil(doc, lexicon, ev.Trigger) is { } soil) ev.Actors = [soil with { Sector = Court }];
            else if (charged.Sector is { } sector && !_references.Private.Contains(sector)) ev.Actors = [charged with { Kind = ActorKind.Country, Sector = Court, OtherSectors = [], OtherCodes = [], Office = null, Cluster = -1, Identifier = charged.Code!, Inherited = true, Reasons = ["its own courts try whoever holds a power"] }];
            else return;
            Settle(doc, ev, "actor", $"only a court or a prosecutor does it: {ev.Actors[0].Identifier}");
        }
        else if (!ev.Anaphoric && _references.ByState.Contains(ev.Types[0]) && ev.Modes.Any(_references.OnSoil.Contains) && PlaceActor.Soil(doc, lexicon, ev.Trigger) is { } state)
        {
            ev.Actors = [state];
            Settle(doc, ev, "actor", $"done in {state.Identifier}, where only the state does it");
        }
    }

    /// <summary>"Was freed from house arrest": what he was kept in is a state's.</summary>
    private bool IsKept(Document doc, EventMention ev)
    {
        foreach (var word in ev.Told)
        {
            if (lexicon.Custody.Contains(doc.Words[word].Lemma)) return true;
        }
        return false;
    }

    /// <summary>Charged, indicted, tried, and nobody said by whom; "extradited to stand trial" is not tried yet.</summary>
    public static bool IsCharge(Reading reading, FrameLexicon lexicon, Document doc) =>
        reading.Type is "ACCUSE" && reading.Kind is TriggerKind.Verb && reading.Actors.Count == 0 && doc.Words[reading.Trigger].Xpos is not "VB"
        && (lexicon.Prosecuting.Contains(doc.Words[reading.Trigger].Lemma) || reading.Words.Exists(word => lexicon.Prosecuting.Contains(doc.Words[word].Lemma)));

    /// <summary>"Six Americans held in Venezuela were released", "after two years in an Iranian jail": who held them lets them go.</summary>
    private ActorMention? Holder(Document doc, EventMention ev)
    {
        var sentence = doc.Sentences[ev.Sentence].Tokens;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (doc.ActorAt(i) is not { Code: { } code, Inherited: false } state || !Nationality.IsState(code) || ev.Recipients.Any(freed => freed.Code == code)) continue;
            var head = doc.Words[i].Head;
            if (!sentence.Contains(head)) continue;
            ref readonly var above = ref doc.Words[head];
            if (doc.Words[i].Dep is Dep.Amod or Dep.NmodPoss or Dep.Nmod && above.Upos is Upos.Noun && lexicon.Custody.Contains(above.Lemma)) return state;
            if (doc.Words[i].Dep is Dep.Obl or Dep.OblAgent && above.Dep is Dep.Acl or Dep.AclRelcl && lexicon.Holding.Contains(above.Lemma)) return state;
        }
        return null;
    }

    /// <summary>Released, acquitted, pardoned, and nobody said by whom.</summary>
    public static bool IsLetGo(EventMention ev) => ev.Types[0] is "CONCEDE" || ev.Types[0] is "RETREAT" && ev.Modes.Contains("release");

    /// <summary>The organ of the recipient's state that was named last, at most a sentence before.</summary>
    private ActorMention? Organ(Document doc, EventMention ev)
    {
        var country = ev.Recipients.FirstOrDefault(IsPlaced)?.Code;
        if (country is null) return null;
        var tried = ev.Modes.Contains("convict") || _tried.Contains(ev.Frame);
        ActorMention? best = null;
        foreach (var actor in doc.ActorIndex.In(ev.Sentence - 1, ev.Sentence))
        {
            if (actor.Code != country || actor.Sector is null || !_references.Organs.Contains(actor.Sector)) continue;
            // a sentence is a court's, and whoever stands in the convict's own phrase ("her predecessor") is nobody's judge
            if (tried ? actor.Sector is not "JUD" : actor.Kind is ActorKind.Pronoun || actor.Sector is "MIL" && doc.Words[actor.Head].Dep is not (Dep.Nsubj or Dep.NsubjPass or Dep.OblAgent)) continue;
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
