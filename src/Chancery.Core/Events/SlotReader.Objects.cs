using Chancery.Core.Language;

namespace Chancery.Core.Events;

/// <content>Who or what a verb is done to.</content>
internal sealed partial class SlotReader
{
    /// <summary>The logical object of a verb, or -1.</summary>
    public int Object(int verb, int depth)
    {
        if (IsPassive(verb))
        {
            if (Child(verb, Dep.NsubjPass) is >= 0 and var passive) return Antecedent(passive, verb);
            if (Child(verb, Dep.NsubjOuter) is >= 0 and var planned && _doc.ActorAt(planned) is not null) return planned;
            if (Words[verb].Dep is Dep.Acl or Dep.AclRelcl) return Words[verb].Head;
            if (Words[verb].Dep is Dep.Advcl && depth < MaximalClimb && Tree.Range.Contains(Words[verb].Head)) return Subject(Words[verb].Head, depth + 1);
            return Words[verb].Dep is Dep.Conj && depth < MaximalClimb && Tree.Range.Contains(Words[verb].Head) ? Object(Words[verb].Head, depth + 1) : -1;
        }
        if (TwoObjects(verb) is { Second: >= 0 and var gift }) return gift;
        if (Child(verb, Dep.Obj) is >= 0 and var own) return Antecedent(own, verb);
        if (Complement(verb) is >= 0 and var complement) return complement;
        if (Child(verb, Dep.Iobj) is >= 0 and var only) return only;
        if (SecondSubject(verb) is >= 0 and var second) return second;
        if (Bare(verb) is >= 0 and var bare) return bare;
        if (Particled(verb) is >= 0 and var handed) return handed;
        // "in Taormina, where he met with": a clause of a place or a time has no object there
        if (Words[verb].Dep is Dep.AclRelcl && Child(verb, Dep.Nsubj) is >= 0 and var subject && !IsRelative(subject) && !(Child(verb, Dep.Advmod) is >= 0 and var where && Words[where].Xpos is "WRB")) return Words[verb].Head;
        if (Words[verb].Dep is Dep.Conj && Words[verb].Xpos is "VBN" && Tree.Range.Contains(Words[verb].Head) && IsPassive(Words[verb].Head) && depth < MaximalClimb)
            return Object(Words[verb].Head, depth + 1);
        return -1;
    }

    /// <summary>"Handed over a suspect": the parser took the particle for a preposition.</summary>
    public int Particled(int verb)
    {
        var particle = verb + 1;
        if (particle >= Tree.Range.End || Words[particle] is not { Dep: Dep.Case, Head: var noun } || noun <= particle || Words[noun].Head != verb || Words[noun].Dep is not (Dep.Obl or Dep.Nmod)) return -1;
        foreach (var pair in lexicon.Particled)
        {
            if (pair.Length == Words[verb].Lemma.Length + 1 + Words[particle].Norm.Length && pair.StartsWith(Words[verb].Lemma, StringComparison.Ordinal) && pair.EndsWith(Words[particle].Norm, StringComparison.Ordinal) && pair[Words[verb].Lemma.Length] == ' ') return noun;
        }
        return -1;
    }

    /// <summary>"Granted Greece an extension" with two objects: the first is the indirect one.</summary>
    private (int First, int Second) TwoObjects(int verb)
    {
        var first = -1;
        foreach (var child in Tree.Of(verb))
        {
            // "ambushed a convoy on the road to Dessie": what has a preposition is no object, whatever the parser says
            if (Words[child].Dep is not Dep.Obj || child < verb || Child(child, Dep.Case) >= 0) continue;
            if (first >= 0) return (first, child);
            first = child;
        }
        return (-1, -1);
    }

    /// <summary>"Met its target": a bare noun that the parser took for a predicate of the subject is an object.</summary>
    private int Complement(int verb)
    {
        if (Child(verb, Dep.Xcomp) is not (>= 0 and var noun) || Words[noun].Upos is not Upos.Noun) return -1;
        return (Child(noun, Dep.NmodPoss) >= 0 || Child(noun, Dep.Compound) is >= 0 and var part && Child(part, Dep.NmodPoss) >= 0) && Child(noun, Dep.Case) < 0 && Child(noun, Dep.Mark) < 0 && Child(noun, Dep.Cop) < 0 ? noun : -1;
    }

    /// <summary>"Donated medicines": a noun without a preposition that the parser took for an adverbial is an object, if it is no time.</summary>
    private int Bare(int verb)
    {
        foreach (var child in Tree.Of(verb))
        {
            if (child < verb || Words[child].Upos is not (Upos.Noun or Upos.Propn) || IsTime(child)) continue;
            if (Words[child].Dep is Dep.Obl && (Child(child, Dep.Case) < 0 || IsUpTo(child)) || Words[child].Dep is Dep.OblUnmarked && Child(child, Dep.Nummod) < 0) return child;
        }
        return -1;
    }

    /// <summary>"Killed up to 30,000 people": a hedge is no preposition.</summary>
    private bool IsUpTo(int noun)
    {
        var number = Child(noun, Dep.Nummod);
        return number > 1 && Words[number - 1].Norm is "to" && Words[number - 2].Norm is "up";
    }

    /// <summary>A second subject, behind the verb, is an object that the parser mistook.</summary>
    private int SecondSubject(int verb)
    {
        var first = -1;
        foreach (var child in Tree.Of(verb))
        {
            if (Words[child].Dep is not Dep.Nsubj) continue;
            if (first >= 0 && first < verb && child > verb) return child;
            first = child;
        }
        return -1;
    }
}
