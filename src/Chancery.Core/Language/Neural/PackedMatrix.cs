using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Chancery.Core.Language.Neural;

/// <summary>
/// A weight matrix of inputs × outputs with its bias: whole numbers of eight bits, a scale an output, laid out in panels of as many outputs as a product
/// holds in registers. Frozen. A row of inputs is brought to eight bits by its largest number, and is multiplied in whole numbers: neither the machine nor
/// the rows beside it change a bit of the result.
/// </summary>
internal sealed class PackedMatrix
{
    private const int Width = ByteKernels.Width, Half = Width / 2, Fewest = 3, BlockBytes = 16384, Longest = 2048;
    private const float Most = 127;

    private readonly sbyte[] _panels;
    private readonly float[] _bias;
    private readonly float[] _scales;

    // where each sum begins: below nought by what the middle of the bytes adds to it
    private readonly int[] _starts;
    private readonly int _steps;

    /// <param name="inputs">Rows of the matrix.</param>
    /// <param name="outputs">Columns of the matrix.</param>
    /// <param name="weights">Row major.</param>
    /// <param name="bias">One an output, or empty.</param>
    public PackedMatrix(int inputs, int outputs, ReadOnlySpan<float> weights, ReadOnlySpan<float> bias)
    {
        if (inputs > Longest) throw new FormatException("a matrix has too many inputs");
        (Inputs, Outputs, _steps) = (inputs, outputs, (inputs + ByteKernels.Step - 1) / ByteKernels.Step);
        var room = (outputs + Width - 1) / Width * Width;
        (_panels, _bias, _scales, _starts) = (new sbyte[room * Stride], new float[room], new float[room], new int[room]);
        bias.CopyTo(_bias);
        for (var p = 0; p < inputs; p++)
        {
            var row = weights.Slice(p * outputs, outputs);
            System.Numerics.Tensors.TensorPrimitives.MaxMagnitude(_scales.AsSpan(0, outputs), row, _scales.AsSpan(0, outputs));
        }
        for (var j = 0; j < outputs; j++) _scales[j] = Math.Abs(_scales[j]) / Most;
        for (var p = 0; p < inputs; p++)
        {
            for (var j = 0; j < outputs; j++)
            {
                var weight = _scales[j] > 0 ? (int)MathF.Round(weights[p * outputs + j] / _scales[j]) : 0;
                _panels[j / Width * Width * Stride + p / ByteKernels.Step * ByteKernels.Step * Width + j % Width * ByteKernels.Step + p % ByteKernels.Step] = (sbyte)weight;
                _starts[j] -= weight * ByteRow.Middle;
            }
        }
    }

    public int Inputs { get; }

    public int Outputs { get; }

    private int Stride => ByteRows.Stride(Inputs);

    /// <summary>y = x · W + bias, or y += x · W. Rows of x are <paramref name="stride"/> apart, rows of y <see cref="Outputs"/> apart.</summary>
    public void Multiply(ReadOnlySpan<float> x, int stride, int rows, Span<float> y, bool accumulate)
    {
        if (WideTiles.IsSupported) Multiply<PlainSum>(x, stride, rows, y, accumulate, true);
        else if (AvxVnni.IsSupported) Multiply<VnniSum>(x, stride, rows, y, accumulate);
        else if (Avx2.IsSupported) Multiply<AvxSum>(x, stride, rows, y, accumulate);
        else Multiply<PlainSum>(x, stride, rows, y, accumulate);
    }

    /// <summary>The same of rows that are bytes already.</summary>
    public void Multiply(ByteRows x, Span<float> y)
    {
        if (WideTiles.IsSupported) Multiply<PlainSum>(x, y, true);
        else if (AvxVnni.IsSupported) Multiply<VnniSum>(x, y);
        else if (Avx2.IsSupported) Multiply<AvxSum>(x, y);
        else Multiply<PlainSum>(x, y);
    }

