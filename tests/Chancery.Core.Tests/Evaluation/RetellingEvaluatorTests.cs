using Chancery.Core.Evaluation;
using Chancery.Core.Events;
using Chancery.Core.Text;

namespace Chancery.Tests.Evaluation;

public sealed class RetellingEvaluatorTests
{
    private const string Line = """{"id":"P1","same":SAME,"one":{"date":"2026-03-03","text":"Nothing."},"other":{"date":"2026-03-03","text":"Nothing else."}}""";

    [Theory]
    [InlineData("true", 0)]
    [InlineData("false", 1)]
    public void Reports_without_an_event_tell_nothing_together(string same, double accuracy)
    {
        var result = new RetellingEvaluator(article => (new Document(article), []), new FrameLexicon(new Ontology("plover-2.0", [], [], [], []), [], [], [])).Evaluate(new StringReader(Line.Replace("SAME", same, StringComparison.Ordinal)), "pairs.jsonl");
        Assert.Equal(accuracy, result.Metrics.Single(metric => metric.Name == "accuracy").Value);
        Assert.Equal((1, 0), (result.N, result.Attempted));
    }

    [Fact]
    public void A_line_that_is_no_pair_is_said_to_be_none() =>
        Assert.Throws<FormatException>(() => new RetellingEvaluator(article => (new Document(article), []), new FrameLexicon(new Ontology("plover-2.0", [], [], [], []), [], [], [])).Evaluate(new StringReader("{\"id\":\"P1\"}"), "pairs.jsonl"));
}
