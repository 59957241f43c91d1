using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Events;

/// <summary>Finds the further words of a trigger below its head: particles, prepositions, object nouns.</summary>
internal sealed class TriggerMatcher(SlotReader slots)
{
    private const int MaximalDepth = 3;

    /// <summary>True when every further word of the trigger is there.</summary>
    /// <param name="doc">The document.</param>
    /// <param name="trigger">The trigger.</param>
    /// <param name="head">The token that carries its head word.</param>
    /// <param name="words">Receives the tokens of the further words.</param>
    /// <param name="bound">The noun of a final preposition, or -1.</param>
    public bool Match(Document doc, Trigger trigger, int head, List<int> words, out int bound)
    {
        words.Clear();
        bound = -1;
        if (trigger.Kind is TriggerKind.Noun) return MatchCompound(doc, trigger, head, words);
        foreach (var word in trigger.Others)
        {
            var found = Below(doc, head, word, 0, words, passive: false);
            if (found >= 0 && IsAside(doc, head, found, trigger)) found = -1;
            if (found < 0 && head + 1 < slots.Tree.Range.End && Is(doc, head + 1, word)) found = head + 1;
            // "met and demanded" meets no demand
            if (found < 0 || doc.Words[found] is { Upos: Upos.Verb, Dep: Dep.Conj or Dep.Parataxis } && !trigger.Others.Contains("and")) return false;
            words.Add(found);
        }
        if (words.Count > 0) bound = HeldBy(doc, head, words[^1]);
        return true;
    }

    private static bool MatchCompound(Document doc, Trigger trigger, int head, List<int> words)
    {
        var start = head - trigger.Others.Length;
        if (start < 0) return false;
        for (var i = 0; i < trigger.Others.Length; i++)
        {
            if (!Is(doc, start + i, trigger.Others[i])) return false;
            words.Add(start + i);
        }
        return true;
    }

    private int Below(Document doc, int head, string word, int depth, List<int> taken, bool passive)
    {
        foreach (var child in slots.Tree.Of(head))
        {
            if (Is(doc, child, word) && !(depth == 0 && (IsMarker(doc, head, child) || DoesIt(doc, child, head))) && !taken.Contains(child) && !HoldsTime(doc, child) && !slots.IsBehest(child) && !(passive && taken.Count == 0 && doc.Words[child].Upos is Upos.Adp)) return child;
        }
        if (depth == 0 && slots.Quoted(head) is >= 0 and var quoted && Modal(doc, quoted, word) is >= 0 and var must) return must;
        if (depth + 1 >= MaximalDepth) return -1;
        foreach (var child in slots.Tree.Of(head))
        {
            if (doc.Words[child].Dep is Dep.Ccomp && Modal(doc, child, word) is >= 0 and var modal) return modal;
            // another clause has its own trigger, but "ordered the paper to stop" is one
            if (doc.Words[child].Dep is Dep.Advcl && !(doc.Words[child].Xpos is "VB" && slots.HasCase(child, "to") && (slots.Child(head, Dep.Obj) >= 0 || slots.Child(head, Dep.Iobj) >= 0))) continue;
            if (doc.Words[child].Dep is Dep.Ccomp or Dep.Conj or Dep.Parataxis or Dep.AclRelcl or Dep.Nsubj or Dep.Csubj) continue;
            // whoever is from somewhere was not expelled from there; "talks with the union were broken off" is a phrase that began with a noun
            if (Below(doc, child, word, depth + 1, taken, passive || doc.Words[child].Dep is Dep.NsubjPass) is >= 0 and var found) return found;
        }
        return -1;
    }

    /// <summary>The "to" of an infinitive is no preposition of its own verb: "to commit crimes" commits to nothing.</summary>
    private static bool IsMarker(Document doc, int verb, int child) => doc.Words[child] is { Dep: Dep.Mark, Upos: Upos.Part } && child < verb;

    /// <summary>"The forces use the base" is no use of force: whoever does something to something else is not what is done.</summary>
    private bool DoesIt(Document doc, int child, int verb) => doc.Words[child] is { Dep: Dep.Nsubj, Upos: Upos.Noun } && slots.Child(verb, Dep.Obj) >= 0;

    /// <summary>"Will continue despite an attack" continues no attack: what something happens after, amid or in spite of is no part of how it is told.</summary>
    private bool IsAside(Document doc, int head, int found, Trigger trigger)
    {
        for (var at = found; at != head && slots.Tree.Range.Contains(at) && doc.Words[at].Head >= 0; at = doc.Words[at].Head)
        {
            if (doc.Words[at].Dep is not Dep.Obl) continue;
            foreach (var child in slots.Tree.Of(at))
            {
                if (child != found && doc.Words[child].Dep is Dep.Case && slots.IsAside(doc.Words[child].Norm) && !trigger.Others.Contains(doc.Words[child].Norm)) return true;
            }
        }
        return false;
    }

    /// <summary>The auxiliary of what is said: "said that Iran must".</summary>
    private int Modal(Document doc, int clause, string word)
    {
        foreach (var child in slots.Tree.Of(clause))
        {
            if (doc.Words[child].Dep is Dep.Aux && Is(doc, child, word)) return child;
        }
        return -1;
    }

    /// <summary>The preposition of a date is no part of a trigger: "called him on Friday" is not "called on him".</summary>
    private bool HoldsTime(Document doc, int preposition)
    {
        // nor is "March" a march
        if (IsTime(doc, preposition)) return true;
        if (doc.Words[preposition].Dep is not Dep.Case || !slots.Tree.Range.Contains(doc.Words[preposition].Head)) return false;
        var noun = doc.Words[preposition].Head;
        return IsTime(doc, noun);
    }

    private static bool IsTime(Document doc, int token) => TextOrdered.Hold(doc.Times, token);

    /// <summary>The noun behind a preposition, wherever the parser hung it.</summary>
    private int HeldBy(Document doc, int verb, int preposition)
    {
        ref var word = ref doc.Words[preposition];
        // "according to the report"
        if (word.Dep is Dep.Fixed || word.Upos is not (Upos.Adp or Upos.Sconj or Upos.Part or Upos.Adv)) return -1;
        if (word.Head != verb && word.Dep is Dep.Case or Dep.Mark && slots.Tree.Range.Contains(word.Head)) return word.Head;
        foreach (var child in slots.Tree.Of(verb))
        {
            if (child > preposition && doc.Words[child].Dep is Dep.Obj or Dep.Obl) return child;
        }
        return -1;
    }

    private static bool Is(Document doc, int token, string word) => doc.Words[token].Norm == word || doc.Words[token].Lemma == word;
}
