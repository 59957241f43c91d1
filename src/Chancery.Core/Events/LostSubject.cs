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
        if (at < tree.Range.Start || doc.Words[at].Upos is not (Upos.Noun or Upos.Propn)) return -1;
        // the phrase's head: along the parts of a name, then along "and"
        for (var climbed = 0; climbed < MaximalClimb; climbed++)
        {
            if (doc.Words[at].Dep is not (Dep.Flat or Dep.Conj or Dep.Compound) || !tree.Range.Contains(doc.Words[at].Head) || doc.Words[at].Head > verb) break;
            if (doc.Words[doc.Words[at].Head].Upos is Upos.Verb or Upos.Aux) break;
            at = doc.Words[at].Head;
        }
        return HoldsPreposition(doc, tree, at) || IsTime(doc, at) || doc.Words[at].Head == verb ? -1 : at;
    }

    private static bool HoldsPreposition(Document doc, TreeIndex tree, int noun)
    {
        foreach (var child in tree.Of(noun))
        {
            if (doc.Words[child].Dep is Dep.Case) return true;
        }
        return false;
    }

    private static bool IsTime(Document doc, int token)
    {
        foreach (var time in doc.Times)
        {
            if (time.Tokens.Contains(token)) return true;
        }
        return false;
    }
}
