using Chancery.Core.Evaluation;
using Chancery.Core.Events;
using Chancery.Core.Merging;
using Chancery.Core.Text;

namespace Chancery.Tests.Evaluation;

public sealed class NegativesEvaluatorTests
{
    [Fact]
    public void Comments_and_blank_lines_are_no_sentences_and_each_false_event_is_named()
    {
        using var reader = new StringReader("# sport\n\nIt rained.\nThey fought well.\n  # weather\nIt snowed.\nIt thawed.\n");
        var seen = new List<string>();
        var result = new NegativesEvaluator(article => { seen.Add(article.Text); return Code(article); }).Evaluate(reader, "negatives.txt");
        Assert.Equal(["It rained.", "They fought well.", "It snowed.", "It thawed."], seen);
        Assert.Equal([new("events", 1), new("per_thousand", 250), new("sentences_with_events", 1)], result.Metrics);
        Assert.Equal("""negatives.txt:4: ASSAULT - -> - "fought" assault.fight: They fought well.""", Assert.Single(result.Errors));
        Assert.Equal((4, 4), (result.N, result.Attempted));
    }

    [Fact]
    public void An_empty_file_has_no_rate()
    {
        using var reader = new StringReader("# nothing\n");
        Assert.Equal(0, new NegativesEvaluator(Code).Evaluate(reader, "-").Metrics[1].Value);
    }

    private static (Document, IReadOnlyList<CodedEvent>) Code(Article article)
    {
        var doc = Doc.Of("They|they|PRON|2|nsubj;fought|fight|VERB|0|root;well|well|ADV|2|advmod");
        if (!article.Text.Contains("fought", StringComparison.Ordinal)) return (doc, []);
        var mention = new EventMention { Types = ["ASSAULT"], Trigger = 1, TriggerTokens = new TokenRange(1, 2), Sentence = 0, Frame = "assault.fight" };
        return (doc, [new CodedEvent { Id = "e_1", Document = doc, Best = mention, Mentions = [mention] }]);
    }
}
