using Chancery.Core.Events.Ranking;
using Chancery.Training.Types;

namespace Chancery.Training.Tests.Types;

/// <summary>The fit finds how far answers are to be believed, and promises less where few answers taught it.</summary>
public sealed class CalibrationFitTests
{
    // what is said at odds of two is right seven times in ten; at odds of nought, four in ten
    private static List<(double Odds, bool Right)> Answers(int tens) =>
        [.. Enumerable.Range(0, tens * 10).SelectMany(i => ((double, bool)[])[(2, i % 10 < 7), (0, i % 10 < 4)])];

    [Fact]
    public void What_is_expected_is_what_was_seen()
    {
        var fit = CalibrationFit.Of(Answers(100));
        Assert.Equal(0.7, fit.Expected(Said(2)), 2);
        Assert.Equal(0.4, fit.Expected(Said(0)), 2);
    }

    [Fact]
    public void Few_answers_promise_less_than_many()
    {
        Calibration few = CalibrationFit.Of(Answers(3)), many = CalibrationFit.Of(Answers(300));
        Assert.True(few.Of(Said(2)) < many.Of(Said(2)) - 0.05);
        Assert.InRange(many.Of(Said(2)), 0.67, 0.7);
    }

    [Fact]
    public void The_promise_is_kept_by_other_answers_of_the_same_kind()
    {
        // twenty draws of forty answers each that are right seven times in ten: what a draw promises lies above the truth once or twice at most
        var random = new Random(7);
        var broken = Enumerable.Range(0, 20).Count(_ => CalibrationFit.Of([.. Enumerable.Range(0, 40).Select(i => (i % 2 == 0 ? 2.0 : 1.5, random.NextDouble() < 0.7))]).Of(Said(2)) > 0.7);
        Assert.InRange(broken, 0, 3);
    }

    private static double Said(double odds) => 1 / (1 + Math.Exp(-odds));
}
