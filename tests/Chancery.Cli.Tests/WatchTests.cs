using System.Text.Json;
using DuckDB.NET.Data;

namespace Chancery.Cli.Tests;

public sealed class WatchTests
{
    private static readonly string[] Good = ["good", "secret", "redirect", "date", "charset", "flaky"], Bad = ["broken", "slow", "drip", "huge", "bomb", "loop", "inside", "file", "none"];

    [Fact]
    public async Task Good_feeds_are_read_and_bad_ones_named_and_nothing_hangs()
    {
        await using var server = await NewsServer.StartAsync();
        using var cli = new CliRun();
        Assert.True(await Watch(cli, server, [.. Bad, .. Good]) == 3, cli.Errors);
        Assert.Contains("15 feeds: 6 read, 0 unchanged, 9 failed, 0 waiting; items: 7 new, 0 known, 0 copies, 0 in other languages, 0 not coded", cli.Output, StringComparison.Ordinal);
        Assert.Equal(Bad.Length, cli.Errors.Split("SRC022").Length - 1);

        var feeds = await Sources(cli);
        foreach (var name in Good) Assert.Equal(0, Failures(feeds[name]));
        foreach (var name in Bad) Assert.Equal(1, Failures(feeds[name]));
        Assert.Contains("no public address", Problem(feeds["inside"]), StringComparison.Ordinal);
        Assert.Contains("only http", Problem(feeds["file"]), StringComparison.Ordinal);
        // on a machine with much else to do the time is over before the bytes are
        foreach (var large in (string[])["bomb", "huge"]) Assert.Matches("more than 1,048,576 bytes|no whole answer came within 0.5 seconds", Problem(feeds[large]));
        Assert.Contains("0.5 seconds", Problem(feeds["drip"]), StringComparison.Ordinal);
        Assert.Contains("answers 404", Problem(feeds["none"]), StringComparison.Ordinal);

        var texts = await Documents(cli);
        Assert.Contains("the page of the good", texts["good-1"], StringComparison.Ordinal);
        Assert.Contains("A met C in the feed", texts["good-2"], StringComparison.Ordinal);
        Assert.Contains("A met D in the feed", texts["secret-1"], StringComparison.Ordinal);
        Assert.DoesNotContain("/secret/1", server.Asked);
        Assert.Contains("café owner Koné", texts["charset-1"], StringComparison.Ordinal);
        Assert.Contains("date-1", texts.Keys);
    }

    [Fact]
    public async Task A_second_round_doubles_nothing_and_leaves_what_failed_alone()
    {
        await using var server = await NewsServer.StartAsync();
        using var cli = new CliRun();
        string[] feeds = ["good", "redirect", "broken"];
        await Watch(cli, server, feeds);
        var first = await Documents(cli);
        Assert.True(await Watch(cli, server, feeds) == 0, cli.Errors);
        Assert.Contains("3 feeds: 1 read, 1 unchanged, 0 failed, 1 waiting; items: 0 new, 1 known", cli.Output, StringComparison.Ordinal);
        Assert.Equal(first, await Documents(cli));
    }

    [Fact]
    public async Task A_round_that_was_stopped_before_it_was_remembered_doubles_nothing()
    {
        await using var server = await NewsServer.StartAsync();
        using var cli = new CliRun();
        await Watch(cli, server, ["good", "redirect"]);
        var first = await Documents(cli);
        using (var record = new DuckDBConnection($"Data Source={cli.At("r.duckdb")}"))
        {
            record.Open();
            using var forget = record.CreateCommand();
            forget.CommandText = "DELETE FROM feeds; DELETE FROM feed_items";
            forget.ExecuteNonQuery();
        }
        Assert.True(await Watch(cli, server, ["good", "redirect"]) == 0, cli.Errors);
        Assert.Contains("2 feeds: 2 read, 0 unchanged, 0 failed, 0 waiting; items: 0 new, 3 known", cli.Output, StringComparison.Ordinal);
        Assert.Equal(first, await Documents(cli));
    }

