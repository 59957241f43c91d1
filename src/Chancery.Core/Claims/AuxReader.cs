using Chancery.Core.Events;
using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Claims;

/// <summary>Reads negation, future and hypothesis on the way from an event's trigger up to the root of its sentence.</summary>
internal sealed class AuxReader(AuxLexicon lexicon, CueLexicon cues, SentenceTree tree)
{
    private const int MaximalClimb = 8;

    /// <summary>The mode and the token that gives it, one call a decision.</summary>
    /// <param name="doc">The document.</param>
    /// <param name="trigger">The event's.</param>
    /// <param name="found">Receives them.</param>
    /// <param name="given">What stands above the event does not say whether it was done.</param>
    public void Read(Document doc, int trigger, List<(AuxModes Mode, int Token)> found, bool given = false)
    {
        Clause(doc, trigger, found);
        if (given) return;
        var at = trigger;
        for (var climbed = 0; climbed < MaximalClimb; climbed++)
        {
            var (head, dep) = (doc.Words[at].Head, doc.Words[at].Dep);
            if (!tree.Range.Contains(head)) return;
            if (at != trigger) Report(doc, at, head, dep, found);
            else if (dep is Dep.Csubj) Truth(doc, head, found);
            if (!Climb(doc, at, head, dep, found)) return;
            at = head;
        }
    }

    private bool Climb(Document doc, int at, int head, Dep dep, List<(AuxModes Mode, int Token)> found)
    {
        switch (dep)
        {
            case Dep.Xcomp or Dep.Ccomp or Dep.Acl:
                Predicate(doc, head, found, asks: dep is Dep.Xcomp && Marker(doc, at) is "to");
                if (dep is Dep.Ccomp) Truth(doc, head, found);
                // what is said is not negated by "did not say", but a condition holds for all below it
                if (cues.Reports(doc.Words[head].Lemma) || dep is Dep.Ccomp) Conditions(doc, head, found);
                else Clause(doc, head, found, negation: !IsNegative(doc, head));
                return true;
            case Dep.Obj or Dep.Nsubj or Dep.NsubjPass or Dep.Iobj when doc.Words[at].Upos is Upos.Noun:
                if (dep is Dep.Obj or Dep.NsubjPass or Dep.Iobj) Predicate(doc, head, found);
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
                if (Governs(doc, at, head, dep)) Predicate(doc, head, found, asks: true);
                return dep is Dep.Obl || doc.Words[head].Upos is Upos.Noun && Governs(doc, at, head, dep);
            case Dep.Advcl:
                // "will not free them until Spain lifts its sanctions"
                if (Marker(doc, at) is { } wait && lexicon.Awaiting.Contains(wait) && IsToCome(doc, head)) found.Add((AuxModes.Hypothetical, First(doc, at)));
                // "refrained from attacking", "ruled out sending", "capable of striking"
                if (Marker(doc, at) is "from" or "of" || IsNegative(doc, head) && First(doc, at) < 0 && doc.Words[at].Xpos is "VBG") Predicate(doc, head, found);
                return false;
            case Dep.Csubj:
                if (Marker(doc, at) is "to") Predicate(doc, head, found);
                return false;
            case Dep.Parataxis or Dep.AclRelcl:
                return false;
            default:
                return dep is Dep.Cop or Dep.Aux or Dep.Compound or Dep.Appos;
        }
    }

    /// <summary>"Reports that they had fled are false".</summary>
    private void Report(Document doc, int noun, int head, Dep dep, List<(AuxModes, int)> found)
    {
        if (dep is Dep.Nsubj or Dep.NsubjPass && doc.Words[noun].Upos is Upos.Noun && lexicon.Denied.Contains(doc.Words[noun].Lemma)) Truth(doc, head, found);
    }

    /// <summary>"Is false", "is not true".</summary>
    private void Truth(Document doc, int predicate, List<(AuxModes, int)> found)
    {
        var words = lexicon.Falsehoods.Contains(doc.Words[predicate].Lemma) ? lexicon.Falsehoods : lexicon.Truths.Contains(doc.Words[predicate].Lemma) ? lexicon.Truths : null;
        if (words is not null && Negator(doc, predicate) < 0 == (words == lexicon.Falsehoods)) found.Add((AuxModes.Negation, predicate));
    }

