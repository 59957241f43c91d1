using Chancery.Core.Language;

namespace Chancery.Core.Claims;

/// <summary>Where a clause that somebody says begins and ends, where the tree alone says too much or too little.</summary>
internal sealed class ClauseEnds(ClaimSpans spans)
{
    private const int MaximalJoint = 3, LeastQuote = 3;

    private SentenceTree Tree => spans.Tree;

    /// <summary>The end before what the teller adds: "…, and called on them to", "…, saying", "…, while police said", "…, who was not there".</summary>
    public int BeforeTeller(int clause, int start, int end)
    {
        for (var i = clause + 1; i < end; i++)
        {
            if (spans.Quotes.IsQuoted(i) || i <= start) continue;
            ref readonly var word = ref spans.Word(i);
            if (word.Dep is Dep.Conj && IsTold(i) && Tree.Under(i).Start > start) return BeforeJoint(Tree.Under(i).Start);
            if (word.Xpos is "VBG" && i > start + 1 && spans.Lexicon.Reports(word.Lemma) && (spans.IsBreak(i - 1) || spans.Word(i - 1).Norm is "before" or "after" or "while" or "without")) return i - 1;
            if (spans.Word(i - 1).Norm is "-" or "–" or "—" or "--" && word.Norm is "although" or "though" && HasSubject(word.Head)) return i - 1;
            if (spans.Word(i - 1).Norm is not ",") continue;
            if (word.Norm is "while" || word.Norm is "as" or "although" && HasReport(i, end)) return i - 1;
            if (word.Xpos is "WDT" or "WP" or "WRB" or "WP$" && end >= spans.End - 1 && !HasComma(i, end)) return i - 1;
        }
        return end;
    }

    /// <summary>The end behind what is still said: "…, “a quotation.”", "… and that they fled", "for one reason: they fled".</summary>
    public int Onward(int end)
    {
        var next = end;
        while (next < spans.End && spans.Word(next).Upos is Upos.Punct && !spans.Quotes.IsQuoted(next) && spans.Word(next).Norm is not ";") next++;
        if (next >= spans.End) return end;
        if (next > end && spans.Word(end).Norm is ":" || spans.Word(next).Upos is Upos.Cconj && next + 1 < spans.End && spans.Word(next + 1).Norm is "that") return spans.End;
        var quote = next;
        while (quote < Math.Min(spans.End, next + MaximalJoint) && !spans.Quotes.IsQuoted(quote) && spans.Word(quote).Upos is Upos.Cconj or Upos.Sconj or Upos.Adp or Upos.Adv or Upos.Part or Upos.Punct) quote++;
        return quote < spans.End && spans.Quotes.Opens(quote) && spans.Quotes.At(quote)!.Value is { Length: > LeastQuote } range ? Math.Min(spans.End, range.End) : end;
    }

    /// <summary>The beginning with the word that asks ("asked which one they would back"), and with a subject that the parser took for an object ("said those who had fled can return").</summary>
    public int Begin(int verb, int clause, int from, int start, bool marked)
    {
        for (var i = from; i < start; i++)
        {
            if (spans.Word(i).Xpos is "WRB" or "WDT" or "WP" or "WP$") return i;
        }
        if (marked || HasSubject(clause) || spans.Kid(verb, Dep.Obj, 1) is not (>= 0 and var thing) || thing > clause) return start;
        var finite = spans.Word(clause).Xpos is "VBD" or "VBZ" or "VBP" || spans.Kid(clause, Dep.Aux) >= 0 || spans.Kid(clause, Dep.AuxPass) >= 0 || spans.Kid(clause, Dep.Cop) >= 0;
        return finite ? Math.Max(Math.Min(start, Tree.Under(thing).Start), from) : start;
    }

    // "… and called on them to": a verb of speech without a subject of its own is the teller's
    private bool IsTold(int verb)
    {
        ref readonly var word = ref spans.Word(verb);
        if (word.Upos is not Upos.Verb || HasSubject(verb) || !spans.Lexicon.Reports(word.Lemma)) return false;
        return word.Xpos is "VBD" or "VBZ" or "VBP" || word.Xpos is "VBN" && spans.Kid(verb, Dep.Aux) is >= 0 and var aux && spans.Word(aux).Xpos is "VBD" or "VBZ" or "VBP";
    }

    private int BeforeJoint(int start) => spans.Word(start).Upos is Upos.Cconj ? start : start - 1;

    private bool HasSubject(int verb) => spans.Kid(verb, Dep.Nsubj) >= 0 || spans.Kid(verb, Dep.NsubjPass) >= 0 || spans.Kid(verb, Dep.Expl) >= 0;

    private bool HasComma(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (spans.Word(i).Norm is ",") return true;
        }
        return false;
    }

    private bool HasReport(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (spans.Word(i).Upos is Upos.Verb && spans.Lexicon.Reports(spans.Word(i).Lemma)) return true;
        }
        return false;
    }
}
