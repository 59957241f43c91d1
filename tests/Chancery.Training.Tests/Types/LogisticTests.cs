using Chancery.Core.Events.Ranking;
using Chancery.Training.Types;

namespace Chancery.Training.Tests.Types;

/// <summary>The learner of the ranking layer finds what separates, shares tied weights, and gives the same answer twice.</summary>
public sealed class LogisticTests
{
    private static readonly string[] Types = ["AID", "ASSAULT", "REQUEST"];

    private static readonly (IReadOnlyList<Feature>, int, double)[] Samples =
    [
        .. Enumerable.Range(0, 30).Select(i => ((IReadOnlyList<Feature>)[new Feature("word=" + (i % 3), 1), new Feature("noise=" + (i % 7), 1), new Feature("told", 1, Types[i % 2])], i % 3, 1.0)),
    ];

    [Fact]
    public void What_separates_the_types_is_learned()
    {
        var model = Logistic.Learn(Samples, Types, 0.1);
        foreach (var (features, type, _) in Samples) Assert.Equal(type, Best(model, [.. features]));
    }

    [Fact]
    public void The_minimum_is_where_the_slope_is_nothing()
    {
        var found = Lbfgs.Minimise(2, (at, slope) =>
        {
            (slope[0], slope[1]) = (2 * (at[0] - 3), 20 * (at[1] + 1));
            return Math.Pow(at[0] - 3, 2) + 10 * Math.Pow(at[1] + 1, 2);
        });
        Assert.Equal(3, found[0], 2);
        Assert.Equal(-1, found[1], 2);
    }

    [Fact]
    public void Learning_twice_gives_the_same_weights()
    {
        var (first, second) = (new MemoryStream(), new MemoryStream());
        Logistic.Learn(Samples, Types, 0.1).Write(first);
        Logistic.Learn(Samples, Types, 0.1).Write(second);
        Assert.Equal(first.ToArray(), second.ToArray());
    }

    [Fact]
    public void A_tied_weight_learned_on_one_type_holds_for_another()
    {
        (IReadOnlyList<Feature>, int, double)[] samples = [.. Enumerable.Range(0, 20).Select(i => ((IReadOnlyList<Feature>)[new Feature("told", 1, Types[i % 2])], i % 2, 1.0))];
        Assert.Equal(2, Best(Logistic.Learn(samples, Types, 0.1), [new Feature("told", 1, "REQUEST")]));
    }

    private static int Best(TypeModel model, List<Feature> features)
    {
        var odds = model.Probabilities(features);
        return Array.IndexOf(odds, odds.Max());
    }
}
