using Chancery.Core.Language;

namespace Chancery.Core.Events;

/// <content>Who a pronoun of a relative clause stands for, and who does what the parser hung elsewhere.</content>
internal sealed partial class SlotReader
{
    private int Antecedent(int token, int verb)
    {
        if (!IsRelative(token)) return token;
        for (var at = verb; Tree.Range.Contains(at); at = Words[at].Head)
        {
            if (Words[at].Dep is Dep.AclRelcl && Agreeing(token, at) is >= 0 and var agreeing) return agreeing;
            if (Words[at].Dep is Dep.AclRelcl or Dep.Acl) return Words[token].Norm is "who" && _doc.ActorAt(Words[at].Head) is null ? Nearest(token, Words[at].Head) : Words[at].Head;
        }
        return token;
    }

    /// <summary>"The parents of a blogger who was arrested": one who was arrested is the one right before, not the several that the parser chose; -1 where number does not tell.</summary>
    private int Agreeing(int pronoun, int clause)
    {
        var before = pronoun - 1;
        if (before <= Words[clause].Head || Words[before].Upos is not (Upos.Noun or Upos.Propn)) return -1;
        foreach (var child in Tree.Of(clause))
        {
            if (Words[child].Dep is not (Dep.Aux or Dep.AuxPass or Dep.Cop)) continue;
            var (one, many) = (Words[child].Norm is "was" or "is" or "has", Words[child].Norm is "were" or "are" or "have");
            var (near, far) = (Words[before].Xpos is "NNS" or "NNPS", Words[Words[clause].Head].Xpos is "NNS" or "NNPS");
            if (near != far && (one && far || many && near)) return before;
        }
        return -1;
    }

    /// <summary>"Threw stones at police, who …": a person or body stands nearer than the noun that the parser chose.</summary>
    private int Nearest(int pronoun, int chosen)
    {
        for (var i = pronoun - 1; i > chosen; i--)
        {
            if (_doc.ActorAt(i) is not null) return i;
        }
        return chosen;
    }

    /// <summary>"France became the first country to recognise Kosovo", "was the latest to call for calm": whoever was the first has done it; -1 otherwise.</summary>
    private int First(int noun)
    {
        var counted = lexicon.Firsts.Contains(Words[noun].Norm);
        foreach (var child in Tree.Of(noun)) counted |= Words[child].Dep is Dep.Amod or Dep.Nummod && lexicon.Firsts.Contains(Words[child].Norm);
        if (!counted) return -1;
        var verb = Words[noun].Dep is Dep.Xcomp && Tree.Range.Contains(Words[noun].Head) ? Words[noun].Head : Child(noun, Dep.Cop) >= 0 ? noun : -1;
        return verb >= 0 && Child(verb, Dep.Nsubj) is >= 0 and var who ? Antecedent(who, verb) : -1;
    }

    /// <summary>"Angry about the visit to Taiwan on Tuesday by the speaker": behind a day, the parser gave the rest of the noun's phrase to the verb.</summary>
    private void BehindDay(int noun, string word, List<int> into)
    {
        if (Words[noun].Dep is not (Dep.Obl or Dep.Obj or Dep.Nmod) || !Tree.Range.Contains(Words[noun].Head)) return;
        foreach (var child in Tree.Of(Words[noun].Head))
        {
            if (child <= noun || Words[child].Dep is not (Dep.Obl or Dep.OblAgent) || !HasCase(child, word) || Child(child, Dep.Case) is not (> 1 and var opens)) continue;
            var day = opens - 1;
            while (day > noun && IsTime(day)) day--;
            if (day == opens - 1) continue;
            if (Words[day].Dep is Dep.Case && IsTime(day + 1)) day--;
            if (day == noun || IsWithin(day, noun)) into.Add(child);
        }
    }

    private bool IsWithin(int token, int noun)
    {
        for (var climbed = 0; climbed < MaximalClimb && Tree.Range.Contains(token); climbed++)
        {
            if ((token = Words[token].Head) == noun) return true;
        }
        return false;
    }
}
