using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Time;

/// <summary>Whether the clause of an expression looks forward.</summary>
internal sealed class TenseReader(TimeLexicon lexicon)
{
    private const int MaximalClimb = 8;

    public bool IsFuture(Document doc, TokenRange range)
    {
        var words = doc.Words;
        var at = Head(doc, range);
        for (var climbed = 0; climbed < MaximalClimb && at >= 0; climbed++, at = words[at].Head)
        {
            if (words[at].Upos is not (Upos.Verb or Upos.Aux)) continue;
            return IsFutureVerb(doc, at);
        }
        return false;
    }

    public bool IsFutureVerb(Document doc, int verb)
    {
        var words = doc.Words;
        var sentence = doc.Sentences[words[verb].Sentence].Tokens;
        bool infinitive = false, auxiliary = false, past = words[verb].Xpos is "VBD" or "VBN";
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (words[i].Head != verb || i == verb) continue;
            if (words[i].Dep is Dep.Aux or Dep.AuxPass or Dep.Cop)
            {
                if (lexicon.FutureAuxiliaries.Contains(words[i].Norm)) return true;
                auxiliary = true;
                if (words[i].Xpos is "VBD" or "VBN" || words[i].Lemma is "have") past = true;
            }
            if (words[i].Norm is "to" && words[i].Upos is Upos.Part) infinitive = true;
        }
        if (infinitive) return words[verb].Head is >= 0 and var outer && lexicon.FutureVerbs.Contains(words[outer].Lemma);
        if (past) return false;
        // "the talks open on Monday", "is meeting them on Monday"
        return words[verb].Xpos is "VBZ" or "VBP" || (auxiliary && words[verb].Xpos is "VBG");
    }

    public static int Head(Document doc, TokenRange range)
    {
        for (var i = range.Start; i < range.End; i++)
        {
            if (!range.Contains(doc.Words[i].Head)) return i;
        }
        return range.End - 1;
    }
}
