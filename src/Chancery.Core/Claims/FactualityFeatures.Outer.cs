using Chancery.Core.Events;
using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Claims;

/// <summary>How an event is told, by whom, and what stands above it: the finite verb, the subject, times beside it, and the families of the predicates above.</summary>
public sealed partial class FactualityFeatures
{
    private const int Outer = 3, Borrowed = 2, LongestWay = 512, Eighth = 8, MostEighths = 5, Quarters = 4;

    private readonly char[] _way = new char[LongestWay], _joint = new char[LongestWay];

    private readonly record struct Telling(string Finite, string Subject, string Person, bool Negated, string Mark);

    private void Outline(int token)
    {
        ref readonly var word = ref _doc.Words[token];
        var told = Tell(token);
        var kind = Kind(token, told);
        var n = told.Negated ? "N" : "";
        Add(_text, $"chain={Chain(token)}|{kind}");
        Add(_text, $"finite={told.Finite}|{kind}|{n}");
        Add(_text, $"finite={told.Finite}|{word.Dep}|{told.Mark}");
        Add(_text, $"finite={told.Finite}|{told.Person}|{n}");
        Add(_text, $"subject-kind={told.Subject}|{told.Finite}|{n}");
        Add(_text, $"kind={kind}|{word.Dep}|{told.Mark}");
        Add(_text, $"lemma={word.Lemma}|{told.Finite}");
        Add(_text, $"lemma={word.Lemma}|{word.Dep}");
        if (n.Length > 0) Add(_text, $"lemma={word.Lemma}|N");
        Beside(token, told);
        Near(token);
        Upwards(token, told, kind);
        Whole(token, told);
    }

    private string Kind(int token, in Telling told) => _doc.Words[token].Upos switch
    {
        Upos.Verb or Upos.Aux => _doc.Words[token].Xpos,
        Upos.Noun or Upos.Propn => _tree.Child(token, Dep.Cop) >= 0 ? "is-noun" : "noun",
        Upos.Adj => _tree.Child(token, Dep.Cop) >= 0 ? "is-adj" : "adj",
        _ => "other",
    };

    /// <summary>The auxiliaries in their order: "have+be".</summary>
    private ReadOnlySpan<char> Chain(int token)
    {
        var length = 0;
        foreach (var child in _tree.Index.Of(token))
        {
            ref readonly var word = ref _doc.Words[child];
            if (word.Dep is Dep.Aux or Dep.AuxPass or Dep.Cop) length = Append(_way, length, length == 0 ? "" : "+", word.Lemma);
        }
        return _way.AsSpan(0, length);
    }

    // what does not fit is left out
    private static int Append(Span<char> text, int length, ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        if (length + first.Length + second.Length > text.Length) return length;
        first.CopyTo(text[length..]);
        second.CopyTo(text[(length + first.Length)..]);
        return length + first.Length + second.Length;
    }

    /// <summary>The finite verb of a clause and its subject; what has none borrows that of the predicate that it is joined to.</summary>
    private Telling Tell(int token)
    {
        var (finite, subject, negated, mark) = ("", -1, false, "");
        foreach (var child in _tree.Index.Of(token))
        {
            ref readonly var word = ref _doc.Words[child];
            negated |= Negates(child);
            switch (word.Dep)
            {
                case Dep.Aux or Dep.AuxPass or Dep.Cop:
                    if (finite.Length == 0) finite = word.Xpos is "MD" ? word.Norm : word.Xpos is "TO" ? "to" : word.Xpos;
                    break;
                case Dep.Mark or Dep.Case when child < token:
                    if (word.Norm is "to" && finite.Length == 0) finite = "to";
                    if (mark.Length == 0) mark = word.Norm;
                    break;
                case Dep.Nsubj or Dep.NsubjPass or Dep.NsubjOuter or Dep.Expl:
                    subject = child;
                    break;
            }
        }
        if (finite.Length == 0) finite = _doc.Words[token].Upos is Upos.Verb or Upos.Aux ? _doc.Words[token].Xpos : "none";
        var at = token;
        for (var depth = 0; depth < Borrowed && subject < 0; depth++)
        {
            if (_doc.Words[at].Dep is not (Dep.Xcomp or Dep.Conj or Dep.Advcl or Dep.Ccomp) || !_tree.Range.Contains(_doc.Words[at].Head)) break;
            at = _doc.Words[at].Head;
            subject = _tree.Child(at, Dep.Nsubj, Dep.NsubjPass);
        }
        return new Telling(finite, subject < 0 ? "none" : Phrase(subject), subject < 0 ? "none" : Person(subject), negated, mark);
    }

