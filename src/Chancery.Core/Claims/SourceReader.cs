using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Claims;

/// <summary>Finds who says so.</summary>
internal sealed class SourceReader(ClaimSpans spans)
{
    private const int MaximalClimb = 5, LongestName = 12, LongestAside = 4;

    private SentenceTree Tree => spans.Tree;

    public ClaimSource Of(int verb)
    {
        var found = ByTree(verb);
        return found.IsNamed || Before(verb) is not (>= 0 and var before) ? found : Phrase(before);
    }

    // "…, experts say": a phrase right before a finite verb of speech that the parser hung elsewhere
    private int Before(int verb)
    {
        ref readonly var word = ref spans.Word(verb);
        if (word.Xpos is not ("VBD" or "VBZ" or "VBP") || !spans.Lexicon.Reports(word.Lemma)) return -1;
        var last = verb - 1;
        while (last > spans.Start && spans.Word(last).Head == verb && spans.Word(last).Dep is Dep.Advmod or Dep.Aux) last--;
        last = BeforeAside(last);
        if (last < spans.Start || spans.Quotes.IsQuoted(last) != spans.Quotes.IsQuoted(verb) || spans.Word(last).Upos is not (Upos.Noun or Upos.Propn or Upos.Pron or Upos.Det or Upos.Num)) return -1;
        var head = last;
        while (spans.Word(head).Head is var above && above < verb && above >= Math.Max(spans.Start, last - LongestName) && IsNominal(above)) head = above;
        return head;
    }

    // "Ana Ruiz (D-Calif.) said", "others, however, said": before brackets, and before a word between commas
    private int BeforeAside(int last)
    {
        if (last <= spans.Start) return last;
        if (spans.Word(last).Norm is ",")
        {
            var comma = last - 1;
            while (comma > spans.Start && last - comma <= LongestAside && spans.Word(comma).Norm is not ",") comma--;
            return comma > spans.Start && spans.Word(comma).Norm is "," ? comma - 1 : last;
        }
        if (spans.Word(last).Norm is not ")") return last;
        var open = last - 1;
        while (open > spans.Start && last - open <= LongestName && spans.Word(open).Norm is not "(") open--;
        return open > spans.Start && spans.Word(open).Norm is "(" ? open - 1 : last;
    }

    private bool IsNominal(int token) => spans.Word(token).Upos is Upos.Noun or Upos.Propn or Upos.Pron or Upos.Num;

    private ClaimSource ByTree(int verb)
    {
        var at = verb;
        for (var climbed = 0; climbed < MaximalClimb; climbed++)
        {
            if (Subject(at) is >= 0 and var subject) return IsRelative(subject) && spans.Word(at).Dep is Dep.AclRelcl ? Relative(at, subject) : Joined(at, subject);
            if (climbed == 0 && Behind(verb) is >= 0 and var inverted) return Phrase(inverted);
            if (Agent(at) is >= 0 and var agent) return Phrase(agent);
            if (spans.Kid(at, Dep.NsubjPass) >= 0) return ClaimSource.None;
            ref readonly var word = ref spans.Word(at);
            if (!Tree.Range.Contains(word.Head)) return ClaimSource.None;
            // "asked about the strike, he said": whoever was asked says nothing here
            if (word.Dep is Dep.Advcl && word.Xpos is "VBN" && spans.Kid(at, Dep.Aux) < 0) return ClaimSource.None;
            if (word.Dep is Dep.Acl) return spans.Lexicon.Venues.Contains(spans.Word(word.Head).Lemma) ? Author(word.Head) : Phrase(word.Head);
            if (word.Dep is not (Dep.Conj or Dep.Advcl or Dep.Xcomp or Dep.Ccomp)) return ClaimSource.None;
            at = climbed == 0 && word is { Dep: Dep.Advcl, Xpos: "VBG" } && verb > spans.Start && spans.IsBreak(verb - 1) ? Teller(word.Head) : word.Head;
        }
        return ClaimSource.None;
    }

