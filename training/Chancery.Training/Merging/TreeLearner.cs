using Chancery.Core.Merging;

namespace Chancery.Training.Merging;

/// <summary>
/// Learns boosted trees for yes and no, or for a value (Friedman 2001): every tree is grown level by level on the gradient of the log loss, with
/// values cut into bins once. Deterministic.
/// </summary>
/// <param name="depth">Questions from root to leaf.</param>
/// <param name="trees">How many trees.</param>
/// <param name="rate">How far each tree goes.</param>
/// <param name="leastWeight">What a leaf must hold; less lets rare signs speak.</param>
internal sealed class TreeLearner(int depth, int trees, double rate, double leastWeight = 8)
{
    private const int Bins = 48;
    private const double Ridge = 4;

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
    /// <param name="questions">The question of every case, cases of one question side by side: at most one of them is yes, and they contend with each other and with none of them; null where every case stands alone.</param>
    /// <param name="times">For how many cases of its question each one stands.</param>
    public BoostedTrees Learn(float[][] rows, bool[] answers, float[] importance, int[]? questions = null, float[]? times = null)
    {
        _cuts = [.. rows.Select(Cuts)];
        _binned = [.. rows.Select((row, feature) => Array.ConvertAll(row, value => Bin(value, _cuts[feature])))];
        var n = answers.Length;
        (_gradients, _weights, _odds) = (new double[n], new double[n], new double[n]);
        var (order, shares) = (new int[n], new double[n]);
        for (var tree = 0; tree < trees; tree++)
        {
            Shares(questions, times, shares);
            var seen = 0;
            for (var i = 0; i < n; i++)
            {
                if (!Seen(tree, questions?[i] ?? i, CasesOfTen) || importance[i] == 0) continue;
                _gradients[i] = importance[i] * ((answers[i] ? 1 : 0) - shares[i]);
                _weights[i] = importance[i] * Math.Max(1e-4, shares[i] * (1 - shares[i]));
                order[seen++] = i;
            }
            Grow(tree, order.AsMemory(0, seen));
        }
        return new BoostedTrees(depth, [.. _features], [.. _limits], [.. _leaves]);
    }

    /// <summary>Trees that add to a first guess of a value what brings it nearer, in least squares.</summary>
    /// <param name="rows">Values of every case, one row a feature.</param>
    /// <param name="values">What each case comes to.</param>
    /// <param name="guesses">What is known of it before the first tree.</param>
    /// <param name="importance">How much a case counts.</param>
    public BoostedTrees Learn(float[][] rows, double[] values, double[] guesses, float[] importance)
    {
        _cuts = [.. rows.Select(Cuts)];
        _binned = [.. rows.Select((row, feature) => Array.ConvertAll(row, value => Bin(value, _cuts[feature])))];
        (_gradients, _weights, _odds) = (new double[values.Length], Array.ConvertAll(importance, weight => (double)weight), (double[])guesses.Clone());
        var order = new int[values.Length];
        for (var tree = 0; tree < trees; tree++)
        {
            var seen = 0;
            for (var i = 0; i < values.Length; i++)
            {
                if (!Seen(tree, i, CasesOfTen)) continue;
                _gradients[i] = importance[i] * (values[i] - _odds[i]);
                order[seen++] = i;
            }
            Grow(tree, order.AsMemory(0, seen));
        }
        return new BoostedTrees(depth, [.. _features], [.. _limits], [.. _leaves]);
    }

    /// <summary>How likely each case is yes by now.</summary>
    private void Shares(int[]? questions, float[]? times, double[] shares)
    {
        if (questions is null)
        {
            for (var i = 0; i < shares.Length; i++) shares[i] = 1 / (1 + Math.Exp(-_odds[i]));
            return;
        }
        for (int from = 0, to; from < shares.Length; from = to)
        {
            var sum = 1d;
            for (to = from; to < shares.Length && questions[to] == questions[from]; to++) sum += (times?[to] ?? 1) * (shares[to] = Math.Exp(_odds[to]));
            for (var i = from; i < to; i++) shares[i] /= sum;
        }
    }

