namespace Chancery.Core.Language.Neural;

/// <summary>One direction of a long short-term memory; gates stand in the order input, forget, cell, output. Its width is a multiple of eight.</summary>
internal sealed class LstmLayer(PackedMatrix input, PackedMatrix recurrent, bool backwards)
{
    private readonly int _width = recurrent.Inputs;

    /// <summary>Numbers that the gates of one word have.</summary>
    public int GateWidth => 4 * _width;

    /// <summary>What rows of <paramref name="x"/> say to the gates.</summary>
    public void Enter(ByteRows x, Span<float> gates) => input.Multiply(x, gates);

    /// <summary>Goes on from the gates that <see cref="Enter"/> filled, wherever those of a row lie, and writes the states into columns from <paramref name="column"/> of <paramref name="y"/>.</summary>
    public void Run(SentenceBatch batch, ReadOnlySpan<nint> entered, Span<float> y, int column, Scratch scratch)
    {
        var gates = scratch.Of("gates of a step", batch.Active(0) * GateWidth);
        var cells = scratch.Cells(batch.Rows * _width);
        // the states of a step are read where they are written
        var states = y[column..];
        for (var i = 0; i < batch.Steps; i++)
        {
            var step = backwards ? batch.Steps - 1 - i : i;
            var (count, offset, before) = (batch.Active(step), batch.Offset(step), backwards ? step + 1 : step - 1);
            var known = i == 0 ? 0 : Math.Min(batch.Active(before), count);
            var from = known == 0 ? 0 : batch.Offset(before);
            if (known > 0) recurrent.Multiply(states[(from * 2 * _width)..], 2 * _width, known, entered.Slice(offset, known), gates);
            Step(entered.Slice(offset, count), gates, offset, known, from, cells, states);
        }
    }

    private unsafe void Step(ReadOnlySpan<nint> entered, Span<float> gates, int offset, int known, int from, Span<float> cells, Span<float> states)
    {
        // the loop reads and writes without a check: this is the check
        var count = entered.Length;
        _ = gates[count * GateWidth - 1] + cells[(offset + count) * _width - 1] + states[(offset + count - 1) * 2 * _width + _width - 1];
        fixed (float* gate = gates, cell = cells, state = states)
        {
            for (var row = 0; row < count; row++)
            {
                var at = (offset + row) * _width;
                if (row < known) Gates.Step(gate + (long)row * GateWidth, cell + (from + row) * _width, cell + at, state + 2 * at, _width);
                else Gates.Step((float*)entered[row], null, cell + at, state + 2 * at, _width);
            }
        }
    }
}
