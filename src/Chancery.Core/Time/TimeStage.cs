using Chancery.Core.Text;

namespace Chancery.Core.Time;

/// <summary>Finds time expressions and resolves them against the day of publication, or against a dateline that gives a full date.</summary>
public sealed class TimeStage(TimeLexicon lexicon) : IStage
{
    private readonly TimeMatcher _matcher = new(lexicon);
    private readonly TenseReader _tense = new(lexicon);

    public string Name => "times";

    public Layers Needs => Layers.Tree;

    public Layers Gives => Layers.Times;

    public TimeLexicon Lexicon => lexicon;

    public void Run(Document doc)
    {
        var (anchor, basis) = (doc.Article.Published, doc.Article.Published is null ? "none" : "publication");
        foreach (var sentence in doc.Sentences)
        {
            for (var i = sentence.Tokens.Start; i < sentence.Tokens.End;)
            {
                var pattern = _matcher.Match(doc, i, sentence.Tokens.End, out var captures);
                if (pattern is null)
                {
                    i++;
                    continue;
                }
                var mention = Read(doc, pattern, captures, new TokenRange(captures.Start, captures.End), anchor, basis);
                if (mention is not null) doc.Times.Add(mention);
                // a dateline's full date anchors what follows where the source names no day
                if (anchor is null && mention?.Date is { Precision: DatePrecision.Day } day && IsDateline(doc, mention.Tokens)) (anchor, basis) = (day.From, "dateline");
                i = Math.Max(captures.End, i + 1);
            }
        }
    }

    private TimeMention? Read(Document doc, TimePattern pattern, in TimeCaptures captures, TokenRange range, DateOnly? anchor, string basis)
    {
        if (pattern.Op is TimeOp.Ignore) return null;
        var future = pattern.Op is TimeOp.Weekday or TimeOp.Month or TimeOp.Date or TimeOp.Season && _tense.IsFuture(doc, range);
        var resolved = TimeResolver.Resolve(pattern, captures, anchor, future);
        if (resolved.Value.Length == 0) return null;
        var from = pattern.Op is TimeOp.Event ? "event" : resolved.Relative && resolved.Date is not null ? basis : "none";
        return new TimeMention(range, resolved.Date, resolved.Value, pattern.Id, from);
    }

    private static bool IsDateline(Document doc, TokenRange range)
    {
        const int LongestDateline = 12;
        return doc.Words[range.Start].Sentence == 0 && range.End <= LongestDateline && range.End < doc.Tokens.Count && doc.Words[range.End].Norm is "-" or "--" or "–" or "—" or ")";
    }
}
