using System.Runtime.Intrinsics.X86;
using Chancery.Core.Language.Neural;
using CsCheck;

namespace Chancery.Core.Tests.Language.Neural;

public sealed class PackedMatrixTests
{
    // weights and inputs are brought to 255 steps each: half a step of both, over all inputs, at the very worst
    private const float HalfSteps = 1f / 254 + 1f / 254 + 1e-4f;

    [Fact]
    public void A_product_is_the_plain_sum_but_for_half_a_step_of_each_number() =>
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
            return expected.Zip(y).All(pair => Math.Abs(pair.First - pair.Second) < inputs * HalfSteps);
        });

    [Fact]
    public void Whole_numbers_within_the_steps_are_multiplied_exactly() =>
        Gen.Select(Gen.Int[1, 20], Gen.Int[1, 80], Gen.Int[1, 70], Gen.Int[1, 9999]).Sample((rows, inputs, outputs, seed) =>
        {
            var random = new Random(seed);
            float[] x = Whole(random, rows, inputs), weights = Whole(random, inputs, outputs), y = new float[rows * outputs];
            // the largest of every row of inputs and of every column of weights is 127: one step is worth one
            for (var i = 0; i < rows; i++) x[i * inputs] = 127;
            for (var j = 0; j < outputs; j++) weights[j] = -127;
            new PackedMatrix(inputs, outputs, weights, []).Multiply(x, inputs, rows, y, false);
            for (var i = 0; i < rows; i++)
            {
                for (var j = 0; j < outputs; j++)
                {
                    var sum = 0;
                    for (var p = 0; p < inputs; p++) sum += (int)x[i * inputs + p] * (int)weights[p * outputs + j];
                    if (Math.Abs(y[i * outputs + j] - sum) > Math.Abs(sum) * 1e-6) return false;
                }
            }
            return true;
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

    [Fact]
    public void Every_machine_has_the_same_product_to_the_bit() =>
        Gen.Select(Gen.Int[1, 20], Gen.Int[1, 300], Gen.Int[1, 100], Gen.Bool, Gen.Int[1, 9999]).Sample((rows, inputs, outputs, accumulate, seed) =>
        {
            var random = new Random(seed);
            var matrix = new PackedMatrix(inputs, outputs, Fill(random, inputs * outputs), Fill(random, outputs));
            float[] x = Fill(random, rows * inputs), start = Fill(random, rows * outputs), plain = [.. start], half = [.. start], whole = [.. start], wide = [.. start];
            matrix.Multiply<PlainSum>(x, inputs, rows, plain, accumulate);
            if (Avx2.IsSupported) matrix.Multiply<AvxSum>(x, inputs, rows, half, accumulate);
            if (AvxVnni.IsSupported) matrix.Multiply<VnniSum>(x, inputs, rows, whole, accumulate);
            if (WideTiles.IsSupported) matrix.Multiply<PlainSum>(x, inputs, rows, wide, accumulate, true);
            return (!WideTiles.IsSupported || plain.SequenceEqual(wide)) && (!Avx2.IsSupported || plain.SequenceEqual(half)) && (!AvxVnni.IsSupported || plain.SequenceEqual(whole));
        });

    [Fact]
    public void What_lies_elsewhere_is_added_as_what_lies_there() =>
        Gen.Select(Gen.Int[1, 20], Gen.Int[1, 60], Gen.Int[1, 100], Gen.Int[1, 9999]).Sample((rows, inputs, outputs, seed) =>
        {
            var random = new Random(seed);
            var matrix = new PackedMatrix(inputs, outputs, Fill(random, inputs * outputs), []);
            float[] x = Fill(random, rows * inputs), there = Fill(random, rows * outputs), apart = new float[rows * outputs];
            // in another order than the rows
            var elsewhere = GC.AllocateArray<float>(rows * outputs, pinned: true);
            var at = new nint[rows];
            for (var row = 0; row < rows; row++)
            {
                var place = elsewhere.AsSpan((rows - 1 - row) * outputs, outputs);
                there.AsSpan(row * outputs, outputs).CopyTo(place);
                at[row] = Scratch.AddressOf(place);
            }
            matrix.Multiply(x, inputs, rows, at, apart);
            matrix.Multiply(x, inputs, rows, there, true);
            GC.KeepAlive(elsewhere);
            return there.SequenceEqual(apart);
        });

    [Fact]
    public void A_row_of_noughts_gives_the_bias()
    {
        var y = new float[3];
        new PackedMatrix(2, 3, [1, 2, 3, 4, 5, 6], [7, 8, 9]).Multiply([0, 0], 2, 1, y, false);
        Assert.Equal([7f, 8f, 9f], y);
    }

    private static float[] Fill(Random random, int length) => [.. Enumerable.Range(0, length).Select(_ => random.NextSingle() * 2 - 1)];

    private static float[] Whole(Random random, int rows, int columns) => [.. Enumerable.Range(0, rows * columns).Select(_ => (float)random.Next(-127, 128))];
}
