using Chancery.Core.Claims;

namespace Chancery.Core.Tests.Evaluation;

public sealed class FactualityModelTests
{
    private const string Header = "fact\tall\tone\ttwo\thidden1\thidden2\n";

    [Fact]
    public void The_value_is_the_sum_of_weights_and_of_what_the_hidden_units_add()
    {
        var model = FactualityModel.Read(new StringReader(Header + "(out)\t\t\t\t2\t-1\na\t0.5\t0.25\t\t1\t\nb\t\t\t0.1\t\t3\n"));
        Assert.Equal(["one", "two"], model.Conventions);
        Assert.Equal(0.75 + 2 * Math.Tanh(1), model.Value(["a"], "one"), 6);
        Assert.Equal(0.6 + 2 * Math.Tanh(1) - Math.Tanh(3), model.Value(["a", "b", "unknown"], "two"), 6);
    }

    [Fact]
    public void A_table_without_hidden_units_is_a_sum()
    {
        var model = FactualityModel.Read(new StringReader("fact\tall\tone\na\t5\t\n"));
        Assert.Equal((0, 3), (model.Value([], "one"), model.Value(["a"], "one")));
    }

    [Theory]
    [InlineData("word\tall\n")]
    [InlineData(Header + "a\t1\n")]
    [InlineData(Header + "a\t1\t\t\t1\t1\n")]
    [InlineData(Header + "a\tx\t\t\t1\t1\n")]
    public void A_damaged_table_is_said_to_be_one(string table) => Assert.Throws<FormatException>(() => FactualityModel.Read(new StringReader(table)));
}
