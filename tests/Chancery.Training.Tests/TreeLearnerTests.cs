using Chancery.Training.Merging;

namespace Chancery.Tests;

public sealed class TreeLearnerTests
{
    [Fact]
    public void Two_values_that_matter_only_together_are_learned()
    {
        // yes when exactly one of two values is high; the third is noise
        var rows = new[] { new float[800], new float[800], new float[800] };
        var answers = new bool[800];
        for (var i = 0; i < answers.Length; i++)
        {
            (rows[0][i], rows[1][i], rows[2][i]) = (i * 7919 % 100, i * 104729 % 101, i * 31 % 17);
            answers[i] = rows[0][i] < 50 != rows[1][i] < 50;
        }
        var trees = new TreeLearner(3, 120, 0.2).Learn(rows, answers, [.. Enumerable.Repeat(1f, 800)]);
        var right = Enumerable.Range(0, 800).Count(i => trees.Probability([rows[0][i], rows[1][i], rows[2][i]]) > 0.5 == answers[i]);
        Assert.True(right > 760, $"{right} of 800");
    }
}
