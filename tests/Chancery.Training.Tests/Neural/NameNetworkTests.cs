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
        var model = Trunk();
        using var beside = new NamesBeside(model);
        using var file = Written(network, beside);
        Assert.Equal([(0, 2, EntityKind.Organization), (3, 4, EntityKind.Person), (4, 5, EntityKind.Person), (6, 7, EntityKind.Location)], Read(model, file));
    }

    [Fact]
    public void What_was_learned_beside_another_network_is_what_the_program_reads()
    {
        var model = Trunk();
        using var beside = new NamesBeside(model);
        var (network, batch) = (new NameNetwork(Tiny.Vectors, new NetworkSize(4, 1, 0, 0), Labels, Dropout.None, 3, beside), Batch());
        // its own states say nothing: what it learns must come from those of the other
        for (var step = 1; step <= 400; step++)
        {
            network.Learn(batch);
            network.Step(1e-2f, step);
            network.Names.Out.Matrix.Values.AsSpan(0, 2 * network.Width * Labels.Length).Clear();
        }
        using var file = Written(network, beside);
        Assert.Equal([(0, 2, EntityKind.Organization), (3, 4, EntityKind.Person), (4, 5, EntityKind.Person), (6, 7, EntityKind.Location)], Read(model, file));
    }

    [Fact]
    public void A_network_that_goes_on_begins_where_the_file_ends()
    {
        using var beside = new NamesBeside(Trunk());
        NameNetwork Made(int seed) => new(Tiny.Vectors, new NetworkSize(4, 1, 0, 0), Labels, Dropout.None, seed, beside);
        var (first, second) = (Made(3), Made(4));
        using var file = Written(first, beside);
        NameWriter.Read(second, file);
        foreach (var (a, b) in first.Weights.Zip(second.Weights))
        {
            var most = a.Values.Max(Math.Abs);
            Assert.All(a.Values.Zip(b.Values), pair => Assert.True(Math.Abs(pair.First - pair.Second) <= most / 127, a.Name));
        }
    }

    [Fact]
    public void A_network_of_another_size_is_refused()
    {
        using var beside = new NamesBeside(Trunk());
        using var file = Written(Network(8), beside);
        Assert.Throws<FormatException>(() => NameWriter.Read(Network(5), file));
    }

    [Fact]
    public void Half_of_both_is_what_both_say_together()
    {
        var model = Trunk();
        using var beside = new NamesBeside(model);
        using var none = Written(Network(8), beside, 0);
        using var stage = new NeuralStage(model);
        var doc = Document();
        stage.Run(doc);
        Assert.Equal(doc.Entities.Select(name => (name.Tokens.Start, name.Tokens.End, name.Kind)), Read(model, none));
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

    private static NeuralModel Trunk()
    {
        using var trunk = new MemoryStream();
        NetworkWriter.Write(Tiny.Network(8, Dropout.None), trunk);
        trunk.Position = 0;
        return NeuralModel.Load(trunk);
    }

    private static MemoryStream Written(NameNetwork network, NamesBeside beside, float share = 1)
    {
        var file = new MemoryStream();
        NameWriter.Write(network, Phrases, beside, share, file);
        file.Position = 0;
        return file;
    }

    private static Document Document() => BioDocument.Build([.. Sentences.Select(words => new BioSentence(words, []))]);

    private static IEnumerable<(int, int, EntityKind)> Read(NeuralModel model, MemoryStream file)
    {
        using var stage = new NeuralStage(model, NameModel.Load(file, model));
        var doc = Document();
        stage.Run(doc);
        return doc.Entities.Select(name => (name.Tokens.Start, name.Tokens.End, name.Kind));
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
