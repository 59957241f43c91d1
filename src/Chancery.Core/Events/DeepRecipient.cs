using Chancery.Core.Actors;
using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Events;

/// <summary>
/// Where no slot of a frame has a recipient, whoever is nearest in what is done or said is one: "agreed to lend up to $1 billion to Indonesia",
/// "eased restrictions on aid to North Korea". Never what stands in a clause of its own, nor the place where it is done. What somebody travels for is done
/// with the host ("flew to Kampala to sign an agreement"), and what is promised is promised to whoever hears it ("will deliver two more, Merz told Zelenskiy").
/// </summary>
internal sealed class DeepRecipient(SlotReader slots, FrameLexicon lexicon)
{
    private const int Deepest = 5;

    private readonly Queue<(int Token, int Depth)> _open = [];

    public void Fill(Document doc, Reading reading)
    {
        if (reading.Kind is TriggerKind.Adjective && slots.Clause(reading.Trigger) < 0 || reading.Frame.Reciprocal && reading.Actors.Count > 1) return;
        if (reading.Actors.Count == 0 || reading.Actors.Exists(head => doc.ActorAt(head) is { OtherCodes.Count: > 0 })) return;
        if (reading.Recipients.Exists(head => ActorFinder.Find(doc, slots, lexicon, head) is { } party && !IsOwn(doc, reading, party))) return;
        var before = slots.Child(reading.Trigger, Dep.Obj) is >= 0 and var told && IsToldBefore(doc, told);
        var (found, slot) = (before ? -1 : Said(doc, reading), "below");
        if (found < 0 && !before) found = Nearest(doc, reading);
        if (found < 0) (found, slot) = (Host(doc, reading), "host");
        if (found < 0 && !before) (found, slot) = (Hearer(doc, reading), "hearer");
        if (found < 0) return;
        reading.Recipients.Clear();
        slots.Spread(found, reading.Recipients);
        reading.RecipientSlot = slot;
    }

    /// <summary>"Rwanda's army was behind the shelling, the government alleged": accused is whoever it says so of.</summary>
    private int Said(Document doc, Reading reading)
    {
        ref readonly var word = ref doc.Words[reading.Trigger];
        if (reading.Type is not "ACCUSE" || word.Dep is not Dep.Parataxis || !slots.Tree.Range.Contains(word.Head)) return -1;
        return slots.Child(word.Head, Dep.Nsubj) is >= 0 and var subject && IsOther(doc, reading, subject) ? subject : -1;
    }

    /// <summary>"Condemned the strike": whose it is was told before.</summary>
    private bool IsToldBefore(Document doc, int noun) =>
        doc.Words[noun].Upos is Upos.Noun && slots.Child(noun, Dep.Det) is >= 0 and var article && doc.Words[article].Norm is "the" && lexicon.FramesOf(TriggerKind.Noun, doc.Words[noun].Lemma).Length > 0;

    /// <summary>"Withdraw its troops from Iraq": a state's own forces are what it acts with, not whom it acts on.</summary>
    private static bool IsOwn(Document doc, Reading reading, ActorMention party) =>
        party is { Sector: "MIL", Code: not null } && reading.Type is not ("ASSAULT" or "COERCE" or "SANCTION") && reading.Actors.Exists(head => doc.ActorAt(head) is { } actor && actor.Code == party.Code && actor.Cluster != party.Cluster && actor.Sector is null or "GOV" or "ELI");

    private int Nearest(Document doc, Reading reading)
    {
        _open.Clear();
        _open.Enqueue((reading.Trigger, 0));
        while (_open.TryDequeue(out var next))
        {
            if (next.Depth > 0 && IsOther(doc, reading, next.Token) && !IsOwn(doc, reading, doc.ActorAt(next.Token)!)) return next.Token;
            if (next.Depth == Deepest) continue;
            foreach (var child in slots.Tree.Of(next.Token))
            {
                if (!reading.Actors.Contains(child) && Leads(doc, reading, child, next)) _open.Enqueue((child, next.Depth + 1));
            }
        }
        return -1;
    }

    /// <summary>Whom the journey leads to that is made for this; -1 for none.</summary>
    private int Host(Document doc, Reading reading)
    {
        ref var word = ref doc.Words[reading.Trigger];
        if (reading.Type is not ("AGREE" or "SUPPORT" or "CONSULT" or "COOPERATE" or "REQUEST") || word.Dep is not (Dep.Advcl or Dep.Xcomp) || word.Xpos is not "VB" || !slots.HasCase(reading.Trigger, "to") || word.Head < 0) return -1;
        // "is in Chad to discuss the war"
        if (doc.Words[word.Head].Upos is Upos.Propn && slots.IsStay(word.Head) && IsOther(doc, reading, word.Head)) return word.Head;
        foreach (var child in slots.Tree.Of(word.Head))
        {
            if (doc.Words[child].Dep is Dep.Obl && child < reading.Trigger && slots.HasCase(child, "to") && IsOther(doc, reading, child)) return child;
        }
        return -1;
    }

