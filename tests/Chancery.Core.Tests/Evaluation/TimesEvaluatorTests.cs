using System.Text;
using Chancery.Core;
using Chancery.Core.Evaluation;
using Chancery.Core.Text;
using Chancery.Core.Time;

namespace Chancery.Tests.Evaluation;

public sealed class TimesEvaluatorTests
{
    private const string Lines = """
        {"id":"1","dct":"2026-01-16","text":"early Monday and the week of May","timexes":[{"start":0,"end":12,"text":"early Monday","type":"DATE","value":"2026-01-12"},{"start":29,"end":32,"type":"DATE","value":"2026-05"}]}

        {"id":"2","dct":null,"text":"nothing","timexes":[]}
        """;

    [Fact]
    public void Strict_is_the_same_stretch_relaxed_any_overlap_value_the_same_value()
    {
        // the second gold expression is missed, "week" is extra
        var result = Evaluate("gold.jsonl", Lines, ("Monday", "2026-01-12", TimexType.Time), ("week", "2026-W03", TimexType.Date));
        Assert.Equal((2, 1), (result.N, result.Attempted));
        Assert.Equal(0, Figure(result, "strict.f1"));
        Assert.Equal(0.5, Figure(result, "relaxed.f1"));
        Assert.Equal(0.5, Figure(result, "value.f1"));
        Assert.Equal(0, Figure(result, "type.f1"));
        Assert.Contains(result.Errors, error => error.Contains("missed: May", StringComparison.Ordinal));
        Assert.Contains(result.Errors, error => error.Contains("extra: week", StringComparison.Ordinal));
    }

    [Fact]
    public void A_table_has_the_day_first_and_then_expressions_that_stand_alone()
    {
        var result = Evaluate("gold.tsv", "2026-01-16\tDATE\t2026-01-16\nMonday\tDATE\t2026-01-12\n\n2026-02-01\tDATE\t2026-02-01\nlast week\tDATE\t2026-W04\n",
            ("Monday", "2026-01-12", TimexType.Date), ("last week", "2026-W05", TimexType.Date));
        Assert.Equal((2, 1.0, 0.5), (result.N, Figure(result, "strict.f1"), Figure(result, "value.f1")));
    }

    [Fact]
    public void A_case_file_leaves_past_and_future_open_and_judges_a_range_by_its_days()
    {
        const string Cases = """
            [{"Input":"back on 15","Context":{"ReferenceDateTime":"2016-11-07T00:00:00"},"Results":[{"Text":"15","Start":8,"Length":2,"Value":{"Timex":"XXXX-XX-15","FutureResolution":{"date":"2016-11-15"},"PastResolution":{"date":"2016-10-15"}}}]},
             {"Input":"out in May","Context":{"ReferenceDateTime":"2016-11-07T00:00:00"},"Results":[{"Text":"May","Start":7,"Length":3,"Value":{"Timex":"(x)","FutureResolution":{"startDate":"2016-05-01","endDate":"2016-06-01"}}}]}]
            """;
        var result = Evaluate("gold.json", Cases, ("15", "2016-10-15", TimexType.Date), ("May", "2016-05", TimexType.Date));
        Assert.Equal((2, 1.0), (result.N, Figure(result, "value.f1")));
    }

    [Theory]
    [InlineData("gold.jsonl", "{\"text\":\"x\"}")]
    [InlineData("gold.jsonl", "not json")]
    [InlineData("gold.jsonl", "{\"text\":\"x\",\"timexes\":[{\"start\":0,\"end\":9,\"value\":\"\"}]}")]
    [InlineData("gold.tsv", "one column")]
    [InlineData("gold.tsv", "a\tDATE\tno day")]
    [InlineData("gold.json", "{}")]
    public void What_is_no_gold_file_is_told_by_line(string name, string text) => Assert.Throws<FormatException>(() => Evaluate(name, text));

    private static EvaluationResult Evaluate(string name, string text, params (string Words, string Value, TimexType Type)[] finds)
    {
        using var gold = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return TimesEvaluator.Evaluate(gold, name, [new Finder(finds)]);
    }

    private static double Figure(EvaluationResult result, string name) => result.Metrics.Single(metric => metric.Name == name).Value;

    // one token a word; finds what it is told to find
    private sealed class Finder((string Words, string Value, TimexType Type)[] finds) : IStage
    {
        public string Name => "finder";

        public Layers Needs => Layers.None;

        public Layers Gives => Layers.Times;

        public void Run(Document doc)
        {
            foreach (var (words, value, type) in finds)
            {
                var at = doc.Text.IndexOf(words, StringComparison.Ordinal);
                if (at < 0) continue;
                doc.Tokens.Add(new Token { Span = new TextSpan(at, at + words.Length), Norm = words, Lemma = words, Xpos = "" });
                DateOnly? day = value == "2016-05" ? new DateOnly(2016, 5, 1) : null;
                doc.Times.Add(new TimeMention(new TokenRange(doc.Tokens.Count - 1, doc.Tokens.Count), day is { } first ? PartialDate.Months(first, 1, DatePrecision.Month) : null, value, "test", "none") { Type = type });
            }
        }
    }
}
