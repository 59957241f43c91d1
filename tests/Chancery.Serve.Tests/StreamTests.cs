using System.Net;
using System.Net.ServerSentEvents;
using System.Text.Json;
using Chancery.Cli;
using Chancery.Cli.Commands;
using Chancery.Tests;

namespace Chancery.Serve.Tests;

/// <summary>New events come by themselves.</summary>
public sealed class StreamTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chancery-stream-");

    private string Record => Path.Combine(_folder.FullName, "news.duckdb");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_run_brings_is_told_and_heard_again_by_who_missed_it()
    {
        await Ingest("first", "2026-04-01", "Kenya expelled two diplomats of Ethiopia on Wednesday.");
        var held = false;
        await using var server = await Server.StartAsync(ServeCommand.Setup(Io(), Record) with { Port = 0, Wanted = () => held }, Ct);
        using var client = new HttpClient { BaseAddress = new Uri(server.Address) };
        var heard = await Listen(client, null, async item =>
        {
            if (Run(item) == 1)
            {
                held = true;
                // one process does not both read and write a file
                while (!(await client.GetStringAsync("/metrics", Ct)).Contains("chancery_records_open 0", StringComparison.Ordinal)) await Task.Delay(100, Ct);
                await Ingest("second", "2026-04-07", "Chad recalled its ambassador to Sudan on Monday.");
                held = false;
            }
            return Run(item) == 2;
        });
        Assert.Equal(["run", "event", "run"], heard.Select(item => item.EventType));
        Assert.Contains("Chad recalled", JsonDocument.Parse(heard[1].Data).RootElement.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal("2", heard[2].EventId);

        var again = await Listen(client, "1", item => Task.FromResult(Run(item) == 2));
        Assert.Equal(heard.Skip(1).Select(item => item.Data), again.Select(item => item.Data));
        var filtered = await Listen(client, "0", item => Task.FromResult(Run(item) == 2), "?country=ETH");
        Assert.Contains("Kenya expelled", Assert.Single(filtered, item => item.EventType == "event").Data, StringComparison.Ordinal);
        var polled = JsonDocument.Parse(await client.GetStringAsync("/api/v1/events?after_run=1", Ct)).RootElement.GetProperty("events");
        Assert.Single(polled.EnumerateArray());
        Assert.Equal(2, JsonDocument.Parse(await client.GetStringAsync("/api/v1/", Ct)).RootElement.GetProperty("last_run").GetInt32());
    }

    [Fact]
    public async Task What_is_wrong_is_told_before_the_stream_begins()
    {
        await Ingest("first", "2026-04-01", "Kenya expelled two diplomats of Ethiopia on Wednesday.");
        await using var server = await Server.StartAsync(ServeCommand.Setup(Io(), Record) with { Port = 0 }, Ct);
        using var client = new HttpClient { BaseAddress = new Uri(server.Address) };
        foreach (var asked in new[] { "?since=soon", "?after=2026-01-01_e_1", "?colour=red" })
        {
            using var answer = await client.GetAsync("/api/v1/events/stream" + asked, Ct);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }
    }

    public void Dispose() => _folder.Delete(true);

    private static int Run(SseItem<string> item) => item.EventType == "run" ? JsonDocument.Parse(item.Data).RootElement.GetProperty("run").GetInt32() : 0;

    private static async Task<List<SseItem<string>>> Listen(HttpClient client, string? last, Func<SseItem<string>, Task<bool>> ends, string filter = "")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/events/stream" + filter);
        if (last is not null) request.Headers.Add("Last-Event-ID", last);
        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Ct);
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType?.MediaType);
        List<SseItem<string>> heard = [];
        await foreach (var item in SseParser.Create(await answer.Content.ReadAsStreamAsync(Ct)).EnumerateAsync(Ct))
        {
            if (item.EventType == "quiet") continue;
            heard.Add(item);
            if (await ends(item)) break;
        }
        return heard;
    }

    private async Task Ingest(string id, string date, string text)
    {
        var input = Path.Combine(_folder.FullName, id + ".jsonl");
        await File.WriteAllTextAsync(input, JsonSerializer.Serialize(new { id, date, text }) + "\n", Ct);
        Assert.Equal(ExitCode.Success, await Front.RunAsync(["ingest", input, "--any-language", "--record", Record], Io(), Ct));
    }

    private static CliIo Io() => new() { Input = Stream.Null, Output = Stream.Null, Error = TextWriter.Null, Root = Repository.Root, Load = PackEngine.Load };
}
