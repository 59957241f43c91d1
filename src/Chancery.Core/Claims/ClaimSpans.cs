using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Claims;

/// <summary>Where source, cue and content of a sentence begin and end.</summary>
internal sealed class ClaimSpans(CueLexicon lexicon, SentenceTree tree, QuoteReader quotes)
{
    private const int MaximalGap = 3, LongestGap = 6;

    private Document _doc = null!;

    public SentenceTree Tree => tree;

    public QuoteReader Quotes => quotes;

    public CueLexicon Lexicon => lexicon;

    public int Start => tree.Range.Start;

    public int End => tree.Range.End;

    public void Take(Document doc) => _doc = doc;

    public ref readonly Token Word(int token) => ref _doc.Words[token];

    /// <summary>Content with the quotation marks that belong to it; a whole quotation of several sentences where it is one speech.</summary>
    public TokenRange Content(int start, int end, bool whole = false)
    {
        var (a, b) = Trim(start, end - 1);
        if (quotes.At(a) is { } first)
        {
            var last = first.End - 1;
            if (first.Start >= a - 2)
            {
                if (last <= b + 2 || whole) (a, b) = (first.Start, Math.Max(b, last));
            }
            else if (whole && _doc.Words[first.Start].Sentence < _doc.Words[a].Sentence) (a, b) = (first.Start, Math.Max(b, last));
            else if (last == a) a++;
        }
        if (b >= a && quotes.At(b) is { } end2)
        {
            var last = end2.End - 1;
            if (end2.Start >= a && last > b && (whole || last <= b + 3)) b = last;
            else if (end2.Start == b) b--;
        }
        return new TokenRange(Math.Min(a, b), b + 1);
    }

    /// <summary>Without punctuation at either end, but with quotation marks and brackets.</summary>
    public TokenRange Trimmed(TokenRange range)
    {
        var (a, b) = Trim(range.Start, range.End - 1);
        return new TokenRange(a, b + 1);
    }

    /// <summary>A noun phrase without relative clause, case and closing punctuation.</summary>
    public TokenRange Phrase(int head)
    {
        var range = tree.Under(head);
        var (a, b) = (range.Start, range.End - 1);
        foreach (var child in tree.Index.Of(head))
        {
            if (child > head && _doc.Words[child].Dep is Dep.AclRelcl or Dep.Parataxis or Dep.Acl or Dep.Advcl || _doc.Words[child].Dep is Dep.Conj && _doc.Words[child].Upos is Upos.Verb)
                b = Math.Min(b, tree.Under(child).Start - 1);
        }
        b = Math.Max(b, head);
        while (a < head && _doc.Words[a].Dep is Dep.Case or Dep.Mark or Dep.Cc or Dep.Punct or Dep.Discourse) a++;
        while (b > head && _doc.Words[b].Upos is Upos.Punct && _doc.Words[b].Norm is not (")" or "\"" or "”" or ".")) b--;
        if (b > head && _doc.Words[b].Dep is Dep.Case) b--;
        for (var i = head + 1; i <= b; i++)
        {
            if (lexicon.Tails.Match(_doc.Words, i, b + 1, out _) > 0) b = i - 1;
        }
        return new TokenRange(a, b + 1);
    }

    /// <summary>A verb with its auxiliaries, adverbs and particles.</summary>
    public TokenRange Cue(int verb)
    {
        var end = verb;
        foreach (var child in tree.Index.Of(verb))
        {
            ref readonly var word = ref _doc.Words[child];
            if (word.Dep is Dep.Fixed or Dep.CompoundPrt && child > end && child < verb + 4) end = child;
        }
        // "said sarcastically", "said Friday": how and when it was said
        while (end + 1 < tree.Range.End && _doc.Words[end + 1] is { Dep: Dep.Advmod, Upos: Upos.Adv } next && next.Head == verb && next.Xpos is not "WRB" && tree.Under(end + 1).Length == 1) end++;
        return new TokenRange(CueStart(verb), end + 1);
    }

    private int CueStart(int verb)
    {
        var start = verb;
        while (start > tree.Range.Start && BelongsToCue(start - 1, verb)) start--;
        // "continued to insist", "went on to say": the verb before belongs to the cue as an auxiliary does
        var above = _doc.Words[verb].Head;
        // "released a statement saying": whoever released it says so
        if (_doc.Words[verb] is { Dep: Dep.Acl, Xpos: "VBG" } && above == start - 1 && lexicon.Venues.Contains(_doc.Words[above].Lemma) && _doc.Words[above] is { Dep: Dep.Obj, Head: var made } && made < above && made >= start - LongestGap && tree.Range.Contains(made)) return CueStart(made);
        if (!GoesOn(verb) || above >= start || above < start - MaximalGap || !tree.Range.Contains(above) || quotes.IsQuoted(above) != quotes.IsQuoted(verb)) return start;
        foreach (var child in tree.Index.Of(above))
        {
            if (child > above && child < verb && _doc.Words[child].Dep is Dep.Obj or Dep.Iobj or Dep.Ccomp) return start;
        }
        return CueStart(above);
    }

    // "went on to say"
    private bool GoesOn(int verb)
    {
        ref readonly var word = ref _doc.Words[verb];
        return word.Dep is Dep.Xcomp || word.Dep is Dep.Advcl && tree.Range.Contains(word.Head) && lexicon.Continuing.Contains(_doc.Words[word.Head].Lemma) && HasMarker(verb, "to");
    }

