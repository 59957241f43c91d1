using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Events;

/// <summary>All readings of a sentence after the outer predicates have spoken. One instance a thread.</summary>
internal sealed class SentenceCoder
{
    private const int MaximalClimb = 4;
    private static readonly HashSet<string> Speaking = new(StringComparer.Ordinal) { "REQUEST", "REJECT", "THREATEN", "AGREE" };

    private readonly FrameMatcher _matcher;
    private readonly OuterReader _outer;
    private readonly IReadOnlySet<string> _anonymity, _reacting;

    public SentenceCoder(FrameLexicon lexicon)
    {
        _matcher = new FrameMatcher(lexicon);
        (_anonymity, _reacting) = (lexicon.Anonymity, lexicon.Reacting);
        _outer = new OuterReader(lexicon, _matcher.Slots);
    }

    public SlotReader Slots => _matcher.Slots;

    /// <inheritdoc cref="FrameMatcher.ReadLoose"/>
    public void ReadLoose(Document doc, Sentence sentence, List<Reading> into) => _matcher.ReadLoose(doc, sentence, into);

    public void Read(Document doc, Sentence sentence, List<Reading> into)
    {
        _matcher.Read(doc, sentence, into);
        List<Reading>? kept = null;
        foreach (var reading in into)
        {
            if (_outer.Apply(doc, reading) is { } inner) (kept ??= []).Add(inner);
        }
        foreach (var reading in into)
        {
            if (reading.Trigger == reading.Inner) continue;
            // "dropped its demand that Turkey leave": the demand is part of what was dropped
            if (into.Exists(other => other != reading && !other.Absorbed && other.Trigger != reading.Trigger && other.Words.Contains(reading.Trigger))) reading.Absorbed = true;
            else Settle(reading, into);
        }
        foreach (var reading in into)
        {
            reading.Given = IsGiven(doc, reading.Trigger);
            if (!reading.Absorbed && (IsContent(doc, reading, into) || IsTopic(doc, reading, into) || IsGround(doc, reading, into) || IsWriting(doc, reading, into) || IsAnonymity(doc, reading))) reading.Absorbed = true;
        }
        if (kept is not null) into.AddRange(kept);
        into.Sort((a, b) => a.Trigger != b.Trigger ? a.Trigger.CompareTo(b.Trigger) : a.Inner.CompareTo(b.Inner));
    }

    /// <summary>A retyped event stands at its outer predicate: the predicate's own frame and a second retyped event there give way.</summary>
    private static void Settle(Reading retyped, List<Reading> all)
    {
        foreach (var other in all)
        {
            if (other == retyped || other.Absorbed || other.Trigger != retyped.Trigger) continue;
            if (other.Trigger != other.Inner)
            {
                if (other.Inner > retyped.Inner) continue;
                retyped.Absorbed = true;
                return;
            }
            if (retyped.Recipients.Count == 0) retyped.Recipients.AddRange(other.Recipients.Where(token => !retyped.Actors.Contains(token)));
            if (retyped.Modes.Count == 0 && other.Type == retyped.Type) retyped.Modes.AddRange(other.Modes);
            other.Absorbed = true;
        }
    }

    /// <summary>"Asking not to be named", "declined to be identified": a source speaks of himself.</summary>
    private bool IsAnonymity(Document doc, Reading reading)
    {
        if (reading.Type is not ("REQUEST" or "REJECT") || reading.Kind is not TriggerKind.Verb) return false;
        foreach (var child in Slots.Tree.Of(reading.Trigger))
        {
            if (doc.Words[child].Dep is not (Dep.Xcomp or Dep.Ccomp or Dep.Advcl or Dep.Obj or Dep.Obl) || child < reading.Trigger) continue;
            var told = doc.Words[child].Upos is Upos.Verb && Slots.Child(child, Dep.Xcomp) is >= 0 and var state ? state : child;
            if (_anonymity.Contains(doc.Words[told].Lemma) && (doc.Words[told].Upos is not Upos.Verb || Slots.IsPassive(told))) return true;
        }
        return false;
    }

    /// <summary>"Passed a resolution criticising the minister": what the text says is the event, not that it was passed.</summary>
    private bool IsWriting(Document doc, Reading reading, List<Reading> all)
    {
        if (reading.Kind is not TriggerKind.Verb || reading.Type is not "SUPPORT" || Slots.Child(reading.Trigger, Dep.Obj) is not (>= 0 and var text)) return false;
        return all.Exists(other => !other.Absorbed && other != reading && doc.Words[other.Trigger].Head == text && doc.Words[other.Trigger].Dep is Dep.Acl && doc.Words[other.Trigger].Xpos is "VBG" && Slots.IsText(text));
    }

    /// <summary>What protesters demand or block is their protest; what somebody is jailed for is the court's reason.</summary>
    private bool IsGround(Document doc, Reading reading, List<Reading> all)
    {
        var at = reading.Trigger;
        for (var climbed = 0; climbed < MaximalClimb; climbed++)
        {
            var (head, dep) = (doc.Words[at].Head, doc.Words[at].Dep);
            if (!Slots.Tree.Range.Contains(head) || dep is not (Dep.Advcl or Dep.Xcomp or Dep.Acl or Dep.Conj or Dep.Obl)) return false;
            if (dep is not Dep.Conj && all.Exists(other => other != reading && !other.Absorbed && other.Trigger == head && IsGround(doc, reading, at, dep, other))) return true;
            at = head;
        }
        return false;
    }

