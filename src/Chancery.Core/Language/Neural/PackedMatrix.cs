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

    /// <summary>y = x · W + what lies at an address for each row: numbers that do not move, as many as there are outputs.</summary>
    public void Multiply(ReadOnlySpan<float> x, int stride, int rows, ReadOnlySpan<nint> onto, Span<float> y)
    {
        if (WideTiles.IsSupported) Multiply<PlainSum>(x, stride, rows, onto, y, true);
        else if (AvxVnni.IsSupported) Multiply<VnniSum>(x, stride, rows, onto, y);
        else if (Avx2.IsSupported) Multiply<AvxSum>(x, stride, rows, onto, y);
        else Multiply<PlainSum>(x, stride, rows, onto, y);
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
    internal unsafe void Multiply<T>(ReadOnlySpan<float> x, int stride, int rows, Span<float> y, bool accumulate, bool wide = false)
        where T : struct, IByteSum
    {
        fixed (float* there = y)
        {
            var onto = new nint[accumulate ? rows : 0];
            for (var row = 0; row < onto.Length; row++) onto[row] = (nint)(there + (long)row * Outputs);
            Multiply<T>(x, stride, rows, onto, y, wide);
        }
    }

    [SkipLocalsInit]
    private unsafe void Multiply<T>(ReadOnlySpan<float> x, int stride, int rows, ReadOnlySpan<nint> onto, Span<float> y, bool wide = false)
        where T : struct, IByteSum
    {
        if (rows == 0) return;
        if (onto.Length > 0) _ = onto[rows - 1];
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
                    fixed (nint* bases = onto)
                    {
                        var weights = new Panels(panels, starts, scales, bias);
                        for (int i = 0, count; i < rows; i += count)
                        {
                            count = Math.Min(most, rows - i);
                            for (var row = 0; row < count; row++) worths[row] = ByteRow.Write(from + (long)(i + row) * stride, Inputs, bytes + row * Stride);
                            var block = new PackedRows(bytes, worths, bases is null ? null : bases + i, to + (long)i * Outputs);
                            if (wide) Wide(block, count, weights);
                            else Block<T>(block, count, weights);
                        }
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
                            var block = new PackedRows(bytes + (long)i * Stride, worths + i, null, to + (long)i * Outputs);
                            if (wide) Wide(block, count, weights);
                            else Block<T>(block, count, weights);
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
    private unsafe void Block<T>(in PackedRows block, int rows, in Panels weights)
        where T : struct, IByteSum
    {
        var sums = stackalloc int[ByteKernels.Tallest * Width];
        var x = block.Bytes;
        var high = rows - rows % Fewest;
        for (var j = 0; j < Outputs; j += Width)
        {
            var panel = weights.At + (long)j * Stride;
            for (int i = 0, height; i < high; i += height)
            {
                height = high - i >= ByteKernels.Tallest ? ByteKernels.Tallest : Fewest;
                if (height == ByteKernels.Tallest) ByteKernels.Six<T>(x + i * Stride, Stride, panel, _steps, weights.Starts + j, sums);
                else ByteKernels.Three<T>(x + i * Stride, Stride, panel, _steps, weights.Starts + j, sums);
                Finish(new PackedTile(sums, height, 1, j), block.From(i, 0, Outputs), weights);
            }
        }
        for (var i = high; i < rows; i++) Row<T>(block.From(i, Stride, Outputs), weights);
    }

    [SkipLocalsInit]
    private unsafe void Row<T>(in PackedRows row, in Panels weights)
        where T : struct, IByteSum
    {
        var sums = stackalloc int[ByteKernels.Abreast * Width];
        for (int j = 0, taken; j < Outputs; j += taken)
        {
            taken = Outputs - j > (ByteKernels.Abreast - 1) * Width ? ByteKernels.Abreast * Width : Width;
            if (taken == Width) ByteKernels.One<T>(row.Bytes, weights.At + (long)j * Stride, _steps, weights.Starts + j, sums);
            else ByteKernels.Wide<T>(row.Bytes, weights.At + (long)j * Stride, _steps, weights.Starts + j, sums);
            Finish(new PackedTile(sums, 1, taken / Width, j), row, weights);
        }
    }

    /// <summary>The same by the widest tiles.</summary>
    [SkipLocalsInit]
    private unsafe void Wide(in PackedRows block, int rows, in Panels weights)
    {
        var sums = stackalloc int[WideTiles.MostRows * WideTiles.MostPanels * Width];
        var bases = stackalloc nint[WideTiles.MostRows];
        var panels = (Outputs + Width - 1) / Width;
        for (int i = 0, height; i < rows; i += height)
        {
            // no tile is left with a row or two if it can be helped
            height = rows - i <= WideTiles.MostRows ? rows - i : rows - i < WideTiles.MostRows + 4 ? (rows - i) / 2 : WideTiles.MostRows;
            for (int panel = 0, taken; panel < panels; panel += taken)
            {
                taken = panels - panel >= WideTiles.Abreast(height) ? WideTiles.Abreast(height) : 1;
                var j = panel * Width;
                var work = new WideTiles.Work(block.Bytes + i * Stride, Stride, height, weights.At + (long)j * Stride, _steps, weights.Starts + j, sums);
                var rest = block.From(i, 0, Outputs);
                if (j + taken * Width > Outputs)
                {
                    WideTiles.Run(height, taken, &work);
                    Finish(new PackedTile(sums, height, taken, j), rest, weights);
                    continue;
                }
                for (var row = 0; row < height; row++) bases[row] = rest.Onto is null ? (nint)(weights.Bias + j) : rest.Onto[row] + j * sizeof(float);
                work.Finish(weights.Scales + j, rest.Worths, bases, rest.To + j, Outputs);
                WideTiles.RunToEnd(height, taken, &work);
            }
        }
    }

    /// <summary>From whole numbers to those of the output, for the panels of a tile.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private unsafe void Finish(in PackedTile tile, in PackedRows of, in Panels weights)
    {
        var (rows, outputs, next) = (tile.Rows, Outputs, tile.Panels * Width);
        var worths = of.Worths;
        var onto = of.Onto;
        for (int panel = 0, j = tile.First; panel < tile.Panels; panel++, j += Width)
        {
            var sums = tile.Sums + panel * Width;
            var to = of.To + j;
            if (!Vector512.IsHardwareAccelerated || j + Width > outputs)
            {
                for (var row = 0; row < rows; row++, sums += next, to += outputs)
                {
                    var from = onto is null ? null : (float*)onto[row];
                    FinishHalf(sums, worths[row], j, weights, from, to - j);
                    FinishHalf(sums + Half, worths[row], j + Half, weights, from, to - j);
                }
                continue;
            }
            var scales = Vector512.Load(weights.Scales + j);
            if (onto is not null)
            {
                for (var row = 0; row < rows; row++, sums += next, to += outputs)
                    Vector512.FusedMultiplyAdd(Vector512.ConvertToSingle(Vector512.Load(sums)), scales * worths[row], Vector512.Load((float*)onto[row] + j)).Store(to);
                continue;
            }
            var bias = Vector512.Load(weights.Bias + j);
            for (var row = 0; row < rows; row++, sums += next, to += outputs)
                Vector512.FusedMultiplyAdd(Vector512.ConvertToSingle(Vector512.Load(sums)), scales * worths[row], bias).Store(to);
        }
    }

    private unsafe void FinishHalf(int* sums, float worth, int j, in Panels weights, float* from, float* y)
    {
        var start = from is not null ? Start(from, j) : Vector256.Load(weights.Bias + j);
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

    /// <summary>Where weights lie.</summary>
    private readonly unsafe struct Panels(sbyte* at, int* starts, float* scales, float* bias)
    {
        public sbyte* At => at;

        public int* Starts => starts;

        public float* Scales => scales;

        public float* Bias => bias;
    }
}
