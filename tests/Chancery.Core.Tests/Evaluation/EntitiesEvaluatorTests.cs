using Chancery.Core.Evaluation;
using Chancery.Core.Text;

namespace Chancery.Core.Tests.Evaluation;

public sealed class EntitiesEvaluatorTests
{
    private const string Gold = "# doc = one\nLagos\tB-LOC\nand\tO\nAmina\tB-PER\nDiallo\tI-PER\n\nAbuja\tB-LOC\n";

    private static double Of(EvaluationResult result, string name) => result.Metrics.Single(metric => metric.Name == name).Value;

    [Fact]
    public void A_name_counts_when_words_and_class_are_right()
    {
        var finder = new Finder((0, 1, EntityKind.Location), (2, 3, EntityKind.Person), (4, 5, EntityKind.Organization));
        var result = EntitiesEvaluator.Evaluate(new StringReader(Gold), "gold", [finder]);
        // the file has no organisations, so the third answer is no answer
        Assert.Equal(1 / 2.0, Of(result, "precision"));
        Assert.Equal(1 / 3.0, Of(result, "recall"), 6);
        Assert.Equal(2 / 3.0, Of(result, "classes.LOC.f1"), 6);
        Assert.Equal(0, Of(result, "classes.PER.f1"));
    }

    [Fact]
    public void A_facility_is_a_location_where_the_file_knows_no_facilities() =>
        Assert.Equal(1.0, Of(EntitiesEvaluator.Evaluate(new StringReader("Gate\tB-LOC\n"), "gold", [new Finder((0, 1, EntityKind.Facility))]), "f1"));

    [Fact]
    public void A_line_without_a_label_is_named() =>
        Assert.Contains("line 2", Assert.Throws<FormatException>(() => BioReader.Read(new StringReader("a\tO\nb\n")).ToList()).Message, StringComparison.Ordinal);

    [Fact]
    public void Documents_are_read_as_the_file_parts_them()
    {
        var lengths = new List<int>();
        EntitiesEvaluator.Evaluate(new StringReader("# doc = one\nLagos\tB-LOC\n\nAda\tB-PER\n\n# doc = two\nAbuja\tB-LOC\n"), "gold", [new Counter(lengths)]);
        Assert.Equal([2, 1], lengths);
    }

    private sealed class Counter(List<int> lengths) : IStage
    {
        public string Name => "counter";

        public Layers Needs => Layers.None;

        public Layers Gives => Layers.Entities;

        public void Run(Document doc) => lengths.Add(doc.Sentences.Count);
    }

    private sealed class Finder(params (int Start, int End, EntityKind Kind)[] names) : IStage
    {
        public string Name => "finder";

        public Layers Needs => Layers.None;

        public Layers Gives => Layers.Entities;

        public void Run(Document doc)
        {
            foreach (var (start, end, kind) in names) doc.Entities.Add(new EntityMention(new TokenRange(start, end), kind));
        }
    }
}
