using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Claims;

/// <summary>"according to …" and "reportedly": cues that are no predicate.</summary>
internal sealed class PhraseFrames(ClaimSpans spans, List<ClaimDraft> drafts)
{
    private const string Key = "phrase";

    private SentenceTree Tree => spans.Tree;

    /// <summary>A phrase whose source follows it and whose content is the rest of the sentence.</summary>
    public void Phrase(int start, int length)
    {
        var cue = new TokenRange(start, start + length);
        var head = Named(cue);
        if (head < 0) return;
        var (phrase, full) = (spans.Phrase(head), Tree.Under(head).End);
        var end = Math.Max(phrase.End, head + 1);
        foreach (var child in Tree.Index.Of(head))
        {
            if (child > head && spans.Word(child).Dep is Dep.Acl or Dep.AclRelcl && spans.Word(Tree.Under(child).Start - 1).Norm is not ",") end = Math.Max(end, Tree.Under(child).End);
        }
        var content = Content(cue, head, end, full);
        if (content.Count > 0) drafts.Add(new ClaimDraft(start, Key, CueClass.Adverb, new CueFrame(CueShape.Phrase), cue, new ClaimSource(head, new TokenRange(Math.Max(cue.End, phrase.Start), end)), content));
    }

    /// <summary>"in her view": whose it is stands inside the phrase. False for any other noun.</summary>
    public bool Owned(int noun)
    {
        if (spans.Lexicon.Grade(CueClass.Noun, spans.Word(noun).Lemma, new CueFrame(CueShape.Phrase)) is CueGrade.Never) return false;
        if (spans.Word(noun).Dep is not (Dep.Obl or Dep.Nmod or Dep.Advmod) || !spans.HasMarker(noun, "in") || spans.Kid(noun, Dep.NmodPoss) is not (>= 0 and var owner)) return false;
        var under = Tree.Under(noun);
        if (spans.IsBreak(under.Start)) under = under with { Start = under.Start + 1 };
        // "believed in her view of it" is no aside
        if (under.End > noun + 2 || under.Start > spans.Start && !spans.IsBreak(under.Start - 1) || noun + 1 >= spans.End || spans.Word(noun + 1).Upos is not Upos.Punct) return false;
        var content = Content(new TokenRange(under.Start, noun + 1), noun, noun + 1, under.End);
        if (content.Count == 0) return false;
        drafts.Add(new ClaimDraft(noun, Key, CueClass.Noun, new CueFrame(CueShape.Phrase), new TokenRange(noun, noun + 1), new ClaimSource(owner, spans.Phrase(owner)), content));
        return true;
    }

    public void Adverb(int adverb)
    {
        ref readonly var word = ref spans.Word(adverb);
        if (word.Dep is not Dep.Advmod || !Tree.Range.Contains(word.Head)) return;
        var under = Tree.Under(word.Head);
        List<TokenRange> content = [];
        if (under.Start < adverb) content.Add(spans.Trimmed(new TokenRange(under.Start, adverb)));
        if (adverb + 1 < under.End) content.Add(spans.Trimmed(new TokenRange(adverb + 1, under.End)));
        if (content.Count > 0) drafts.Add(new ClaimDraft(adverb, word.Norm, CueClass.Adverb, new CueFrame(CueShape.Adverb), new TokenRange(adverb, adverb + 1), ClaimSource.None, content));
    }

    private int Named(TokenRange cue)
    {
        foreach (var token in (ReadOnlySpan<int>)[cue.Start, cue.End - 1])
        {
            if (spans.Word(token).Head is var above && above >= cue.End && above < spans.End) return above;
        }
        for (var i = cue.End; i < Math.Min(spans.End, cue.End + 8); i++)
        {
            if (!IsNominal(i)) continue;
            var head = i;
            for (var depth = 0; depth < 8 && spans.Word(head).Head is var above && above >= cue.End && above < spans.End && IsNominal(above); depth++) head = above;
            return head;
        }
        return -1;
    }

    // "… (twelve were killed, according to police)": the rest of the sentence is not theirs
    private int Bracket(int before)
    {
        for (var i = before; i > spans.Start && spans.Word(i).Norm is not ")"; i--)
        {
            if (spans.Word(i).Norm is "(") return i + 1;
        }
        return spans.Start;
    }

    private bool IsNominal(int token) => spans.Word(token).Upos is Upos.Noun or Upos.Propn or Upos.Pron;

    private List<TokenRange> Content(TokenRange cue, int head, int end, int full)
    {
        List<TokenRange> content = [];
        var before = cue.Start - 1;
        while (before >= spans.Start && spans.IsBreak(before)) before--;
        if (before < spans.Start || before == spans.Start && spans.Word(before).Upos is Upos.Cconj or Upos.Adv)
        {
            var start = Math.Max(end, Math.Min(full, spans.End));
            if (start < spans.End) content.Add(spans.Content(start, spans.End, true));
            return content;
        }
        var bracket = Bracket(before);
        content.Add(spans.Content(bracket, before + 1, true));
        if (bracket > spans.Start) return content;
        var rest = Math.Max(end, full);
        if (rest > end && spans.Word(rest - 1).Norm is ",") rest--;
        if (rest + 1 >= spans.End || spans.Word(rest).Norm is not ",") return content;
        var next = rest;
        while (next < spans.End && spans.Word(next).Upos is Upos.Punct && !spans.Quotes.IsQuoted(next)) next++;
        if (next < spans.End && !spans.IsUnder(next, head) && spans.Word(next).Upos is not Upos.Cconj && spans.Word(next).Norm is not ("which" or "who")) content.Add(spans.Content(next, spans.End));
        return content;
    }
}
