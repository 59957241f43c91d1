using System.Runtime.CompilerServices;
using Chancery.Core.Events;
using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Claims;

/// <summary>What the words around an event, and the predicates above it, tell of whether it happened: one name a fact. Training and reading share it.</summary>
public sealed partial class FactualityFeatures
{
    private const int MaximalClimb = 5, Named = 3, MaximalRoot = 32, LongestFact = 2048;

    private readonly SentenceTree _tree = new();
    private readonly AuxLexicon _lexicon;
    private readonly CueLexicon _cues;
    private readonly ToldLexicon _told;
    private readonly AuxReader _aux;
    private readonly List<(AuxModes Mode, int Token)> _modes = [];
    private readonly FactualityModel? _only;
    private readonly char[] _text = new char[LongestFact];
    private List<string> _found = [];
    private Document _doc = null!;

    /// <param name="lexicon">Words of the auxiliary modes.</param>
    /// <param name="cues">Words of claims.</param>
    /// <param name="told">Families of predicates and of words of time.</param>
    /// <param name="only">Facts that this one has no weight for are left out; null for all.</param>
    public FactualityFeatures(AuxLexicon lexicon, CueLexicon cues, ToldLexicon told, FactualityModel? only = null) => (_lexicon, _cues, _told, _aux, _only) = (lexicon, cues, told, new AuxReader(lexicon, cues, _tree), only);

    /// <summary>Adds the facts of one token, the head of the event.</summary>
    public void Read(Document doc, int token, List<string> found)
    {
        (_doc, _found) = (doc, found);
        _tree.Build(doc, doc.Sentences[doc.Words[token].Sentence].Tokens);
        var own = Clause(token);
        Own(token, own);
        Question(token);
        Climb(token, own);
        Modes(token, own);
        Outline(token);
    }

    /// <summary>What the words for negation, future and hypothesis say together, and how the sentence as a whole is told.</summary>
    private void Modes(int token, View own)
    {
        _modes.Clear();
        _aux.Read(_doc, token, _modes);
        var (modes, negations) = (AuxModes.None, 0);
        foreach (var (mode, _) in _modes)
        {
            modes |= mode;
            if (mode is AuxModes.Negation) negations++;
        }
        ref readonly var word = ref _doc.Words[token];
        Add(_text, $"modes={modes}");
        Add(_text, $"modes={modes}|{word.Dep}");
        Add(_text, $"modes={modes}|{word.Xpos}|{own.Modal}");
        if (negations > 1) Add(_text, $"negations={negations}");
        var root = token;
        for (var depth = 0; depth < MaximalRoot && _tree.Range.Contains(_doc.Words[root].Head); depth++) root = _doc.Words[root].Head;
        var last = _doc.Words[_tree.Range.End - 1];
        if (last.Upos is not Upos.Punct) Add(_text, $"headline|{word.Xpos}|{own.Modal}");
        if (root == token) return;
        var view = Clause(root);
        Add(_text, $"root-lemma={_doc.Words[root].Lemma}|{(word.Upos is Upos.Verb ? "verb" : "")}");
        Add(_text, $"root={_doc.Words[root].Xpos}|{view.Modal}|{(view.Negated ? "N" : "")}");
        Add(_text, $"root={_doc.Words[root].Xpos}|{word.Xpos}|{word.Dep}");
    }

    /// <summary>The family of a predicate, so that what one verb taught helps its sisters.</summary>
    private string Family(string lemma) =>
        _lexicon.NegativePredicates.Contains(lemma) ? "negative" : _lexicon.FuturePredicates.Contains(lemma) ? "future" : _lexicon.HypotheticalPredicates.Contains(lemma) ? "hypothetical"
        : _lexicon.Asking.Contains(lemma) ? "asking" : _cues.Reports(lemma) ? "report" : _lexicon.Carriers.Contains(lemma) ? "carrier" : "";

    private readonly record struct View(bool Negated, string Modal, bool Perfect, bool Copula, string Mark, bool To, int Subject, bool Bare);

