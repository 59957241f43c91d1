namespace Chancery.Training.Neural;

/// <summary>A matrix inside an array: where it begins, how far apart its rows are, whether it is to be read transposed.</summary>
internal readonly record struct Operand(float[] Values, int Stride, int Offset = 0, bool Transposed = false)
{
    public Operand T => this with { Transposed = true };
}