    /// <summary>The same by one way of adding, or by tiles that know their own.</summary>
    [SkipLocalsInit]
    internal unsafe void Multiply<T>(ReadOnlySpan<float> x, int stride, int rows, Span<float> y, bool accumulate, bool wide = false)
        where T : struct, IByteSum
    {
        if (rows == 0) return;
        // the kernels read and write without a check: this is the check
        _ = x[(rows - 1) * stride + Inputs - 1];
        _ = y[rows * Outputs - 1];
        var most = Math.Min(rows, BlockRows(wide));
        var bytes = stackalloc byte[most * Stride];
        var worths = stackalloc float[most];
        fixed (float* from = x, to = y, scales = _scales, bias = _bias)
        {
            fixed (sbyte* panels = _panels)
            {
                fixed (int* starts = _starts)
                {
                    var weights = new Panels(panels, starts, scales, accumulate ? null : bias);
                    for (int i = 0, count; i < rows; i += count)
                    {
                        count = Math.Min(most, rows - i);
                        for (var row = 0; row < count; row++) worths[row] = ByteRow.Write(from + (long)(i + row) * stride, Inputs, bytes + row * Stride);
                        if (wide) Wide(bytes, worths, count, weights, to + (long)i * Outputs);
                        else Block<T>(bytes, worths, count, weights, to + (long)i * Outputs);
                    }
                }
            }
        }
    }

    /// <inheritdoc cref="Multiply(ByteRows, Span{float})"/>
    internal unsafe void Multiply<T>(ByteRows x, Span<float> y, bool wide = false)
        where T : struct, IByteSum
    {
        if (x.Count == 0) return;
        if (x.Width != Inputs) throw new ArgumentException("the rows are not as wide as the matrix has inputs", nameof(x));
        _ = y[x.Count * Outputs - 1];
        var most = BlockRows(wide);
        fixed (float* worths = x.Worths, to = y, scales = _scales, bias = _bias)
        {
            fixed (byte* bytes = x.Bytes)
            {
                fixed (sbyte* panels = _panels)
                {
                    fixed (int* starts = _starts)
                    {
                        var weights = new Panels(panels, starts, scales, bias);
                        for (int i = 0, count; i < x.Count; i += count)
                        {
                            count = Math.Min(most, x.Count - i);
                            if (wide) Wide(bytes + (long)i * Stride, worths + i, count, weights, to + (long)i * Outputs);
                            else Block<T>(bytes + (long)i * Stride, worths + i, count, weights, to + (long)i * Outputs);
                        }
                    }
                }
            }
        }
    }

    /// <summary>Rows whose bytes stay in the nearest cache.</summary>
    private int BlockRows(bool wide)
    {
        var tallest = wide ? WideTiles.MostRows : ByteKernels.Tallest;
        return Math.Max(tallest, BlockBytes / Stride / tallest * tallest);
    }

    /// <summary>All outputs of a few rows.</summary>
    [SkipLocalsInit]
    private unsafe void Block<T>(byte* x, float* worths, int rows, in Panels weights, float* y)
        where T : struct, IByteSum
    {
        var sums = stackalloc int[ByteKernels.Tallest * Width];
        var high = rows - rows % Fewest;
        for (var j = 0; j < Outputs; j += Width)
        {
            var panel = weights.At + (long)j * Stride;
            for (int i = 0, height; i < high; i += height)
            {
                height = high - i >= ByteKernels.Tallest ? ByteKernels.Tallest : Fewest;
                if (height == ByteKernels.Tallest) ByteKernels.Six<T>(x + i * Stride, Stride, panel, _steps, weights.Starts + j, sums);
                else ByteKernels.Three<T>(x + i * Stride, Stride, panel, _steps, weights.Starts + j, sums);
                Finish(new Tile(sums, height, 1, worths + i, j), weights, y + (long)i * Outputs);
            }
        }
        for (var i = high; i < rows; i++) Row<T>(x + i * Stride, worths + i, weights, y + (long)i * Outputs);
    }

    [SkipLocalsInit]
    private unsafe void Row<T>(byte* x, float* worth, in Panels weights, float* y)
        where T : struct, IByteSum
    {
        var sums = stackalloc int[ByteKernels.Abreast * Width];
        for (int j = 0, taken; j < Outputs; j += taken)
        {
            taken = Outputs - j > (ByteKernels.Abreast - 1) * Width ? ByteKernels.Abreast * Width : Width;
            if (taken == Width) ByteKernels.One<T>(x, weights.At + (long)j * Stride, _steps, weights.Starts + j, sums);
            else ByteKernels.Wide<T>(x, weights.At + (long)j * Stride, _steps, weights.Starts + j, sums);
            Finish(new Tile(sums, 1, taken / Width, worth, j), weights, y);
        }
    }

