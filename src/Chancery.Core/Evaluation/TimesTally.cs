using Chancery.Core.Text;
using Chancery.Core.Time;

namespace Chancery.Core.Evaluation;

/// <summary>Counts for <see cref="TimesEvaluator"/>.</summary>
internal sealed class TimesTally
{
    private const int MaxErrors = 5000;

    private readonly List<string> _errors = [];
    private int _gold, _found, _strict, _relaxed, _value, _type;

    public void Add(TimesCase row, Document doc)
    {
        _gold += row.Golds.Count;
        _found += doc.Times.Count;
        var taken = new bool[doc.Times.Count];
        foreach (var gold in row.Golds)
        {
            var at = Best(doc, gold, taken);
            if (at < 0)
            {
                Error(row, $"missed: {gold.Span.In(row.Text)} = {string.Join('|', gold.Values)}");
                continue;
            }
            taken[at] = true;
            Compare(row, doc, gold, doc.Times[at]);
        }
        for (var i = 0; i < taken.Length; i++)
        {
            if (!taken[i]) Error(row, $"extra: {doc.TextOf(doc.Times[i].Tokens)} = {doc.Times[i].Value} by {doc.Times[i].Rule}");
        }
    }

    public EvaluationResult Result(string file) => new()
    {
        Task = "times", File = file, N = _gold, Attempted = _relaxed, Errors = _errors,
        Metrics =
        [
            .. Figures("strict", _strict), .. Figures("relaxed", _relaxed), .. Figures("value", _value), .. Figures("type", _type),
            new("gold", _gold), new("found", _found), new("value_accuracy", _relaxed == 0 ? 0 : (double)_value / _relaxed),
        ],
    };

    private Metric[] Figures(string name, int right) =>
    [
        new($"{name}.precision", _found == 0 ? 0 : (double)right / _found),
        new($"{name}.recall", _gold == 0 ? 0 : (double)right / _gold),
        new($"{name}.f1", _gold + _found == 0 ? 0 : 2.0 * right / (_gold + _found)),
    ];

    private void Compare(TimesCase row, Document doc, GoldTimex gold, TimeMention time)
    {
        _relaxed++;
        var (strict, type) = (doc.SpanOf(time.Tokens) == gold.Span, gold.Type.Length == 0 || string.Equals(gold.Type, time.Type.ToString(), StringComparison.OrdinalIgnoreCase));
        var value = gold.Values.Contains(time.Value) || (gold.Days is { } days && time.Date is { } date && days == $"{PartialDate.Day(date.From)}/{PartialDate.Day(date.Until)}");
        if (strict) _strict++;
        if (type) _type++;
        if (value) _value++;
        if (!strict) Error(row, $"extent: {gold.Span.In(row.Text)} found {doc.TextOf(time.Tokens)} by {time.Rule}");
        if (!value) Error(row, $"value: {gold.Span.In(row.Text)} wants {string.Join('|', gold.Values)}, found {time.Value} by {time.Rule}");
        if (!type) Error(row, $"type: {gold.Span.In(row.Text)} wants {gold.Type}, found {time.Type} by {time.Rule}");
    }

    // the same stretch before the longest overlap
    private static int Best(Document doc, GoldTimex gold, bool[] taken)
    {
        var (best, most) = (-1, 0);
        for (var i = 0; i < taken.Length; i++)
        {
            var span = doc.SpanOf(doc.Times[i].Tokens);
            var overlap = Math.Min(span.End, gold.Span.End) - Math.Max(span.Start, gold.Span.Start);
            if (span == gold.Span) overlap = int.MaxValue;
            if (!taken[i] && overlap > most) (best, most) = (i, overlap);
        }
        return best;
    }

    private void Error(TimesCase row, string what)
    {
        if (_errors.Count < MaxErrors) _errors.Add($"{row.Id} ({(row.Published is { } day ? PartialDate.Day(day).ToString() : "no day")}) {what}");
    }
}
