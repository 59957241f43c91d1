using System.Text.Json;
using Chancery.Tests;

namespace Chancery.Cli.Tests;

public sealed class BriefCommandTests
{
    private const string Report = """{"id":"a","date":"2026-03-12","title":"A day of meetings","text":"A met B\nC met D"}""";

    [Fact]
    public async Task A_brief_has_three_formats_and_tells_wrong_use()
    {
        using var cli = new CliRun { Root = Repository.Root };
        var record = cli.At("r.duckdb");
        await cli.Run(["ingest", cli.Put("a.jsonl", Report), "--record", record]);
        Assert.Equal(0, await cli.Run(["brief", "Kenya", "--record", record]));
        Assert.StartsWith("# Kenya\n", cli.Output, StringComparison.Ordinal);
        Assert.Equal(0, await cli.Run(["brief", "USA-VEN", "--record", record, "--format", "html", "--since", "2026-01-01", "--until", "2026-03-31"]));
        Assert.StartsWith("<!doctype html>", cli.Output, StringComparison.Ordinal);
        Assert.Equal(0, await cli.Run(["brief", "Nobody", "--record", record, "--json"]));
        Assert.Equal("Nobody", JsonDocument.Parse(cli.Output).RootElement.GetProperty("title").GetString());
        Assert.Equal(2, await cli.Run(["brief", "VEN", "--record", record, "--since", "yesterday"]));
        Assert.Equal(2, await cli.Run(["brief", " ", "--record", record]));
        Assert.Equal(1, await cli.Run(["brief", "VEN", "--record", cli.At("none.duckdb")]));
    }
}
