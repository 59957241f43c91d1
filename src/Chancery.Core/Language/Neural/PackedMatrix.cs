using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Chancery.Core.Language.Neural;

/// <summary>
/// A weight matrix of inputs × outputs with its bias, laid out in panels of as many outputs as a product holds in registers. Frozen.
/// Each output is summed in the order of the inputs, so that the width of the machine's vectors changes no bit of the result.
/// </summary>
internal sealed class PackedMatrix
{
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
        for (var j = 0; j < outputs; j += PanelWidth)
        {
            var panel = _panels.AsSpan(j * inputs);
            var width = Math.Min(PanelWidth, outputs - j);
            for (var p = 0; p < inputs; p++) weights.Slice(p * outputs + j, width).CopyTo(panel[(p * PanelWidth)..]);
        }
    }

    public int Inputs { get; }

    public int Outputs { get; }

    private static int PanelWidth => Vector512.IsHardwareAccelerated ? 32 : 16;

    /// <summary>y = x · W + bias, or y += x · W. Rows of x are <paramref name="stride"/> apart, rows of y <see cref="Outputs"/> apart.</summary>
    public unsafe void Multiply(ReadOnlySpan<float> x, int stride, int rows, Span<float> y, bool accumulate)
    {
        if (rows == 0) return;
        // the kernels read and write without a check: this is the check
        _ = x[(rows - 1) * stride + Inputs - 1];
        _ = y[rows * Outputs - 1];
        fixed (float* from = x, to = y, panels = _panels, bias = _bias)
        {
            var high = TileKernels.High(rows);
            for (var j = 0; j < Outputs; j += PanelWidth) Panel(j, new Rows(from, stride), high, panels, new Rows(to, Outputs), accumulate ? null : bias);
            var last = new Rows(to + (long)high * Outputs, Outputs);
            for (var j = Low(new Rows(from + (long)high * stride, stride), rows - high, panels, last, accumulate ? null : bias); high < rows && j < Outputs; j += PanelWidth)
                Panel(j, new Rows(from + (long)high * stride, stride), rows - high, panels, last, accumulate ? null : bias);
        }
    }

    /// <summary>All rows by the panel that begins at an output.</summary>
    private unsafe void Panel(int j, Rows x, int rows, float* panels, Rows y, float* bias)
    {
        var panel = panels + (long)j * Inputs;
        var width = Math.Min(PanelWidth, Outputs - j);
        for (int i = 0, height; i < rows; i += height)
        {
            var (input, output) = (new Rows(x.At + (long)i * x.Stride, x.Stride), new Rows(y.At + (long)i * Outputs + j, Outputs));
            height = TileKernels.Height(rows - i);
            if (width < PanelWidth) Edge(input, height, panel, output, width, bias is null ? null : bias + j);
            else TileKernels.Run(height, input, panel, Inputs, output, bias is null ? null : bias + j);
        }
    }

    /// <summary>The last rows are too few to keep the machine busy with one panel: several panels at once; gives the output that is left to begin with.</summary>
    private unsafe int Low(Rows x, int rows, float* panels, Rows y, float* bias)
    {
        var (span, j) = (LowKernels.Panels * PanelWidth, 0);
        for (; rows > 0 && j + span <= Outputs; j += span)
        {
            for (var i = 0; i < rows; i++)
            {
                var panel = panels + (long)j * Inputs;
                LowKernels.Run(x.At + (long)i * x.Stride, panel, Inputs, y.At + (long)i * Outputs + j, bias is null ? null : bias + j);
            }
        }
        return j;
    }

    /// <summary>The last panel is wider than what is left of y: its tile is made beside it.</summary>
    private unsafe void Edge(Rows x, int height, float* panel, Rows y, int width, float* bias)
    {
        var tile = stackalloc float[TileKernels.Tallest * 32];
        for (var i = 0; bias is null && i < height; i++) new ReadOnlySpan<float>(y.At + (long)i * y.Stride, width).CopyTo(new Span<float>(tile + i * PanelWidth, width));
        TileKernels.Run(height, x, panel, Inputs, new Rows(tile, PanelWidth), bias);
        for (var i = 0; i < height; i++) new ReadOnlySpan<float>(tile + i * PanelWidth, width).CopyTo(new Span<float>(y.At + (long)i * y.Stride, width));
    }
}

/// <summary>Rows of numbers a stride apart.</summary>
internal readonly unsafe struct Rows(float* at, int stride)
{
    public float* At => at;

    public int Stride => stride;
}
