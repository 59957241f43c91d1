using Chancery.Core.Merging;

namespace Chancery.Tests.Merging;

public sealed class AverageLinkTests
{
    [Fact]
    public void The_closest_join_first_and_a_chain_is_no_group()
    {
        // 0-1 and 1-2 are close, 0-2 is not: the mean of {0 1} and 2 is 0.45
        Assert.Equal([0, 0, 2], AverageLink.Group(Matrix(3, (0, 1, 0.9f), (1, 2, 0.8f), (0, 2, 0.1f)), 0.5f));
        Assert.Equal([0, 0, 0], AverageLink.Group(Matrix(3, (0, 1, 0.9f), (1, 2, 0.8f), (0, 2, 0.1f)), 0.4f));
    }

    [Fact]
    public void What_contradicts_is_never_in_one_group_whatever_joins_it() =>
        Assert.Equal([0, 0, 2], AverageLink.Group(Matrix(3, (0, 1, 1), (1, 2, 0.9f), (0, 2, AverageLink.Never)), 0));

    [Fact]
    public void Nothing_makes_no_group() => Assert.Empty(AverageLink.Group(new float[0, 0], 0));

    private static float[,] Matrix(int n, params (int, int, float)[] cells)
    {
        var matrix = new float[n, n];
        foreach (var (i, j, value) in cells) matrix[i, j] = matrix[j, i] = value;
        return matrix;
    }
}
