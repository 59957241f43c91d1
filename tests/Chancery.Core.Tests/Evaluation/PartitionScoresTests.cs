using Chancery.Core.Evaluation;

namespace Chancery.Tests.Evaluation;

public sealed class PartitionScoresTests
{
    // gold {a b c} {d e} {f}; predicted {a b} {c d e f}, worked out by hand
    private readonly PartitionScores _scores = new([0, 0, 0, 1, 1, 2], [0, 0, 1, 1, 1, 1]);

    [Fact]
    public void Pairs_are_counted_inside_groups()
    {
        Assert.Equal((4, 7, 2), (_scores.GoldPairs, _scores.PredictedPairs, _scores.RightPairs));
        Assert.Equal(2 / 7d, _scores.PairScores.Precision, 6);
        Assert.Equal(0.5, _scores.PairScores.Recall, 6);
    }

    [Fact]
    public void B_cubed_is_the_mean_over_the_members()
    {
        Assert.Equal((1 + 1 + 0.25 + 0.5 + 0.5 + 0.25) / 6, _scores.BCubed.Precision, 6);
        Assert.Equal(((2 / 3d) + (2 / 3d) + (1 / 3d) + 1 + 1 + 1) / 6, _scores.BCubed.Recall, 6);
    }

    [Fact]
    public void Muc_counts_links()
    {
        Assert.Equal(2 / 4d, _scores.Muc.Precision, 6);
        Assert.Equal(2 / 3d, _scores.Muc.Recall, 6);
    }

    [Fact]
    public void What_stands_alone_counts_on_neither_side_of_the_shared_task()
    {
        // f is asked for by nobody, so that {c d e f} has a member too many
        double precision = (1 + 1 + 0.25 + 0.5 + 0.5) / 6, recall = ((2 / 3d) + (2 / 3d) + (1 / 3d) + 1 + 1) / 5, ceaf = (0.8 + (4 / 6d)) / 2;
        Assert.Equal((_scores.Muc.F1 + (2 * precision * recall / (precision + recall)) + ceaf) / 3, _scores.Conll2012, 6);
        Assert.Equal(1, new PartitionScores([0, 0, 1], [5, 5, 6]).Conll2012, 6);
        Assert.Equal(0, new PartitionScores([0, 0, 1], [4, 5, 6]).Conll2012, 6);
    }

    [Fact]
    public void Ceaf_matches_groups_one_to_one()
    {
        // {a b c} with {a b}: 4/5; {d e} with {c d e f}: 4/6; {f} is left over
        Assert.Equal((0.8 + (4 / 6d)) / 2, _scores.CeafE.Precision, 6);
        Assert.Equal((0.8 + (4 / 6d)) / 3, _scores.CeafE.Recall, 6);
    }

    [Fact]
    public void The_same_groups_score_one_and_one_heap_scores_no_agreement_beyond_chance()
    {
        var same = new PartitionScores([0, 0, 1], [5, 5, 2]);
        Assert.Equal((1d, 1d, 1d, 1d), (same.AdjustedRand, same.BCubed.F1, same.Muc.F1, same.CeafE.F1));
        Assert.Equal(0, new PartitionScores([0, 0, 1, 1], [0, 0, 0, 0]).AdjustedRand, 6);
    }

    [Fact]
    public void A_greedy_matching_is_not_enough()
    {
        // the heaviest cell alone (5) is worth less than the two others together (4 + 4)
        Assert.Equal(8, new GroupMatching([(0, 0, 5), (0, 1, 4), (1, 0, 4)]).Total(), 6);
    }
}
