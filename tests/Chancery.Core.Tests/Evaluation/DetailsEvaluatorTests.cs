using Chancery.Core.Evaluation;
using Chancery.Core.Events;
using Chancery.Core.Merging;
using Chancery.Core.Text;

namespace Chancery.Core.Tests.Evaluation;

public sealed class DetailsEvaluatorTests
{
    [Fact]
    public void A_count_is_right_to_the_unit()
    {
        var result = Evaluate("size\tA.\tdead=4;injured=2\nsize\tB.\t-\n", new EventSize(4, 3, null));
        Assert.Equal([1d / 4, 1d / 2, 1d / 3, 0, 2], [.. result.Metrics.Select(metric => Math.Round(metric.Value, 6)).Select(value => value is 0.333333 ? 1d / 3 : value)]);
        Assert.Equal(2, result.Errors.Count);
    }

    [Fact]
    public void A_mode_counts_beside_its_type_alone()
    {
        var result = Evaluate("mode\tA.\tASSAULT/drone\nmode\tB.\tCONSULT/visit\n", size: null);
        Assert.Equal(0.5, Value(result, "modes.recall"));
        Assert.Equal(1, Value(result, "modes.precision"));
    }

    [Fact]
    public void A_context_in_brackets_may_be_found_or_not()
    {
        Assert.Equal(1, Value(Evaluate("context\tA.\tmilitary,(economic)\n", size: null), "contexts.whole"));
        Assert.Equal(0.5, Value(Evaluate("context\tA.\teconomic,(legal)\ncontext\tB.\tmilitary\n", size: null), "contexts.whole"));
    }

    [Theory]
    [InlineData("size\tno third cell\n")]
    [InlineData("colour\tA.\tred\n")]
    public void Other_tables_are_refused(string table) => Assert.Throws<FormatException>(() => Evaluate(table, size: null));

    private static double Value(EvaluationResult result, string name) => result.Metrics.Single(metric => metric.Name == name).Value;

    private static EvaluationResult Evaluate(string table, EventSize? size) => new DetailsEvaluator(article =>
    {
        var doc = new Document(article);
        doc.Events.Add(new EventMention { Types = ["ASSAULT"], Modes = ["drone"], Contexts = ["military"], Size = size, Trigger = 0, TriggerTokens = new TokenRange(0, 1), Sentence = 0, Frame = "test" });
        return (doc, (IReadOnlyList<CodedEvent>)[]);
    }).Evaluate(new StringReader(table), "table");
}
