using Chancery.Core.Actors.Coreference;
using Chancery.Core.Merging;
using CsCheck;

namespace Chancery.Core.Tests.Actors.Coreference;

public sealed class ClusterRankerTests
{
    private const int Depth = 3, Features = 5;

    [Fact]
    public void Whoever_is_likeliest_of_all_is_meant_if_it_fits() =>
        Gen.Select(Gen.Int[1, 40], Gen.Int[0, 8], Gen.Double[0.05, 0.95], Gen.Int[1, 9999]).Sample((count, chains, least, seed) =>
        {
            var random = new Random(seed);
            var trees = Trees(random, count);
            // few different values, so that some are equally likely
            List<(Chain Chain, float[] Values)> found = [.. Enumerable.Range(0, chains).Select(i => (new Chain(i) { Fits = random.Next(2) == 0 }, Enumerable.Range(0, Features).Select(_ => random.Next(2) / 2f).ToArray()))];
            var (best, most) = (-1, least);
            for (var i = 0; i < found.Count; i++)
            {
                if (trees.Probability(found[i].Values) is var likely && likely >= most) (best, most) = (i, likely);
            }
            return ClusterRanker.Best(trees, found, least) == (best >= 0 && found[best].Chain.Fits ? best : -1);
        });

    private static BoostedTrees Trees(Random random, int count)
    {
        var nodes = count * ((1 << Depth) - 1);
        return new BoostedTrees(
            Depth,
            [.. Enumerable.Range(0, nodes).Select(_ => (short)random.Next(Features))],
            [.. Enumerable.Range(0, nodes).Select(_ => random.NextSingle())],
            [.. Enumerable.Range(0, count << Depth).Select(_ => random.NextSingle() - 0.5f)]);
    }
}
