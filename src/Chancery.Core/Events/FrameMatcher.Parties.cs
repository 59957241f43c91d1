using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Events;

/// <content>Parties that no slot of a frame holds: who stands behind, above or inside the words.</content>
internal sealed partial class FrameMatcher
{
    /// <summary>"During her visit to Chad, the minister urged": the pronoun is whoever the sentence goes on to name.</summary>
    private void Foreshadowed(Reading reading)
    {
        if (reading.Actors is not [var own] || _doc.Words[own].Upos is not Upos.Pron || _doc.ActorAt(own) is not null) return;
        if (Slots.Occasion(reading.Top) is not (>= 0 and var verb) || Slots.Subject(verb, 0) is not (>= 0 and var named) || named < own || !IsFree(reading, named, reading.Recipients) || ActorFinder.Find(_doc, Slots, _lexicon, named) is null) return;
        reading.Actors.Clear();
        Slots.Spread(named, reading.Actors);
        reading.ActorSlot = "named behind";
    }

    /// <summary>"The Mombasa bombings" were done to Mombasa, as bombings in Mombasa are.</summary>
    private void Scene(Reading reading)
    {
        foreach (var child in Slots.Tree.Of(reading.Top))
        {
            if (_doc.Words[child].Dep is not Dep.Compound || !ActorFinder.IsWhere(_doc, child)) continue;
            reading.Recipients.Add(child);
            reading.RecipientSlot = "compound";
            return;
        }
    }

    /// <summary>"At talks in Tashkent, the presidents turned to water", "left after two days of talks with the king": whoever does what the sentence tells took part.</summary>
    private void Attend(Reading reading)
    {
        if (Slots.Occasion(reading.Top) is not (>= 0 and var verb) || Slots.Subject(verb, 0) is not (>= 0 and var subject) || !IsFree(reading, subject, reading.Recipients)) return;
        if (ActorFinder.Find(_doc, Slots, _lexicon, subject) is not { Code: not null } actor) return;
        Slots.Spread(subject, reading.Actors);
        // one alone, and nobody with whom: it may have been anybody's meeting
        if (reading.Recipients.Count == 0 && reading.Actors.Count == 1 && actor.OtherCodes.Count == 0) reading.Actors.Clear();
        else reading.ActorSlot = "took part";
    }

    /// <summary>"Washington plans tariffs on Canadian goods": whoever plans it would do it.</summary>
    private void Planner(Reading reading)
    {
        if (_doc.Words[reading.Top].Dep is not Dep.Obj || Slots.Governor(reading.Top) is not (>= 0 and var verb)) return;
        var planned = false;
        foreach (var (rule, _) in _lexicon.OuterOf(TriggerKind.Verb, _doc.Words[verb].Lemma)) planned |= rule is { ViaObject: true } && (rule.Becomes is null || rule.Becomes is "AGREE" && reading.Type is "CONSULT" or "COOPERATE" && !_lexicon.Meets(_doc.Words[verb].Lemma)) && rule.Inner.Contains(reading.Type);
        if (!planned) return;
        if (Slots.Subject(verb, 0) is not (>= 0 and var subject) || !IsFree(reading, subject, reading.Recipients) || ActorFinder.Find(_doc, Slots, _lexicon, subject) is not { Code: not null }) return;
        Slots.Spread(subject, reading.Actors);
        reading.ActorSlot = "plans it";
    }

    /// <summary>"Revoked his visa": the noun that is part of the trigger is somebody's, and it is not the actor's own.</summary>
    private void Owner(Reading reading)
    {
        foreach (var word in reading.Words)
        {
            if (_doc.Words[word].Upos is not Upos.Noun || Slots.Child(word, Dep.NmodPoss) is not (>= 0 and var owner) || _doc.ActorAt(owner) is not { } owning) continue;
            if (reading.Actors.Exists(head => head == owner || _doc.ActorAt(head)?.Cluster == owning.Cluster)) continue;
            reading.Recipients.Add(owner);
            reading.RecipientSlot = "poss";
        }
    }

    /// <summary>"American aid to Zambia was suspended": whose it was has suspended it, where somebody else is on the other side.</summary>
    private void Giver(Reading reading)
    {
        if (!Given.Contains(reading.Type) || !Slots.IsPassive(reading.Trigger) || Slots.Object(reading.Trigger, 0) is not (>= 0 and var thing) || _doc.ActorAt(thing) is not null || reading.Recipients.Contains(thing)) return;
        foreach (var child in Slots.Tree.Of(thing))
        {
            if (_doc.Words[child].Dep is not (Dep.Amod or Dep.NmodPoss) || _doc.ActorAt(child) is not { Code: { } code } || reading.Recipients.Exists(head => head == child || ActorFinder.Find(_doc, Slots, _lexicon, head)?.Code == code)) continue;
            reading.Actors.Add(child);
            reading.ActorSlot = "whose it was";
            return;
        }
    }

    /// <summary>An actor, or a place whose country will be one.</summary>
    private bool IsNamed(int head) => _doc.Words[head].Upos is Upos.Propn || ActorFinder.Find(_doc, Slots, _lexicon, head) is not null;

    /// <summary>"Closed Russia's consulate in Gdansk": what is at home is not the other side of a sanction.</summary>
    private bool IsHome(Reading reading, int head) =>
        reading.Type is "SANCTION" && ActorFinder.Find(_doc, Slots, _lexicon, head)?.Code is { } code && reading.Actors.Exists(actor => ActorFinder.Find(_doc, Slots, _lexicon, actor)?.Code == code);

    /// <summary>"Summoned the Chinese ambassador", "overran a base in Mali": the noun of the trigger is itself whom it is done to.</summary>
    private void Held(Reading reading)
    {
        foreach (var word in reading.Words)
        {
            // "clashed with police": armed men behind a preposition of the trigger are the other side too
            var facing = _doc.Words[word].Dep is Dep.Obl && reading.Recipients.Count == 0 && _doc.ActorAt(word) is { Sector: "COP" or "MIL" or "PRM" };
            if (_doc.Words[word].Upos is not Upos.Noun || !facing && _doc.Words[word].Dep is not (Dep.Obj or Dep.NsubjPass)) continue;
            // "launched an attack in Mali": a deed is nobody
            if (_lexicon.FramesOf(TriggerKind.Noun, _doc.Words[word].Lemma).Length > 0 && _doc.ActorAt(word) is null) continue;
            if (ActorFinder.Find(_doc, Slots, _lexicon, word) is not { Code: not null } held || held is { Sector: "MIL", Inherited: true } || reading.Actors.Exists(head => IsSame(reading, head, held))) continue;
            reading.Recipients.Clear();
            reading.Recipients.Add(word);
            reading.RecipientSlot = "trigger";
            return;
        }
    }

    private bool IsSame(Reading reading, int head, Actors.ActorMention other) =>
        ActorFinder.Find(_doc, Slots, _lexicon, head) is { } actor && (actor.Cluster == other.Cluster || !Suffered.Contains(reading.Type) && actor.Code == other.Code && (other.Sector is null || other.Sector == actor.Sector || other.Sector is "MIL"));

    /// <summary>"Demanded that the president testify", "complained that drones had crossed": who is to do it is asked, who is said to have done it accused.</summary>
    private void Asked(Reading reading)
    {
        var clause = Slots.Clause(reading.Trigger);
        if (clause < 0 || Slots.Subject(clause, 0) is not (>= 0 and var asked) || reading.Actors.Contains(asked) || ActorFinder.Find(_doc, Slots, _lexicon, asked) is null) return;
        Slots.Spread(asked, reading.Recipients);
        reading.RecipientSlot = "comp";
    }
}
