namespace Chancery.Training.Neural;

/// <summary>y = x · W + b, leaky below zero where asked.</summary>
internal sealed class Linear
{
    private const float Leak = .1f;
    private readonly bool _leaky;

    public Linear(string name, int inputs, int outputs, bool leaky, Random random)
    {
        _leaky = leaky;
        Matrix = new Weight(name, inputs, outputs).Glorot(random);
        Bias = new Weight(name + " bias", 1, outputs);
    }

    public Weight Matrix { get; }

    public Weight Bias { get; }

    public int Outputs => Matrix.Columns;

    public float[] Forward(int rows, float[] x)
    {
        var y = new float[rows * Outputs];
        for (var row = 0; row < rows; row++) Bias.Values.CopyTo(y, row * Outputs);
        Gemm.Add(rows, Outputs, Matrix.Rows, new Operand(x, Matrix.Rows), Matrix.Matrix, new Operand(y, Outputs));
        for (var i = 0; _leaky && i < y.Length; i++)
        {
            if (y[i] < 0) y[i] *= Leak;
        }
        return y;
    }

    /// <summary>Adds to the gradients of the weights and of x. <paramref name="dy"/> is used up.</summary>
    public void Backward(int rows, float[] x, float[] y, float[] dy, float[] dx)
    {
        for (var i = 0; _leaky && i < dy.Length; i++)
        {
            if (y[i] < 0) dy[i] *= Leak;
        }
        var slope = new Operand(dy, Outputs);
        Gemm.Add(Matrix.Rows, Outputs, rows, new Operand(x, Matrix.Rows).T, slope, Matrix.Slope);
        for (var row = 0; row < rows; row++)
            for (var j = 0; j < Outputs; j++)
                Bias.Gradient[j] += dy[row * Outputs + j];
        Gemm.Add(rows, Matrix.Rows, Outputs, slope, Matrix.Matrix.T, new Operand(dx, Matrix.Rows));
    }
}