    // "said he would not go, adding that": whoever said that he would not adds it
    private int Teller(int verb)
    {
        for (var climbed = 0; climbed < MaximalClimb; climbed++)
        {
            ref readonly var word = ref spans.Word(verb);
            if (word.Dep is not Dep.Ccomp || !Tree.Range.Contains(word.Head) || !spans.Lexicon.Reports(spans.Word(word.Head).Lemma)) break;
            verb = word.Head;
        }
        return verb;
    }

    // "issued a statement saying": whose it is, or whoever made it
    private ClaimSource Author(int noun)
    {
        if (spans.Kid(noun, Dep.NmodPoss) is >= 0 and var owner) return Phrase(owner);
        ref readonly var word = ref spans.Word(noun);
        var made = word.Dep is Dep.Obj or Dep.Obl && Tree.Range.Contains(word.Head) && spans.Word(word.Head).Upos is Upos.Verb;
        return made && Subject(word.Head) is >= 0 and var subject && !IsRelative(subject) ? Phrase(subject) : Phrase(noun);
    }

    public ClaimSource Phrase(int head) => new(head, spans.Phrase(head));

    // "campaign spokeswoman Ana Ruiz said": the parser took her calling for a subject beside her name
    private ClaimSource Joined(int verb, int subject)
    {
        var source = Phrase(subject);
        foreach (var child in Tree.Index.Of(verb))
        {
            if (child < subject && spans.Word(child) is { Dep: Dep.Nsubj, Upos: Upos.Noun } && spans.Word(subject).Upos is Upos.Propn && Tree.Under(child) is var title && title.End == source.Range.Start && spans.Quotes.At(child) == spans.Quotes.At(subject)) return source with { Range = source.Range with { Start = spans.Phrase(child).Start } };
        }
        return source;
    }

    /// <summary>Whoever a passive names with "by", or -1.</summary>
    public int Agent(int verb)
    {
        if (spans.Kid(verb, Dep.OblAgent) is >= 0 and var agent) return agent;
        foreach (var child in Tree.Index.Of(verb))
        {
            if (child > verb && spans.Word(child).Dep is Dep.Obl && spans.HasMarker(child, "by") && (spans.Kid(verb, Dep.NsubjPass) >= 0 || spans.Word(verb).Xpos is "VBN")) return child;
        }
        return -1;
    }

    /// <summary>The nearest subject that is not part of a quotation which the verb stands outside of.</summary>
    public int Subject(int verb)
    {
        var best = -1;
        foreach (var child in Tree.Index.Of(verb))
        {
            if (spans.Word(child).Dep is not (Dep.Nsubj or Dep.NsubjOuter)) continue;
            if (spans.Quotes.IsQuoted(child) && !spans.Quotes.IsQuoted(verb) && spans.Quotes.At(Tree.Under(child).Start) == spans.Quotes.At(Tree.Under(child).End - 1)) continue;
            if (best < 0 || Math.Abs(child - verb) < Math.Abs(best - verb)) best = child;
        }
        return best;
    }

    private bool IsRelative(int token) => spans.Word(token).Xpos is "WP" or "WDT";

    // "officials who said": the actor is the noun, the words are the pronoun's
    private ClaimSource Relative(int verb, int pronoun) =>
        new(Tree.Range.Contains(spans.Word(verb).Head) ? spans.Word(verb).Head : pronoun, new TokenRange(pronoun, pronoun + 1));

    // “…,” said Ana Ruiz: a name right behind the verb that the parser hung elsewhere
    private int Behind(int verb)
    {
        var next = verb + 1;
        if (next >= spans.End || spans.Word(next).Upos is not Upos.Propn || !spans.Lexicon.Speech.Contains(spans.Word(verb).Lemma)) return -1;
        if (verb == spans.Start || !spans.Quotes.IsQuoted(verb - 1)) return -1;
        var head = next;
        for (var depth = 0; depth < 8; depth++)
        {
            var above = spans.Word(head).Head;
            if (above < next || above >= spans.End || spans.Word(above).Upos is not (Upos.Propn or Upos.Noun)) break;
            head = above;
        }
        return spans.Word(head).Dep is Dep.Obj or Dep.Obl or Dep.Iobj or Dep.Xcomp ? head : -1;
    }
}
