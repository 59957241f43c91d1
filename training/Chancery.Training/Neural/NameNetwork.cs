using Chancery.Core.Language.Neural;

namespace Chancery.Training.Neural;

/// <summary>A network that reads names only: pieces of words and what the packs know beside the tables, one bidirectional layer, a chain of labels.</summary>
internal sealed class NameNetwork
{
    private readonly Weight[] _weights;

    public NameNetwork(WordVectors vectors, NetworkSize size, string[] labels, Dropout dropout, int seed)
    {
        (Width, Labels) = (size.Width, labels);
        var random = new Random(seed);
        Encoder = new Encoder(vectors, size with { Layers = 1 }, dropout, random, names: true);
        Names = new CrfHead(2 * size.Width, labels, random);
        _weights = [.. Encoder.Weights, .. Names.Weights];
    }

    public int Width { get; }

    public string[] Labels { get; }

    public Encoder Encoder { get; }

    public CrfHead Names { get; }

    public IEnumerable<Weight> Weights => [.. _weights];

    /// <summary>Adds the gradient of what the sentences of the batch have marked; gives the loss of all words together.</summary>
    public double Learn(PackedBatch batch)
    {
        var states = Encoder.Forward(batch);
        var slopes = new float[states.Length];
        var loss = Names.Train(batch, states, slopes);
        Encoder.Backward(batch, slopes);
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
}