    private string Person(int subject) => _doc.Words[subject].Norm switch { "i" => "i", "we" => "we", "you" => "you", "it" => "it", "he" or "she" => "he", "they" => "they", _ => "" };

    /// <summary>How a noun is introduced: nobody in particular ("reports", "a report") or somebody.</summary>
    private string Phrase(int noun)
    {
        ref readonly var word = ref _doc.Words[noun];
        if (word.Upos is Upos.Pron or Upos.Det) return word.Norm;
        if (word.Upos is Upos.Propn) return "name";
        var first = "bare";
        foreach (var child in _tree.Index.Of(noun))
        {
            ref readonly var below = ref _doc.Words[child];
            if (below.Dep is Dep.Det) first = below.Norm;
            else if (below.Dep is Dep.NmodPoss) first = "whose";
            else if (below.Dep is Dep.Nummod && first is "bare") first = "counted";
        }
        return word.Xpos is "NNS" ? first is "bare" ? "bares" : first is "the" ? "thes" : first : first;
    }

    private void Beside(int token, in Telling told)
    {
        foreach (var child in _tree.Index.Of(token))
        {
            ref readonly var word = ref _doc.Words[child];
            if (word.Dep is Dep.Punct) continue;
            Add(_text, $"child={word.Dep}:{word.Lemma}");
            if (word.Dep is Dep.Obj) Add(_text, $"object={Phrase(child)}|{told.Finite}");
            if (word.Dep is Dep.Advmod or Dep.Obl or Dep.OblTmod or Dep.OblNpmod or Dep.OblUnmarked or Dep.NmodTmod or Dep.Amod or Dep.Det or Dep.Advcl or Dep.Nsubj or Dep.NsubjPass) Families(child, "beside", told.Finite);
            if (word.Dep is Dep.Advmod or Dep.Obl or Dep.OblTmod or Dep.OblNpmod or Dep.OblUnmarked or Dep.NmodTmod)
            {
                foreach (var below in _tree.Index.Of(child))
                {
                    if (_doc.Words[below].Dep is Dep.Amod or Dep.Det or Dep.Advmod or Dep.Case) Families(below, "time", told.Finite);
                }
            }
            if (word.Dep is Dep.Advcl) Add(_text, $"clause={Tell(child).Mark}:{Tell(child).Finite}|{told.Finite}");
        }
    }

    private void Families(int at, string where, string finite)
    {
        foreach (var family in _told.Of(_doc.Words[at].Lemma))
        {
            Add(_text, $"{where}-{family}");
            Add(_text, $"{where}-{family}|{finite}");
        }
    }

    // the words on either side, whatever the tree makes of them
    private void Near(int token)
    {
        var range = _tree.Range;
        string At(int i) => range.Contains(i) ? _doc.Words[i].Norm : "";
        string Tag(int i) => range.Contains(i) ? _doc.Words[i].Xpos : "";
        Add(_text, $"before={At(token - 1)}");
        Add(_text, $"before={At(token - 2)} {At(token - 1)}");
        Add(_text, $"after={At(token + 1)}");
        Add(_text, $"tags={Tag(token - 1)} {Tag(token)} {Tag(token + 1)}");
        Add(_text, $"tags={Tag(token - 2)} {Tag(token - 1)} {Tag(token)}");
    }

    private void Upwards(int token, in Telling told, string kind)
    {
        var (at, top, way) = (token, told, 0);
        var joint = Append(_joint, 0, told.Negated ? "N" : "", "");
        for (var step = 0; step < MaximalClimb; step++)
        {
            var head = _doc.Words[at].Head;
            if (!_tree.Range.Contains(head)) break;
            var dep = _doc.Words[at].Dep;
            var outer = Tell(head);
            if (step < Outer) Predicate(at, told, top, outer, kind, step);
            way = Append(_way, way, way == 0 ? "" : ">", Enum.GetName(dep));
            joint = Append(_joint, joint, Step(dep), outer.Negated ? "N" : "");
            joint = Append(_joint, joint, outer.Finite is "to" || IsModal(outer.Finite) ? outer.Finite : "", "");
            top = outer;
            at = head;
        }
        Add(_text, $"way={_way.AsSpan(0, way)}");
        Add(_text, $"way={_way.AsSpan(0, way)}|{top.Finite}|{told.Finite}");
        Add(_text, $"joint={_joint.AsSpan(0, joint)}");
        Add(_text, $"top={top.Finite}|{told.Finite}|{kind}");
        Add(_text, $"top={top.Person}|{top.Finite}|{(top.Negated ? "N" : "")}");
    }

