using Chancery.Core.Text;

namespace Chancery.Core.Language.Neural;

/// <summary>
/// "Canada imposed sanctions on Belarus." A past tense that looks like a participle, before a bare plural, is now and then read as an adjective of what it acts on,
/// and the sentence as one long noun phrase; "China, North Korea's main ally, called for restraint." as one more thing that is told of China. A sentence that ends in a full stop has a finite verb: where none was found, that participle is it.
/// </summary>
internal static class FiniteVerbs
{
    public static void Settle(Span<Token> words, TokenRange sentence)
    {
        if (sentence.Length < 4 || words[sentence.End - 1].Norm is not ".") return;
        var (root, verb) = (-1, -1);
        for (var at = sentence.Start; at < sentence.End; at++)
        {
            ref readonly var word = ref words[at];
            if (word.Head < 0) root = at;
            if (word.Upos is not (Upos.Verb or Upos.Aux)) continue;
            // any other verb that may be finite
            if (word.Xpos is "VBZ" or "VBP" or "MD" || word.Upos is Upos.Aux || word.Xpos is "VBD" && word.Dep is not (Dep.Amod or Dep.Acl)) return;
            if (verb < 0 && IsHidden(words, sentence, at)) verb = at;
        }
        if (root < 0 || verb < 0 || words[root].Upos is not (Upos.Noun or Upos.Propn)) return;
        var subject = words[verb - 1].Norm is "," ? words[verb].Head : verb - 1;
        while (words[subject].Head >= sentence.Start && words[subject].Head < verb) subject = words[subject].Head;
        // the root is what it acts on, or who acts
        if (root != subject && root != words[verb].Head) return;
        Raise(words, sentence, verb, subject, words[verb].Dep is Dep.Amod ? words[verb].Head : -1);
    }

    /// <summary>Right behind a noun, and before what it acts on.</summary>
    private static bool IsHidden(ReadOnlySpan<Token> words, TokenRange sentence, int at)
    {
        if (at == sentence.Start || words[at].Xpos is not ("VBD" or "VBN")) return false;
        if (words[at - 1].Norm is "," && words[at].Dep is Dep.Acl) return IsBehindAside(words, at);
        if (words[at - 1].Upos is not (Upos.Noun or Upos.Propn)) return false;
        if (words[at].Dep is Dep.Amod) return words[at].Head > at;
        if (words[at].Dep is not Dep.Acl || words[at].Head != at - 1) return false;
        for (var child = at + 1; child < sentence.End; child++)
        {
            if (words[child].Head == at && words[child].Dep is Dep.Obj) return true;
        }
        return false;
    }

    /// <summary>Between it and its noun stands, between commas, what else the noun is; and the form may be a past tense.</summary>
    private static bool IsBehindAside(ReadOnlySpan<Token> words, int verb)
    {
        var noun = words[verb].Head;
        if (noun < 0 || noun > verb || !(words[verb].Xpos is "VBD" || words[verb].Norm.EndsWith("ed", StringComparison.Ordinal))) return false;
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
            else if (at < subject && ofPhrase) word.Head = word.Dep is Dep.Det or Dep.Amod or Dep.Compound or Dep.Nummod or Dep.Flat or Dep.NmodPoss or Dep.Case ? subject : verb;
        }
        (words[verb].Head, words[verb].Dep, words[verb].Xpos) = (-1, Dep.Root, "VBD");
        (words[subject].Head, words[subject].Dep) = (verb, Dep.Nsubj);
        if (obj >= 0) (words[obj].Head, words[obj].Dep) = (verb, Dep.Obj);
    }
}
