using Chancery.Core.Language.Neural;
using CsCheck;

namespace Chancery.Core.Tests.Language.Neural;

public sealed class TreeDecoderTests
{
    [Fact]
    public void Any_scores_give_one_root_and_no_cycle() =>
        Gen.Select(Gen.Int[1, 30], Gen.Int[0, 99999]).Sample((n, seed) => IsTree(Decode(n, seed)));

    [Fact]
    public void A_long_sentence_gives_a_tree_too() => Assert.True(IsTree(Decode(250, 3)));

    [Fact]
    public void The_best_tree_is_found_where_the_greedy_heads_are_a_cycle()
    {
        // words 1 and 2 choose each other; the best tree breaks the cycle at the cheaper place
        float[] scores = [1, -1e9f, 9, 0.5f, 8, -1e9f];
        var heads = new int[2];
        TreeDecoder.Decode(scores, heads);
        Assert.Equal([2, 0], heads);
    }

    private static int[] Decode(int n, int seed)
    {
        var random = new Random(seed);
        var scores = new float[n * (n + 1)];
        for (var i = 0; i < scores.Length; i++) scores[i] = i % (n + 1) == i / (n + 1) + 1 ? -1e9f : random.NextSingle() * 10;
        var heads = new int[n];
        TreeDecoder.Decode(scores, heads);
        return heads;
    }

    private static bool IsTree(int[] heads)
    {
        if (heads.Count(head => head == 0) != 1) return false;
        for (var i = 0; i < heads.Length; i++)
        {
            var (at, steps) = (i, 0);
            for (; heads[at] != 0 && steps <= heads.Length; steps++) at = heads[at] - 1;
            if (steps > heads.Length) return false;
        }
        return true;
    }
}