    /// <summary>The same by the widest tiles.</summary>
    [SkipLocalsInit]
    private unsafe void Wide(byte* x, float* worths, int rows, in Panels weights, float* y)
    {
        var sums = stackalloc int[WideTiles.MostRows * WideTiles.MostPanels * Width];
        var panels = (Outputs + Width - 1) / Width;
        for (int i = 0, height; i < rows; i += height)
        {
            // no tile is left with a row or two if it can be helped
            height = rows - i <= WideTiles.MostRows ? rows - i : rows - i < WideTiles.MostRows + 4 ? (rows - i) / 2 : WideTiles.MostRows;
            for (int panel = 0, taken; panel < panels; panel += taken)
            {
                taken = panels - panel >= WideTiles.Abreast(height) ? WideTiles.Abreast(height) : 1;
                var j = panel * Width;
                var work = new WideTiles.Work(x + i * Stride, Stride, height, weights.At + (long)j * Stride, _steps, weights.Starts + j, sums);
                WideTiles.Run(height, taken, &work);
                Finish(new Tile(sums, height, taken, worths + i, j), weights, y + (long)i * Outputs);
            }
        }
    }

    /// <summary>From whole numbers to those of the output, for the panels of a tile.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private unsafe void Finish(in Tile tile, in Panels weights, float* y)
    {
        var (rows, outputs, next) = (tile.Rows, Outputs, tile.Panels * Width);
        var worths = tile.Worths;
        for (int panel = 0, j = tile.First; panel < tile.Panels; panel++, j += Width)
        {
            var sums = tile.Sums + panel * Width;
            var to = y + j;
            if (!Vector512.IsHardwareAccelerated || j + Width > outputs)
            {
                for (var row = 0; row < rows; row++, sums += next, to += outputs)
                {
                    FinishHalf(sums, worths[row], j, weights, to - j);
                    FinishHalf(sums + Half, worths[row], j + Half, weights, to - j);
                }
                continue;
            }
            var scales = Vector512.Load(weights.Scales + j);
            if (weights.Bias is null)
            {
                for (var row = 0; row < rows; row++, sums += next, to += outputs)
                    Vector512.FusedMultiplyAdd(Vector512.ConvertToSingle(Vector512.Load(sums)), scales * worths[row], Vector512.Load(to)).Store(to);
                continue;
            }
            var bias = Vector512.Load(weights.Bias + j);
            for (var row = 0; row < rows; row++, sums += next, to += outputs)
                Vector512.FusedMultiplyAdd(Vector512.ConvertToSingle(Vector512.Load(sums)), scales * worths[row], bias).Store(to);
        }
    }

    private unsafe void FinishHalf(int* sums, float worth, int j, in Panels weights, float* y)
    {
        var start = weights.Bias is null ? Start(y, j) : Vector256.Load(weights.Bias + j);
        var sum = Vector256.FusedMultiplyAdd(Vector256.ConvertToSingle(Vector256.Load(sums)), Vector256.Load(weights.Scales + j) * worth, start);
        if (j + Half <= Outputs) sum.Store(y + j);
        else for (var lane = 0; j + lane < Outputs; lane++) y[j + lane] = sum[lane];
    }

    private unsafe Vector256<float> Start(float* y, int j)
    {
        if (j + Half <= Outputs) return Vector256.Load(y + j);
        var start = Vector256<float>.Zero;
        for (var lane = 0; j + lane < Outputs; lane++) start = start.WithElement(lane, y[j + lane]);
        return start;
    }

    /// <summary>Where weights lie; without a bias sums are added to what is there.</summary>
    private readonly unsafe struct Panels(sbyte* at, int* starts, float* scales, float* bias)
    {
        public sbyte* At => at;

        public int* Starts => starts;

        public float* Scales => scales;

        public float* Bias => bias;
    }

    /// <summary>Sums of rows, a row's panels one after the other, and what a step of each row is worth.</summary>
    private readonly unsafe struct Tile(int* sums, int rows, int panels, float* worths, int first)
    {
        public int* Sums => sums;

        public int Rows => rows;

        public int Panels => panels;

        public float* Worths => worths;

        /// <summary>The output at which the tile begins.</summary>
        public int First => first;
    }
}
