using System.Numerics.Tensors;

namespace Chancery.Training.Neural;

/// <summary>One direction of a long short-term memory over a packed batch; gates stand in the order input, forget, cell, output.</summary>
internal sealed class Lstm
{
    private readonly int _inputs, _width;
    private readonly bool _backwards;
    private float[] _gates = [], _cells = [], _squashed = [], _states = [];

    public Lstm(string name, int inputs, int width, bool backwards, Random random)
    {
        (_inputs, _width, _backwards) = (inputs, width, backwards);
        Input = new Weight(name + " input", inputs, 4 * width).Glorot(random);
        Recurrent = new Weight(name + " recurrent", width, 4 * width).Uniform(random, Math.Sqrt(1.0 / width));
        Bias = new Weight(name + " bias", 1, 4 * width);
        Bias.Values.AsSpan(width, width).Fill(1);
    }

    public int Width => _width;

    public Weight Input { get; }

    public Weight Recurrent { get; }

    public Weight Bias { get; }

    /// <summary>Writes the states into <paramref name="to"/>.</summary>
    public void Forward(PackedBatch batch, float[] x, Operand to)
    {
        var (rows, wide) = (batch.Rows, 4 * _width);
        (_gates, _cells, _squashed, _states) = (new float[rows * wide], new float[rows * _width], new float[rows * _width], new float[rows * _width]);
        for (var row = 0; row < rows; row++) Bias.Values.CopyTo(_gates, row * wide);
        Gemm.Add(rows, wide, _inputs, new Operand(x, _inputs), Input.Matrix, new Operand(_gates, wide));
        var recurrent = Gemm.Right(wide, _width, Recurrent.Matrix);
        for (var i = 0; i < batch.Steps; i++)
        {
            var (offset, count, from, known) = Step(batch, i);
            if (known > 0) Gemm.Add(known, wide, _width, new Operand(_states, _width, from * _width), recurrent, new Operand(_gates, wide, offset * wide));
            for (var row = 0; row < count; row++)
            {
                Cell(offset + row, row < known ? At(_cells, from + row) : default);
                At(_states, offset + row).CopyTo(to.Values.AsSpan((offset + row) * to.Stride + to.Offset));
            }
        }
    }

    /// <summary>Adds to the gradients of the weights and of x, given the gradient of the states.</summary>
    public void Backward(PackedBatch batch, float[] x, Operand slopes, float[] dx)
    {
        var (rows, wide) = (batch.Rows, 4 * _width);
        var (gates, states, cells) = (new float[rows * wide], new float[rows * _width], new float[rows * _width]);
        for (var row = 0; row < rows; row++) Array.Copy(slopes.Values, row * slopes.Stride + slopes.Offset, states, row * _width, _width);
        var recurrent = Gemm.Right(_width, wide, Recurrent.Matrix.T);
        var previous = new float[rows * _width];
        for (var i = batch.Steps - 1; i >= 0; i--)
        {
            var (offset, count, from, known) = Step(batch, i);
            for (var row = 0; row < count; row++)
                CellBack(offset + row, row < known ? from + row : -1, gates.AsSpan((offset + row) * wide, wide), At(states, offset + row), cells);
            if (known == 0) continue;
            Gemm.Add(known, _width, wide, new Operand(gates, wide, offset * wide), recurrent, new Operand(states, _width, from * _width));
            Array.Copy(_states, from * _width, previous, offset * _width, known * _width);
        }
        Gemm.Add(_width, wide, rows, new Operand(previous, _width).T, new Operand(gates, wide), Recurrent.Slope);
        Gemm.Add(_inputs, wide, rows, new Operand(x, _inputs).T, new Operand(gates, wide), Input.Slope);
        for (var row = 0; row < rows; row++) TensorPrimitives.Add(Bias.Gradient, gates.AsSpan(row * wide, wide), Bias.Gradient);
        Gemm.Add(rows, _inputs, wide, new Operand(gates, wide), Input.Matrix.T, new Operand(dx, _inputs));
    }

    private Span<float> At(float[] values, int row) => values.AsSpan(row * _width, _width);

    /// <summary>The rows of a step, and those of the step before it in reading order.</summary>
    private (int Offset, int Count, int From, int Known) Step(PackedBatch batch, int i)
    {
        var step = _backwards ? batch.Steps - 1 - i : i;
        var before = _backwards ? step + 1 : step - 1;
        var known = Math.Min(batch.Active(before), batch.Active(step));
        return (batch.Offset(step), batch.Active(step), known == 0 ? 0 : batch.Offset(before), known);
    }

    private void Cell(int row, ReadOnlySpan<float> before)
    {
        var gates = _gates.AsSpan(row * 4 * _width, 4 * _width);
        var inputAndForget = gates[..(2 * _width)];
        var candidate = gates.Slice(2 * _width, _width);
        var output = gates[(3 * _width)..];
        TensorPrimitives.Sigmoid(inputAndForget, inputAndForget);
        TensorPrimitives.Tanh(candidate, candidate);
        TensorPrimitives.Sigmoid(output, output);
        var cell = At(_cells, row);
        var squashed = At(_squashed, row);
        TensorPrimitives.Multiply(gates[.._width], candidate, cell);
        if (!before.IsEmpty) TensorPrimitives.MultiplyAdd(gates.Slice(_width, _width), before, cell, cell);
        TensorPrimitives.Tanh(cell, squashed);
        TensorPrimitives.Multiply(squashed, output, At(_states, row));
    }

    private void CellBack(int row, int before, Span<float> slope, ReadOnlySpan<float> state, float[] cellSlopes)
    {
        var gates = _gates.AsSpan(row * 4 * _width, 4 * _width);
        var squashed = At(_squashed, row);
        var cell = At(cellSlopes, row);
        for (var j = 0; j < _width; j++)
        {
            var (input, forget, candidate, output) = (gates[j], gates[_width + j], gates[2 * _width + j], gates[3 * _width + j]);
            var d = cell[j] + state[j] * output * (1 - squashed[j] * squashed[j]);
            slope[j] = d * candidate * input * (1 - input);
            slope[2 * _width + j] = d * input * (1 - candidate * candidate);
            slope[3 * _width + j] = state[j] * squashed[j] * output * (1 - output);
            if (before < 0) continue;
            slope[_width + j] = d * _cells[before * _width + j] * forget * (1 - forget);
            cellSlopes[before * _width + j] += d * forget;
        }
    }
}
