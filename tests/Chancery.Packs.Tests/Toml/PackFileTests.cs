using Chancery.Core.Problems;
using Chancery.Packs.Toml;

namespace Chancery.Packs.Tests.Toml;

public sealed class PackFileTests
{
    private readonly List<Problem> _problems = [];

    [Fact]
    public void Tables_and_values_are_read_with_their_lines()
    {
        var file = PackFile.Read("a.toml", "name = \"x\"\n\n[[frame]]\nid = \"a\"\nfrom = 1933-11-08\nwhen = { obj = [\"deal\", \"@pact\"] }\nweight = 2\n", _problems);
        var frame = Assert.Single(file.Arrays("frame"));
        Assert.Equal("x", file.Root.Text("name"));
        Assert.Equal((3, "a", new DateOnly(1933, 11, 8)), (frame.Line, frame.Required("id"), frame.Date("from")!.Value));
        Assert.Equal(["deal", "@pact"], frame.Table("when")!.Strings("obj"));
        Assert.Equal(2, frame.Number("weight"));
        file.Finish();
        Assert.Empty(_problems);
    }

    [Fact]
    public void An_unknown_key_is_a_problem_with_its_line_and_a_suggestion()
    {
        var file = PackFile.Read("a.toml", "[[frame]]\nverb = [\"meet\"]\n", _problems);
        _ = file.Arrays("frame")[0].Strings("verbs");
        file.Finish();
        var problem = Assert.Single(_problems);
        Assert.Equal(("PCK002", 2, "Did you mean 'verbs'?"), (problem.Code, problem.Line, problem.Help));
    }

    [Fact]
    public void A_syntax_error_names_its_line_and_the_rest_is_read()
    {
        PackFile.Read("a.toml", "a = \"x\"\nb = NO\n", _problems);
        Assert.Contains(_problems, problem => problem is { Code: "PCK001", Line: 2 });
    }

    [Fact]
    public void A_value_of_the_wrong_kind_reads_as_absent()
    {
        var file = PackFile.Read("a.toml", "a = 1\n", _problems);
        Assert.Null(file.Root.Text("a"));
        Assert.Equal("PCK004", Assert.Single(_problems).Code);
    }
}
