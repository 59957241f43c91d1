using Chancery.Training.Neural;

namespace Chancery.Training.Tests.Neural;

/// <summary>The gradients that were written by hand are those that small changes of the weights show.</summary>
public sealed class GradientTests
{
    private const float Change = 4e-3f;
    private const int Tried = 12;

    [Fact]
    public void Of_tags_and_trees()
    {
        var network = Straight();
        var batch = Tiny.Batch([.. Tiny.Sentences.Take(3)]);
        Check(network, () => network.Learn(batch).Trees, weight => !weight.Name.StartsWith("names", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_names()
    {
        var network = Straight();
        var batch = Tiny.Batch(Tiny.Named);
        Check(network, () => network.Learn(batch).Names, weight => weight.Name is "names" or "names bias" or "names order" || weight.Name.StartsWith("layer", StringComparison.Ordinal) || weight.Name.StartsWith("table", StringComparison.Ordinal));
    }

    private static void Check(Network network, Func<double> loss, Func<Weight, bool> taught)
    {
        Clear(network);
        loss();
        var found = network.Weights.Where(taught).Select(weight => (Weight: weight, Gradient: (float[])weight.Gradient.Clone())).ToList();
        var random = new Random(5);
        foreach (var (weight, gradient) in found)
        {
            var used = Enumerable.Range(0, gradient.Length).Where(i => gradient[i] != 0).ToArray();
            Assert.True(used.Length > 0, $"{weight.Name} was taught nothing");
            random.Shuffle(used);
            foreach (var i in used.Take(Tried))
            {
                var slope = Slope(weight, i, network, loss);
                Assert.True(Math.Abs(slope - gradient[i]) <= 3e-3 + 0.02 * Math.Abs(slope), $"{weight.Name}[{i}]: {gradient[i]} by hand, {slope} by trying");
            }
        }
    }

    private static double Slope(Weight weight, int i, Network network, Func<double> loss)
    {
        var before = weight.Values[i];
        weight.Values[i] = before + Change;
        var above = loss();
        weight.Values[i] = before - Change;
        var below = loss();
        weight.Values[i] = before;
        Clear(network);
        return (above - below) / (2 * Change);
    }

    /// <summary>Leaky units far to either side of their bend, where a small change cannot cross it.</summary>
    private static Network Straight()
    {
        var network = Tiny.Network(5, Dropout.None);
        foreach (var layer in new[] { network.Arcs.Dependent, network.Arcs.Head, network.Labels.Dependent, network.Labels.Head })
            for (var i = 0; i < layer.Outputs; i++) layer.Bias.Values[i] = i % 2 == 0 ? 1.5f : -1.5f;
        return network;
    }

    private static void Clear(Network network)
    {
        foreach (var weight in network.Weights) weight.Clear();
    }
}
