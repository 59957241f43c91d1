using Chancery.Core.Merging;

namespace Chancery.Training.Merging;

/// <summary>
/// Learns boosted trees for yes and no (Friedman 2001): every tree is grown level by level on the gradient of the log loss, with
/// values cut into bins once. Deterministic.
/// </summary>
internal sealed class TreeLearner(int depth, int trees, double rate)
{
    private const int Bins = 48;
    private const double Ridge = 4, LeastWeight = 8;

    /// <summary>Every tree sees so many of ten cases and of ten features (Friedman 2002); which ones depends on their numbers alone.</summary>
    private const int CasesOfTen = 6, FeaturesOfTen = 6;

    private readonly List<short> _features = [];
    private readonly List<float> _limits = [], _leaves = [];
    private float[][] _cuts = [];
    private byte[][] _binned = [];
    private double[] _gradients = [], _weights = [], _odds = [];

    /// <param name="rows">Values of every case, one row a feature.</param>
    /// <param name="answers">Yes or no.</param>
    /// <param name="importance">How much a case counts.</param>
    public BoostedTrees Learn(float[][] rows, bool[] answers, float[] importance)
    {
        _cuts = [.. rows.Select(Cuts)];
        _binned = [.. rows.Select((row, feature) => Array.ConvertAll(row, value => Bin(value, _cuts[feature])))];
        var n = answers.Length;
        (_gradients, _weights, _odds) = (new double[n], new double[n], new double[n]);
        for (var tree = 0; tree < trees; tree++)
        {
            for (var i = 0; i < n; i++)
            {
                var probability = 1 / (1 + Math.Exp(-_odds[i]));
                var counts = Seen(tree, i, CasesOfTen) ? importance[i] : 0;
                _gradients[i] = counts * ((answers[i] ? 1 : 0) - probability);
                _weights[i] = counts * Math.Max(1e-4, probability * (1 - probability));
            }
            Grow(tree, n);
        }
        return new BoostedTrees(depth, [.. _features], [.. _limits], [.. _leaves]);
    }

    private void Grow(int tree, int n)
    {
        var node = new int[n];
        var first = _features.Count;
        for (var level = 0; level < depth; level++)
        {
            var (start, count) = ((1 << level) - 1, 1 << level);
            var splits = Splits(tree, node, start, count);
            foreach (var (feature, bin) in splits)
            {
                _features.Add((short)feature);
                _limits.Add(bin < 0 ? float.PositiveInfinity : _cuts[feature][bin]);
            }
            for (var i = 0; i < n; i++)
            {
                var at = first + node[i];
                var (feature, bin) = splits[node[i] - start];
                node[i] = (2 * node[i]) + (bin < 0 || _binned[feature][i] <= bin ? 1 : 2);
            }
        }
        var inner = (1 << depth) - 1;
        var (gradients, weights) = (new double[inner + 1], new double[inner + 1]);
        for (var i = 0; i < n; i++)
        {
            gradients[node[i] - inner] += _gradients[i];
            weights[node[i] - inner] += _weights[i];
        }
        var leaves = gradients.Zip(weights, (gradient, weight) => (float)(rate * gradient / (weight + Ridge))).ToArray();
        _leaves.AddRange(leaves);
        for (var i = 0; i < n; i++) _odds[i] += leaves[node[i] - inner];
    }

    /// <summary>The best question of every node of a level; bin -1 where none helps: everything goes left.</summary>
    private (int Feature, int Bin)[] Splits(int tree, int[] node, int start, int count)
    {
        var best = new (double Gain, int Feature, int Bin)[count];
        Array.Fill(best, (1e-6, 0, -1));
        var sums = new (double Gradient, double Weight)[_binned.Length][];
        Parallel.For(0, _binned.Length, feature =>
        {
            if (Seen(tree, -1 - feature, FeaturesOfTen)) sums[feature] = Sums(_binned[feature], node, start, count);
        });
        for (var feature = 0; feature < _binned.Length; feature++)
        {
            for (var k = 0; k < count && sums[feature] is { } found; k++) Best(found.AsSpan(k * Bins, Bins), feature, ref best[k]);
        }
        return [.. best.Select(split => (split.Feature, split.Bin))];
    }

    private (double Gradient, double Weight)[] Sums(byte[] binned, int[] node, int start, int count)
    {
        var sums = new (double Gradient, double Weight)[count * Bins];
        var (gradients, weights) = (_gradients, _weights);
        for (var i = 0; i < binned.Length; i++)
        {
            // cases that this tree does not see have no weight worth adding
            if (gradients[i] == 0) continue;
            ref var sum = ref sums[((node[i] - start) * Bins) + binned[i]];
            sum.Gradient += gradients[i];
            sum.Weight += weights[i];
        }
        return sums;
    }

    private static bool Seen(int tree, int number, int ofTen)
    {
        var mixed = unchecked((uint)((tree * 0x9E3779B1) ^ (number * 0x85EBCA6B)));
        mixed = unchecked((mixed ^ (mixed >> 15)) * 0x2C1B3C6D);
        mixed = unchecked((mixed ^ (mixed >> 12)) * 0x297A2D39);
        return (mixed ^ (mixed >> 15)) % 10 < ofTen;
    }

    private static void Best(ReadOnlySpan<(double Gradient, double Weight)> sums, int feature, ref (double Gain, int Feature, int Bin) best)
    {
        var (all, weight) = (0d, 0d);
        foreach (var sum in sums) (all, weight) = (all + sum.Gradient, weight + sum.Weight);
        var (left, leftWeight) = (0d, 0d);
        for (var bin = 0; bin < Bins - 1; bin++)
        {
            left += sums[bin].Gradient;
            leftWeight += sums[bin].Weight;
            if (leftWeight < LeastWeight || weight - leftWeight < LeastWeight) continue;
            var gain = (left * left / (leftWeight + Ridge)) + ((all - left) * (all - left) / (weight - leftWeight + Ridge)) - (all * all / (weight + Ridge));
            if (gain > best.Gain) best = (gain, feature, bin);
        }
    }

    /// <summary>Limits between bins of about the same size.</summary>
    private static float[] Cuts(float[] values)
    {
        var sorted = values.Order().ToArray();
        var cuts = new SortedSet<float>();
        for (var i = 1; i < Bins; i++)
        {
            var at = (int)((long)i * sorted.Length / Bins);
            if (sorted[at] > sorted[0]) cuts.Add(sorted[at]);
        }
        return [.. cuts];
    }

    // a value below cut b lies in bin b at most
    private static byte Bin(float value, float[] cuts)
    {
        var at = Array.BinarySearch(cuts, value);
        return (byte)(at >= 0 ? at + 1 : ~at);
    }
}
