using Chancery.Core.Merging;

namespace Chancery.Tests.Merging;

public sealed class BoostedTreesTests
{
    // one tree: is value 1 below 0.5? then -2, else 3; another: everything goes left, 1
    private readonly BoostedTrees _trees = new(1, [1, 0], [0.5f, float.PositiveInfinity], [-2, 3, 1, 9]);

    [Fact]
    public void Answers_add_up()
    {
        Assert.Equal(-1, _trees.LogOdds([0, 0.4f]), 6);
        Assert.Equal(4, _trees.LogOdds([0, 0.5f]), 6);
        Assert.Equal(1 / (1 + Math.Exp(-4)), _trees.Probability([0, 1]), 6);
    }

    [Fact]
    public void What_is_written_is_read_back()
    {
        var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true)) _trees.Write(writer);
        stream.Position = 0;
        using var reader = new BinaryReader(stream);
        Assert.Equal(-1, BoostedTrees.Read(reader, 2).LogOdds([0, 0]), 6);
    }

    [Fact]
    public void A_feature_that_nobody_computes_is_refused()
    {
        var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true)) _trees.Write(writer);
        stream.Position = 0;
        using var reader = new BinaryReader(stream);
        Assert.Throws<InvalidDataException>(() => BoostedTrees.Read(reader, 1));
    }
}
