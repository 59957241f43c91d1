namespace Chancery.Cli.Tests;

public sealed class RegisterCommandTests
{
    private const string Report = """{"id":"a","date":"2026-03-12","text":"A met B\nC met D"}""";

    [Fact]
    public async Task What_is_decided_is_told_listed_and_taken_back()
    {
        using var cli = new CliRun();
        var record = cli.At("r.duckdb");
        await cli.Run(["ingest", cli.Put("a.jsonl", Report), "--record", record]);
        Assert.Equal(0, await cli.Run(["actors", "set", "Peter Kamau", "--code", "KEN", "--sector", "GOV", "--since", "2026-02-01", "--record", record]));
        Assert.Equal("Peter Kamau is KEN GOV from 2026-02-01 on; 0 events made anew\n", cli.Output);
        Assert.Equal(0, await cli.Run(["actors", "merge", "Kamau", "Peter Kamau", "--record", record]));
        Assert.Equal(0, await cli.Run(["actors", "decisions", "--record", record]));
        Assert.Equal(2, cli.Lines.Length);
        Assert.EndsWith("Kamau is Peter Kamau", cli.Lines[1], StringComparison.Ordinal);
        Assert.Equal(0, await cli.Run(["actors", "show", "Peter Kamau", "--record", record]));
        Assert.Equal("nobody of this record is called Peter Kamau\n    decided: Peter Kamau is KEN GOV from 2026-02-01 on\n    decided: Kamau is Peter Kamau\n", cli.Output);
        Assert.Equal(0, await cli.Run(["actors", "undo", "--record", record]));
        Assert.Equal("taken back: Kamau is Peter Kamau; 0 events made anew\n", cli.Output);
        await cli.Run(["actors", "undo", "--record", record]);
        Assert.Equal(0, await cli.Run(["actors", "undo", "--record", record]));
        Assert.Contains("nothing stands", cli.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("set", "X")]
    [InlineData("set", "X", "--code", "Kenya")]
    [InlineData("set", "X", "--code", "KEN", "--since", "2026-02-02", "--until", "2026-02-01")]
    [InlineData("split", "X", "Y")]
    [InlineData("merge", "X", "x")]
    public async Task A_decision_that_makes_no_sense_is_wrong_use(params string[] words)
    {
        using var cli = new CliRun();
        await cli.Run(["ingest", cli.Put("a.jsonl", Report), "--record", cli.At("r.duckdb")]);
        Assert.Equal(2, await cli.Run(["actors", .. words, "--record", cli.At("r.duckdb")]));
        Assert.StartsWith("actors: USE007: ", cli.Errors, StringComparison.Ordinal);
        Assert.Equal(0, await cli.Run(["actors", "decisions", "--record", cli.At("r.duckdb")]));
        Assert.Empty(cli.Output);
    }

    [Fact]
    public async Task A_record_that_is_not_there_is_not_made()
    {
        using var cli = new CliRun();
        Assert.Equal(1, await cli.Run(["actors", "set", "X", "--code", "KEN", "--record", cli.At("none.duckdb")]));
        Assert.False(File.Exists(cli.At("none.duckdb")));
    }
}
