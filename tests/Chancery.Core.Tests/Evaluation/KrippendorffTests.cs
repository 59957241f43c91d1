using Chancery.Core.Evaluation;

namespace Chancery.Core.Tests.Evaluation;

public sealed class KrippendorffTests
{
    /// <summary>
    /// By hand: four units, two coders, pairs aa, aa, bb, ab. Eight values, five a and three b. Values that differ from the other of their unit: 2 of 8.
    /// By chance: (5·3 + 3·5) / 7 = 30/7 of 8. Alpha = 1 − 2 / (30/7) = 1 − 14/30 = 0.5333.
    /// </summary>
    [Fact]
    public void Two_coders_by_hand() =>
        Assert.Equal(1 - 14 / 30d, Krippendorff.Nominal([["a", "a"], ["a", "a"], ["b", "b"], ["a", "b"]])!.Value, 12);

    /// <summary>
    /// By hand: units aab, bb, a (counts for nothing), abc. Eight values that count: a 3, b 4, c 1. Differing: aab gives 2·1/2 + 1·2/2 = 2; bb 0; abc 3·(1·2/2) = 3; together 5.
    /// By chance: (3·5 + 4·4 + 1·7) / 7 = 38/7. Alpha = 1 − 5·7/38 = 3/38.
    /// </summary>
    [Fact]
    public void Three_coders_and_missing_words_by_hand() =>
        Assert.Equal(3 / 38d, Krippendorff.Nominal([["a", "a", "b"], ["b", "b"], ["a"], ["a", "b", "c"]])!.Value, 12);

    [Fact]
    public void All_of_one_mind_is_one_and_all_the_same_has_no_meaning()
    {
        Assert.Equal(1, Krippendorff.Nominal([["a", "a"], ["b", "b"]]));
        Assert.Null(Krippendorff.Nominal([["a", "a"], ["a", "a"]]));
        Assert.Null(Krippendorff.Nominal([["a"], ["b"]]));
        Assert.Null(Krippendorff.Nominal([]));
    }

    [Fact]
    public void To_agree_less_than_chance_is_below_nought() => Assert.True(Krippendorff.Nominal([["a", "b"], ["b", "a"], ["a", "b"]]) < 0);
}
