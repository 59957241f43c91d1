using System.Numerics.Tensors;
using Chancery.Core.Language.Neural;

namespace Chancery.Training.Neural;

/// <summary>Embeddings of form and word vector, then layers of a bidirectional recurrence. The word vectors themselves are not learned.</summary>
internal sealed class Encoder
{
    private readonly WordVectors _vectors;
    private readonly Dropout _dropout;
    private readonly Random _random;
    private readonly int _inputs;
    private readonly float[][] _values, _masks;

    /// <param name="vectors">Fixed.</param>
    /// <param name="size">Layers and their width.</param>
    /// <param name="dropout">What is left out.</param>
    /// <param name="random">First weights, and what is left out when.</param>
    /// <param name="names">For names alone: pieces of words and marks of phrases beside the tables.</param>
    public Encoder(WordVectors vectors, NetworkSize size, Dropout dropout, Random random, bool names = false)
    {
        int[] widths = [.. names ? WordFeatures.NameWidths : WordFeatures.Widths];
        _inputs = WordVectors.Width + widths.Sum() + (names ? WordPieces.Width + PhraseTable.Marks : 0);
        if (names) Pieces = new Weight("pieces", WordPieces.Rows, WordPieces.Width, true).Uniform(random, .1);
        (_vectors, _dropout, _random) = (vectors, dropout, random);
        Tables = new Weight[WordFeatures.Count];
        for (var i = 0; i < Tables.Length; i++)
            Tables[i] = new Weight($"table {i}", WordFeatures.Rows[i], widths[i], true).Uniform(random, i == 0 ? .02 : .1);
        Layers = new (Lstm, Lstm)[size.Layers];
        for (var i = 0; i < size.Layers; i++)
        {
            var inputs = i == 0 ? _inputs : 2 * size.Width;
            Layers[i] = (new Lstm($"layer {i} forwards", inputs, size.Width, false, random), new Lstm($"layer {i} backwards", inputs, size.Width, true, random));
        }
        (_values, _masks) = (new float[size.Layers + 1][], new float[size.Layers + 1][]);
    }

    public Weight[] Tables { get; }

    /// <summary>Null where words are not read by pieces.</summary>
    public Weight? Pieces { get; }

    public (Lstm Forwards, Lstm Backwards)[] Layers { get; }

    public IEnumerable<Weight> Weights => Tables.Concat(Pieces is null ? [] : [Pieces]).Concat(Layers.SelectMany(layer => new[] { layer.Forwards, layer.Backwards }).SelectMany(lstm => new[] { lstm.Input, lstm.Recurrent, lstm.Bias }));

    /// <summary>The states of every row.</summary>
    public float[] Forward(PackedBatch batch)
    {
        _values[0] = Embed(batch);
        Mask(0, _dropout.Input);
        for (var i = 0; i < Layers.Length; i++)
        {
            var width = Layers[i].Forwards.Width;
            var states = _values[i + 1] = new float[batch.Rows * 2 * width];
            Layers[i].Forwards.Forward(batch, _values[i], new Operand(states, 2 * width));
            Layers[i].Backwards.Forward(batch, _values[i], new Operand(states, 2 * width, width));
            Mask(i + 1, _dropout.State);
        }
        return _values[^1];
    }

    /// <summary>Adds to the gradients of the weights, given that of the states, which is used up.</summary>
    public void Backward(PackedBatch batch, float[] slopes)
    {
        for (var i = Layers.Length - 1; i >= 0; i--)
        {
            TensorPrimitives.Multiply(slopes, _masks[i + 1], slopes);
            var width = Layers[i].Forwards.Width;
            var below = new float[_values[i].Length];
            Layers[i].Forwards.Backward(batch, _values[i], new Operand(slopes, 2 * width), below);
            Layers[i].Backwards.Backward(batch, _values[i], new Operand(slopes, 2 * width, width), below);
            slopes = below;
        }
        TensorPrimitives.Multiply(slopes, _masks[0], slopes);
        foreach (var (example, word, row) in batch.Words()) EmbedBack(example, word, slopes.AsSpan(row * _inputs, _inputs));
    }

    private float[] Embed(PackedBatch batch)
    {
        var values = new float[batch.Rows * _inputs];
        foreach (var (example, word, row) in batch.Words())
        {
            var to = values.AsSpan(row * _inputs, _inputs);
            var nameless = _random.NextDouble() < _dropout.Word;
            if (example.Vectors[word] >= 0 && _random.NextDouble() >= _dropout.Vector) _vectors.CopyRow(example.Vectors[word], to);
            to = to[WordVectors.Width..];
            var rows = example.Features(word);
            for (var i = 0; i < Tables.Length; i++)
            {
                var width = Tables[i].Columns;
                if (i > 0 || !nameless) Tables[i].Values.AsSpan(rows[i] * width, width).CopyTo(to);
                to = to[width..];
            }
            if (Pieces is null) continue;
            var pieces = example.Pieces[word];
            foreach (var piece in pieces) TensorPrimitives.MultiplyAdd(Pieces.Values.AsSpan(piece * Pieces.Columns, Pieces.Columns), 1f / pieces.Length, to[..Pieces.Columns], to[..Pieces.Columns]);
            to = to[Pieces.Columns..];
            if (_random.NextDouble() < _dropout.Vector) continue;
            for (var mark = 0; mark < to.Length; mark++) to[mark] = example.Marks[word] >> mark & 1;
        }
        return values;
    }

    private void EmbedBack(Example example, int word, ReadOnlySpan<float> slope)
    {
        var rows = example.Features(word);
        slope = slope[WordVectors.Width..];
        for (var i = 0; i < Tables.Length; i++)
        {
            var gradient = Tables[i].Touch(rows[i]);
            TensorPrimitives.Add(gradient, slope[..gradient.Length], gradient);
            slope = slope[gradient.Length..];
        }
        if (Pieces is null) return;
        var pieces = example.Pieces[word];
        foreach (var piece in pieces)
        {
            var gradient = Pieces.Touch(piece);
            TensorPrimitives.MultiplyAdd(slope[..gradient.Length], 1f / pieces.Length, gradient, gradient);
        }
    }

    private void Mask(int layer, float rate)
    {
        var values = _values[layer];
        var mask = _masks[layer] = new float[values.Length];
        var keep = 1 / (1 - rate);
        var dice = new byte[mask.Length];
        _random.NextBytes(dice);
        for (var i = 0; i < mask.Length; i++) mask[i] = dice[i] < rate * 256 ? 0 : keep;
        TensorPrimitives.Multiply(values, mask, values);
    }
}
