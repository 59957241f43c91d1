using Chancery.Core.Merging;
using CsCheck;

namespace Chancery.Core.Tests.Merging;

public class BoostedTreesTests
{
    private const int Features = 6;

    [Fact]
    public void An_answer_that_is_given_up_early_was_below_what_was_asked_for() =>
        Gen.Select(Gen.Int[1, 60], Gen.Int[1, 5], Gen.Double[0.01, 0.99], Gen.Int[1, 9999]).Sample((count, depth, least, seed) =>
        {
            var random = new Random(seed);
            var trees = Trees(random, count, depth);
            float[] values = [.. Enumerable.Range(0, Features).Select(_ => random.NextSingle())];
            double all = trees.Probability(values), early = trees.Probability(values, least);
            return all >= least ? early == all : early < least;
        });

    [Fact]
    public void Going_on_from_the_first_trees_gives_the_same_answer() =>
        Gen.Select(Gen.Int[1, 60], Gen.Int[1, 5], Gen.Double[0.01, 0.99], Gen.Int[1, 9999]).Sample((count, depth, least, seed) =>
        {
            var random = new Random(seed);
            var trees = Trees(random, count, depth);
            float[] values = [.. Enumerable.Range(0, Features).Select(_ => random.NextSingle())];
            double all = trees.Probability(values), later = trees.Probability(values, least, trees.Begin(values));
            return all >= least ? later == all : later < least;
        });

    [Fact]
    public void Rows_that_are_asked_side_by_side_get_what_each_gets_alone() =>
        Gen.Select(Gen.Int[1, 60], Gen.Int[1, 16], Gen.Double[-4, 1], Gen.Int[1, 9999]).Sample((count, lanes, least, seed) =>
        {
            var random = new Random(seed);
            var trees = Trees(random, count, 5);
            if (!trees.IsWide) return true;
            float[][] rows = [.. Enumerable.Range(0, lanes).Select(_ => Enumerable.Range(0, Features).Select(_ => random.NextSingle()).ToArray())];
            Span<double> odds = stackalloc double[lanes];
            trees.LogOdds(rows, least, odds);
            for (var i = 0; i < lanes; i++)
            {
                var alone = trees.LogOdds(rows[i]);
                if (odds[i] != alone && (alone >= least || odds[i] >= least)) return false;
            }
            return true;
        });

    [Fact]
    public void A_value_below_its_limit_goes_left()
    {
        var trees = new BoostedTrees(1, [1], [0.5f], [-2, 3]);
        Assert.Equal(-2, trees.LogOdds([9, 0.4f]));
        Assert.Equal(3, trees.LogOdds([9, 0.5f]));
    }

    private static BoostedTrees Trees(Random random, int count, int depth)
    {
        var nodes = count * ((1 << depth) - 1);
        return new BoostedTrees(
            depth,
            [.. Enumerable.Range(0, nodes).Select(_ => (short)random.Next(Features))],
            [.. Enumerable.Range(0, nodes).Select(_ => random.NextSingle())],
            [.. Enumerable.Range(0, count << depth).Select(_ => random.NextSingle() - 0.6f)]);
    }
}
