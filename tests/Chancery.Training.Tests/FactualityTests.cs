using Chancery.Core.Claims;

namespace Chancery.Training.Tests;

public sealed class FactualityTests
{
    private static readonly string[] Sets = ["one", "two"];

    [Fact]
    public void A_fact_weighs_what_its_cases_say_and_a_set_adds_its_own()
    {
        List<(List<string> Facts, double Value, int Set)> rows = [];
        for (var i = 0; i < 4000; i++)
        {
            rows.Add((["done"], 3, 0));
            rows.Add((["done", "not"], -2, 0));
            rows.Add((["done"], 1, 1));
        }
        var learned = new FactualityRidge(Sets);
        learned.Learn(rows);
        using var table = new StringWriter();
        FactualityTable.Write(table, Sets, learned, []);
        var model = FactualityModel.Read(new StringReader(table.ToString()));
        Assert.Equal(3, model.Value(["done"], "one"), 0.2);
        Assert.Equal(-2, model.Value(["done", "not"], "one"), 0.2);
        Assert.Equal(1, model.Value(["done"], "two"), 0.2);
    }

    [Fact]
    public void Bounds_stand_where_the_classes_part()
    {
        List<(double Sum, double Value)> cases = [];
        for (var i = 0; i < 10; i++)
        {
            cases.Add((2.5, 3));
            cases.Add((1.55, 0.5));
            cases.Add((-0.45, -3));
        }
        var (not, happened) = FactualityBounds.Of(cases);
        Assert.InRange(not, -0.45, 0);
        Assert.InRange(happened, 1.56, 2.2);
        Assert.Equal(1, FactualityBounds.MacroF1(cases, not, happened));
    }

    [Fact]
    public void Bounds_do_not_hang_on_one_case()
    {
        List<(double Sum, double Value)> cases = [(0.35, 3), (2.35, 0)];
        for (var i = 0; i < 20; i++) cases.AddRange([(-2, -3), (0.1 + 0.01 * i, 0), (1.5 + 0.01 * i, 3)]);
        var (not, happened) = FactualityBounds.Of(cases);
        Assert.InRange(not, -1.5, 0);
        Assert.InRange(happened, 0.5, 1.5);
    }

    [Fact]
    public void Every_fact_is_of_one_group()
    {
        var parts = FactualityGroups.Part(["lemma=say", "above0=Ccomp:say", "above-usual", "out-factive0=Ccomp|", "out0=say||", "new"]);
        Assert.Equal([("", "5"), ("word", "0"), ("times", "2"), ("above", "1,4"), ("families", "3")], parts.Where(part => part.Facts.Count > 0).Select(part => (part.Group, string.Join(',', part.Facts))));
    }
}
