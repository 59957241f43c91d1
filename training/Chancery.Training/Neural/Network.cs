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
        Names = new ClassHead("names", states, vocabulary.Names.Length, 1, random);
        _shared = [.. Encoder.Weights];
        _tree = [Xpos.Out.Matrix, Xpos.Out.Bias, Upos.Out.Matrix, Upos.Out.Bias, .. Arcs.Weights, .. Labels.Weights];
        _names = [Names.Out.Matrix, Names.Out.Bias];
    }

    public NetworkSize Size { get; }

    public Vocabulary Vocabulary { get; }

    public WordVectors Vectors { get; }

    public Encoder Encoder { get; }

    public ClassHead Xpos { get; }

    public ClassHead Upos { get; }

    public ArcHead Arcs { get; }

    public LabelHead Labels { get; }

    public ClassHead Names { get; }

    public IEnumerable<Weight> Weights => [.. _shared, .. _tree, .. _names];

    /// <summary>Adds the gradient of tags and trees; gives the loss of all words together.</summary>
    public double LearnTrees(PackedBatch batch)
    {
        var (states, slopes) = Read(batch);
        var loss = Xpos.Train(batch, example => example.Xpos, states, slopes) + Upos.Train(batch, example => example.Upos, states, slopes)
            + Arcs.Train(batch, states, slopes) + Labels.Train(batch, states, slopes);
        Encoder.Backward(batch, slopes);
        return loss;
    }

    /// <summary>Adds the gradient of names; gives the loss of all words together.</summary>
    public double LearnNames(PackedBatch batch)
    {
        var (states, slopes) = Read(batch);
        var loss = Names.Train(batch, example => example.Names, states, slopes);
        Encoder.Backward(batch, slopes);
        return loss;
    }

    /// <summary>A step of Adam on what the batch taught, its gradient cut to a greatest length. Heads of the other task rest.</summary>
    public void Step(bool names, float rate, int step)
    {
        const float words = 300, longest = 5;
        Weight[] taught = [.. _shared, .. names ? _names : _tree];
        var length = (float)Math.Sqrt(taught.Sum(weight => weight.SquaredNorm())) / words;
        var scale = length > longest ? longest / length : 1;
        foreach (var weight in taught) weight.Step(rate, scale / words, step);
    }

    private (float[] States, float[] Slopes) Read(PackedBatch batch)
    {
        var states = Encoder.Forward(batch);
        return (states, new float[states.Length]);
    }
}
