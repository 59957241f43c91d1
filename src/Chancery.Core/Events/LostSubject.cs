using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Events;

/// <summary>The noun right before a finite verb that has no subject in the tree: "a day after a committee opened an inquiry".</summary>
internal static class LostSubject
{
    private const int MaximalClimb = 6;

    /// <summary>The head of that noun phrase, or -1.</summary>
    public static int Before(Document doc, TreeIndex tree, int verb)
    {
        ref readonly var word = ref doc.Words[verb];
        if (word.Xpos is not ("VBD" or "VBZ" or "VBP") || word.Dep is not (Dep.Root or Dep.Ccomp or Dep.Advcl or Dep.Parataxis)) return -1;
        var at = verb - 1;
        while (at >= tree.Range.Start && doc.Words[at].Upos is Upos.Aux or Upos.Adv) at--;
        // "test-fired", "court-martialled": the parser cut the verb in two
        var half = at > tree.Range.Start + 1 && at == verb - 1 && doc.Words[at].Norm is "-" && doc.Words[at - 1].Span.End == doc.Words[at].Span.Start ? at - 1 : -1;
        if (half >= 0) at = half - 1;
        if (at < tree.Range.Start) return -1;
        // "the minister, Ana Ruiz, urged farmers to wait and said talks would begin": the parser gave her to the last of them
        if (doc.Words[at].Norm is ",") return Crossing(doc, tree, verb);
        if (doc.Words[at].Upos is not (Upos.Noun or Upos.Propn)) return -1;
        // the phrase's head: along the parts of a name, then along "and"
        for (var climbed = 0; climbed < MaximalClimb; climbed++)
        {
            if (doc.Words[at].Dep is not (Dep.Flat or Dep.Conj or Dep.Compound) || !tree.Range.Contains(doc.Words[at].Head) || doc.Words[at].Head > verb) break;
            if (doc.Words[at].Head == half || doc.Words[doc.Words[at].Head].Upos is Upos.Verb or Upos.Aux) break;
            at = doc.Words[at].Head;
        }
        return HoldsPreposition(doc, tree, at) || IsTime(doc, at) || doc.Words[at].Head == verb ? -1 : at;
    }

    /// <summary>The subject left of the verb that hangs on a verb right of it which is itself below this one.</summary>
    private static int Crossing(Document doc, TreeIndex tree, int verb)
    {
        for (var i = verb - 1; i >= tree.Range.Start; i--)
        {
            if (doc.Words[i].Dep is not (Dep.Nsubj or Dep.NsubjPass) || doc.Words[i].Upos is Upos.Pron) continue;
            var at = doc.Words[i].Head;
            if (at < verb) return -1;
            for (var climbed = 0; climbed < MaximalClimb && tree.Range.Contains(at); climbed++, at = doc.Words[at].Head)
            {
                if (at == verb) return i;
            }
            return -1;
        }
        return -1;
    }

    private static bool HoldsPreposition(Document doc, TreeIndex tree, int noun)
    {
        foreach (var child in tree.Of(noun))
        {
            if (doc.Words[child].Dep is Dep.Case) return true;
        }
        return false;
    }

    private static bool IsTime(Document doc, int token) => TextOrdered.Hold(doc.Times, token);
}