    private bool IsGround(Document doc, Reading reading, int at, Dep dep, Reading above) => above.Type switch
    {
        // "demonstrated in support of the lawmakers"
        "PROTEST" when reading.Kind is TriggerKind.Noun => dep is Dep.Obl && (Slots.HasCase(at, "in") || Slots.HasCase(at, "against")),
        "PROTEST" => reading.Type is "REQUEST" or "COERCE" or "REJECT" or "ACCUSE" or "PROTEST" && (Slots.HasCase(at, "to") || doc.Words[at].Xpos is "VBG") && Slots.Child(at, Dep.Nsubj) < 0,
        "COERCE" or "SANCTION" => dep is Dep.Advcl or Dep.Acl && Slots.HasCase(at, "for"),
        _ => false,
    };

    /// <summary>"Opened negotiations on a defence treaty": what is talked about is not done by talking.</summary>
    private bool IsTopic(Document doc, Reading reading, List<Reading> all)
    {
        ref var word = ref doc.Words[reading.Trigger];
        if (IsAim(doc, reading, all)) return true;
        // "began talks on forming a coalition"
        var forming = reading.Kind is TriggerKind.Verb && word.Xpos is "VBG" && word.Dep is Dep.Acl or Dep.Advcl;
        if (reading.Kind is not TriggerKind.Noun && !forming || !forming && word.Dep is not (Dep.Nmod or Dep.Obl) || !(Slots.HasCase(reading.Trigger, "on") || Slots.HasCase(reading.Trigger, "about") || Slots.HasCase(reading.Trigger, "over"))) return false;
        var head = word.Head;
        return all.Exists(other => other != reading && !other.Absorbed && other.Type is "CONSULT" && (other.Trigger == head || other.Words.Contains(head) || forming && other.Recipients.Contains(head)));
    }

    /// <summary>"Met to work out a deal to hand over the town": what a meeting is for has not been agreed, let alone done.</summary>
    private bool IsAim(Document doc, Reading reading, List<Reading> all)
    {
        if (reading.Type is not ("AGREE" or "RETREAT" or "CONCEDE" or "COOPERATE")) return false;
        var at = reading.Trigger;
        for (var climbed = 0; climbed < MaximalClimb && Slots.Tree.Range.Contains(doc.Words[at].Head); climbed++)
        {
            var (head, dep) = (doc.Words[at].Head, doc.Words[at].Dep);
            if (dep is Dep.Advcl or Dep.Xcomp && doc.Words[at].Xpos is "VB" && Slots.HasCase(at, "to") && all.Exists(other => other != reading && !other.Absorbed && other.Type is "CONSULT" && other.Trigger == head && !other.Modes.Contains("visit"))) return true;
            if (dep is not (Dep.Xcomp or Dep.Obj or Dep.Conj or Dep.Acl or Dep.Nmod or Dep.Obl) && !(dep is Dep.Advcl && doc.Words[at].Xpos is "VB")) return false;
            at = head;
        }
        return false;
    }

    /// <summary>"Promised to answer the expulsion of its diplomats": what is answered has been done.</summary>
    private bool IsGiven(Document doc, int trigger) =>
        doc.Words[trigger] is { Upos: Upos.Noun, Dep: Dep.Obj or Dep.Obl, Head: var head } && Slots.Tree.Range.Contains(head) && _reacting.Contains(doc.Words[head].Lemma);

    /// <summary>What is asked, refused, threatened or promised is no deed.</summary>
    private bool IsContent(Document doc, Reading reading, List<Reading> all)
    {
        if (reading.Given) return false;
        var at = reading.Trigger;
        // "Iran must leave, the minister said"
        if (all.Exists(other => other != reading && !other.Absorbed && Speaking.Contains(other.Type) && Slots.Quoted(other.Trigger) == reading.Trigger && other.Words.Exists(told => doc.Words[told].Head == reading.Trigger))) return true;
        for (var climbed = 0; climbed < MaximalClimb; climbed++)
        {
            ref var word = ref doc.Words[at];
            var head = word.Head;
            if (!Slots.Tree.Range.Contains(head)) return false;
            if (word.Dep is not (Dep.Xcomp or Dep.Ccomp or Dep.Obj or Dep.Conj or Dep.Acl or Dep.Nmod or Dep.Obl)) return false;
            if (word.Dep is Dep.Nmod or Dep.Obl && !(Slots.HasCase(at, "for") || Slots.HasCase(at, "of") || Slots.HasCase(at, "on") || Slots.HasCase(at, "to") || Slots.HasCase(at, "with"))) return false;
            if (word.Dep is not Dep.Conj && all.Exists(other => other != reading && !other.Absorbed && (other.Trigger == head || other.Inner == head) && Speaking.Contains(other.Type))) return true;
            at = head;
        }
        return false;
    }
}
