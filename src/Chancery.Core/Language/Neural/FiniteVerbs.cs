using Chancery.Core.Text;

namespace Chancery.Core.Language.Neural;

/// <summary>
/// "Canada imposed sanctions on Belarus." A past tense that looks like a participle, before a bare plural, is now and then read as an adjective of what it acts on,
/// and the sentence as one long noun phrase; "China, North Korea's main ally, called for restraint." or "A ship with food docked in the port." as one more thing that is told of China, of the ship. A sentence that ends in a full stop has a finite verb: where none was found, that participle is it.
/// </summary>
internal static class FiniteVerbs
{
    public static void Settle(Span<Token> words, TokenRange sentence, Tellers? verbs = null)
    {
        if (verbs is not null) Activate(words, sentence, verbs);
        if (sentence.Length < 4 || words[sentence.End - 1].Norm is not ".") return;
        var (root, verb) = (Root(words, sentence), -1);
        for (var at = sentence.Start; at < sentence.End; at++)
        {
            ref readonly var word = ref words[at];
            if (word.Upos is not (Upos.Verb or Upos.Aux) || IsAside(words, root, at)) continue;
            // any other verb that may be finite
            if (word.Xpos is "VBZ" or "VBP" or "MD" || word.Upos is Upos.Aux || word.Xpos is "VBD" && word.Dep is not (Dep.Amod or Dep.Acl)) return;
            if (verb < 0 && IsHidden(words, sentence, root, at, verbs)) verb = at;
        }
        if (root < 0 || verb < 0 || words[root].Upos is not (Upos.Noun or Upos.Propn)) return;
        var subject = words[verb - 1].Norm is "," && words[verb].Dep is Dep.Amod ? root : words[verb].Dep is Dep.Acl && Noun(words, sentence, verb) is >= 0 and var noun ? noun : verb - 1;
        while (words[subject].Head >= sentence.Start && words[subject].Head < verb) subject = words[subject].Head;
        // the root is what it acts on, or who acts
        if (root != subject && root != words[verb].Head) return;
        Raise(words, sentence, verb, subject, words[verb].Dep is Dep.Amod ? words[verb].Head : -1);
    }

    /// <summary>"A ship docked in the port": a verb that nothing is done by, with the subject of a passive and no auxiliary.</summary>
    private static void Activate(Span<Token> words, TokenRange sentence, Tellers verbs)
    {
        var (verb, subject) = (-1, -1);
        for (var at = sentence.Start; at < sentence.End; at++)
        {
            if (words[at].Head < 0 && words[at].Xpos is "VBN" && verbs.IsDoing(words[at].Norm)) verb = at;
        }
        for (var at = sentence.Start; verb >= 0 && at < sentence.End; at++)
        {
            if (words[at].Head != verb) continue;
            if (words[at].Upos is Upos.Aux || words[at].Dep is Dep.OblAgent) return;
            if (words[at].Dep is Dep.NsubjPass && at < verb) subject = at;
        }
        if (subject < 0) return;
        words[verb].Xpos = "VBD";
        words[subject].Dep = Dep.Nsubj;
    }

    private static int Root(ReadOnlySpan<Token> words, TokenRange sentence)
    {
        for (var at = sentence.Start; at < sentence.End; at++)
        {
            if (words[at].Head < 0) return at;
        }
        return -1;
    }

    /// <summary>The verb of a relative clause of the root, or its auxiliary: "Russia, which keeps troops there, shelled the town." has another finite verb.</summary>
    private static bool IsAside(ReadOnlySpan<Token> words, int root, int at) =>
        root >= 0 && at > root && words[at] is var word && (word.Dep is Dep.AclRelcl && word.Head == root || word.Head > root && words[word.Head] is { Dep: Dep.AclRelcl } clause && clause.Head == root && word.Upos is Upos.Aux);

    private static bool HasAside(ReadOnlySpan<Token> words, int root, int before)
    {
        for (var at = root + 1; root >= 0 && at < before; at++)
        {
            if (IsAside(words, root, at)) return true;
        }
        return false;
    }

    private static bool IsPastForm(ReadOnlySpan<Token> words, int verb) => words[verb].Xpos is "VBD" || words[verb].Norm.EndsWith("ed", StringComparison.Ordinal);

