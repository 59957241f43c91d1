using Chancery.Core.Evaluation;
using Chancery.Core.Places;
using Chancery.Core.Text;

namespace Chancery.Core.Tests.Places;

public sealed class PlacesEvaluatorTests
{
    private static readonly Atlas Atlas = new();

    private static Dictionary<string, double> Evaluate(string gold)
    {
        var model = new PlaceModel();
        model.TrySet("Population", 4, 3);
        var stage = new PlaceStage(new PlaceLexicon { Gazetteer = Atlas.Gazetteer, Model = model });
        var result = new PlacesEvaluator([new Silent(), stage]).Evaluate(new StringReader(gold), "gold.jsonl");
        return result.Metrics.ToDictionary(metric => metric.Name, metric => metric.Value).Append(new("n", result.N)).Append(new("attempted", result.Attempted)).ToDictionary(StringComparer.Ordinal);
    }

    /// <summary>Stands for the language stages and finds nothing.</summary>
    private sealed class Silent : IStage
    {
        public string Name => "silent";

        public Layers Needs => Layers.None;

        public Layers Gives => Layers.Tree | Layers.Entities;

        public void Run(Document doc)
        {
        }
    }

    private static string Line(params string[] toponyms) => $$"""{"id":"a","text":"Paris and Atlantis","toponyms":[{{string.Join(',', toponyms)}}]}""";

    [Fact]
    public void A_name_within_a_hundred_miles_is_right_and_an_unresolved_one_is_a_miss()
    {
        var found = Evaluate(Line("""{"start":0,"end":5,"phrase":"Paris","lat":48.9,"lon":2.3}""", """{"start":10,"end":18,"phrase":"Atlantis","lat":0,"lon":0}"""));
        Assert.Equal((2, 0.5), (found["n"], found["acc161"]));
    }

    [Fact]
    public void The_same_identifier_is_the_same_place_however_far_the_points() =>
        Assert.Equal((1, 0), (Evaluate(Line("""{"start":0,"end":5,"lat":0,"lon":0,"gid":"1"}"""))["acc161"], Evaluate(Line("""{"start":0,"end":5,"lat":0,"lon":0,"gid":1}"""))["mean_km"]));

    [Fact]
    public void A_namesake_elsewhere_is_wrong_and_its_country_too()
    {
        var found = Evaluate(Line("""{"start":0,"end":5,"lat":33.66,"lon":-95.56,"country":"United States"}"""));
        Assert.Equal((0, 0, 1), (found["acc161"], found["country"], found["candidate_recall"]));
    }

    [Fact]
    public void A_name_without_a_point_is_not_scored() => Assert.Equal(0, Evaluate(Line("""{"start":0,"end":5,"lat":null,"lon":null}"""))["n"]);

    [Fact]
    public void A_name_outside_of_the_text_is_a_miss() => Assert.Equal((1, 0), (Evaluate(Line("""{"start":-9,"end":-4,"lat":48.9,"lon":2.3}"""))["n"], Evaluate(Line("""{"start":90,"end":95,"lat":48.9,"lon":2.3}"""))["acc161"]));

    [Theory]
    [InlineData("no json")]
    [InlineData("{\"id\":\"a\"}")]
    [InlineData("[]")]
    public void Another_file_is_refused_with_its_line(string line) => Assert.Contains("line 1", Assert.Throws<FormatException>(() => Evaluate(line)).Message, StringComparison.Ordinal);
}