    private View Clause(int token)
    {
        var (negated, modal, perfect, copula, mark, to, subject, auxiliaries) = (false, "", false, false, "", false, -1, 0);
        foreach (var child in _tree.Index.Of(token))
        {
            ref readonly var word = ref _doc.Words[child];
            negated |= Negates(child);
            switch (word.Dep)
            {
                case Dep.Aux or Dep.AuxPass or Dep.Cop:
                    auxiliaries++;
                    if (word.Xpos is "MD" && modal.Length == 0) modal = word.Norm;
                    perfect |= word.Lemma is "have";
                    copula |= word.Dep is Dep.Cop;
                    break;
                case Dep.Mark or Dep.Case when child < token:
                    if (mark.Length == 0) mark = word.Norm;
                    to |= word.Norm is "to";
                    break;
                case Dep.Nsubj or Dep.NsubjPass or Dep.NsubjOuter:
                    subject = child;
                    break;
            }
        }
        return new View(negated, modal, perfect, copula, mark, to, subject, auxiliaries == 0 && mark.Length == 0);
    }

    private bool Negates(int child)
    {
        ref readonly var word = ref _doc.Words[child];
        if (word.Dep is Dep.Advmod or Dep.Det or Dep.Cc or Dep.CcPreconj or Dep.Mark or Dep.Case or Dep.Discourse or Dep.Aux or Dep.Nsubj or Dep.NsubjPass or Dep.Obj && _lexicon.Negators.Contains(word.Norm)) return true;
        if (word.Dep is not (Dep.Nsubj or Dep.NsubjPass or Dep.Obj)) return false;
        foreach (var below in _tree.Index.Of(child))
        {
            if (_doc.Words[below].Dep is Dep.Det && _lexicon.Negators.Contains(_doc.Words[below].Norm)) return true;
        }
        return false;
    }

    private void Own(int token, View view)
    {
        ref readonly var word = ref _doc.Words[token];
        var negated = view.Negated ? "N" : "";
        Add("bias");
        Add(_text, $"upos={word.Upos}");
        Add(_text, $"xpos={word.Xpos}");
        Add(_text, $"dep={word.Dep}");
        Add(_text, $"lemma={word.Lemma}");
        Add(_text, $"negated={negated}");
        Add(_text, $"tense={word.Xpos}|{view.Modal}|{(view.Perfect ? "have" : "")}|{negated}|{(view.To ? "to" : "")}");
        Add(_text, $"tense={word.Xpos}|{view.Modal}|{negated}|{word.Dep}");
        if (view.Modal.Length > 0) Add(_text, $"modal={view.Modal}{negated}");
        if (view.Mark.Length > 0) Add(_text, $"mark={view.Mark}|{word.Dep}");
        if (view.Copula) Add("copula");
        if (view.Subject >= 0)
        {
            ref readonly var subject = ref _doc.Words[view.Subject];
            Add(_text, $"subject={(subject.Upos is Upos.Pron ? subject.Norm : subject.Upos.ToString())}");
            Add(_text, $"person={(subject.Norm is "you" or "i" or "we" ? subject.Norm : "other")}|{word.Xpos}|{view.Modal}");
        }
        else if (word.Xpos is "VB" && view.Bare) Add(_text, $"imperative|{word.Dep}");
        foreach (var child in _tree.Index.Of(token))
        {
            ref readonly var below = ref _doc.Words[child];
            if (below.Dep is Dep.Advmod) Add(_text, $"adverb={below.Lemma}");
            else if (below.Dep is Dep.Det) Add(_text, $"determiner={below.Norm}");
            else if (below.Dep is Dep.Advcl && _lexicon.Conditions.Contains(Clause(child).Mark)) Add(_text, $"condition|{view.Modal}");
        }
    }

    private void Question(int token)
    {
        ref readonly var word = ref _doc.Words[token];
        for (var i = _tree.Range.Start; i < _tree.Range.End; i++)
        {
            if (_doc.Words[i].Norm is not "?") continue;
            Add("question");
            Add(_text, $"question|{word.Dep}");
            Add(_text, $"question|{word.Xpos}");
            return;
        }
    }

