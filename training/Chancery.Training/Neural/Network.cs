namespace Chancery.Training.Neural;

/// <summary>One encoder and a head for each task, learned together.</summary>
internal sealed class Network
{
    private const float TagWeight = .5f;
    private readonly Weight[] _shared, _tree, _names;

    public Network(WordVectors vectors, NetworkSize size, Vocabulary vocabulary, Dropout dropout, int seed)
    {
        (Size, Vocabulary, Vectors) = (size, vocabulary, vectors);
        var random = new Random(seed);
        Encoder = new Encoder(vectors, size, dropout, random);
        var states = 2 * size.Width;
        (Xpos, Upos) = (new ClassHead("xpos", states, vocabulary.Xpos.Length, TagWeight, random), new ClassHead("upos", states, vocabulary.Upos.Length, TagWeight, random));
        (Arcs, Labels) = (new ArcHead(states, size.Arc, random), new LabelHead(states, size.Label, vocabulary.Labels.Length, random));
        Names = new CrfHead(states, vocabulary.Names, random);
        _shared = [.. Encoder.Weights];
        _tree = [Xpos.Out.Matrix, Xpos.Out.Bias, Upos.Out.Matrix, Upos.Out.Bias, .. Arcs.Weights, .. Labels.Weights];
        _names = [.. Names.Weights];
    }

    public NetworkSize Size { get; }

    public Vocabulary Vocabulary { get; }

    public WordVectors Vectors { get; }

    public Encoder Encoder { get; }

    public ClassHead Xpos { get; }

    public ClassHead Upos { get; }

    public ArcHead Arcs { get; }

    public LabelHead Labels { get; }

    public CrfHead Names { get; }

    public IEnumerable<Weight> Weights => [.. _shared, .. _tree, .. _names];

    /// <summary>Adds the gradient of all that the sentences of the batch have marked; gives the loss of all words together, of tags and trees and of names.</summary>
    public (double Trees, double Names) Learn(PackedBatch batch)
    {
        var (states, slopes) = Read(batch);
        var (trees, names) = (0.0, 0.0);
        if (batch.HasTrees)
            trees = Xpos.Train(batch, example => example.Xpos, states, slopes) + Upos.Train(batch, example => example.Upos, states, slopes)
                + Arcs.Train(batch, states, slopes) + Labels.Train(batch, states, slopes);
        if (batch.HasNames) names = Names.Train(batch, states, slopes);
        Encoder.Backward(batch, slopes);
        return (trees, names);
    }

    /// <summary>A step of Adam on what the batch taught, its gradient cut to a greatest length. Heads that were not taught rest.</summary>
    public void Step(PackedBatch batch, float rate, int step)
    {
        const float words = 300, longest = 5;
        Weight[] taught = [.. _shared, .. batch.HasTrees ? _tree : [], .. batch.HasNames ? _names : []];
        var length = (float)Math.Sqrt(taught.Sum(weight => weight.SquaredNorm())) / words;
        var scale = length > longest ? longest / length : 1;
        foreach (var weight in taught) weight.Step(rate, scale / words, step);
    }

    /// <summary>The states of every row, nothing left out.</summary>
    public float[] States(PackedBatch batch) => Encoder.Forward(batch);

    private (float[] States, float[] Slopes) Read(PackedBatch batch)
    {
        var states = Encoder.Forward(batch);
        return (states, new float[states.Length]);
    }
}
