namespace Chancery.Training.Neural;

/// <summary>An endless run of batches of sentences of like length, in another order each time round.</summary>
internal sealed class Batches(IReadOnlyList<Example> examples, Random random)
{
    private const int MostWords = 1100, LongestSentence = 120;
    private readonly Queue<PackedBatch> _ready = new();

    /// <summary>Times that everything was seen, the running one included.</summary>
    public int Round { get; private set; }

    public PackedBatch Next()
    {
        if (_ready.Count == 0) Refill();
        return _ready.Dequeue();
    }

    private void Refill()
    {
        Round++;
        List<PackedBatch> batches = [];
        List<Example> batch = [];
        var words = 0;
        foreach (var example in examples.Where(example => example.Length <= LongestSentence).OrderBy(example => example.Length + random.NextDouble() * 3))
        {
            if (words + example.Length > MostWords) Close();
            batch.Add(example);
            words += example.Length;
        }
        Close();
        var order = batches.ToArray();
        random.Shuffle(order);
        foreach (var next in order) _ready.Enqueue(next);

        void Close()
        {
            if (batch.Count > 0) batches.Add(new PackedBatch([.. batch.OrderByDescending(example => example.Length)]));
            (batch, words) = ([], 0);
        }
    }
}
