using Chancery.Core.Evaluation;
using Chancery.Core.Language.Neural;
using Chancery.Training.Neural;

namespace Chancery.Training.Tests.Neural;

public sealed class NetworkTests
{
    [Fact]
    public void What_was_learned_is_what_the_program_reads()
    {
        var network = Tiny.Network(8, Dropout.None);
        var batch = Tiny.Batch(Tiny.Sentences);
        var (first, last) = (network.Learn(batch).Trees, 0.0);
        for (var step = 1; step <= 150; step++)
        {
            network.Step(batch, 1e-2f, step);
            last = network.Learn(batch).Trees;
        }
        Assert.True(last < first / 5, $"the loss was {first} and is {last}");

        using var file = new MemoryStream();
        NetworkWriter.Write(network, file);
        file.Position = 0;
        using var stage = new NeuralStage(NeuralModel.Load(file));
        foreach (var source in ConlluDocument.Split(Tiny.Treebank()))
        {
            stage.Run(source.Document);
            var at = 0;
            foreach (var sentence in source.Sentences)
            {
                var start = at;
                foreach (var word in sentence.Words)
                {
                    var token = source.Document.Words[at++];
                    Assert.Equal((word.Xpos, word.Head < 0 ? -1 : start + word.Head), (token.Xpos, token.Head));
                }
            }
        }
    }

    [Fact]
    public void The_heads_of_one_task_rest_while_the_other_learns()
    {
        var network = Tiny.Network(4, new Dropout(.1, .08, .2f, .33f));
        var (names, arcs) = ((float[])network.Names.Out.Matrix.Values.Clone(), (float[])network.Arcs.Product.Values.Clone());
        var batch = Tiny.Batch(Tiny.Named);
        network.Learn(batch);
        network.Step(batch, 1e-2f, 1);
        Assert.Equal(arcs, network.Arcs.Product.Values);
        Assert.NotEqual(names, network.Names.Out.Matrix.Values);
    }

    [Fact]
    public void The_same_seed_learns_the_same()
    {
        Assert.Equal(Learn(), Learn());

        static double Learn()
        {
            var network = Tiny.Network(4, new Dropout(.1, .08, .2f, .33f));
            var batch = Tiny.Batch(Tiny.Sentences);
            network.Learn(batch);
            network.Step(batch, 1e-2f, 1);
            return network.Learn(batch).Trees;
        }
    }

    [Fact]
    public void Names_are_learned_and_a_teacher_reads_them_as_the_program_does()
    {
        var network = Tiny.Network(8, Dropout.None);
        var batch = Tiny.Batch(Tiny.Named);
        var (first, last) = (network.Learn(batch).Names, 0.0);
        for (var step = 1; step <= 120; step++)
        {
            network.Step(batch, 1e-2f, step);
            last = network.Learn(batch).Names;
        }
        Assert.True(last < first / 10, $"the loss was {first} and is {last}");
        var teacher = new Teacher([network]);
        foreach (var (example, (_, names)) in batch.Examples.Zip(teacher.Read(Free(batch), [.. batch.Examples.Select(example => (IReadOnlyList<string>)[.. Enumerable.Repeat("word", example.Length)])])))
        {
            for (var word = 0; word < names.Length; word++) Assert.Equal(1UL << Array.IndexOf(Tiny.Set.Vocabulary.Names, names[word]), example.Names[word]);
        }
    }

    [Fact]
    public void A_checkpoint_brings_the_weights_back_and_refuses_another_size()
    {
        var file = Path.Combine(Path.GetTempPath(), $"chancery-{Guid.NewGuid():N}.checkpoint");
        try
        {
            var (one, other) = (Tiny.Network(4, Dropout.None), Tiny.Network(4, Dropout.None));
            one.Xpos.Out.Matrix.Values[0] = 42;
            Checkpoint.Write(one, file);
            Checkpoint.Read(other, [file]);
            Assert.Equal(one.Weights.SelectMany(weight => weight.Values), other.Weights.SelectMany(weight => weight.Values));
            Checkpoint.Read(other, [file, file]);
            Assert.Equal(42, other.Xpos.Out.Matrix.Values[0]);
            Assert.Throws<FormatException>(() => Checkpoint.Read(Tiny.Network(5, Dropout.None), [file]));
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>The same sentences with nothing marked.</summary>
    private static PackedBatch Free(PackedBatch batch) => new([.. batch.Examples.Select(example => example.Unmarked())]);
}
