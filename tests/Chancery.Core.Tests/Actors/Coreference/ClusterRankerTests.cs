using Chancery.Core.Actors.Coreference;
using Chancery.Core.Merging;
using CsCheck;

namespace Chancery.Core.Tests.Actors.Coreference;

public sealed class ClusterRankerTests
{
    private const int Features = 5;

    [Fact]
    public void Whoever_is_likeliest_of_all_is_meant_if_it_fits() =>
        Gen.Select(Gen.Int[1, 40], Gen.Int[0, 50], Gen.Double[0.05, 0.95], Gen.Int[1, 9999]).Sample((count, chains, least, seed) =>
        {
            var random = new Random(seed);
            // of the depth that many chains are asked with side by side, and of another
            var trees = Trees(random, count, seed % 2 == 0 ? 5 : 3);
            // few different values, so that some are equally likely
            List<(Chain Chain, float[] Values)> found = [.. Enumerable.Range(0, chains).Select(i => (new Chain(i) { Fits = random.Next(2) == 0 }, Enumerable.Range(0, Features).Select(_ => random.Next(2) / 2f).ToArray()))];
            var (best, most) = (-1, least);
            for (var i = 0; i < found.Count; i++)
            {
                if (trees.Probability(found[i].Values) is var likely && likely >= most) (best, most) = (i, likely);
            }
            return ClusterRanker.Best(trees, found, least) == (best >= 0 && found[best].Chain.Fits ? best : -1);
        });

    private static BoostedTrees Trees(Random random, int count, int depth)
    {
        var nodes = count * ((1 << depth) - 1);
        return new BoostedTrees(
            depth,
            [.. Enumerable.Range(0, nodes).Select(_ => (short)random.Next(Features))],
            [.. Enumerable.Range(0, nodes).Select(_ => random.NextSingle())],
            [.. Enumerable.Range(0, count << depth).Select(_ => random.NextSingle() - 0.5f)]);
    }
}
