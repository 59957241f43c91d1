using System.Numerics.Tensors;

namespace Chancery.Training.Neural;

/// <summary>Rows of whole numbers from -127 to 127 with a scale each.</summary>
internal sealed record QuantisedTable(float[] Scales, sbyte[] Values)
{
    private const int Most = 127;

    public static QuantisedTable Of(ReadOnlySpan<float> values, int width)
    {
        var table = new QuantisedTable(new float[values.Length / width], new sbyte[values.Length]);
        for (var row = 0; row < table.Scales.Length; row++)
        {
            var from = values.Slice(row * width, width);
            var scale = table.Scales[row] = MathF.Abs(TensorPrimitives.MaxMagnitude(from)) / Most;
            for (var i = 0; i < width && scale > 0; i++) table.Values[row * width + i] = (sbyte)Math.Clamp(MathF.Round(from[i] / scale), -Most, Most);
        }
        return table;
    }
}