    /// <summary>Who is told that it will be done; -1 for nobody, and for those who only report it.</summary>
    private int Hearer(Document doc, Reading reading)
    {
        if (reading.Type is not ("AGREE" or "SUPPORT" or "COOPERATE" or "AID" or "CONCEDE" or "REJECT" or "THREATEN") || Saying(doc, reading.Trigger) is not (>= 0 and var saying)) return -1;
        foreach (var child in slots.Tree.Of(saying))
        {
            if (doc.Words[child].Dep is Dep.Obj or Dep.Iobj && ActorFinder.Find(doc, slots, lexicon, child) is { Code: { } code, Sector: not "JRN" } && !reading.Actors.Exists(head => ActorFinder.Find(doc, slots, lexicon, head)?.Code == code)) return child;
        }
        return -1;
    }

    /// <summary>The verb that says it to somebody, above the clause or beside it; -1 for none.</summary>
    private int Saying(Document doc, int trigger)
    {
        ref var word = ref doc.Words[trigger];
        if (word.Dep is Dep.Ccomp or Dep.Parataxis && word.Head >= 0) return lexicon.Addressing.Contains(doc.Words[word.Head].Lemma) ? word.Head : -1;
        return slots.Child(trigger, Dep.Parataxis) is >= 0 and var beside && lexicon.Addressing.Contains(doc.Words[beside].Lemma) ? beside : -1;
    }

    private bool Leads(Document doc, Reading reading, int child, (int Token, int Depth) from) => doc.Words[child].Dep switch
    {
        // "voiced their support": the support is the speakers' own
        Dep.NmodPoss => !(doc.Words[child].Upos is Upos.Pron && reading.Words.Contains(from.Token) && reading.Type is "SUPPORT" or "AGREE" or "REQUEST"),
        Dep.Obj or Dep.Iobj or Dep.Xcomp => true,
        // "talks in Turkey" need not be with Turkey
        Dep.Nmod => slots.HasCase(child, "in") && (reading.Type is not "CONSULT" || reading.Modes.Contains("visit")) || !IsWhere(doc, child),
        Dep.Amod or Dep.Compound => from.Depth > 0 && doc.ActorAt(child)?.Code is not null,
        Dep.Ccomp or Dep.Acl => doc.Words[child].Upos is Upos.Verb,
        // "met for talks on how to deal with Iran"
        Dep.Obl or Dep.Advcl when reading.Type is "CONSULT" && (slots.HasCase(child, "on") || slots.HasCase(child, "about") || slots.HasCase(child, "over")) => false,
        Dep.Obl => !IsWhere(doc, child) || reading.Type is "AID" && slots.HasCase(child, "in"),
        // "lift the embargo that it imposed on Cuba"
        Dep.AclRelcl => lexicon.LightVerbs.Contains(doc.Words[child].Lemma) && doc.Words[from.Token].Upos is Upos.Noun && lexicon.FramesOf(TriggerKind.Noun, doc.Words[from.Token].Lemma).Length > 0,
        // "met to mark the minister's birthday" was no meeting with him
        Dep.Advcl => doc.Words[child].Xpos is "VB" && slots.HasCase(child, "to") && (reading.Type is not "CONSULT" || lexicon.Meets(doc.Words[child].Lemma)),
        _ => false,
    };

    /// <summary>"Met in Geneva": a place is nobody's side.</summary>
    private bool IsWhere(Document doc, int noun)
    {
        foreach (var child in slots.Tree.Of(noun))
        {
            ref var word = ref doc.Words[child];
            if (word.Dep is Dep.Case or Dep.Mark && (lexicon.Settings.Contains(word.Norm) || lexicon.Settings.Contains(word.Lemma))) return true;
        }
        return false;
    }

    /// <summary>Somebody with a country who is none of the actors.</summary>
    private static bool IsOther(Document doc, Reading reading, int token) =>
        doc.ActorAt(token) is { Code: not null } other && !reading.Words.Contains(token) && !reading.Actors.Exists(head => head == token || doc.ActorAt(head) is { } actor && (actor.Cluster == other.Cluster || actor.Code == other.Code && (other.Sector is null || actor.Sector == other.Sector)));
}
