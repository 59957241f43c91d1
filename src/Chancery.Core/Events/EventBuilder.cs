using Chancery.Core.Actors;
using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Events;

/// <summary>Makes a coded sentence of a reading and its parties, and writes down why.</summary>
internal static class EventBuilder
{
    private const int MaterialCooperation = 2, MaterialConflict = 4;

    public static EventMention Build(Document doc, int index, Reading reading, IReadOnlyList<ActorMention> actors, IReadOnlyList<ActorMention> recipients, FrameLexicon lexicon, SlotReader slots)
    {
        var sentence = doc.Sentences[index];
        var offset = sentence.Tokens.Start;
        var ev = new EventMention
        {
            Types = [reading.Type], Actors = actors, Recipients = recipients, Trigger = reading.Trigger,
            TriggerTokens = new TokenRange(reading.Trigger, reading.Trigger + 1), Sentence = index, Frame = reading.Frame.Id,
            Reciprocal = reading.Frame.Reciprocal && reading.Outer.Count == 0 && !IsAddressed(reading, slots) || IsMutual(reading, actors, recipients), Aux = reading.Aux, Anaphoric = reading.Anaphoric, Given = reading.Given,
            Apart = IsApart(doc, reading, lexicon, slots),
            Content = Content(doc, reading, recipients, slots), Told = [.. reading.Words, .. reading.Told],
            SpokenActor = actors.Count == 0 && IsSpoken(doc, reading.Actors, lexicon), SpokenRecipient = recipients.Count == 0 && IsSpoken(doc, reading.Recipients, lexicon),
        };
        int At(int token) => token - offset;
        var told = new int[reading.Words.Count + 1];
        told[0] = At(reading.Inner);
        for (var i = 1; i < told.Length; i++) told[i] = At(reading.Words[i - 1]);
        ev.Explanation.Add(new ExplanationStep("frame", reading.Frame.Id, told));
        foreach (var (rule, token) in reading.Outer)
        {
            ev.Explanation.Add(new ExplanationStep("outer", rule.Becomes is { } type ? $"{rule.Id}: becomes {type}" : rule.Id, [At(token)]));
        }
        Explain(doc, ev, "actor", reading.ActorSlot, actors, offset);
        Explain(doc, ev, "recipient", reading.RecipientSlot, recipients, offset);
        ClauseReader.Modes(doc, reading, lexicon, slots, ev);
        ClauseReader.Contexts(doc, sentence, lexicon, ev);
        // the dead of a clash are not the dead of the meeting that it was talked about at
        if (lexicon.Ontology.QuadOf(reading.Type) == MaterialConflict) ev.Size = SizeReader.Read(doc, sentence, reading, lexicon, slots);
        if (ev.Size is { } size) ev.Explanation.Add(new ExplanationStep("size", Counted(size), [At(reading.Trigger)]));
        ev.Confidence = Confidence.Of(reading, actors, recipients);
        return ev;
    }

    public static bool IsSpoken(Document doc, List<int> heads, FrameLexicon lexicon) => heads is [var only] && lexicon.Speakers.Contains(doc.Words[only].Norm);

    /// <summary>The noun below an outer predicate, or the object that is nobody.</summary>
    private static int Content(Document doc, Reading reading, IReadOnlyList<ActorMention> recipients, SlotReader slots)
    {
        if (recipients.Any(recipient => recipient.Code is not null)) return -1;
        if (reading.Inner != reading.Trigger && doc.Words[reading.Inner].Upos is Upos.Noun) return reading.Inner;
        if (reading.Recipients.Find(head => doc.Words[head].Upos is Upos.Noun) is > 0 and var unknown) return unknown;
        return reading.Kind is TriggerKind.Verb && slots.Object(reading.Trigger, 0) is >= 0 and var thing && doc.Words[thing].Upos is Upos.Noun ? thing : -1;
    }

    /// <summary>"A separate attack", "were killed in another clash", "elsewhere, soldiers shot two men".</summary>
    private static bool IsApart(Document doc, Reading reading, FrameLexicon lexicon, SlotReader slots)
    {
        if (lexicon.Apart.Count == 0 || lexicon.Ontology.QuadOf(reading.Type) is not (MaterialCooperation or MaterialConflict)) return false;
        if (IsApart(doc, reading.Trigger, reading.Type, lexicon, slots)) return true;
        // "soldiers were wounded and rebels captured in a separate clash"
        foreach (var child in slots.Tree.Of(reading.Trigger))
        {
            if (doc.Words[child].Dep is not Dep.Conj) continue;
            var also = doc.Words[child].Upos is Upos.Verb ? child : slots.Child(child, Dep.Acl);
            if (also >= 0 && IsApart(doc, also, reading.Type, lexicon, slots)) return true;
        }
        return false;
    }

    private static bool IsApart(Document doc, int trigger, string type, FrameLexicon lexicon, SlotReader slots)
    {
        foreach (var child in slots.Tree.Of(trigger))
        {
            ref readonly var word = ref doc.Words[child];
            if (word.Dep is Dep.Advmod or Dep.Amod or Dep.Det && lexicon.Apart.Contains(word.Norm)) return true;
            if (word.Dep is not (Dep.Obl or Dep.Obj or Dep.Nmod or Dep.Nsubj) || word.Upos is not Upos.Noun || !lexicon.Names(word.Lemma, type)) continue;
            foreach (var below in slots.Tree.Of(child))
            {
                if (doc.Words[below].Dep is Dep.Amod or Dep.Det && lexicon.Apart.Contains(doc.Words[below].Norm)) return true;
            }
        }
        return false;
    }

    private static string Counted(EventSize size)
    {
        List<string> counts = [];
        if (size.Dead is { } dead) counts.Add($"{dead} dead");
        if (size.Injured is { } injured) counts.Add($"{injured} injured");
        if (size.Arrested is { } arrested) counts.Add($"{arrested} arrested");
        return string.Join(", ", counts);
    }

    /// <summary>"Peru and Chile agreed to end the dispute": where nobody else is named, they agreed with each other.</summary>
    private static bool IsMutual(Reading reading, IReadOnlyList<ActorMention> actors, IReadOnlyList<ActorMention> recipients) =>
        reading.Type is "AGREE" && recipients.Count == 0 && actors.Count > 1;

    /// <summary>Whoever is spoken to need not have spoken.</summary>
    private static bool IsAddressed(Reading reading, SlotReader slots) => reading.Recipients.Exists(head => slots.HasCase(head, "to"));

    private static void Explain(Document doc, EventMention ev, string step, string slot, IReadOnlyList<ActorMention> parties, int offset)
    {
        for (var i = 0; i < parties.Count; i++)
        {
            var party = parties[i];
            var (space, reasons) = (party.Sector is null ? "" : " ", party.Reasons);
            var rule = reasons.Count == 0 ? $"{slot}: {party.Identifier} is {party.Code ?? "?"}{space}{party.Sector}"
                : $"{slot}: {party.Identifier} is {party.Code ?? "?"}{space}{party.Sector} ({(reasons.Count == 1 ? reasons[0] : string.Join("; ", reasons))})";
            ev.Explanation.Add(new ExplanationStep(step, doc.Once(rule), [party.Head - offset]));
        }
    }
}
