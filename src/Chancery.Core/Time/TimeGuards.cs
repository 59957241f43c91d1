using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Time;

/// <summary>What must hold around a match.</summary>
internal sealed class TimeGuards(TimeLexicon lexicon)
{
    public bool Hold(Document doc, TimeGuard guard, TokenRange range) => guard switch
    {
        TimeGuard.Year => IsYear(doc, range),
        TimeGuard.Adverb => doc.Words[range.End - 1] is { Upos: not Upos.Propn, Dep: not (Dep.Amod or Dep.Compound) },
        TimeGuard.Rate => IsRate(doc, range),
        TimeGuard.Noun => doc.Words[range.Start].Upos is not (Upos.Verb or Upos.Aux),
        TimeGuard.Adjective => doc.Words[range.Start].Upos is not (Upos.Noun or Upos.Verb or Upos.Propn),
        TimeGuard.Once => IsOnce(doc, range),
        TimeGuard.Unjoined => !IsFollowed(doc, range, lexicon.Joiners),
        TimeGuard.Alone => !IsFollowed(doc, range, lexicon.Joiners) && !IsFollowed(doc, range, lexicon.Tellers),
        TimeGuard.Head => range.End >= doc.Words.Length || doc.Words[range.End] is not { Upos: Upos.Noun or Upos.Propn or Upos.Adj or Upos.Num },
        TimeGuard.Bare => IsBare(doc, range),
        _ => true,
    };

    private bool IsYear(Document doc, TokenRange range)
    {
        var words = doc.Words;
        ref readonly var word = ref words[range.Start];
        // what the recogniser of names calls a date is one, though people follow ("in 2015 gunmen killed …")
        if (word.Entity >= 0 && doc.Entities[word.Entity].Kind is EntityKind.Date && range.Start > 0 && words[range.Start - 1] is { Upos: Upos.Adp, Dep: Dep.Case }) return true;
        if (range.Start > 0 && (lexicon.Money.Contains(words[range.Start - 1].Norm) || words[range.Start - 1].Xpos is "$" or "#")) return false;
        if (range.End >= words.Length || words[range.End].Sentence != word.Sentence) return true;
        ref readonly var next = ref words[range.End];
        return next.Xpos is not "NNS" && !lexicon.Money.Contains(next.Norm) && !(next.Upos is Upos.Num && !IsComma(doc, range.End));
    }

    private static bool IsOnce(Document doc, TokenRange range)
    {
        var words = doc.Words;
        ref readonly var word = ref words[range.Start];
        if (word is not { Upos: Upos.Adv, Dep: Dep.Advmod } || word.Head != range.End || range.End >= words.Length) return false;
        return words[range.End].Xpos is "VBD" or "VBN" or "JJ" && (range.Start == 0 || words[range.Start - 1].Upos is not Upos.Adp);
    }

    private static bool IsFollowed(Document doc, TokenRange range, IReadOnlySet<string> words) =>
        range.End < doc.Words.Length && doc.Words[range.End].Sentence == doc.Words[range.Start].Sentence && words.Contains(doc.Words[range.End].Norm);

    private static bool IsComma(Document doc, int token) => doc.Words[token].Norm is ",";

    private static bool IsRate(Document doc, TokenRange range)
    {
        if (range.Start == 0 || doc.Words[range.Start - 1].Sentence != doc.Words[range.Start].Sentence) return false;
        ref readonly var before = ref doc.Words[range.Start - 1];
        return before.Upos is Upos.Noun or Upos.Num or Upos.Sym or Upos.Propn || before.Norm is "once" or "twice";
    }

    private static bool IsBare(Document doc, TokenRange range)
    {
        if (range.Start == 0 || doc.Words[range.Start - 1].Sentence != doc.Words[range.Start].Sentence) return true;
        ref readonly var before = ref doc.Words[range.Start - 1];
        return before.Upos is not (Upos.Adj or Upos.Det or Upos.Num or Upos.Noun or Upos.Propn or Upos.Pron) && before.Norm is not ("-" or "'s" or "’s") && before.Xpos is not "PRP$";
    }
}
