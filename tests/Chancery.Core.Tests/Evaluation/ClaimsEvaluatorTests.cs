using Chancery.Core.Claims;
using Chancery.Core.Evaluation;
using Chancery.Core.Text;

namespace Chancery.Core.Tests.Evaluation;

public sealed class ClaimsEvaluatorTests
{
    // Ana said rebels fled .
    private const string Gold = """{"id":"a","text":"Ana said rebels fled .","attrs":[{"source":[[0,3]],"cue":[[4,8]],"content":[[9,20]]}]}""";

    [Fact]
    public void What_is_found_whole_counts_in_every_part()
    {
        var figures = Run(Gold, new Claim(new TokenRange(0, 1), new TokenRange(1, 2), [new TokenRange(2, 4)], ClaimKind.Indirect, 0));
        Assert.All(new[] { "f1", "content.f1", "source.f1", "cue.f1", "full.f1", "kinds.indirect.f1" }, name => Assert.Equal(1, figures[name]));
    }

    [Fact]
    public void Without_its_source_a_relation_is_not_whole()
    {
        var figures = Run(Gold, new Claim(null, new TokenRange(1, 2), [new TokenRange(2, 4)], ClaimKind.Indirect, -1));
        Assert.Equal((1, 0, 1, 0), (figures["content.f1"], figures["source.f1"], figures["cue.f1"], figures["full.f1"]));
    }

    [Fact]
    public void Half_of_the_joint_characters_are_enough()
    {
        // "rebels" shares 6 of 11 characters with "rebels fled"
        Assert.Equal(1, Run(Gold, new Claim(null, new TokenRange(1, 2), [new TokenRange(2, 3)], ClaimKind.Indirect, -1))["content.f1"]);
        Assert.Equal(0, Run(Gold, new Claim(null, new TokenRange(1, 2), [new TokenRange(3, 4)], ClaimKind.Indirect, -1))["content.f1"]);
    }

    [Fact]
    public void A_claim_inside_another_is_left_out() =>
        Assert.Equal(0, Run(Gold, new Claim(null, new TokenRange(1, 2), [new TokenRange(2, 4)], ClaimKind.Indirect, -1) { Nested = true })["content.recall"]);

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"id":"a","text":"b","attrs":[{"cue":[[0,99]]}]}""")]
    public void What_is_no_gold_file_is_refused_with_its_line(string row)
    {
        var error = Assert.Throws<FormatException>(() => ClaimsEvaluator.Evaluate(new StringReader("\n" + row), "gold", [new Words([])]));
        Assert.Contains("gold:2", error.Message, StringComparison.Ordinal);
    }

    private static Dictionary<string, double> Run(string gold, params Claim[] claims) =>
        ClaimsEvaluator.Evaluate(new StringReader(gold), "gold", [new Words(claims)]).Metrics.ToDictionary(metric => metric.Name, metric => metric.Value);

    /// <summary>Words between spaces, and the claims of the test.</summary>
    private sealed class Words(Claim[] claims) : IStage
    {
        public string Name => "words";

        public Layers Needs => Layers.None;

        public Layers Gives => Layers.Claims;

        public void Run(Document doc)
        {
            var at = 0;
            foreach (var word in doc.Text.Split(' '))
            {
                doc.Tokens.Add(new Token { Span = new TextSpan(at, at + word.Length), Norm = word, Lemma = word, Xpos = "", Head = -1, Entity = -1 });
                at += word.Length + 1;
            }
            doc.Sentences.Add(new Sentence(new TokenRange(0, doc.Tokens.Count), new TextSpan(0, doc.Text.Length), 0));
            doc.Claims.AddRange(claims);
        }
    }
}
