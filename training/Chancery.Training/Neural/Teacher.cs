using System.Numerics.Tensors;
using Chancery.Core.Evaluation;
using Chancery.Core.Language.Neural;

namespace Chancery.Training.Neural;

/// <summary>Several networks that read the same sentences and are asked together: what they agree on teaches a smaller one.</summary>
internal sealed class Teacher(IReadOnlyList<Network> networks)
{
    private Vocabulary Vocabulary => networks[0].Vocabulary;

    /// <summary>The tree of each sentence of the batch and its path of names, which obeys what the example allows.</summary>
    public IEnumerable<(ConlluWord[] Tree, string[] Names)> Read(PackedBatch batch, IReadOnlyList<IReadOnlyList<string>> forms)
    {
        var states = networks.Select(network => network.States(batch)).ToList();
        var heads = Heads(batch, states);
        var byExample = batch.Examples.Select((example, i) => (example, i)).ToDictionary(pair => pair.example, pair => heads[pair.i]);
        var labels = Sum((network, state) => network.Labels.Scores(batch, example => byExample[example], state), states, Vocabulary.Labels.Length);
        var xpos = Sum((network, state) => network.Xpos.Out.Forward(batch.Rows, state), states, Vocabulary.Xpos.Length);
        var upos = Sum((network, state) => network.Upos.Out.Forward(batch.Rows, state), states, Vocabulary.Upos.Length);
        var names = Names(batch, states);
        for (var i = 0; i < batch.Examples.Count; i++)
        {
            var tree = new ConlluWord[batch.Examples[i].Length];
            for (var word = 0; word < tree.Length; word++)
            {
                var row = batch.Row(i, word);
                tree[word] = new ConlluWord(forms[i][word], "_", Best(upos, row, Vocabulary.Upos), Best(xpos, row, Vocabulary.Xpos), heads[i][word] - 1, heads[i][word] == 0 ? "root" : Best(labels, row, Vocabulary.Labels), "_");
            }
            yield return (tree, [.. networks[0].Names.Path(names[i], batch.Examples[i].Names).Select(label => Vocabulary.Names[label])]);
        }
    }

    private int[][] Heads(PackedBatch batch, List<float[]> states)
    {
        var sums = networks.Zip(states, (network, state) => network.Arcs.LogShares(batch, state).ToList()).ToList();
        var heads = new int[batch.Examples.Count][];
        for (var i = 0; i < heads.Length; i++)
        {
            for (var other = 1; other < sums.Count; other++) TensorPrimitives.Add(sums[0][i], sums[other][i], sums[0][i]);
            heads[i] = new int[batch.Examples[i].Length];
            TreeDecoder.Decode(sums[0][i], heads[i]);
        }
        return heads;
    }

    private List<double[]> Names(PackedBatch batch, List<float[]> states)
    {
        var shares = networks.Zip(states, (network, state) => network.Names.Shares(batch, state).ToList()).ToList();
        for (var i = 0; i < shares[0].Count; i++)
            for (var other = 1; other < shares.Count; other++) TensorPrimitives.Add(shares[0][i], shares[other][i], shares[0][i]);
        return shares[0];
    }

    /// <summary>How likely each class is, summed over the networks.</summary>
    private float[] Sum(Func<Network, float[], float[]> scores, List<float[]> states, int classes)
    {
        float[]? sum = null;
        foreach (var (network, state) in networks.Zip(states))
        {
            var of = scores(network, state);
            for (var at = 0; at < of.Length; at += classes) TensorPrimitives.SoftMax<float>(of.AsSpan(at, classes), of.AsSpan(at, classes));
            if (sum is null) sum = of;
            else TensorPrimitives.Add(sum, of, sum);
        }
        return sum!;
    }

    private static string Best(float[] scores, int row, string[] classes) => classes[TensorPrimitives.IndexOfMax<float>(scores.AsSpan(row * classes.Length, classes.Length))];
}
