using Chancery.Core.Events;
using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Claims;

/// <summary>Reads negation, future and hypothesis on the way from an event's trigger up to the root of its sentence.</summary>
internal sealed class AuxReader(AuxLexicon lexicon, CueLexicon cues, SentenceTree tree)
{
    private const int MaximalClimb = 8;

    /// <summary>The mode and the token that gives it, one call a decision.</summary>
    public void Read(Document doc, int trigger, List<(AuxModes Mode, int Token)> found)
    {
        Clause(doc, trigger, found);
        var at = trigger;
        for (var climbed = 0; climbed < MaximalClimb; climbed++)
        {
            var (head, dep) = (doc.Words[at].Head, doc.Words[at].Dep);
            if (!tree.Range.Contains(head)) return;
            if (!Climb(doc, at, head, dep, found)) return;
            at = head;
        }
    }

    private bool Climb(Document doc, int at, int head, Dep dep, List<(AuxModes Mode, int Token)> found)
    {
        switch (dep)
        {
            case Dep.Xcomp or Dep.Ccomp or Dep.Acl:
                Predicate(doc, head, found);
                // what is said is not negated by "did not say", but a condition holds for all below it
                if (cues.Verbs.ContainsKey(doc.Words[head].Lemma) || dep is Dep.Ccomp) Conditions(doc, head, found);
                else Clause(doc, head, found, negation: !lexicon.NegativePredicates.Contains(doc.Words[head].Lemma));
                return true;
            case Dep.Obj or Dep.Nsubj or Dep.NsubjPass or Dep.Iobj when doc.Words[at].Upos is Upos.Noun:
                if (dep is Dep.Obj or Dep.NsubjPass) Predicate(doc, head, found);
                // "no talks were held", "the talks will begin"; but "the attack will raise fears" says nothing of the attack
                if (lexicon.Carriers.Contains(doc.Words[head].Lemma)) Clause(doc, head, found);
                else Conditions(doc, head, found);
                return true;
            case Dep.Conj when doc.Words[head].Upos is Upos.Verb && !HasSubject(at) && tree.Child(at, Dep.Aux, Dep.AuxPass) < 0:
                Clause(doc, head, found, negation: false);
                return true;
            case Dep.Conj:
                Conditions(doc, head, found);
                return true;
            case Dep.Obl or Dep.Nmod:
                Prepositions(doc, at, found);
                Conditions(doc, head, found);
                return dep is Dep.Obl;
            case Dep.Advcl or Dep.Parataxis or Dep.AclRelcl:
                return false;
            default:
                return dep is Dep.Cop or Dep.Aux or Dep.Compound or Dep.Appos;
        }
    }

    private bool HasSubject(int verb) => tree.Child(verb, Dep.Nsubj, Dep.NsubjPass) >= 0;

    private void Clause(Document doc, int token, List<(AuxModes, int)> found, bool negation = true)
    {
        if (negation && Negator(doc, token) is >= 0 and var negator) found.Add((AuxModes.Negation, negator));
        foreach (var child in tree.Index.Of(token))
        {
            ref readonly var word = ref doc.Words[child];
            if (word.Dep is Dep.Aux or Dep.AuxPass or Dep.Cop)
            {
                if (lexicon.FutureAuxiliaries.Contains(word.Norm)) found.Add((AuxModes.Future, child));
                else if (lexicon.HypotheticalAuxiliaries.Contains(word.Norm)) found.Add((AuxModes.Hypothetical, child));
                else if (lexicon.ConditionalAuxiliaries.Contains(word.Norm)) found.Add((IsReported(doc, token) && !IsConditional(doc, token) ? AuxModes.Future : AuxModes.Hypothetical, child));
            }
            if (word.Dep is Dep.Mark or Dep.Case && lexicon.NegativePrepositions.Contains(word.Norm)) found.Add((AuxModes.Negation, child));
        }
        Conditions(doc, token, found);
    }

    private void Conditions(Document doc, int token, List<(AuxModes, int)> found)
    {
        foreach (var child in tree.Index.Of(token))
        {
            if (doc.Words[child].Dep is Dep.Mark or Dep.Advmod && lexicon.HypotheticalMarkers.Match(doc.Words, child, tree.Range.End, out _) > 0) found.Add((AuxModes.Hypothetical, child));
        }
    }

    private void Predicate(Document doc, int head, List<(AuxModes, int)> found)
    {
        var lemma = doc.Words[head].Lemma;
        var negated = Negator(doc, head) >= 0;
        if (lexicon.NegativePredicates.Contains(lemma) && !negated) found.Add((AuxModes.Negation, head));
        else if (lexicon.FuturePredicates.Contains(lemma)) found.Add((AuxModes.Future, head));
        else if (lexicon.HypotheticalPredicates.Contains(lemma)) found.Add((AuxModes.Hypothetical, head));
    }

    private void Prepositions(Document doc, int noun, List<(AuxModes, int)> found)
    {
        foreach (var child in tree.Index.Of(noun))
        {
            if (doc.Words[child].Dep is not Dep.Case) continue;
            if (lexicon.NegativePrepositions.Contains(doc.Words[child].Norm)) found.Add((AuxModes.Negation, child));
            else if (lexicon.FuturePrepositions.Contains(doc.Words[child].Norm)) found.Add((AuxModes.Future, child));
        }
    }

    private int Negator(Document doc, int token)
    {
        // "has denied": a predicate that negates is not itself negated by being one
        foreach (var child in tree.Index.Of(token))
        {
            ref readonly var word = ref doc.Words[child];
            if (word.Dep is Dep.Advmod or Dep.Det or Dep.Cc or Dep.CcPreconj or Dep.Discourse or Dep.Aux && lexicon.Negators.Contains(word.Norm)) return child;
            // "no soldiers were hurt", "nobody was hurt"
            if (word.Dep is not (Dep.Nsubj or Dep.NsubjPass or Dep.Obj) || doc.Words[token].Upos is not (Upos.Verb or Upos.Adj)) continue;
            if (lexicon.Negators.Contains(word.Norm)) return child;
            foreach (var below in tree.Index.Of(child))
            {
                if (doc.Words[below].Dep is Dep.Det && lexicon.Negators.Contains(doc.Words[below].Norm)) return below;
            }
        }
        return -1;
    }

    // "would strike back if attacked"
    private bool IsConditional(Document doc, int verb)
    {
        foreach (var child in tree.Index.Of(verb))
        {
            if (doc.Words[child].Dep is not Dep.Advcl) continue;
            foreach (var below in tree.Index.Of(child))
            {
                if (doc.Words[below].Dep is Dep.Mark && lexicon.HypotheticalMarkers.Match(doc.Words, below, tree.Range.End, out _) > 0) return true;
            }
        }
        return false;
    }

    // "Warsaw would lend transformers, he said"
    private bool IsReported(Document doc, int verb)
    {
        var head = doc.Words[verb].Head;
        if (doc.Words[verb].Dep is Dep.Ccomp && tree.Range.Contains(head)) return cues.Verbs.ContainsKey(doc.Words[head].Lemma);
        foreach (var child in tree.Index.Of(verb))
        {
            if (doc.Words[child].Dep is Dep.Parataxis && cues.Verbs.ContainsKey(doc.Words[child].Lemma)) return true;
        }
        return false;
    }
}