    [Fact]
    public async Task A_page_that_fails_for_now_is_tried_again()
    {
        await using var server = await NewsServer.StartAsync();
        using var cli = new CliRun();
        Assert.Equal(0, await Watch(cli, server, ["shy"]));
        Assert.Contains("items: 0 new", cli.Output, StringComparison.Ordinal);
        Assert.Equal(0, await Watch(cli, server, ["shy"]));
        Assert.Contains("items: 1 new", cli.Output, StringComparison.Ordinal);
        Assert.Contains("the page of the shy", (await Documents(cli))["shy-1"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_on_the_loopback_is_asked_unless_the_list_says_so()
    {
        await using var server = await NewsServer.StartAsync();
        using var cli = new CliRun();
        Assert.Equal(3, await cli.Run(["watch", cli.Put("feeds.toml", $"[[feed]]\nurl = \"{server.Url}/good.rss\"\n"), "--record", cli.At("r.duckdb")]));
        Assert.Contains("no public address", cli.Errors, StringComparison.Ordinal);
        Assert.Empty(server.Asked);
    }

    [Theory]
    [InlineData("", "SRC023")]
    [InlineData("[[feed]]\nurl = \"ftp://a.example/\"\n", "SRC023")]
    [InlineData("[[feed]]\nurl = \"https://a.example/\"\n[[feed]]\nurl = \"https://a.example/\"\n", "SRC023")]
    [InlineData("delay_seconds = -1\n[[feed]]\nurl = \"https://a.example/\"\n", "SRC023")]
    [InlineData("private = [\"here\"]\n[[feed]]\nurl = \"https://a.example/\"\n", "SRC023")]
    [InlineData("speed = 1\n[[feed]]\nurl = \"https://a.example/\"\n", "PCK002")]
    public async Task A_wrong_list_is_named(string toml, string code)
    {
        using var cli = new CliRun();
        Assert.Equal(2, await cli.Run(["watch", cli.Put("feeds.toml", toml), "--record", cli.At("r.duckdb")]));
        Assert.Contains(code, cli.Errors, StringComparison.Ordinal);
    }

    private static Task<int> Watch(CliRun cli, NewsServer server, string[] feeds) => cli.Run(["watch", cli.Put("feeds.toml",
        "private = [\"127.0.0.1\"]\ndelay_seconds = 0\ntimeout_seconds = 0.5\nretry_seconds = 0.01\nmost_mb = 1\n" + string.Concat(feeds.Select(name => $"[[feed]]\nurl = \"{server.Url}/{name}.rss\"\n"))), "--record", cli.At("r.duckdb")]);

    private static async Task<Dictionary<string, JsonElement>> Sources(CliRun cli)
    {
        Assert.Equal(0, await cli.Run(["sources", "--record", cli.At("r.duckdb"), "--json"]));
        return cli.Lines.Select(line => JsonDocument.Parse(line).RootElement).ToDictionary(feed => Path.GetFileNameWithoutExtension(feed.GetProperty("url").GetString()!));
    }

    /// <summary>Documents that tell an event, with its sentence.</summary>
    private static async Task<Dictionary<string, string>> Documents(CliRun cli)
    {
        Assert.Equal(0, await cli.Run(["export", "--record", cli.At("r.duckdb"), "--to", cli.At("out"), "--format", "jsonl"]));
        var texts = File.ReadLines(Path.Combine(cli.At("out"), "events.jsonl")).Select(line => JsonDocument.Parse(line).RootElement.GetRawText()).ToList();
        return File.ReadLines(Path.Combine(cli.At("out"), "reports.jsonl")).Select(line => JsonDocument.Parse(line).RootElement)
            .ToDictionary(report => report.GetProperty("document_id").GetString()!, report => texts.First(text => text.Contains(report.GetProperty("event").GetString()!, StringComparison.Ordinal)));
    }

    private static int Failures(JsonElement feed) => feed.GetProperty("failures").GetInt32();

    private static string Problem(JsonElement feed) => feed.GetProperty("problem").GetString()!;
}