    private bool IsToCome(Document doc, int verb)
    {
        foreach (var child in tree.Index.Of(verb))
        {
            if (doc.Words[child].Dep is Dep.Aux && (lexicon.FutureAuxiliaries.Contains(doc.Words[child].Norm) || lexicon.ConditionalAuxiliaries.Contains(doc.Words[child].Norm))) return true;
        }
        return false;
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
                if (lexicon.FutureAuxiliaries.Contains(word.Norm) || word.Lemma is "be" && First(doc, token) > child && Marker(doc, token) is "to") found.Add((AuxModes.Future, child));
                else if (lexicon.HypotheticalAuxiliaries.Contains(word.Norm)) found.Add((AuxModes.Hypothetical, child));
                else if (lexicon.ConditionalAuxiliaries.Contains(word.Norm)) found.Add((IsReported(doc, token) && !IsConditional(doc, token) ? AuxModes.Future : AuxModes.Hypothetical, child));
            }
            // "due to resume"
            if (word.Dep is Dep.Mark && lexicon.FuturePredicates.Contains(word.Norm)) found.Add((AuxModes.Future, child));
            if (word.Dep is Dep.Mark or Dep.Case && lexicon.NegativePrepositions.Contains(word.Norm)) found.Add((AuxModes.Negation, child));
        }
        // "has yet to withdraw"
        if (negation && Marker(doc, token) is "to" && First(doc, token) is var to && to > tree.Range.Start && lexicon.Pending.Contains(doc.Words[to - 1].Norm)) found.Add((AuxModes.Negation, to - 1));
        Conditions(doc, token, found);
    }

    // "called for a truce", "the threat of an attack"
    private bool Governs(Document doc, int noun, int head, Dep dep)
    {
        var preposition = Marker(doc, noun);
        if (dep is Dep.Nmod) return preposition is "of" or "for" or "to" or "on";
        return preposition is "for" or "of" && lexicon.Asking.Contains(doc.Words[head].Lemma) || preposition is "from" && IsNegative(doc, head);
    }

    private string? Marker(Document doc, int token) => First(doc, token) is >= 0 and var first ? doc.Words[first].Norm : null;

    private int First(Document doc, int token)
    {
        foreach (var child in tree.Index.Of(token))
        {
            if (child < token && doc.Words[child].Dep is Dep.Case or Dep.Mark) return child;
        }
        return -1;
    }

    private void Conditions(Document doc, int token, List<(AuxModes, int)> found)
    {
        foreach (var child in tree.Index.Of(token))
        {
            if (doc.Words[child].Dep is Dep.Mark or Dep.Advmod && lexicon.HypotheticalMarkers.Match(doc.Words, child, tree.Range.End, out _) > 0) found.Add((AuxModes.Hypothetical, child));
        }
    }

    private void Predicate(Document doc, int head, List<(AuxModes, int)> found, bool asks = false)
    {
        var lemma = doc.Words[head].Lemma;
        var negated = Negator(doc, head) >= 0;
        if (IsNegative(doc, head) && !negated) found.Add((AuxModes.Negation, head));
        else if (lexicon.FuturePredicates.Contains(lemma)) found.Add((AuxModes.Future, head));
        else if (lexicon.HypotheticalPredicates.Contains(lemma) || asks && lexicon.Asking.Contains(lemma)) found.Add((AuxModes.Hypothetical, head));
    }

    // "denied", "ruled out"
    private bool IsNegative(Document doc, int head)
    {
        if (lexicon.NegativePredicates.Contains(doc.Words[head].Lemma)) return true;
        foreach (var child in tree.Index.Of(head))
        {
            if (child > head && child < head + 3 && doc.Words[child].Dep is Dep.CompoundPrt or Dep.Advmod or Dep.Case && lexicon.NegativeParticles.TryGetValue(doc.Words[head].Lemma, out var particle) && doc.Words[child].Norm == particle) return true;
        }
        return false;
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
        if (doc.Words[verb].Dep is Dep.Ccomp && tree.Range.Contains(head)) return cues.Reports(doc.Words[head].Lemma);
        // "told reporters that she would": the parser hung the clause on whoever was told
        if (doc.Words[verb].Dep is Dep.Acl && tree.Range.Contains(head) && Marker(doc, verb) is "that" && doc.Words[head].Dep is Dep.Obj or Dep.Iobj && tree.Range.Contains(doc.Words[head].Head)) return cues.Reports(doc.Words[doc.Words[head].Head].Lemma);
        foreach (var child in tree.Index.Of(verb))
        {
            if (doc.Words[child].Dep is Dep.Parataxis && cues.Reports(doc.Words[child].Lemma)) return true;
        }
        return false;
    }
}
