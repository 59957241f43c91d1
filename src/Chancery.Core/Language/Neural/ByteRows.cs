namespace Chancery.Core.Language.Neural;

/// <summary>Rows of numbers as bytes, written once for all the matrices that read them.</summary>
internal sealed class ByteRows
{
    private byte[] _bytes = new byte[4096];
    private float[] _worths = new float[64];

    public int Count { get; private set; }

    /// <summary>Numbers of a row.</summary>
    public int Width { get; private set; }

    public ReadOnlySpan<byte> Bytes => _bytes;

    /// <summary>What a step of each row is worth.</summary>
    public ReadOnlySpan<float> Worths => _worths;

    /// <summary>Bytes from row to row, for rows of so many numbers.</summary>
    public static int Stride(int width) => (width + ByteKernels.Step - 1) / ByteKernels.Step * ByteKernels.Step;

    /// <summary>Writes rows that lie one after another; those of before are gone.</summary>
    public unsafe ByteRows Write(ReadOnlySpan<float> x, int width, int rows)
    {
        (Count, Width) = (rows, width);
        if (rows == 0) return this;
        // the loop reads and writes without a check: this is the check
        _ = x[rows * width - 1];
        var stride = Stride(width);
        if (_bytes.Length < rows * stride) _bytes = new byte[rows * stride * 5 / 4];
        if (_worths.Length < rows) _worths = new float[rows * 5 / 4];
        fixed (float* from = x)
        {
            fixed (byte* to = _bytes)
            {
                for (var row = 0; row < rows; row++) _worths[row] = ByteRow.Write(from + (long)row * width, width, to + (long)row * stride);
            }
        }
        return this;
    }
}
