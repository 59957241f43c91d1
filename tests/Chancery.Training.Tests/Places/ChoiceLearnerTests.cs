using Chancery.Training.Places;

namespace Chancery.Training.Tests.Places;

public sealed class ChoiceLearnerTests
{
    private static readonly PlaceChoice[] Choices = [.. Enumerable.Repeat(new PlaceChoice([[1, 0], [0, 1]], [false, true], 1), 50)];

    [Fact]
    public void What_tells_the_right_ones_gains_weight()
    {
        var learned = ChoiceLearner.Learn([1, 0], Choices, 0.5);
        Assert.True(learned[1] > learned[0], string.Join(' ', learned));
    }

    [Fact]
    public void A_strong_pull_keeps_the_prior() => Assert.Equal(1, ChoiceLearner.Learn([1, 0], Choices, 1e6)[0], 0.1);

    [Fact]
    public void Nothing_to_learn_from_changes_nothing() => Assert.Equal([1, 2], ChoiceLearner.Learn([1, 2], [], 1));
}
