using Chancery.Core.Events;
using Chancery.Core.Events.Ranking;
using Chancery.Core.Language;
using Chancery.Core.Text;
using Chancery.Tests;

namespace Chancery.Core.Tests.Events;

/// <summary>The layer that ranks types: what it sees of a pair, how it weighs it, and that its file is itself again.</summary>
public sealed class RankingTests
{
    private static readonly TypeModel Model = new(["AID", "ASSAULT", "YIELD"], new Dictionary<string, float[]>
    {
        ["path=bludgeon"] = [-1, 2, 0], ["path=feed"] = [2, -1, 0.5f], ["told"] = [3],
    });

    [Fact]
    public void The_heaviest_type_is_the_likeliest_and_the_shares_add_up()
    {
        var odds = Model.Probabilities([new("path=bludgeon", 1), new("never learned", 9)]);
        Assert.Equal(1, odds.Sum(), 9);
        Assert.Equal(odds.Max(), odds[Model.IndexOf("ASSAULT")]);
    }

    [Fact]
    public void A_tied_feature_speaks_for_its_type_alone_with_the_weight_that_all_share()
    {
        var odds = Model.Probabilities([new("told", 1, "RETREAT")]);
        Assert.Equal(odds[0], odds[1], 9);
        Assert.Equal(Math.Exp(3), odds[Model.IndexOf("CONCEDE")] / odds[0], 6);
    }

    [Fact]
    public void What_decided_is_named_with_its_weight()
    {
        List<Feature> features = [new("path=bludgeon", 1), new("path=feed", 1)];
        var (name, weight) = Assert.Single(Model.Deciding(features, Model.IndexOf("ASSAULT"), Model.IndexOf("AID"), 4));
        Assert.Equal(("path=bludgeon", 3.0), (name, weight));
    }

    [Fact]
    public void A_written_model_answers_as_before_and_a_damaged_one_is_refused()
    {
        var file = new MemoryStream();
        Model.Write(file);
        var read = TypeModel.Load(new MemoryStream(file.ToArray()));
        List<Feature> features = [new("path=feed", 1), new("told", 0.5f, "ASSAULT")];
        Assert.Equal(Model.Probabilities(features), read.Probabilities(features), (a, b) => Math.Abs(a - b) < 0.01);
        var damaged = file.ToArray();
        damaged[^1] ^= 0xFF;
        Assert.Throws<ModelException>(() => TypeModel.Load(new MemoryStream(damaged)));
    }

    [Fact]
    public void A_confidence_is_the_lower_end_of_what_the_answers_allow()
    {
        Calibration known = new(0.9f, -0.1f), doubted = known with { Doubt = new Doubt(0.01f, 0, 0.02f) };
        foreach (var said in (double[])[0.1, 0.5, 0.8, 0.97])
        {
            Assert.Equal(known.Of(said), known.Expected(said));
            Assert.Equal(known.Of(said), doubted.Expected(said));
            Assert.InRange(doubted.Of(said), 0, known.Of(said) - 0.002);
        }
        Assert.True(doubted.Of(0.97) > doubted.Of(0.8));
    }

    [Fact]
    public void A_written_model_keeps_its_calibration()
    {
        var file = new MemoryStream();
        Calibration calibration = new(0.8f, -0.2f, new Doubt(0.01f, -0.003f, 0.02f));
        Model.With(calibration).Write(file);
        Assert.Equal(calibration, TypeModel.Load(new MemoryStream(file.ToArray())).Calibration);
    }

    [Fact]
    public void The_way_from_party_to_party_leads_over_the_verb()
    {
        var doc = Doc.Of("Thugs|thug|NOUN|2|nsubj;bludgeoned|bludgeon|VERB|0|root;the|the|DET|4|det;leader|leader|NOUN|2|obj;of|of|ADP|6|case;strikers|striker|NOUN|4|nmod");
        var path = new PairPath();
        path.Read(new PairView(doc, doc.Sentences[0], new TokenRange(0, 1), new TokenRange(5, 6), [], []));
        Assert.Equal([1, 3], path.Tokens);
        Assert.Equal((1, 1, 1), (path.Top, path.SourceVerb, path.TargetVerb));
    }

    [Fact]
    public void A_pair_without_parties_or_readings_has_features_all_the_same()
    {
        var doc = Doc.Of("Rain|rain|NOUN|2|nsubj;fell|fall|VERB|0|root");
        var lexicon = new FrameLexicon(new Ontology("test", [], [], [], []), [], [], []);
        List<Feature> features = [];
        var vectors = new FewVectors();
        new PairFeatures(new NearTriggers(lexicon, vectors), vectors).Read(new PairView(doc, doc.Sentences[0], new TokenRange(0, 0), new TokenRange(0, 0), [], []), null, features);
        Assert.Contains(features, feature => feature.Name == "rule.none");
        Assert.Contains(features, feature => feature.Name == "word=fall");
    }

    [Fact]
    public void A_word_unknown_to_the_lexicon_is_like_the_trigger_used_most_like_it()
    {
        var lexicon = new FrameLexicon(new Ontology("test", [], [], [], []), [Frame("AID", "feed"), Frame("ASSAULT", "beat")], [], []);
        var vectors = new FewVectors();
        var near = new NearTriggers(lexicon, vectors);
        var phrase = new PhraseVector(vectors);
        phrase.Add("bludgeon");
        Assert.True(phrase.Finish());
        var types = near.Types(phrase.Values);
        Assert.Equal("ASSAULT", types.MaxBy(pair => pair.Value).Type);
        Assert.Equal(1, types.Sum(pair => pair.Value), 5);
    }

    private static Frame Frame(string type, string verb) =>
        new() { Id = $"{type}.{verb}", Type = type, Why = "Test.", Triggers = [new Trigger(TriggerKind.Verb, verb, [])] };

    private sealed class FewVectors : IWordVectors
    {
        public int Width => 2;

        public float Vector(string word, Span<float> into)
        {
            (float, float)? known = word switch { "feed" => (1, 0.2f), "beat" => (0.1f, 1), "bludgeon" => (0.3f, 0.9f), _ => null };
            if (known is not { } vector) return 0;
            (into[0], into[1]) = vector;
            return 1;
        }
    }
}
