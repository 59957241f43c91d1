using Chancery.Core.Text;

namespace Chancery.Core.Language.Neural;

/// <summary>
/// "Since Egypt severed relations with Qatar, …", "a day after China voiced support": a past tense that looks like a participle, behind a conjunction and its subject and before a bare
/// noun, is now and then read as an adjective, and the clause as one noun phrase. And "filled the square two days earlier to protest": the purpose belongs to the verb, not to the adverb.
/// </summary>
internal static class HiddenClauses
{
    private const int Longest = 8;

    public static void Settle(Span<Token> words, TokenRange sentence)
    {
        for (var at = sentence.Start + 2; at < sentence.End; at++)
        {
            if (words[at] is { Xpos: "VBN" or "VBD", Upos: Upos.Verb, Dep: Dep.Amod } && words[at].Norm.EndsWith("ed", StringComparison.Ordinal)) Open(words, sentence, at);
            else if (words[at] is { Xpos: "VB", Dep: Dep.Advcl }) Rehang(words, sentence, at);
        }
    }

    private static void Rehang(Span<Token> words, TokenRange sentence, int purpose)
    {
        var adverb = words[purpose].Head;
        if (adverb < sentence.Start || adverb > purpose || words[adverb].Upos is not Upos.Adv || words[adverb].Head is not (>= 0 and var verb) || verb > adverb || words[verb].Upos is not Upos.Verb) return;
        for (var at = verb + 1; at < adverb; at++)
        {
            if (words[at].Head != adverb || words[at].Dep is not Dep.OblUnmarked) continue;
            words[purpose].Head = verb;
            return;
        }
    }

    private static void Open(Span<Token> words, TokenRange sentence, int verb)
    {
        var subject = verb - 1;
        if (words[subject].Upos is not (Upos.Noun or Upos.Propn) || Marker(words, sentence, subject) is not (>= 0 and var marker)) return;
        var obj = words[verb].Head > verb ? words[verb].Head : First(words, sentence, verb, subject);
        var outer = words[verb].Head > verb ? obj : subject;
        if (obj < 0 || obj >= sentence.End || words[obj].Dep is Dep.Nsubj or Dep.NsubjPass || words[obj].Upos is not (Upos.Noun or Upos.Propn)) return;
        if (words[marker].Head is var head && head != verb && head != obj && head != subject) return;
        var above = words[outer].Head;
        if (above < 0 || above >= marker && above <= obj) return;
        if (!IsPlain(words, verb, obj)) return;
        for (var at = marker; at < sentence.End; at++)
        {
            if (at == subject || at == obj || at == verb || at == marker || words[at].Head != obj && words[at].Head != subject) continue;
            if (at < verb && words[at].Head == obj) words[at].Head = subject;
            else if (words[at].Dep is Dep.Punct || at > obj && words[at].Head == subject) words[at].Head = verb;
        }
        (words[verb].Head, words[verb].Dep, words[verb].Xpos) = (above, words[marker].Norm is "that" ? Dep.Ccomp : Dep.Advcl, "VBD");
        (words[subject].Head, words[subject].Dep) = (verb, Dep.Nsubj);
        (words[obj].Head, words[obj].Dep) = (verb, Dep.Obj);
        (words[marker].Head, words[marker].Dep, words[marker].Upos) = (verb, Dep.Mark, Upos.Sconj);
    }

    /// <summary>The conjunction that opens the phrase of a subject that is no bare singular ("after government sponsored talks"); -1 for none.</summary>
    private static int Marker(ReadOnlySpan<Token> words, TokenRange sentence, int subject)
    {
        var bare = words[subject].Xpos is "NN";
        for (var at = subject - 1; at >= sentence.Start && subject - at <= Longest; at--)
        {
            ref readonly var word = ref words[at];
            if (word.Norm is "after" or "since" or "before" or "because" or "while" or "until" or "although" or "that") return bare ? -1 : at;
            bare &= word.Upos is not (Upos.Det or Upos.Num);
            if (word.Upos is not (Upos.Noun or Upos.Propn or Upos.Adj or Upos.Det or Upos.Num)) return -1;
        }
        return -1;
    }

    private static int First(ReadOnlySpan<Token> words, TokenRange sentence, int verb, int subject)
    {
        for (var at = verb + 1; at < sentence.End && at - verb <= Longest; at++)
        {
            if (words[at].Dep is Dep.Obj && (words[at].Head == verb || words[at].Head == subject)) return at;
        }
        return -1;
    }

    /// <summary>Nothing but what belongs to the object stands between.</summary>
    private static bool IsPlain(ReadOnlySpan<Token> words, int verb, int obj)
    {
        for (var at = verb + 1; at < obj; at++)
        {
            if (words[at].Upos is Upos.Verb or Upos.Aux or Upos.Punct or Upos.Adp or Upos.Cconj) return false;
        }
        return true;
    }
}
