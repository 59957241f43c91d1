using Chancery.Core.Evaluation;
using Chancery.Core.Language.Neural;

namespace Chancery.Training.Neural;

/// <summary>The network that reads all, as one that learns names beside it sees it: its states, which stay as they are, and what it makes of names by itself.</summary>
internal sealed class NamesBeside : IDisposable
{
    private readonly NeuralStage _stage;
    private readonly NeuralModel _model;

    /// <param name="model">The network; the caller may go on using it.</param>
    public NamesBeside(NeuralModel model)
    {
        (_model, _stage) = (model, new NeuralStage(model));
        Head = new float[(Width + 1) * model.Names.Length];
        // each state alone, then none: what the head gives for these is its weights
        var states = new float[(Width + 1) * Width];
        for (var i = 0; i < Width; i++) states[i * Width + i] = 1;
        model.NameHead.Multiply(states, Width, Width + 1, Head, false);
        var bias = Head.AsSpan(Width * model.Names.Length);
        for (var i = 0; i < Width * model.Names.Length; i++) Head[i] -= bias[i % bias.Length];
    }

    /// <summary>States of a word.</summary>
    public int Width => 2 * _model.Width;

    /// <summary>Its own weights of names: a row for each state, the last one is added always.</summary>
    public float[] Head { get; }

    /// <summary>Its own scores of each label after each; what may not be is very low.</summary>
    public ReadOnlySpan<float> Order => _model.NameOrder;

    public void Dispose() => _stage.Dispose();

    /// <summary>Writes the states of each word of a batch behind those of the learning network, in rows so wide.</summary>
    public void States(PackedBatch batch, Span<float> rows, int wide)
    {
        var states = _stage.StatesOf(BioDocument.Build([.. batch.Examples.Select(example => new BioSentence([.. example.Forms], []))]));
        var from = 0;
        foreach (var (_, _, row) in batch.Words())
        {
            states.AsSpan(from, Width).CopyTo(rows.Slice(row * wide + wide - Width, Width));
            from += Width;
        }
    }
}
