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
        var batch = Tiny.Batch(Tiny.Set.Trees);
        var (first, last) = (network.LearnTrees(batch), 0.0);
        for (var step = 1; step <= 150; step++)
        {
            network.Step(false, 1e-2f, step);
            last = network.LearnTrees(batch);
        }
        Assert.True(last < first / 5, $"the loss was {first} and is {last}");

        using var file = new MemoryStream();
        NetworkWriter.Write(network, file);
        file.Position = 0;
        using var stage = new NeuralStage(NeuralModel.Load(file));
        foreach (var source in ConlluDocument.Split(Tiny.Sentences()))
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
        var network = Tiny.Network(4, Dropout.Usual);
        var (names, arcs) = ((float[])network.Names.Out.Matrix.Values.Clone(), (float[])network.Arcs.Product.Values.Clone());
        network.LearnNames(Tiny.Batch(Tiny.Set.Names));
        network.Step(true, 1e-2f, 1);
        Assert.Equal(arcs, network.Arcs.Product.Values);
        Assert.NotEqual(names, network.Names.Out.Matrix.Values);
    }

    [Fact]
    public void The_same_seed_learns_the_same()
    {
        Assert.Equal(Learn(), Learn());

        static double Learn()
        {
            var network = Tiny.Network(4, Dropout.Usual);
            var batch = Tiny.Batch(Tiny.Set.Trees);
            network.LearnTrees(batch);
            network.Step(false, 1e-2f, 1);
            return network.LearnTrees(batch);
        }
    }
}
