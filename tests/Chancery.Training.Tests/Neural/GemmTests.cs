using Chancery.Training.Neural;

namespace Chancery.Training.Tests.Neural;

public sealed class GemmTests
{
    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(6, 16, 3)]
    [InlineData(7, 17, 5)]
    [InlineData(13, 40, 300)]
    public void A_product_is_the_sum_of_products(int m, int n, int k)
    {
        var random = new Random(1);
        var (a, b) = (Fill(m * k), Fill(k * n));
        foreach (var (left, right) in new[] { (false, false), (true, false), (false, true), (true, true) })
        {
            var c = Fill(m * n);
            var expected = (float[])c.Clone();
            for (var i = 0; i < m; i++)
                for (var j = 0; j < n; j++)
                    for (var p = 0; p < k; p++)
                        expected[i * n + j] += (left ? a[p * m + i] : a[i * k + p]) * (right ? b[j * k + p] : b[p * n + j]);
            Gemm.Add(m, n, k, new Operand(a, left ? m : k, 0, left), new Operand(b, right ? k : n, 0, right), new Operand(c, n));
            for (var i = 0; i < c.Length; i++) Assert.Equal(expected[i], c[i], 1e-3f);
        }

        float[] Fill(int length) => [.. Enumerable.Range(0, length).Select(_ => random.NextSingle() - .5f)];
    }
}
