using System.Numerics.Tensors;

namespace Chancery.Training.Neural;

/// <summary>
/// Labels of names as a chain: a score of each label for each word and one of each label after another (linear-chain conditional random field).
/// What is right may be a set of labels a word; the loss is the surprise at everything that the sets leave out.
/// </summary>
internal sealed class CrfHead
{
    private readonly int _labels;
    private readonly bool[] _mayFollow;

    /// <param name="labels">O, B-Kind and I-Kind.</param>
    public CrfHead(int states, string[] labels, Random random)
    {
        _labels = labels.Length;
        Out = new Linear("names", states, _labels, false, random);
        Transitions = new Weight("names order", _labels + 1, _labels);
        _mayFollow = new bool[(_labels + 1) * _labels];
        for (var before = 0; before <= _labels; before++)
            for (var label = 0; label < _labels; label++)
                _mayFollow[before * _labels + label] = labels[label][0] != 'I' || (before < _labels && labels[before].Length > 2 && labels[before][2..] == labels[label][2..]);
    }

    public Linear Out { get; }

    /// <summary>Row: the label before, the last row for the beginning of a sentence; column: the label.</summary>
    public Weight Transitions { get; }

    public IEnumerable<Weight> Weights => [Out.Matrix, Out.Bias, Transitions];

    /// <summary>The loss; gradients are added to the weights and to <paramref name="gradient"/>.</summary>
    public double Train(PackedBatch batch, float[] states, float[] gradient)
    {
        var scores = Out.Forward(batch.Rows, states);
        var loss = 0.0;
        var order = Order();
        for (var i = 0; i < batch.Examples.Count; i++)
        {
            var example = batch.Examples[i];
            var chain = new Chain(order, _labels, Emissions(batch, i, scores));
            var told = new Chain(order, _labels, chain.Only(example.Names));
            var known = told.Possible && chain.Possible;
            if (known)
            {
                loss += chain.LogSum - told.LogSum;
                chain.AddTransitions(Transitions.Gradient, 1);
                told.AddTransitions(Transitions.Gradient, -1);
            }
            for (var word = 0; word < example.Length; word++)
            {
                var slope = scores.AsSpan(batch.Row(i, word) * _labels, _labels);
                for (var label = 0; label < _labels; label++) slope[label] = known ? (float)(chain.Share(word, label) - told.Share(word, label)) : 0;
            }
        }
        Out.Backward(batch.Rows, states, scores, scores, gradient);
        return loss;
    }

    /// <summary>How likely each label is for each word of each sentence, in itself: words × labels.</summary>
    public IEnumerable<double[]> Shares(PackedBatch batch, float[] states)
    {
        var scores = Out.Forward(batch.Rows, states);
        var order = Order();
        for (var i = 0; i < batch.Examples.Count; i++)
        {
            var chain = new Chain(order, _labels, Emissions(batch, i, scores));
            var shares = new double[batch.Examples[i].Length * _labels];
            for (var at = 0; at < shares.Length; at++) shares[at] = chain.Share(at / _labels, at % _labels);
            yield return shares;
        }
    }

    /// <summary>The likeliest path through shares that obeys what may follow what and what is allowed.</summary>
    public int[] Path(double[] shares, ReadOnlySpan<ulong> allowed)
    {
        var n = shares.Length / _labels;
        var (best, back) = (new double[shares.Length], new int[shares.Length]);
        for (var word = 0; word < n; word++)
        {
            for (var label = 0; label < _labels; label++)
            {
                var at = word * _labels + label;
                best[at] = double.NegativeInfinity;
                if (!allowed.IsEmpty && (allowed[word] >> label & 1) == 0) continue;
                for (var before = word == 0 ? _labels : 0; before < (word == 0 ? _labels + 1 : _labels); before++)
                {
                    if (!_mayFollow[before * _labels + label]) continue;
                    var score = (word == 0 ? 0 : best[at - label - _labels + before]) + Math.Log(shares[at] + 1e-12);
                    if (score > best[at]) (best[at], back[at]) = (score, before);
                }
            }
        }
        var path = new int[n];
        var last = TensorPrimitives.IndexOfMax<double>(best.AsSpan((n - 1) * _labels));
        for (var word = n - 1; word >= 0; word--)
        {
            path[word] = last;
            last = back[word * _labels + last];
        }
        return path;
    }

    private double[] Order()
    {
        var order = new double[_mayFollow.Length];
        for (var i = 0; i < order.Length; i++) order[i] = _mayFollow[i] ? Math.Exp(Transitions.Values[i]) : 0;
        return order;
    }

    private double[] Emissions(PackedBatch batch, int index, float[] scores)
    {
        var emissions = new double[batch.Examples[index].Length * _labels];
        for (var word = 0; word < batch.Examples[index].Length; word++)
        {
            var row = scores.AsSpan(batch.Row(index, word) * _labels, _labels);
            var most = TensorPrimitives.Max<float>(row);
            for (var label = 0; label < _labels; label++) emissions[word * _labels + label] = Math.Exp(Math.Max(-60, row[label] - most));
        }
        return emissions;
    }
}
