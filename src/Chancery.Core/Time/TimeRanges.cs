using Chancery.Core.Text;

namespace Chancery.Core.Time;

/// <summary>Expressions that belong together: "from Monday to Friday", "between March and May", and "since Monday", which lasts until the report.</summary>
internal sealed class TimeRanges(TimeLexicon lexicon)
{
    /// <summary>The expression whose other end the one at these tokens is, where the words say so.</summary>
    public TimeMention? Beginning(Document doc, TokenRange second)
    {
        var before = TextOrdered.First(doc.Times, second.Start) - 1;
        return before >= 0 && Joins(doc, doc.Times[before].Tokens, second) ? doc.Times[before] : null;
    }

    /// <summary>All the days that an event of this expression may have happened on: those of the whole range.</summary>
    public PartialDate? Days(Document doc, TimeMention time)
    {
        if (time.Date is not { } own) return null;
        if (Beginning(doc, time.Tokens) is { Date: { } from }) return Join(from, own) ?? own;
        var next = TextOrdered.First(doc.Times, time.Tokens.Start) + 1;
        if (next < doc.Times.Count && doc.Times[next].Date is { } to && Joins(doc, time.Tokens, doc.Times[next].Tokens)) return Join(own, to) ?? own;
        return own;
    }

    /// <summary>"Since Friday 30 people have died": any day from then to the report.</summary>
    public PartialDate Since(Document doc, TimeMention time, PartialDate days) =>
        doc.Article.Published is { } published && published >= days.From && Norm(doc, time.Tokens.Start - 1, time.Tokens) is { } word && lexicon.PastPrepositions.Contains(word)
            ? days with { Until = PartialDate.Next(published, 1) } : days;

    private bool Joins(Document doc, TokenRange first, TokenRange second)
    {
        if (first.End != second.Start - 1 || Norm(doc, first.End, first) is not { } word) return false;
        return lexicon.RangeWords.Contains(word) || (lexicon.RangeClosers.Contains(word) && Norm(doc, first.Start - 1, first) is { } opener && lexicon.RangeOpeners.Contains(opener));
    }

    private static PartialDate? Join(PartialDate from, PartialDate to) =>
        from.From < to.Until ? new PartialDate(from.From, to.Until > from.Until ? to.Until : from.Until, (DatePrecision)Math.Min((int)from.Precision, (int)to.Precision)) : null;

    private static string? Norm(Document doc, int token, TokenRange beside) =>
        token >= 0 && token < doc.Words.Length && doc.Words[token].Sentence == doc.Words[beside.Start].Sentence ? doc.Words[token].Norm : null;
}
