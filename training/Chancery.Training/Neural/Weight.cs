using System.Numerics.Tensors;

namespace Chancery.Training.Neural;

/// <summary>A weight matrix with its gradient and the two moments of Adam. Of a sparse one only the rows that were touched are stepped.</summary>
internal sealed class Weight(string name, int rows, int columns, bool sparse = false)
{
    private const float MeanDecay = .9f, SquareDecay = .95f, Tiny = 1e-8f;
    private const int Block = 512;

    private readonly float[] _mean = new float[rows * columns], _square = new float[rows * columns];
    private readonly HashSet<int> _touched = [];

    public string Name => name;

    public int Rows => rows;

    public int Columns => columns;

    public float[] Values { get; } = new float[rows * columns];

    public float[] Gradient { get; } = new float[rows * columns];

    public Operand Matrix => new(Values, columns);

    public Operand Slope => new(Gradient, columns);

    public Weight Uniform(Random random, double span)
    {
        for (var i = 0; i < Values.Length; i++) Values[i] = (float)((random.NextDouble() * 2 - 1) * span);
        return this;
    }

    public Weight Glorot(Random random) => Uniform(random, Math.Sqrt(6.0 / (rows + columns)));

    /// <summary>The gradient of a row of a sparse matrix, to be added to.</summary>
    public Span<float> Touch(int row)
    {
        _touched.Add(row);
        return Gradient.AsSpan(row * columns, columns);
    }

    public double SquaredNorm()
    {
        var sum = 0.0;
        foreach (var (from, to) in Ranges()) sum += TensorPrimitives.SumOfSquares<float>(Gradient.AsSpan(from, to - from));
        return sum;
    }

    /// <summary>One step of Adam; the gradient is zero afterwards.</summary>
    public void Step(float rate, float scale, int step)
    {
        var (meanPart, squarePart) = (1 - MathF.Pow(MeanDecay, step), 1 - MathF.Pow(SquareDecay, step));
        foreach (var (from, to) in Ranges())
        {
            for (var at = from; at < to; at += Block) Step(at, Math.Min(Block, to - at), (rate / meanPart, scale, squarePart));
        }
        Clear();
    }

    private void Step(int at, int count, (float Rate, float Scale, float SquarePart) by)
    {
        Span<float> slope = Gradient.AsSpan(at, count), mean = _mean.AsSpan(at, count), square = _square.AsSpan(at, count), values = Values.AsSpan(at, count);
        Span<float> work = stackalloc float[Block];
        work = work[..count];
        TensorPrimitives.Multiply(slope, by.Scale, slope);
        TensorPrimitives.Multiply(mean, MeanDecay, mean);
        TensorPrimitives.MultiplyAdd(slope, 1 - MeanDecay, mean, mean);
        TensorPrimitives.Multiply(square, SquareDecay, square);
        TensorPrimitives.Multiply(slope, slope, work);
        TensorPrimitives.MultiplyAdd(work, 1 - SquareDecay, square, square);
        TensorPrimitives.Multiply(square, 1 / by.SquarePart, work);
        TensorPrimitives.Sqrt(work, work);
        TensorPrimitives.Add(work, Tiny, work);
        TensorPrimitives.Divide(mean, work, work);
        TensorPrimitives.MultiplyAdd(work, -by.Rate, values, values);
    }

    public void Clear()
    {
        foreach (var (from, to) in Ranges()) Array.Clear(Gradient, from, to - from);
        _touched.Clear();
    }

    private IEnumerable<(int From, int To)> Ranges() => sparse ? _touched.Select(row => (row * columns, (row + 1) * columns)) : [(0, Values.Length)];
}
