using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Chancery.Core.Language.Neural;

/// <summary>
/// A weight matrix of inputs × outputs with its bias, laid out in panels of 16 outputs so that a product runs in registers. Frozen.
/// </summary>
internal sealed class PackedMatrix
{
    private const int PanelWidth = 16, TileHeight = 6;
    private readonly float[] _panels;
    private readonly float[] _bias;

    /// <param name="inputs">Rows of the matrix.</param>
    /// <param name="outputs">Columns of the matrix.</param>
    /// <param name="weights">Row major.</param>
    /// <param name="bias">One an output, or empty.</param>
    public PackedMatrix(int inputs, int outputs, ReadOnlySpan<float> weights, ReadOnlySpan<float> bias)
    {
        (Inputs, Outputs) = (inputs, outputs);
        var panels = (outputs + PanelWidth - 1) / PanelWidth;
        _panels = new float[panels * inputs * PanelWidth];
        _bias = new float[panels * PanelWidth];
        bias.CopyTo(_bias);
        for (var j = 0; j < outputs; j++)
        {
            var panel = _panels.AsSpan(j / PanelWidth * inputs * PanelWidth);
            for (var p = 0; p < inputs; p++) panel[p * PanelWidth + j % PanelWidth] = weights[p * outputs + j];
        }
    }

    public int Inputs { get; }

    public int Outputs { get; }

    /// <summary>y = x · W + bias, or y += x · W. Rows of x are <paramref name="stride"/> apart, rows of y <see cref="Outputs"/> apart.</summary>
    public void Multiply(ReadOnlySpan<float> x, int stride, int rows, Span<float> y, bool accumulate)
    {
        if (rows == 0) return;
        // the tiles read and write without a check: this is the check
        _ = x[(rows - 1) * stride + Inputs - 1];
        _ = y[rows * Outputs - 1];
        Span<float> edge = stackalloc float[TileHeight * PanelWidth];
        for (var j = 0; j < Outputs; j += PanelWidth)
        {
            ref var panel = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_panels), (nint)j * Inputs);
            var width = Math.Min(PanelWidth, Outputs - j);
            for (var i = 0; i < rows; i += TileHeight)
            {
                var height = Math.Min(TileHeight, rows - i);
                ref var input = ref Unsafe.Add(ref MemoryMarshal.GetReference(x), (nint)i * stride);
                if (height == TileHeight && width == PanelWidth)
                {
                    ref var output = ref Unsafe.Add(ref MemoryMarshal.GetReference(y), (nint)i * Outputs + j);
                    if (!accumulate) Start(ref output, Outputs, TileHeight, _bias.AsSpan(j));
                    Tile(ref input, stride, ref panel, Inputs, ref output, Outputs);
                    continue;
                }
                Edge(x[(i * stride)..], stride, height, ref panel, y[(i * Outputs + j)..], width, accumulate ? default : _bias.AsSpan(j), edge);
            }
        }
    }

    private void Edge(ReadOnlySpan<float> x, int stride, int height, ref float panel, Span<float> y, int width, ReadOnlySpan<float> bias, Span<float> edge)
    {
        for (var i = 0; i < height; i++)
        {
            var sum = edge[..PanelWidth];
            if (bias.IsEmpty) sum.Clear();
            else bias[..PanelWidth].CopyTo(sum);
            ref var at = ref MemoryMarshal.GetReference(sum);
            var (low, high) = (Vector256.LoadUnsafe(ref at), Vector256.LoadUnsafe(ref at, 8));
            for (var p = 0; p < Inputs; p++)
            {
                var value = Vector256.Create(x[i * stride + p]);
                low = Vector256.MultiplyAddEstimate(value, Vector256.LoadUnsafe(ref panel, (nuint)(p * PanelWidth)), low);
                high = Vector256.MultiplyAddEstimate(value, Vector256.LoadUnsafe(ref panel, (nuint)(p * PanelWidth + 8)), high);
            }
            low.StoreUnsafe(ref at);
            high.StoreUnsafe(ref at, 8);
            for (var j = 0; j < width; j++) y[i * Outputs + j] = bias.IsEmpty ? y[i * Outputs + j] + sum[j] : sum[j];
        }
    }

    private static void Start(ref float output, int stride, int rows, ReadOnlySpan<float> bias)
    {
        ref var at = ref MemoryMarshal.GetReference(bias);
        var (low, high) = (Vector256.LoadUnsafe(ref at), Vector256.LoadUnsafe(ref at, 8));
        for (var i = 0; i < rows; i++)
        {
            low.StoreUnsafe(ref output, (nuint)(i * stride));
            high.StoreUnsafe(ref output, (nuint)(i * stride + 8));
        }
    }

    /// <summary>Six rows by sixteen outputs, held in twelve registers while the inputs stream by.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Tile(ref float x, int stride, ref float panel, int inputs, ref float y, int outputs)
    {
        Vector256<float> a0 = default, a1 = default, b0 = default, b1 = default, c0 = default, c1 = default;
        Vector256<float> d0 = default, d1 = default, e0 = default, e1 = default, f0 = default, f1 = default;
        for (var p = 0; p < inputs; p++)
        {
            var low = Vector256.LoadUnsafe(ref panel, (nuint)(p * PanelWidth));
            var high = Vector256.LoadUnsafe(ref panel, (nuint)(p * PanelWidth + 8));
            var value = Vector256.Create(Unsafe.Add(ref x, p));
            (a0, a1) = (Vector256.MultiplyAddEstimate(value, low, a0), Vector256.MultiplyAddEstimate(value, high, a1));
            value = Vector256.Create(Unsafe.Add(ref x, stride + p));
            (b0, b1) = (Vector256.MultiplyAddEstimate(value, low, b0), Vector256.MultiplyAddEstimate(value, high, b1));
            value = Vector256.Create(Unsafe.Add(ref x, 2 * stride + p));
            (c0, c1) = (Vector256.MultiplyAddEstimate(value, low, c0), Vector256.MultiplyAddEstimate(value, high, c1));
            value = Vector256.Create(Unsafe.Add(ref x, 3 * stride + p));
            (d0, d1) = (Vector256.MultiplyAddEstimate(value, low, d0), Vector256.MultiplyAddEstimate(value, high, d1));
            value = Vector256.Create(Unsafe.Add(ref x, 4 * stride + p));
            (e0, e1) = (Vector256.MultiplyAddEstimate(value, low, e0), Vector256.MultiplyAddEstimate(value, high, e1));
            value = Vector256.Create(Unsafe.Add(ref x, 5 * stride + p));
            (f0, f1) = (Vector256.MultiplyAddEstimate(value, low, f0), Vector256.MultiplyAddEstimate(value, high, f1));
        }
        Add(ref y, a0, a1);
        Add(ref Unsafe.Add(ref y, outputs), b0, b1);
        Add(ref Unsafe.Add(ref y, 2 * outputs), c0, c1);
        Add(ref Unsafe.Add(ref y, 3 * outputs), d0, d1);
        Add(ref Unsafe.Add(ref y, 4 * outputs), e0, e1);
        Add(ref Unsafe.Add(ref y, 5 * outputs), f0, f1);
    }

    private static void Add(ref float at, Vector256<float> low, Vector256<float> high)
    {
        (Vector256.LoadUnsafe(ref at) + low).StoreUnsafe(ref at);
        (Vector256.LoadUnsafe(ref at, 8) + high).StoreUnsafe(ref at, 8);
    }
}