    /// <summary>Right behind a noun, and before what it acts on.</summary>
    private static bool IsHidden(ReadOnlySpan<Token> words, TokenRange sentence, int root, int at, Tellers? verbs)
    {
        if (at == sentence.Start || words[at].Xpos is not ("VBD" or "VBN")) return false;
        if (words[at - 1].Norm is "," && words[at].Dep is Dep.Acl) return IsBehindAside(words, at);
        if (words[at - 1].Norm is "," && words[at].Dep is Dep.Amod && words[at].Head > at) return IsPastForm(words, at) && HasAside(words, root, at);
        if (words[at - 1].Upos is not (Upos.Noun or Upos.Propn or Upos.Adv)) return false;
        if (words[at].Dep is Dep.Amod) return words[at].Head > at;
        if (words[at].Dep is not Dep.Acl) return false;
        if (verbs is not null && verbs.IsDoing(words[at].Norm) && IsPlain(words, sentence, at)) return true;
        if (words[at].Head != at - 1) return false;
        for (var child = at + 1; child < sentence.End; child++)
        {
            if (words[child].Head == at && words[child].Dep is Dep.Obj) return true;
        }
        return false;
    }

    /// <summary>"A ship with food docked in the port", "leaders yesterday called for calm": somewhere behind the root, with no other clause between them, and with more behind it that is no agent.</summary>
    private static bool IsPlain(ReadOnlySpan<Token> words, TokenRange sentence, int verb)
    {
        if (Noun(words, sentence, verb) is not (>= 0 and var noun)) return false;
        for (var at = noun + 1; at < verb; at++)
        {
            if (words[at].Upos is Upos.Punct or Upos.Cconj || words[at].Upos is Upos.Verb && words[at].Xpos is not "VBG") return false;
        }
        var more = false;
        for (var at = verb + 1; at < sentence.End; at++)
        {
            if (words[at].Dep is Dep.OblAgent) return false;
            more |= words[at].Head == verb && words[at].Dep is not Dep.Punct;
        }
        return more;
    }

    /// <summary>The root, where the participle hangs on it or on a noun that hangs on it; -1 otherwise.</summary>
    private static int Noun(ReadOnlySpan<Token> words, TokenRange sentence, int verb)
    {
        var noun = words[verb].Head;
        while (noun >= sentence.Start && words[noun].Head >= sentence.Start && words[noun].Head < noun) noun = words[noun].Head;
        return noun >= sentence.Start && noun < verb && words[noun].Head < 0 ? noun : -1;
    }

    /// <summary>Between it and its noun stands, between commas, what else the noun is; and the form may be a past tense.</summary>
    private static bool IsBehindAside(ReadOnlySpan<Token> words, int verb)
    {
        var noun = words[verb].Head;
        if (noun < 0 || noun > verb || !IsPastForm(words, verb)) return false;
        for (var at = noun + 1; at < verb; at++)
        {
            if (words[at].Dep is Dep.Appos && words[at].Head == noun) return true;
        }
        return false;
    }

    private static void Raise(Span<Token> words, TokenRange sentence, int verb, int subject, int obj)
    {
        for (var at = sentence.Start; at < sentence.End; at++)
        {
            if (at == verb || at == subject || at == obj) continue;
            ref var word = ref words[at];
            var ofPhrase = word.Head == obj && obj >= 0 || word.Head < 0;
            if (word.Dep is Dep.Punct) word.Head = verb;
            else if (at > verb && word.Head == subject && word.Dep is not Dep.Acl) (word.Head, word.Dep) = (verb, word.Dep is Dep.Nmod ? Dep.Obl : word.Dep);
            else if (at < subject && ofPhrase) word.Head = word.Dep is Dep.Det or Dep.Amod or Dep.Compound or Dep.Nummod or Dep.Flat or Dep.NmodPoss or Dep.Case ? subject : verb;
        }
        (words[verb].Head, words[verb].Dep, words[verb].Xpos) = (-1, Dep.Root, "VBD");
        (words[subject].Head, words[subject].Dep) = (verb, Dep.Nsubj);
        if (obj >= 0) (words[obj].Head, words[obj].Dep) = (verb, Dep.Obj);
    }
}
