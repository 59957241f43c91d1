using Chancery.Core.Claims;
using Chancery.Core.Merging;

namespace Chancery.Core.Tests.Evaluation;

public sealed class FactualityModelTests
{
    private const string Header = "fact\tall\tone\ttwo\n";

    [Fact]
    public void The_value_is_the_sum_of_weights_and_of_what_a_convention_adds()
    {
        var model = FactualityModel.Read(new StringReader(Header + "a\t0.5\t0.25\t\nb\t\t\t0.1\n"));
        Assert.Equal(["one", "two"], model.Conventions);
        Assert.Equal(0.75, model.Value(["a"], "one"), 6);
        Assert.Equal(0.6, model.Value(["a", "b", "unknown"], "two"), 6);
    }

    [Fact]
    public void A_fact_is_known_as_the_table_spells_it()
    {
        var model = FactualityModel.Read(new StringReader(Header + "tense=VBD\t0.5\t0.25\t\n"));
        Assert.Equal("tense=VBD", model.Known("tense=VBD"));
        Assert.Null(model.Known("tense=VB"));
    }

    [Fact]
    public void No_value_lies_beyond_three() =>
        Assert.Equal(3, FactualityModel.Read(new StringReader("fact\tall\tone\na\t5\t\n")).Value(["a"], "one"));

    [Theory]
    [InlineData(1.9, 0.99)]
    [InlineData(2.1, 2.1)]
    [InlineData(0.4, 0.4)]
    [InlineData(-0.3, -1)]
    [InlineData(-2, -2)]
    public void A_convention_may_part_the_classes_elsewhere(double sum, double value)
    {
        var model = FactualityModel.Read(new StringReader(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Header}(not)\t\t-0.2\t-1\n(happened)\t\t2\t1\na\t{sum}\t\t\n")));
        Assert.Equal(value, model.Value(["a"], "one"), 5);
        Assert.Equal(sum, model.Value(["a"], "two"), 5);
    }

    [Fact]
    public void The_facts_that_weigh_most_are_named()
    {
        var model = FactualityModel.Read(new StringReader(Header + "a\t0.5\t0.25\t\nb\t-1\t\t0.1\nc\t0.1\t1\t\nd\t0.2\t\t\n"));
        Assert.Equal(["c", "a"], model.Reasons(["a", "b", "c", "d", "unknown"], "one", 3, 2).Select(reason => reason.Fact));
        Assert.Equal(["b"], model.Reasons(["a", "b", "c", "d"], "one", -3, 2).Select(reason => reason.Fact));
    }

    [Fact]
    public void Trees_add_what_the_sums_of_groups_and_single_facts_tell()
    {
        const string Table = Header + "a\t0.5\t0.25\t\n(group) above\t\t\t\nb\t-0.25\t\t0.5\n";
        // with "b" seen: two sums of conventions, what they share, which one it is, two groups, and "b"
        const int Width = 8, Above = 6, SeesB = 7;
        FactualityTrees Trees(short feature, float limit) => new(["b"], Width, new BoostedTrees(1, [feature], [limit], [-1, 1]));
        Assert.Equal(0.75 - 1, FactualityModel.Read(new StringReader(Table), Trees(SeesB, 0.5f)).Value(["a"], "one"), 6);
        Assert.Equal(0.5 + 1, FactualityModel.Read(new StringReader(Table), Trees(SeesB, 0.5f)).Value(["a", "b"], "one"), 6);
        Assert.Equal(0.5 - 1, FactualityModel.Read(new StringReader(Table), Trees(Above, 0)).Value(["a", "b"], "one"), 6);
        Assert.Equal(0.75 + 1, FactualityModel.Read(new StringReader(Table), Trees(Above, 0)).Value(["a", "b"], "two"), 6);
    }

    [Fact]
    public void Trees_are_read_as_they_were_written()
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true)) new FactualityTrees(["a"], 7, new BoostedTrees(1, [6], [0.5f], [-1, 1])).Write(writer);
        stream.Position = 0;
        Assert.Equal(0.5 + 1, FactualityModel.Read(new StringReader(Header + "a\t0.5\t\t\n"), stream).Value(["a"], "two"), 6);
        stream.Position = 0;
        Assert.Throws<InvalidDataException>(() => FactualityModel.Read(new StringReader(Header + "a\t0.5\t\t\n(group) more\t\t\t\n"), stream));
    }

    [Theory]
    [InlineData("word\tall\n")]
    [InlineData(Header + "a\t1\n")]
    [InlineData(Header + "a\tx\t\t\n")]
    public void A_damaged_table_is_said_to_be_one(string table) => Assert.Throws<FormatException>(() => FactualityModel.Read(new StringReader(table)));
}
