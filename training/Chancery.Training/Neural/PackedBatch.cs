namespace Chancery.Training.Neural;

/// <summary>Sentences side by side as packed rows: by falling length, step after step, so that nothing is padded.</summary>
internal sealed class PackedBatch
{
    private readonly int[] _offset, _active;

    /// <param name="examples">Sorted by falling length.</param>
    public PackedBatch(IReadOnlyList<Example> examples)
    {
        (Examples, Steps) = (examples, examples[0].Length);
        (_offset, _active) = (new int[Steps], new int[Steps]);
        for (var step = 0; step < Steps; step++)
        {
            (_offset[step], _active[step]) = (Rows, examples.Count(example => example.Length > step));
            Rows += _active[step];
        }
    }

    public IReadOnlyList<Example> Examples { get; }

    /// <summary>Sentences of one batch come from one source: all have trees or none has.</summary>
    public bool HasTrees => Examples.All(example => example.HasTree);

    public bool HasNames => Examples.All(example => example.HasNames);

    public int Steps { get; }

    public int Rows { get; }

    public int Row(int example, int step) => _offset[step] + example;

    public int Offset(int step) => _offset[step];

    /// <summary>Sentences that still have a word at a step; none outside the batch.</summary>
    public int Active(int step) => step >= 0 && step < Steps ? _active[step] : 0;

    /// <summary>Every word with its row.</summary>
    public IEnumerable<(Example Example, int Word, int Row)> Words()
    {
        for (var i = 0; i < Examples.Count; i++)
            for (var word = 0; word < Examples[i].Length; word++)
                yield return (Examples[i], word, Row(i, word));
    }
}