    /// <summary>One predicate above the event: its word, its families, how it is told itself, and what stands beside it.</summary>
    private void Predicate(int at, in Telling told, in Telling below, in Telling outer, string kind, int step)
    {
        var head = _doc.Words[at].Head;
        ref readonly var above = ref _doc.Words[head];
        var (dep, n, near) = (_doc.Words[at].Dep, outer.Negated ? "N" : "", Math.Min(step, 1));
        Add(_text, $"out{near}={dep}:{above.Lemma}|{below.Mark}|{below.Finite}");
        Add(_text, $"out{near}={above.Lemma}|{outer.Person}|{n}");
        Add(_text, $"out{near}={above.Lemma}|{outer.Finite}|{n}");
        Add(_text, $"out-finite{near}={dep}|{outer.Finite}|{n}|{outer.Person}");
        Add(_text, $"out-finite{near}={dep}|{outer.Finite}|{kind}");
        Add(_text, $"out-finite{near}={dep}|{outer.Finite}|{below.Mark}|{below.Finite}");
        foreach (var family in _told.Of(above.Lemma))
        {
            Add(_text, $"out-{family}{near}={dep}|{n}");
            Add(_text, $"out-{family}{near}={dep}|{n}|{outer.Finite}");
            Add(_text, $"out-{family}{near}={n}|{below.Mark}|{below.Finite}");
            Add(_text, $"out-{family}{near}={n}|{outer.Person}|{below.Finite}");
            if (step == 0) Add(_text, $"out-{family}={n}|{kind}|{(told.Negated ? "N" : "")}");
        }
        foreach (var child in _tree.Index.Of(head))
        {
            if (child == at || _doc.Words[child].Dep is Dep.Punct or Dep.Aux or Dep.AuxPass) continue;
            if (step == 0) Add(_text, $"sister={dep}|{_doc.Words[child].Dep}:{_doc.Words[child].Lemma}");
            if (_doc.Words[child].Dep is Dep.Advmod or Dep.OblTmod or Dep.OblUnmarked or Dep.Obl && dep is Dep.Xcomp or Dep.Conj or Dep.Obj or Dep.NsubjPass or Dep.Nsubj or Dep.Obl) Families(child, "above", outer.Finite);
        }
    }

    // into a complement, over a conjunction, out of an adjunct, out of a noun
    private static string Step(Dep dep) => dep switch
    {
        Dep.Xcomp or Dep.Ccomp or Dep.Csubj or Dep.Acl => ">c",
        Dep.Conj => ">j",
        Dep.Advcl or Dep.AclRelcl => ">a",
        _ => ">n",
    };

    private static bool IsModal(string finite) => finite.Length > 0 && char.IsLower(finite[0]) && finite is not ("none" or "to");

    private void Whole(int token, in Telling told)
    {
        var (range, quotes, condition) = (_tree.Range, 0, false);
        for (var i = range.Start; i < range.End; i++)
        {
            var norm = _doc.Words[i].Norm;
            if (norm is "\"" or "``" or "''" or "“" or "”" && i < token) quotes++;
            condition |= _lexicon.Conditions.Contains(norm);
        }
        var last = _doc.Words[range.End - 1].Norm;
        Add(_text, $"ends={(last.Length == 1 ? last : "word")}|{told.Finite}");
        Add(_text, $"begins={_doc.Words[range.Start].Norm}");
        if (quotes % 2 == 1) Add(_text, $"quoted|{told.Finite}");
        if (condition) Add(_text, $"condition-somewhere|{told.Finite}");
        Add(_text, $"length={Math.Min(range.Length / Eighth, MostEighths)}");
        Add(_text, $"place={(token - range.Start) * Quarters / Math.Max(1, range.Length)}");
    }
}
