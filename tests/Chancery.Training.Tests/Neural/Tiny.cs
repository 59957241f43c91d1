using Chancery.Core.Evaluation;
using Chancery.Core.Text;
using Chancery.Training.Neural;

namespace Chancery.Training.Tests.Neural;

/// <summary>A network of a few states over five invented sentences.</summary>
internal static class Tiny
{
    private const string Trees =
        """
        1 Rebels rebel NOUN NNS _ 2 nsubj _ _
        2 attacked attack VERB VBD _ 0 root _ _
        3 Kessa Kessa PROPN NNP _ 2 obj _ _

        1 The the DET DT _ 2 det _ _
        2 minister minister NOUN NN _ 3 nsubj _ _
        3 met meet VERB VBD _ 0 root _ _
        4 farmers farmer NOUN NNS _ 3 obj _ _
        5 today today NOUN NN _ 3 obl _ _

        1 Talks talk NOUN NNS _ 2 nsubj _ _
        2 failed fail VERB VBD _ 0 root _ _

        """;

    private const string Names = "Ilun B-ORG\nCouncil I-ORG\nmet O\nAda B-PER\n\nAda B-PER\nleft O\nKessa B-LOC\n";

    public static WordVectors Vectors { get; } = new(["the", "met", "rebels", "\""], QuantisedTable.Of(Ramp(4 * WordVectors.Width), WordVectors.Width));

    public static TrainingConfig Config { get; } = new()
    {
        Vectors = 4, Size = new NetworkSize(8, 2, 4, 3), Dropout = Dropout.None, Steps = 3, Rate = 1e-2f, Seed = 3,
        Kinds = [EntityKind.Person, EntityKind.Organization, EntityKind.Location],
        Sources = [new TrainingSource("trees", 1), new TrainingSource("names", 1, "plain")],
        Schemes = new Dictionary<string, SchemeConfig>
        {
            ["plain"] = new() { Classes = new Dictionary<string, EntityKind[]> { ["PER"] = [EntityKind.Person], ["ORG"] = [EntityKind.Organization], ["LOC"] = [EntityKind.Location] } },
        },
    };

    public static TrainingSet Set { get; } = Read();

    public static IReadOnlyList<Example> Sentences => Set.Sources[0];

    public static IReadOnlyList<Example> Named => Set.Sources[1];

    public static Network Network(int width, Dropout dropout) => new(Vectors, new NetworkSize(width, 2, 4, 3), Set.Vocabulary, dropout, 3);

    public static PackedBatch Batch(IReadOnlyList<Example> examples) => new([.. examples.OrderByDescending(example => example.Length)]);

    public static List<ConlluSentence> Treebank()
    {
        using var reader = new StringReader(Trees.ReplaceLineEndings("\n").Replace(' ', '\t'));
        return [.. ConlluReader.Read(reader)];
    }

    private static TrainingSet Read()
    {
        var trees = Treebank();
        using var names = new StringReader(Names.Replace(' ', '\t'));
        // five times over: relations that are seen less often are not learned
        IReadOnlyList<GivenSentence> given = [.. BioReader.Read(names).Select(sentence => new GivenSentence(sentence.Words, null, sentence.Labels))];
        return TrainingSet.Of(Config, [SentenceFile.Read(Enumerable.Repeat(trees, 5).SelectMany(list => list)), given], Vectors);
    }

    private static float[] Ramp(int length) => [.. Enumerable.Range(0, length).Select(i => (i * 37 % 101 - 50) / 60f)];
}
