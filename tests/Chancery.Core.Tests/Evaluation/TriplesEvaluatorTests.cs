using System.Text;
using Chancery.Core.Actors;
using Chancery.Core.Evaluation;
using Chancery.Core.Events;
using Chancery.Core.Merging;
using Chancery.Core.Text;

namespace Chancery.Tests.Evaluation;

public sealed class TriplesEvaluatorTests
{
    private static readonly Ontology Ontology = new("test",
    [
        new EventType("REQUEST", 3, 0, false, new Dictionary<string, double?>(), "10", null) { Formerly = ["DEMAND"] },
        new EventType("CONSULT", 1, 2.5, false, new Dictionary<string, double?>(), "04", null),
    ], [], [], []);

    [Theory]
    [InlineData("""[{"text":"a","event":"DEMAND","source":{"code":"KEN GOV"},"target":[{"code":"PER"}]}]""")]
    [InlineData("""{"records":[{"sentence":"a","eventCode":"REQUEST","actor":"KENGOV","recipient":"PER"}]}""")]
    [InlineData("""{"r1":{"text":"a","events":[{"code":"request","source":[{"actor":{"country":"KEN"}}],"target":"PERMIL"}]}}""")]
    [InlineData("{\"text\":\"a\",\"event\":[\"REQUEST\"],\"source\":\"KEN\",\"target\":\"PER\"}\n{\"text\":\"no type\"}")]
    public void Records_are_read_in_the_shapes_that_people_write(string json)
    {
        var result = Score(json, Ev("REQUEST", ["KEN"], ["PER"]));
        Assert.Equal((1, 1, 1), (result["n"], result["precision"], result["recall"]));
    }

    [Fact]
    public void A_wrong_target_leaves_type_and_source_right()
    {
        var result = Score("""[{"text":"a","event":"DEMAND","source":"KEN","target":"PER"}]""", Ev("REQUEST", ["KEN"], ["CHL"]));
        Assert.Equal((0, 1, 1, 0), (result["f1"], result["type.f1"], result["actor.f1"], result["recipient.f1"]));
    }

    [Fact]
    public void Those_who_meet_may_stand_in_any_order()
    {
        var result = Score("""[{"text":"a","event":"CONSULT","source":"KEN","target":"PER"}]""", Ev("CONSULT", ["PER", "KEN"], []));
        Assert.Equal(1, result["f1"]);
    }

    [Fact]
    public void One_event_answers_one_record()
    {
        var result = Score("""[{"text":"a","event":"DEMAND","source":"KEN"},{"text":"a","event":"DEMAND","source":"KEN"}]""", Ev("REQUEST", ["KEN"], []));
        Assert.Equal((1, 0.5), (result["precision"], result["recall"]));
    }

    [Theory]
    [InlineData("no json")]
    [InlineData("[]")]
    [InlineData("{\"text\":3}")]
    public void What_holds_no_record_is_refused(string json) => Assert.Throws<FormatException>(() => Score(json));

    private static Dictionary<string, double> Score(string json, params EventMention[] events)
    {
        var evaluator = new TriplesEvaluator(article => Coded(article, events), Ontology);
        var result = evaluator.Evaluate(new MemoryStream(Encoding.UTF8.GetBytes(json)), "gold.json");
        var figures = result.Metrics.ToDictionary(metric => metric.Name, metric => metric.Value);
        figures["n"] = result.N;
        return figures;
    }

    private static (Document, IReadOnlyList<CodedEvent>) Coded(Article article, EventMention[] events)
    {
        var doc = new Document(article);
        doc.Tokens.Add(new Token { Span = new TextSpan(0, 1), Norm = "a", Lemma = "a", Upos = Core.Language.Upos.Noun, Xpos = "", Head = -1, Dep = Core.Language.Dep.Root, Entity = -1, Sentence = 0 });
        doc.Sentences.Add(new Sentence(new TokenRange(0, 1), new TextSpan(0, 1), 0));
        return (doc, [.. events.Select(ev => new CodedEvent { Id = "e", Document = doc, Best = ev, Mentions = [ev] })]);
    }

    private static EventMention Ev(string type, string[] actors, string[] recipients) => new()
    {
        Types = [type], Actors = [.. actors.Select(Of)], Recipients = [.. recipients.Select(Of)], Trigger = 0, TriggerTokens = new TokenRange(0, 1), Sentence = 0, Frame = "test",
    };

    private static ActorMention Of(string code) => new() { Head = 0, Tokens = new TokenRange(0, 1), Kind = ActorKind.Country, Code = code, Identifier = code, Cluster = -1 };
}
