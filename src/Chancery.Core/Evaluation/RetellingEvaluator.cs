using Chancery.Core.Events;
using Chancery.Core.Merging;
using Chancery.Core.Record;
using Chancery.Core.Text;

namespace Chancery.Core.Evaluation;

/// <summary>Scores merging across documents: pairs of short reports, each with the answer whether they tell the same event.</summary>
public sealed class RetellingEvaluator(Func<Article, (Document Document, IReadOnlyList<CodedEvent> Events)> code, FrameLexicon lexicon)
{
    /// <exception cref="FormatException">The file is no file of pairs.</exception>
    public EvaluationResult Evaluate(TextReader gold, string file)
    {
        var pairs = GoldMerging.Pairs(gold, file);
        var merger = new EventMerger(new EventRule());
        var (right, together, wanted, both, attempted) = (0, 0, 0, 0, 0);
        var errors = new List<string>();
        foreach (var pair in pairs)
        {
            var (one, other) = (Facts(pair, pair.One, "one"), Facts(pair, pair.Other, "other"));
            List<EventFacts> all = [.. one, .. other];
            var groups = merger.Merge(all);
            var same = groups.Index().GroupBy(item => item.Item, item => all[item.Index].Document).Any(group => group.Distinct().Count() > 1);
            if (one.Count > 0 && other.Count > 0) attempted++;
            if (same) together++;
            if (pair.Same) wanted++;
            if (same && pair.Same) both++;
            if (same == pair.Same) right++;
            else errors.Add($"{(pair.Same ? "apart   " : "together")} {pair.Id} {pair.Kind}\n  {Line(one)}\n  {Line(other)}");
        }
        var scores = new Scores(together == 0 ? 0 : (double)both / together, wanted == 0 ? 0 : (double)both / wanted);
        return new EvaluationResult
        {
            Task = "merging", File = file, N = pairs.Count, Attempted = attempted, Errors = errors,
            Metrics = [new("precision", scores.Precision), new("recall", scores.Recall), new("f1", scores.F1), new("accuracy", (double)right / pairs.Count)],
        };
    }

    private List<EventFacts> Facts(GoldPair pair, GoldReport report, string side)
    {
        var (doc, events) = code(new Article { Id = $"{pair.Id}.{side}", Text = report.Text, Published = report.Date });
        // the same words on another day are another report
        return [.. events.Select(ev => EventFacts.Of(ev, $"{side} {RecordId.Of(doc)}", lexicon))];
    }

    private static string Line(List<EventFacts> events) => string.Join(" | ", events.Select(ev =>
        $"{ev.Types[0]} {string.Join('+', ev.Actors.Select(Party))} > {string.Join('+', ev.Recipients.Select(Party))} {ev.From:yyyy-MM-dd}{(ev.DateTold ? "" : "?")} {ev.Place} {ev.Aux} d{ev.Dead} a{ev.Arrested} {string.Join(',', ev.Modes)}"));

    private static string Party(PartyFacts party) => $"{party.Code ?? "-"}:{party.Sector ?? "-"}{(party.Name is null ? "" : ":" + party.Name)}";
}
