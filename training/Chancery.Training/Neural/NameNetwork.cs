using Chancery.Core.Language.Neural;

namespace Chancery.Training.Neural;

/// <summary>
/// A network that reads names only: pieces of words and what the packs know beside the tables, one bidirectional layer, a chain of labels. It learns alone, or
/// beside the network that reads all: then its head sees the states of both.
/// </summary>
internal sealed class NameNetwork
{
    private readonly Weight[] _weights;
    private readonly NamesBeside? _beside;
    private readonly Random _random;
    private readonly float _left;

    public NameNetwork(WordVectors vectors, NetworkSize size, string[] labels, Dropout dropout, int seed, NamesBeside? beside = null)
    {
        (Width, Labels, _beside, _left) = (size.Width, labels, beside, dropout.State);
        var random = new Random(seed);
        Encoder = new Encoder(vectors, size with { Layers = 1 }, dropout, random, names: true);
        Names = new CrfHead(2 * size.Width + (beside?.Width ?? 0), labels, random);
        _weights = [.. Encoder.Weights, .. Names.Weights];
        _random = new Random(seed + 2);
    }

    public int Width { get; }

    public string[] Labels { get; }

    public Encoder Encoder { get; }

    public CrfHead Names { get; }

    /// <summary>The other network has its part in the head.</summary>
    public bool IsBeside => _beside is not null;

    public IEnumerable<Weight> Weights => [.. _weights];

    /// <summary>Adds the gradient of what the sentences of the batch have marked; gives the loss of all words together.</summary>
    public double Learn(PackedBatch batch)
    {
        var states = Encoder.Forward(batch);
        var all = _beside is null ? states : Both(batch, states, _beside);
        var slopes = new float[all.Length];
        var loss = Names.Train(batch, all, slopes);
        Encoder.Backward(batch, _beside is null ? slopes : Own(batch, slopes, _beside));
        return loss;
    }

    /// <summary>A step of Adam on what the batch taught, its gradient cut to a greatest length.</summary>
    public void Step(float rate, int step)
    {
        const float words = 300, longest = 5;
        var length = (float)Math.Sqrt(_weights.Sum(weight => weight.SquaredNorm())) / words;
        var scale = length > longest ? longest / length : 1;
        foreach (var weight in _weights) weight.Step(rate, scale / words, step);
    }

    private float[] Both(PackedBatch batch, float[] states, NamesBeside beside)
    {
        var (own, wide) = (2 * Width, 2 * Width + beside.Width);
        var all = new float[batch.Rows * wide];
        beside.States(batch, all, wide);
        var keep = 1 / (1 - _left);
        for (var row = 0; row < batch.Rows; row++)
        {
            var to = all.AsSpan(row * wide, wide);
            states.AsSpan(row * own, own).CopyTo(to);
            foreach (ref var value in to[own..]) value = _random.NextSingle() < _left ? 0 : value * keep;
        }
        return all;
    }

    private float[] Own(PackedBatch batch, float[] slopes, NamesBeside beside)
    {
        var (own, wide) = (2 * Width, 2 * Width + beside.Width);
        var part = new float[batch.Rows * own];
        for (var row = 0; row < batch.Rows; row++) slopes.AsSpan(row * wide, own).CopyTo(part.AsSpan(row * own));
        return part;
    }
}