    private void Grow(int tree, Memory<int> order)
    {
        var first = _features.Count;
        var (ends, spare) = (new List<int> { order.Length }, new int[order.Length]);
        for (var level = 0; level < depth; level++)
        {
            var splits = Splits(tree, order, ends);
            var next = new List<int>(2 * ends.Count);
            foreach (var (k, (feature, bin)) in splits.Index())
            {
                _features.Add((short)feature);
                _limits.Add(bin < 0 ? float.PositiveInfinity : _cuts[feature][bin]);
                var (from, to) = (k == 0 ? 0 : ends[k - 1], ends[k]);
                next.Add(from + (bin < 0 ? to - from : Part(order.Span[from..to], _binned[feature], bin, spare)));
                next.Add(to);
            }
            ends = next;
        }
        for (var leaf = 0; leaf < ends.Count; leaf++)
        {
            var (gradient, weight) = (0d, 0d);
            foreach (var i in order.Span[(leaf == 0 ? 0 : ends[leaf - 1])..ends[leaf]]) (gradient, weight) = (gradient + _gradients[i], weight + _weights[i]);
            _leaves.Add((float)(rate * gradient / (weight + Ridge)));
        }
        Add(first, _leaves.Count - (1 << depth));
    }

    /// <summary>Adds the newest tree's answers to the odds of all cases.</summary>
    private void Add(int first, int leaves)
    {
        var inner = (1 << depth) - 1;
        var bins = new int[inner];
        for (var node = 0; node < inner; node++) bins[node] = float.IsPositiveInfinity(_limits[first + node]) ? Bins : Array.BinarySearch(_cuts[_features[first + node]], _limits[first + node]);
        for (var i = 0; i < _odds.Length; i++)
        {
            var node = 0;
            for (var level = 0; level < depth; level++) node = (2 * node) + (_binned[_features[first + node]][i] <= bins[node] ? 1 : 2);
            _odds[i] += _leaves[leaves + node - inner];
        }
    }

    /// <summary>Brings the cases that go left before the others, each side in its order; how many they are.</summary>
    private static int Part(Span<int> cases, byte[] binned, int bin, int[] spare)
    {
        var (left, right) = (0, 0);
        foreach (var i in cases)
        {
            if (binned[i] <= bin) cases[left++] = i;
            else spare[right++] = i;
        }
        spare.AsSpan(0, right).CopyTo(cases[left..]);
        return left;
    }

    /// <summary>The best question of every node of a level; bin -1 where none helps: everything goes left.</summary>
    private (int Feature, int Bin)[] Splits(int tree, Memory<int> order, List<int> ends)
    {
        var best = new (double Gain, int Feature, int Bin)[ends.Count];
        Array.Fill(best, (1e-6, 0, -1));
        var sums = new (double Gradient, double Weight)[_binned.Length][];
        Parallel.For(0, _binned.Length, feature =>
        {
            if (Seen(tree, -1 - feature, FeaturesOfTen)) sums[feature] = Sums(_binned[feature], order.Span, ends);
        });
        for (var feature = 0; feature < _binned.Length; feature++)
        {
            for (var k = 0; k < ends.Count && sums[feature] is { } found; k++) Best(found.AsSpan(k * Bins, Bins), feature, ref best[k]);
        }
        return [.. best.Select(split => (split.Feature, split.Bin))];
    }

    private (double Gradient, double Weight)[] Sums(byte[] binned, ReadOnlySpan<int> order, List<int> ends)
    {
        var sums = new (double Gradient, double Weight)[ends.Count * Bins];
        var (gradients, weights) = (_gradients, _weights);
        for (var k = 0; k < ends.Count; k++)
        {
            var of = sums.AsSpan(k * Bins, Bins);
            foreach (var i in order[(k == 0 ? 0 : ends[k - 1])..ends[k]])
            {
                ref var sum = ref of[binned[i]];
                sum.Gradient += gradients[i];
                sum.Weight += weights[i];
            }
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

    private void Best(ReadOnlySpan<(double Gradient, double Weight)> sums, int feature, ref (double Gain, int Feature, int Bin) best)
    {
        var (all, weight) = (0d, 0d);
        foreach (var sum in sums) (all, weight) = (all + sum.Gradient, weight + sum.Weight);
        var (left, leftWeight) = (0d, 0d);
        for (var bin = 0; bin < Bins - 1; bin++)
        {
            left += sums[bin].Gradient;
            leftWeight += sums[bin].Weight;
            if (leftWeight < leastWeight || weight - leftWeight < leastWeight) continue;
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
