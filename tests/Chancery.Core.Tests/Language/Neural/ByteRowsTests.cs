using Chancery.Core.Language.Neural;
using CsCheck;

namespace Chancery.Core.Tests.Language.Neural;

public sealed class ByteRowsTests
{
    [Fact]
    public void Rows_that_are_bytes_already_give_the_same_bits_to_every_matrix() =>
        Gen.Select(Gen.Int[1, 60], Gen.Int[1, 90], Gen.Int[1, 70], Gen.Int[1, 9999]).Sample((rows, inputs, outputs, seed) =>
        {
            var random = new Random(seed);
            var (x, bytes) = (Fill(random, rows * inputs), new ByteRows());
            // what was there before must not show
            bytes.Write(Fill(random, 200 * 128), 128, 200);
            bytes.Write(x, inputs, rows);
            for (var matrices = 0; matrices < 2; matrices++)
            {
                var matrix = new PackedMatrix(inputs, outputs, Fill(random, inputs * outputs), Fill(random, outputs));
                float[] plain = new float[rows * outputs], shared = new float[rows * outputs], vectors = new float[rows * outputs];
                matrix.Multiply(x, inputs, rows, plain, false);
                matrix.Multiply(bytes, shared);
                matrix.Multiply<PlainSum>(bytes, vectors);
                if (!plain.AsSpan().SequenceEqual(shared) || !plain.AsSpan().SequenceEqual(vectors)) return false;
            }
            return true;
        });

    [Fact]
    public void Rows_of_another_width_are_refused() =>
        Assert.Throws<ArgumentException>(() => new PackedMatrix(3, 2, [1, 2, 3, 4, 5, 6], []).Multiply(new ByteRows().Write([1, 2], 2, 1), new float[2]));

    [Fact]
    public void Writing_again_allocates_nothing()
    {
        var (bytes, x) = (new ByteRows(), Fill(new Random(1), 64 * 40));
        bytes.Write(x, 64, 40);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++) bytes.Write(x, 64, 40);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    private static float[] Fill(Random random, int count)
    {
        var numbers = new float[count];
        for (var i = 0; i < count; i++) numbers[i] = random.NextSingle() * 2 - 1;
        return numbers;
    }
}
