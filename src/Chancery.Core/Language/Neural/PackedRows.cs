namespace Chancery.Core.Language.Neural;

/// <summary>Rows of a block: their bytes, what a step of each is worth, where that lies to which each is added (the bias where there is nothing), and where they go.</summary>
internal readonly unsafe struct PackedRows(byte* bytes, float* worths, nint* onto, float* to)
{
    public byte* Bytes => bytes;

    public float* Worths => worths;

    public nint* Onto => onto;

    public float* To => to;

    public PackedRows From(int row, int stride, int outputs) => new(bytes + row * stride, worths + row, onto is null ? null : onto + row, to + (long)row * outputs);
}
