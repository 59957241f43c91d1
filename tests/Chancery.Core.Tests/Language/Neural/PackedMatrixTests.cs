using Chancery.Core.Language.Neural;
using CsCheck;

namespace Chancery.Core.Tests.Language.Neural;

public sealed class PackedMatrixTests
{
    [Fact]
    public void A_product_is_the_plain_sum_at_every_size() =>
        Gen.Select(Gen.Int[1, 20], Gen.Int[1, 40], Gen.Int[1, 300], Gen.Bool, Gen.Int[1, 9999]).Sample((rows, inputs, outputs, accumulate, seed) =>
        {
            var random = new Random(seed);
            float[] x = Fill(random, rows * inputs), weights = Fill(random, inputs * outputs), bias = Fill(random, outputs), y = Fill(random, rows * outputs);
            var expected = new float[rows * outputs];
            for (var i = 0; i < rows; i++)
            {
                for (var j = 0; j < outputs; j++)
                {
                    double sum = accumulate ? y[i * outputs + j] : bias[j];
                    for (var p = 0; p < inputs; p++) sum += x[i * inputs + p] * weights[p * outputs + j];
                    expected[i * outputs + j] = (float)sum;
                }
            }
            new PackedMatrix(inputs, outputs, weights, bias).Multiply(x, inputs, rows, y, accumulate);
            return expected.Zip(y).All(pair => Math.Abs(pair.First - pair.Second) < 1e-3);
        });

    [Fact]
    public void A_row_has_the_same_product_to_the_bit_whichever_rows_stand_beside_it() =>
        Gen.Select(Gen.Int[1, 20], Gen.Int[1, 40], Gen.Int[1, 300], Gen.Int[1, 9999]).Sample((rows, inputs, outputs, seed) =>
        {
            var random = new Random(seed);
            var matrix = new PackedMatrix(inputs, outputs, Fill(random, inputs * outputs), Fill(random, outputs));
            var x = Fill(random, rows * inputs);
            float[] together = new float[rows * outputs], alone = new float[rows * outputs];
            matrix.Multiply(x, inputs, rows, together, false);
            for (var i = 0; i < rows; i++) matrix.Multiply(x.AsSpan(i * inputs, inputs), inputs, 1, alone.AsSpan(i * outputs, outputs), false);
            return together.SequenceEqual(alone);
        });

    private static float[] Fill(Random random, int length) => [.. Enumerable.Range(0, length).Select(_ => random.NextSingle() * 2 - 1)];
}
