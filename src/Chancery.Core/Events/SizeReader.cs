using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Events;

/// <summary>Counts the dead, injured and arrested of an event's clause.</summary>
internal static class SizeReader
{
    private const int MaximalClimb = 4;

    public static EventSize? Read(Document doc, Sentence sentence, Reading reading, FrameLexicon lexicon, SlotReader slots)
    {
        var some = false;
        foreach (var (field, _, number) in lexicon.SizeFields) some |= field is not "person" && slots.Marks.Has(number);
        if (!some) return null;
        int? dead = null, injured = null, arrested = null;
        var counts = new CountReader(doc, slots, lexicon);
        for (var i = sentence.Tokens.Start; i < sentence.Tokens.End; i++)
        {
            foreach (var (field, words, number) in lexicon.SizeFields)
            {
                if (field is "person" || !slots.Marks.Has(number) || !words.Holds(doc, i) || !IsNear(doc, slots, i, reading.Inner) || Count(doc, slots, counts, i) is not { } count) continue;
                if (field is "dead") dead ??= count;
                else if (field is "injured") injured ??= count;
                else if (field is "arrested") arrested ??= count;
            }
        }
        return dead is null && injured is null && arrested is null ? null : new EventSize(dead, injured, arrested);
    }

    /// <summary>The counted word is the trigger, stands below it or beside it, or below the verb whose subject or object the trigger is ("the blast left nine dead").</summary>
    private static bool IsNear(Document doc, SlotReader slots, int token, int trigger)
    {
        var above = doc.Words[trigger].Head;
        var verb = slots.Tree.Range.Contains(above) ? above : trigger;
        while (doc.Words[verb].Dep is Dep.Conj && slots.Tree.Range.Contains(doc.Words[verb].Head)) verb = doc.Words[verb].Head;
        if (token == trigger || token == above || token == verb) return true;
        // "the death toll from the bombing"
        if (doc.Words[trigger].Dep is Dep.Nmod && doc.Words[above].Head == token) return true;
        for (int at = token, climbed = 0; climbed < MaximalClimb && slots.Tree.Range.Contains(at); at = doc.Words[at].Head, climbed++)
        {
            if (at == trigger || at == above && doc.Words[trigger].Dep is Dep.Nsubj or Dep.Obj) return true;
        }
        return false;
    }

    private static int? Count(Document doc, SlotReader slots, CountReader counts, int word)
    {
        if (doc.Words[word].Upos is Upos.Noun or Upos.Propn) return Toll(doc, slots, counts, word) ?? Held(doc, slots, counts, word);
        // "seven dead", "more than 50 injured"
        if (slots.Child(word, Dep.Nummod) >= 0) return counts.Of(word);
        if (doc.Words[word].Dep is Dep.Amod && doc.Words[doc.Words[word].Head].Upos is Upos.Noun) return counts.Of(doc.Words[word].Head);
        var people = slots.Object(word, 0);
        if (people < 0 && !slots.IsPassive(word) && counts.Behind(word) is { } behind) return behind;
        if (people < 0) people = slots.Subject(word, 0);
        if (people < 0) return null;
        if (IsNegated(doc, slots, word)) return null;
        List<int> all = [];
        slots.Spread(people, all);
        int? sum = null;
        foreach (var head in all)
        {
            if (counts.Of(head) is { } number) sum = (sum ?? 0) + number;
        }
        return sum;
    }

    private static bool IsNegated(Document doc, SlotReader slots, int verb)
    {
        foreach (var child in slots.Tree.Of(verb))
        {
            if (doc.Words[child].Dep is Dep.Advmod && child < verb && doc.Words[child].Norm is "not" or "n't" or "n’t" or "never") return true;
        }
        return false;
    }

    /// <summary>"A death toll of 31", "the toll rose to 31", "the number of dead was 31".</summary>
    private static int? Toll(Document doc, SlotReader slots, CountReader counts, int noun)
    {
        foreach (var child in slots.Tree.Of(noun))
        {
            if (doc.Words[child].Dep is Dep.Nmod && doc.Words[child].Upos is Upos.Num && slots.HasCase(child, "of")) return counts.Of(child);
        }
        var verb = doc.Words[noun].Dep is Dep.Compound && slots.Tree.Range.Contains(doc.Words[noun].Head) ? doc.Words[doc.Words[noun].Head].Head : doc.Words[noun].Head;
        if (!slots.Tree.Range.Contains(verb) || doc.Words[verb].Upos is not Upos.Verb || doc.Words[noun].Dep is not (Dep.Nsubj or Dep.Compound)) return null;
        foreach (var child in slots.Tree.Of(verb))
        {
            if (doc.Words[child].Dep is Dep.Obl && doc.Words[child].Upos is Upos.Num && (slots.HasCase(child, "to") || slots.HasCase(child, "at"))) return counts.Of(child);
        }
        return null;
    }

    /// <summary>"12 deaths", "the arrest of 40 students", "no casualties": the noun's own number, or that of the people behind it.</summary>
    private static int? Held(Document doc, SlotReader slots, CountReader counts, int noun)
    {
        if (slots.Child(noun, Dep.Nummod) >= 0 || slots.Child(noun, Dep.Det) is >= 0 and var det && doc.Words[det].Norm is "no") return counts.Of(noun);
        foreach (var child in slots.Tree.Of(noun))
        {
            if (doc.Words[child].Dep is Dep.Nmod && slots.HasCase(child, "of")) return counts.Of(child);
        }
        return doc.Words[noun].Xpos is "NN" && doc.ActorAt(noun) is not null ? counts.Of(noun) : null;
    }
}