    private bool BelongsToCue(int token, int verb)
    {
        ref readonly var word = ref _doc.Words[token];
        if (word.Head == verb) return word.Dep is Dep.Aux or Dep.AuxPass or Dep.Cop || word.Dep is Dep.Advmod && word.Xpos is not "WRB" && tree.Under(token).Length < 3;
        return word.Upos is Upos.Part or Upos.Adv && tree.Range.Contains(word.Head) && word.Head < verb && _doc.Words[word.Head].Head == verb && _doc.Words[word.Head].Dep is Dep.Aux or Dep.Advmod;
    }

    /// <summary>The end of what is said, before what the teller adds: "…, saying", "… before leaving".</summary>
    public int CutEnd(int head, int end)
    {
        foreach (var child in tree.Index.Of(head))
        {
            ref readonly var word = ref _doc.Words[child];
            if (child <= head || word.Dep is not Dep.Advcl || word.Xpos is not "VBG" || quotes.IsQuoted(child)) continue;
            var start = tree.Under(child).Start;
            if (start <= head + 1) continue;
            if (IsBreak(start - 1) && (start == child || _doc.Words[start].Upos is Upos.Adv or Upos.Adp or Upos.Sconj)) end = Math.Min(end, start);
        }
        return end;
    }

    /// <summary>The end of what is said, before where it was said: "in an interview", "at a rally".</summary>
    public int Told(int start, int end)
    {
        end = BeforeAside(start, end);
        var last = end;
        while (last > start + 1 && _doc.Words[last - 1].Upos is Upos.Punct) last--;
        for (var i = start + 1; i < last; i++)
        {
            ref readonly var word = ref _doc.Words[i];
            if (word.Dep is not (Dep.Obl or Dep.Nmod) || quotes.IsQuoted(i) || !lexicon.Venues.Contains(word.Lemma) && !IsDay(i)) continue;
            var under = tree.Under(i);
            if (under.End < last || under.Start <= start + 1 || quotes.IsQuoted(under.Start)) continue;
            if (Marker(i).First is >= 0 and var first && lexicon.VenuePrepositions.Contains(_doc.Words[first].Norm)) return under.Start;
        }
        return end;
    }

    // "praised the deal, which would end the war", "backed the plan, saying that …", "…, after they fled": the teller goes on
    private int BeforeAside(int start, int end)
    {
        for (var i = start + 2; i < end; i++)
        {
            if (!IsBreak(i - 1) || quotes.IsQuoted(i)) continue;
            ref readonly var word = ref _doc.Words[i];
            if (word.Xpos is "WDT" && word.Norm is "which" && Closes(i, end)) return i - 1;
            var head = word.Xpos is "VBG" ? i : word.Upos is Upos.Sconj or Upos.Adp ? word.Head : -1;
            if (head >= i && head < end && _doc.Words[head].Dep is Dep.Advcl && tree.Under(head).Start >= i - 1 && tree.Under(head).End >= end - 1) return i - 1;
        }
        return end;
    }

    // nothing but what hangs on the clause stands behind it
    private bool Closes(int pronoun, int end)
    {
        for (var at = pronoun; tree.Range.Contains(at); at = _doc.Words[at].Head)
        {
            if (_doc.Words[at].Dep is Dep.AclRelcl) return tree.Under(at).End >= end - 1;
            if (at == _doc.Words[at].Head) return false;
        }
        return false;
    }

    /// <summary>A day, a month or a year: when it was said.</summary>
    public bool IsDay(int token) => _doc.KindAt(token) is EntityKind.Date;

    /// <summary>A comma or a dash.</summary>
    public bool IsBreak(int token) => _doc.Words[token].Norm is "," or "—" or "–" or "-" or "--";

    /// <summary>The words before a noun or clause that lead to it, from left to right; -1 where there is none.</summary>
    public (int First, int Last) Marker(int head)
    {
        var (first, last) = (-1, -1);
        foreach (var child in tree.Index.Of(head))
        {
            if (_doc.Words[child].Dep is not (Dep.Case or Dep.Mark)) continue;
            if (child > head) break;
            if (first < 0) first = child;
            last = child;
        }
        return (first, last);
    }

    public bool HasMarker(int head, string word)
    {
        foreach (var child in tree.Index.Of(head))
        {
            if (_doc.Words[child].Dep is Dep.Case or Dep.Mark && _doc.Words[child].Norm == word) return true;
        }
        return false;
    }

    /// <summary>The first child of a relation on one side of its head, or -1.</summary>
    public int Kid(int head, Dep dep, int side = 0)
    {
        foreach (var child in tree.Index.Of(head))
        {
            if (_doc.Words[child].Dep == dep && (side == 0 || child > head == side > 0)) return child;
        }
        return -1;
    }

    /// <summary>A token hangs below another.</summary>
    public bool IsUnder(int token, int above)
    {
        for (var depth = 0; depth < 64 && tree.Range.Contains(token); depth++, token = _doc.Words[token].Head)
        {
            if (token == above) return true;
        }
        return false;
    }

    private (int A, int B) Trim(int a, int b)
    {
        while (b > a && _doc.Words[b].Upos is Upos.Punct && _doc.Words[b].Norm is not ("”" or "''" or "»" or "\"" or ")" or "%" or "$")) b--;
        while (b > a && _doc.Words[a].Upos is Upos.Punct && _doc.Words[a].Norm is not ("“" or "``" or "„" or "«" or "\"" or "''" or "(" or "$")) a++;
        return (a, b);
    }
}
