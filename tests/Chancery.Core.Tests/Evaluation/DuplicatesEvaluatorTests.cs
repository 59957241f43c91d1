using Chancery.Core.Evaluation;

namespace Chancery.Tests.Evaluation;

public sealed class DuplicatesEvaluatorTests
{
    private const string Text = "The council voted nine to two to move the market from the square to the old tram depot, where stalls will stand under a roof for the first time since the war.";

    [Fact]
    public void Pairs_in_one_group_are_scored()
    {
        var result = Evaluate(Line("a", "1", Text), Line("b", "1", Text + "!"), Line("c", "2", "Nothing of the kind happened anywhere else on that day."), Line("d", "2", "A wholly other text."));
        double Of(string name) => result.Metrics.Single(metric => metric.Name == name).Value;
        Assert.Equal((1d, 0.5, 1d), (Of("precision"), Of("recall"), Of("kinds.exact")));
        Assert.Equal("missed c d", Assert.Single(result.Errors));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"id\":\"a\",\"text\":\"no cluster\"}")]
    [InlineData("[1]")]
    [InlineData("{")]
    public void What_is_no_gold_file_is_said_to_be_none(string line) => Assert.Throws<FormatException>(() => Evaluate(line));

    private static EvaluationResult Evaluate(params string[] lines) => DuplicatesEvaluator.Evaluate(new StringReader(string.Join('\n', lines)), "gold.jsonl");

    private static string Line(string id, string cluster, string text) => $"{{\"id\":\"{id}\",\"cluster\":\"{cluster}\",\"text\":\"{text}\"}}";
}