    private void Climb(int token, View own)
    {
        var path = "";
        var at = token;
        for (var step = 0; step < MaximalClimb; step++)
        {
            var head = _doc.Words[at].Head;
            if (!_tree.Range.Contains(head)) break;
            var dep = _doc.Words[at].Dep;
            var view = Clause(head);
            if (step < Named) Above(token, own, head, dep, view, step);
            if (dep is not (Dep.Xcomp or Dep.Ccomp or Dep.Obj or Dep.Acl or Dep.Conj or Dep.Obl or Dep.Nmod or Dep.Nsubj or Dep.NsubjPass or Dep.Advcl or Dep.AclRelcl or Dep.Amod or Dep.Compound or Dep.Parataxis or Dep.Csubj)) break;
            if (step < Named) path = path.Length == 0 ? dep.ToString() : $"{path}>{dep}";
            if (_lexicon.Conditions.Contains(view.Mark)) Add(_text, $"below-condition|{dep}");
            at = head;
        }
        Add(_text, $"path={path}");
    }

    private void Above(int token, View own, int head, Dep dep, View view, int step)
    {
        ref readonly var word = ref _doc.Words[token];
        ref readonly var above = ref _doc.Words[head];
        var (near, negated) = (Math.Min(step, 1), view.Negated ? "N" : "");
        Add(_text, $"above{near}={dep}:{above.Lemma}");
        Add(_text, $"above{near}={dep}:{above.Lemma}|{negated}");
        Add(_text, $"relation{step}={dep}{negated}");
        if (Family(above.Lemma) is { Length: > 0 } family)
        {
            Add(_text, $"family{near}={dep}:{family}|{negated}");
            Add(_text, $"family{near}={dep}:{family}|{negated}|{word.Xpos}{(own.To ? "to" : "")}");
        }
        if (view.Modal.Length > 0) Add(_text, $"modal-above={dep}:{view.Modal}");
        if (view.Mark.Length > 0) Add(_text, $"mark-above{near}={dep}:{view.Mark}");
        if (step > 0) return;
        Add(_text, $"above-lemma={above.Lemma}{(own.To ? "|to" : "")}{(negated.Length > 0 ? "|N" : "")}");
        if (own.To) Add(_text, $"to-below={dep}:{above.Upos}:{above.Xpos}:{view.Modal}:{negated}");
        if (word.Upos is Upos.Noun or Upos.Propn) Noun(token, above, view, dep);
        Add(_text, $"below={dep}:{above.Lemma}:{word.Xpos}{(own.To ? "to" : "")}");
        Add(_text, $"pair={dep}:{above.Xpos}:{word.Xpos}:{(own.To ? "to" : "")}");
        Add(_text, $"negations={dep}:{above.Upos}{negated}{(own.Negated ? "N" : "")}");
        if (dep is Dep.Conj) Add(_text, $"joined:{(view.Modal.Length > 0 ? "md" : "")}{negated}");
    }

    // "a deal" below "wants" is none yet, "the deal" may be; what owns it or is counted is there
    private void Noun(int token, in Token above, View view, Dep dep)
    {
        var first = "none";
        foreach (var child in _tree.Index.Of(token))
        {
            ref readonly var word = ref _doc.Words[child];
            if (word.Dep is Dep.Det) first = word.Norm;
            else if (word.Dep is Dep.NmodPoss) first = "whose";
            else if (word.Dep is Dep.Nummod) first = "counted";
        }
        Add(_text, $"noun={first}|{_doc.Words[token].Xpos}");
        Add(_text, $"noun={first}|{dep}|{Family(above.Lemma)}");
        Add(_text, $"noun={first}|{above.Xpos}|{view.Modal}|{(view.To ? "to" : "")}");
    }

    private void Add(Span<char> text, [InterpolatedStringHandlerArgument(nameof(text))] ref MemoryExtensions.TryWriteInterpolatedStringHandler fact)
    {
        if (text.TryWrite(ref fact, out var written)) Add(text[..written]);
    }

    // a fact is known or not, however often it is seen
    private void Add(ReadOnlySpan<char> fact)
    {
        if (_only is not null)
        {
            if (_only.Known(fact) is { } known && !_found.Contains(known)) _found.Add(known);
            return;
        }
        foreach (var found in _found)
        {
            if (fact.SequenceEqual(found)) return;
        }
        _found.Add(fact.ToString());
    }
}
