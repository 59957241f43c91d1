using Chancery.Core.Evaluation;
using Chancery.Core.Language.Neural;
using Chancery.Core.Text;
using Chancery.Training.Neural;

namespace Chancery.Training.Tests.Neural;

public sealed class NameNetworkTests
{
    private static readonly Dictionary<string, int> Phrases = new() { ["kessa"] = 1 << 3 };

    private static readonly string[] Labels = NameScheme.Labels(Tiny.Config.Kinds);

    private static readonly string[][] Sentences = [["Ilun", "Council", "met", "Ada"], ["Ada", "left", "Kessa"]];

    private static readonly string[][] Names = [["B-Organization", "I-Organization", "O", "B-Person"], ["B-Person", "O", "B-Location"]];

    [Fact]
    public void The_gradient_of_pieces_is_what_small_changes_show()
    {
        var (network, batch) = (Network(5), Batch());
        network.Learn(batch);
        var gradient = (float[])network.Encoder.Pieces!.Gradient.Clone();
        var used = Enumerable.Range(0, gradient.Length).Where(i => Math.Abs(gradient[i]) > 1e-3).Take(20).ToList();
        Assert.NotEmpty(used);
        foreach (var i in used)
        {
            var values = network.Encoder.Pieces.Values;
            var before = values[i];
            values[i] = before + 4e-3f;
            var above = network.Learn(batch);
            values[i] = before - 4e-3f;
            var below = network.Learn(batch);
            values[i] = before;
            var slope = (above - below) / 8e-3;
            Assert.True(Math.Abs(slope - gradient[i]) <= 3e-3 + 0.02 * Math.Abs(slope), $"{i}: {gradient[i]} by hand, {slope} by trying");
        }
    }

    [Fact]
    public void What_was_learned_is_what_the_program_reads()
    {
        var (network, batch) = (Network(8), Batch());
        for (var step = 1; step <= 150; step++)
        {
            network.Learn(batch);
            network.Step(1e-2f, step);
        }
        using var trunk = new MemoryStream();
        NetworkWriter.Write(Tiny.Network(8, Dropout.None), trunk);
        using var file = new MemoryStream();
        NameWriter.Write(network, Phrases, 1, file);
        (trunk.Position, file.Position) = (0, 0);
        var model = NeuralModel.Load(trunk);
        using var stage = new NeuralStage(model, NameModel.Load(file, model));
        var doc = BioDocument.Build([.. Sentences.Select(words => new BioSentence(words, []))]);
        stage.Run(doc);
        Assert.Equal([(0, 2, EntityKind.Organization), (3, 4, EntityKind.Person), (4, 5, EntityKind.Person), (6, 7, EntityKind.Location)],
            doc.Entities.Select(name => (name.Tokens.Start, name.Tokens.End, name.Kind)));
    }

    [Fact]
    public void An_address_is_no_name()
    {
        using var trunk = new MemoryStream();
        var network = Tiny.Network(8, Dropout.None);
        // a network that takes every word for the beginning of a name
        network.Names.Out.Bias.Values[Array.IndexOf(Labels, "B-Person")] = 100;
        NetworkWriter.Write(network, trunk);
        trunk.Position = 0;
        using var stage = new NeuralStage(NeuralModel.Load(trunk));
        var doc = BioDocument.Build([new BioSentence(["Ada", "http://kessa.example/a", "ada@kessa.example", "@ada"], [])]);
        stage.Run(doc);
        Assert.Equal([0, 3], doc.Entities.Select(name => name.Tokens.Start));
    }

    private static NameNetwork Network(int width) => new(Tiny.Vectors, new NetworkSize(width, 1, 0, 0), Labels, Dropout.None, 3);

    private static PackedBatch Batch() => new([.. Sentences.Zip(Names, (words, names) => new Example(words, Tiny.Vectors)
    {
        Names = [.. names.Select(name => 1UL << Array.IndexOf(Labels, name))], Marks = [.. words.Select(word => word == "Kessa" ? 1u << 6 : 0u)], Pieces = [.. words.Select(Pieces)],
    })]);

    private static int[] Pieces(string form)
    {
        var rows = new int[WordPieces.Most];
        return rows[..WordPieces.Of(form, rows)];
    }
}
