using System.Numerics.Tensors;

namespace Chancery.Core.Language.Neural;

/// <summary>One direction of a long short-term memory; gates stand in the order input, forget, cell, output.</summary>
internal sealed class LstmLayer(PackedMatrix input, PackedMatrix recurrent, bool backwards)
{
    private readonly int _width = recurrent.Inputs;

    /// <summary>Numbers that the gates of one word have.</summary>
    public int GateWidth => 4 * _width;

    /// <summary>What rows of <paramref name="x"/> say to the gates.</summary>
    public void Enter(ReadOnlySpan<float> x, int rows, Span<float> gates) => input.Multiply(x, input.Inputs, rows, gates, false);

    /// <summary>Goes on from the gates that <see cref="Enter"/> filled and writes the states into columns from <paramref name="column"/> of <paramref name="y"/>.</summary>
    public void Run(SentenceBatch batch, Span<float> gates, Span<float> y, int column, Scratch scratch)
    {
        var (gateWidth, outStride) = (GateWidth, 2 * _width);
        var cells = scratch.Cells(batch.Rows * _width);
        var states = scratch.States(batch.Rows * _width);
        for (var i = 0; i < batch.Steps; i++)
        {
            var step = backwards ? batch.Steps - 1 - i : i;
            var (count, offset, before) = (batch.Active(step), batch.Offset(step), backwards ? step + 1 : step - 1);
            var known = i == 0 ? 0 : Math.Min(batch.Active(before), count);
            var from = known == 0 ? 0 : batch.Offset(before);
            if (known > 0) recurrent.Multiply(states[(from * _width)..], _width, known, gates[(offset * gateWidth)..], true);
            for (var row = 0; row < count; row++)
            {
                var cell = cells.Slice((offset + row) * _width, _width);
                var state = states.Slice((offset + row) * _width, _width);
                Step(gates.Slice((offset + row) * gateWidth, gateWidth), row < known ? cells.Slice((from + row) * _width, _width) : default, cell, state);
                state.CopyTo(y[((offset + row) * outStride + column)..]);
            }
        }
    }

    private void Step(Span<float> gates, ReadOnlySpan<float> previous, Span<float> cell, Span<float> state)
    {
        TensorPrimitives.Sigmoid(gates[..(2 * _width)], gates[..(2 * _width)]);
        var candidate = gates.Slice(2 * _width, _width);
        TensorPrimitives.Tanh(candidate, candidate);
        var output = gates[(3 * _width)..];
        TensorPrimitives.Sigmoid(output, output);
        TensorPrimitives.Multiply(gates[.._width], candidate, cell);
        if (!previous.IsEmpty) TensorPrimitives.MultiplyAdd(gates.Slice(_width, _width), previous, cell, cell);
        TensorPrimitives.Tanh(cell, state);
        TensorPrimitives.Multiply(state, output, state);
    }
}
