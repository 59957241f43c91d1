using Chancery.Core;
using Chancery.Core.Actors;
using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Packs.Tests.Actors;

/// <summary>Which phrases of a text mean the same, through the real models. Phrases stand in brackets; phrases with one letter are one.</summary>
public sealed class ChainTests
{
    private static readonly Lazy<(Pipeline Pipeline, ActorStage Actors)> Real = new(static () =>
    {
        var stages = LanguageLoader.Stages();
        var actors = new ActorStage(WorldLoader.Load(WorldPackTests.Folder), LanguageLoader.Chains(AppContext.BaseDirectory, stages));
        return (Pipeline.Build([.. stages, actors]), actors);
    });

    [Theory]
    [InlineData("[a:The United States] sent aid on Monday. [a:The US] also sent doctors.")]
    [InlineData("[a:Paula Hartmann], [a:a lawyer from Bern], spoke first. [a:Ms Hartmann] said [b:her clients] would appeal.")]
    [InlineData("[a:The Danube Shipping Company] lost money last year. [a:The company] will close [b:two offices].")]
    [InlineData("[a:Ivan Petrov] met [b:Anna Keller] in [c:Vienna]. [a:Petrov] said [b:Keller] had left [c:Vienna] early.")]
    [InlineData("[a:Lake Volta] is [a:the largest lake of the country]. Boats cross [a:the lake] every day.")]
    [InlineData("[a:The mayor of Lyon] and [b:the mayor of Turin] signed the letter.")]
    [InlineData("[a:The UK] closed the port on Monday. [a:Britain] will open it again.")]
    [InlineData("[a:Clara Martinez] spoke first. Later [a:Professor Clara Martinez] met [b:Juan Martinez].")]
    [InlineData("[a:L.A.] is dry. [a:LA] has no rain.")]
    [InlineData("[a:Maria Lopez] thanked [b:Carlos Lopez] for the gift.")]
    public void Phrases_that_mean_the_same_are_one_chain_and_no_others(string marked)
    {
        var (text, spans, letters) = Read(marked);
        var doc = Real.Value.Pipeline.Run(new Article { Id = "chain", Text = text, Published = new DateOnly(2025, 6, 2) });
        var chains = Real.Value.Actors.Chains(doc, [.. spans.Select(span => Tokens(doc, span))]);
        Assert.Equal(Groups([.. letters]), Groups([.. chains]));
    }

    [Theory]
    [InlineData("The Brighton Transport Union called a strike on Monday. The union rejected the offer of the ministry.", "Brighton", "The union")]
    [InlineData("Paula Hartmann, a lawyer from Bern, accused the court of delay. Ms Hartmann criticised the judges.", "Paula", "Hartmann criticised")]
    [InlineData("The Hartwell Group fired 200 workers in Ohio. The company said it had lost money.", "Hartwell", "The company")]
    public void The_coder_knows_whom_a_later_phrase_means(string text, string first, string later)
    {
        var doc = Real.Value.Pipeline.Run(new Article { Id = "coded", Text = text, Published = new DateOnly(2025, 6, 2) });
        Assert.Equal(At(first), At(later));

        int At(string phrase)
        {
            var at = text.IndexOf(phrase, StringComparison.Ordinal);
            return doc.Actors.First(actor => doc.SpanOf(actor.Tokens).Overlaps(new TextSpan(at, at + phrase.Length))).Cluster;
        }
    }

    [Fact]
    public void Without_a_model_the_stage_says_that_it_has_none()
    {
        var stage = new ActorStage(WorldLoader.Load(WorldPackTests.Folder));
        Assert.Throws<InvalidOperationException>(() => stage.Chains(Real.Value.Pipeline.Run(new Article { Id = "none", Text = "Kenya spoke." }), []));
    }

    [Fact]
    public void A_damaged_model_is_refused()
    {
        var bytes = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "models", "en", "coref.bin"));
        bytes[^1] ^= 1;
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "models", "en", "neural.bin"));
        var words = Core.Language.Neural.NeuralModel.Load(file);
        Assert.Throws<ModelException>(() => Core.Actors.Coreference.CorefModel.Load(new MemoryStream(bytes), words));
    }

    private static (string Text, List<TextSpan> Spans, List<char> Letters) Read(string marked)
    {
        var (text, spans, letters) = (new System.Text.StringBuilder(), new List<TextSpan>(), new List<char>());
        foreach (var part in marked.Split('['))
        {
            var close = part.IndexOf(']', StringComparison.Ordinal);
            if (close < 0) { text.Append(part); continue; }
            letters.Add(part[0]);
            spans.Add(new TextSpan(text.Length, text.Length + close - 2));
            text.Append(part[2..close]).Append(part[(close + 1)..]);
        }
        return (text.ToString(), spans, letters);
    }

    private static TokenRange Tokens(Document doc, TextSpan span)
    {
        var start = 0;
        while (doc.Words[start].Span.End <= span.Start) start++;
        var end = start;
        while (end < doc.Words.Length && doc.Words[end].Span.Start < span.End) end++;
        return new TokenRange(start, end);
    }

    /// <summary>For each thing the first one of its group.</summary>
    private static int[] Groups<T>(T[] groups) => Array.ConvertAll(groups, group => Array.IndexOf(groups, group));
}
