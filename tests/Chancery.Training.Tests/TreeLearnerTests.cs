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

    [Fact]
    public void What_a_guess_leaves_is_learned()
    {
        float[][] rows = [new float[800], new float[800]];
        var (values, guesses) = (new double[800], new double[800]);
        for (var i = 0; i < values.Length; i++)
        {
            (rows[0][i], rows[1][i]) = (i * 7919 % 100, i * 104729 % 101);
            guesses[i] = i % 3;
            values[i] = guesses[i] + (rows[0][i] < 50 != rows[1][i] < 50 ? 1 : -1);
        }
        var trees = new TreeLearner(3, 120, 0.2).Learn(rows, values, guesses, [.. Enumerable.Repeat(1f, 800)]);
        var off = Enumerable.Range(0, 800).Average(i => Math.Abs(guesses[i] + trees.LogOdds([rows[0][i], rows[1][i]]) - values[i]));
        Assert.True(off < 0.2, $"{off}");
    }

    [Fact]
    public void Of_the_cases_of_one_question_the_likeliest_is_right()
    {
        // three cases a question, yes is the one with the highest first value of the three, if that is high at all
        float[][] rows = [new float[900], new float[900]];
        var (answers, questions) = (new bool[900], new int[900]);
        for (var i = 0; i < answers.Length; i++) (rows[0][i], rows[1][i], questions[i]) = (i * 7919 % 97, i * 31 % 17, i / 3);
        for (var q = 0; q < 300; q++)
        {
            var best = Enumerable.Range(3 * q, 3).MaxBy(i => rows[0][i]);
            answers[best] = rows[0][best] > 40;
        }
        var trees = new TreeLearner(3, 120, 0.2, 1).Learn(rows, answers, [.. Enumerable.Repeat(1f, 900)], questions);
        var right = Enumerable.Range(0, 300).Count(q =>
        {
            var best = Enumerable.Range(3 * q, 3).MaxBy(i => trees.LogOdds([rows[0][i], rows[1][i]]));
            return answers.AsSpan(3 * q, 3).Contains(true) ? answers[best] : trees.Probability([rows[0][best], rows[1][best]]) < 0.5;
        });
        Assert.True(right > 270, $"{right} of 300");
    }
}
