using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Time;

/// <summary>Where the clause of an expression looks: by the word before it, then by its verb.</summary>
internal sealed class TenseReader(TimeLexicon lexicon)
{
    private const int MaximalClimb = 8;

    public TimeTense Read(Document doc, TokenRange range)
    {
        var words = doc.Words;
        if (Preposition(doc, range) is not TimeTense.Unknown and var told) return told;
        var at = SaidWhen.Verb(doc, range);
        if (at < 0) at = Head(doc, range);
        if (Relative(doc, range, at) is not TimeTense.Unknown and var inside) return inside;
        var below = at;
        for (var climbed = 0; climbed < MaximalClimb && at >= 0; climbed++, at = words[at].Head)
        {
            if (lexicon.FutureNouns.Contains(words[at].Norm)) return TimeTense.Future;
            // "his decision on Tuesday had been expected": what had been so lies behind
            if (climbed > 0 && words[at].Upos is Upos.Verb && words[below].Dep is Dep.Nsubj or Dep.NsubjPass && HasHad(doc, at)) return TimeTense.Past;
            below = at;
            // "starting on Monday" looks where the clause above looks
            if (words[at].Upos is Upos.Verb or Upos.Aux && OfVerb(doc, at) is var tense && (tense is not TimeTense.Unknown || words[at].Xpos is not "VBG")) return tense;
            if (Copula(doc, at) is { } copula) return OfVerb(doc, at, copula);
        }
        return TimeTense.Unknown;
    }

    private static bool HasHad(Document doc, int verb)
    {
        for (var i = verb - 1; i >= 0 && doc.Words[i].Sentence == doc.Words[verb].Sentence; i--)
        {
            if (doc.Words[i].Head == verb && doc.Words[i].Dep is Dep.Aux && doc.Words[i].Norm is "had") return true;
        }
        return false;
    }

    /// <summary>"a raid in January in which 44 were killed": the clause behind the date tells when, whatever stands before.</summary>
    private TimeTense Relative(Document doc, TokenRange range, int head)
    {
        var words = doc.Words;
        var noun = words[head].Head;
        if (noun < 0 || noun >= range.Start || words[noun].Upos is not Upos.Noun || range.End >= words.Length || words[range.End].Sentence != words[head].Sentence) return TimeTense.Unknown;
        if (!(words[range.End].Xpos is "WDT" or "WP" or "WRB" || range.End + 1 < words.Length && words[range.End].Upos is Upos.Adp && words[range.End + 1].Xpos is "WDT")) return TimeTense.Unknown;
        var sentence = doc.Sentences[words[noun].Sentence].Tokens;
        for (var i = range.End; i < sentence.End; i++)
        {
            if (words[i].Dep is Dep.AclRelcl && (words[i].Head == noun || words[i].Head == head)) return OfVerb(doc, i);
        }
        return TimeTense.Unknown;
    }

    public static int Head(Document doc, TokenRange range)
    {
        for (var i = range.Start; i < range.End; i++)
        {
            if (!range.Contains(doc.Words[i].Head)) return i;
        }
        return range.End - 1;
    }

    private TimeTense Preposition(Document doc, TokenRange range)
    {
        if (range.Start == 0 || doc.Words[range.Start - 1].Sentence != doc.Words[range.Start].Sentence) return TimeTense.Unknown;
        var before = doc.Words[range.Start - 1].Norm;
        if (before is "the" && range.Start > 1) before = doc.Words[range.Start - 2].Norm;
        return lexicon.PastPrepositions.Contains(before) ? TimeTense.Past : lexicon.FuturePrepositions.Contains(before) ? TimeTense.Future : TimeTense.Unknown;
    }

    private static int? Copula(Document doc, int noun)
    {
        var sentence = doc.Sentences[doc.Words[noun].Sentence].Tokens;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (doc.Words[i].Head == noun && doc.Words[i].Dep is Dep.Cop) return i;
        }
        return null;
    }

    private TimeTense OfVerb(Document doc, int verb, int copula = -1)
    {
        var words = doc.Words;
        var sentence = doc.Sentences[words[verb].Sentence].Tokens;
        bool infinitive = false, past = false, present = false, be = false, have = false;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (words[i].Head != verb || i == verb) continue;
            if (words[i].Dep is Dep.Aux or Dep.AuxPass or Dep.Cop)
            {
                if (lexicon.FutureAuxiliaries.Contains(words[i].Norm)) return TimeTense.Future;
                past |= words[i].Xpos is "VBD" or "VBN" || words[i].Lemma is "have";
                present |= words[i].Xpos is "VBZ" or "VBP";
                be |= words[i].Lemma is "be";
                have |= words[i].Lemma is "have";
            }
            // "is due to return", whichever way the tree takes it
            infinitive |= (words[i].Norm is "to" && words[i].Upos is Upos.Part) || (words[i].Dep is Dep.Mark && lexicon.FutureVerbs.Contains(words[i].Norm));
        }
        if (infinitive) return be || (words[verb].Head is >= 0 and var outer && lexicon.FutureVerbs.Contains(words[outer].Lemma)) ? TimeTense.Future : TimeTense.Unknown;
        // "the vote set for Monday", "is due on Monday", "was scheduled for Monday"
        if (lexicon.SetVerbs.Contains(words[verb].Lemma) && words[verb].Xpos is "VBN" or "JJ" && !(have && !be)) return TimeTense.Future;
        // "the minister quit on Thursday": one who quits today quits
        if (copula < 0 && words[verb].Xpos is "VBP" && lexicon.SamePast.Contains(words[verb].Norm) && HasSingular(doc, verb)) past = true;
        return past ? TimeTense.Past : Finite(copula >= 0 ? words[copula].Xpos : words[verb].Xpos, present);
    }

    private static bool HasSingular(Document doc, int verb)
    {
        var sentence = doc.Sentences[doc.Words[verb].Sentence].Tokens;
        for (var i = sentence.Start; i < verb; i++)
        {
            if (doc.Words[i] is not { Dep: Dep.Nsubj, Xpos: "NN" or "NNP" } subject || subject.Head != verb) continue;
            for (var j = i + 1; j < verb; j++)
                if (doc.Words[j].Head == i && doc.Words[j].Dep is Dep.Conj) return false;
            return true;
        }
        return false;
    }

    // "the talks open on Monday", "is meeting them on Monday", "is forecast for Monday" look ahead
    private static TimeTense Finite(string form, bool presentAuxiliary) => form switch
    {
        "VBD" => TimeTense.Past,
        "VBN" when !presentAuxiliary => TimeTense.Past,
        "VBZ" or "VBP" => TimeTense.Present,
        "VBN" or "VBG" when presentAuxiliary => TimeTense.Present,
        _ => TimeTense.Unknown,
    };
}
