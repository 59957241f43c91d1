using System.Numerics.Tensors;
using Chancery.Core.Language.Neural;
using Chancery.Core.Text;
using CsCheck;

namespace Chancery.Core.Tests.Language.Neural;

public sealed class ProductsTests
{
    [Fact]
    public void A_row_times_the_rows_of_a_sentence_is_the_librarys_product_bit_for_bit() =>
        Gen.Select(Gen.Int[1, 160], Gen.Int[1, 12], Gen.Int[0, 2], Gen.Int[1, 9999]).Sample((width, words, round, seed) =>
        {
            // whole vectors as often as not
            if (round > 0) width = (width + 15) / 16 * 16;
            var random = new Random(seed);
            var batch = new SentenceBatch();
            batch.Lay([new Sentence(new TokenRange(0, words + 2), default, 0), new Sentence(new TokenRange(words + 2, (2 * words) + 2), default, 0)]);
            float[] row = Numbers(random, width), others = Numbers(random, batch.Rows * width);
            var products = new float[words];
            Products.Of(row, others, batch, 1, products);
            for (var i = 0; i < words; i++)
            {
                if (products[i] != TensorPrimitives.Dot<float>(row, others.AsSpan(batch.Row(1, i) * width, width))) return false;
            }
            return true;
        });

    private static float[] Numbers(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextSingle() - 0.5f)];
}
