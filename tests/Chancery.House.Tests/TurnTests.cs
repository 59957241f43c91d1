using System.Diagnostics;
using System.Net;
using Chancery.DuckDb;
using Chancery.Tests;

namespace Chancery.House.Tests;

/// <summary>A record that is read all the time can be written all the same: the programs as they were built, one that serves and others that write.</summary>
public sealed class TurnTests
{
    private const int Rounds = 3;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task Who_writes_gets_a_turn_while_others_read_without_a_pause()
    {
        var folder = Directory.CreateTempSubdirectory("chancery-turn-");
        try
        {
            var record = Path.Combine(folder.FullName, "news.duckdb");
            Assert.Equal(0, BuiltProgram.Run("ingest", Repository.At("samples"), "--record", record).Code);
            using var serving = Serve(record, out var address);
            using var done = new CancellationTokenSource();
            using var client = new HttpClient { BaseAddress = new Uri(address) };
            var readers = Enumerable.Range(0, 4).Select(i => Read(client, $"/api/v1/events?limit={i + 1}", done.Token)).ToList();
            for (var i = 0; i < Rounds; i++)
            {
                var input = Path.Combine(folder.FullName, $"more{i}.jsonl");
                await File.WriteAllTextAsync(input, $$"""{"id":"more{{i}}","date":"2026-04-0{{i + 1}}","text":"Kenya expelled {{i + 2}} diplomats of Ethiopia on Monday."}""" + "\n");
                Assert.Equal(0, BuiltProgram.Run("ingest", input, "--record", record).Code);
            }
            await done.CancelAsync();
            var told = await Task.WhenAll(readers);
            serving.Kill();
            await serving.WaitForExitAsync();
            Assert.All(told, reader => Assert.True(reader.Well > 0 && reader.Others == 0, $"{reader}"));
            Assert.False(File.Exists(record + ".turn"));
            using var written = DuckRecord.Open(record);
            Assert.Equal(Rounds, written.Runs().Count(run => run.Documents == 1));
        }
        finally
        {
            folder.Delete(true);
        }
    }

    [Fact]
    public void A_turn_that_a_dead_process_asked_for_is_none()
    {
        var folder = Directory.CreateTempSubdirectory("chancery-turn-");
        try
        {
            var record = Path.Combine(folder.FullName, "news.duckdb");
            Assert.False(WriteTurn.Wanted(record));
            File.WriteAllText(record + ".turn", $"{Environment.ProcessId}");
            Assert.True(WriteTurn.Wanted(record));
            foreach (var left in new[] { "999999999", "", "-1", "somebody" })
            {
                File.WriteAllText(record + ".turn", left);
                Assert.False(WriteTurn.Wanted(record), left);
            }
        }
        finally
        {
            folder.Delete(true);
        }
    }

    private static Process Serve(string record, out string address)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "chancery.dll"), "serve", "--record", record, "--port", "0"]) { WorkingDirectory = Repository.Root, RedirectStandardError = true };
        var process = Process.Start(start)!;
        var line = process.StandardError.ReadLine() ?? "";
        address = line.Split(' ').FirstOrDefault(word => word.StartsWith("http://", StringComparison.Ordinal)) ?? throw new InvalidOperationException(line);
        // what it says later is read, so that it never waits for us
        _ = process.StandardError.ReadToEndAsync();
        return process;
    }

    /// <summary>Answers that came, those that asked to come again, and others.</summary>
    private static async Task<(int Well, int Later, int Others)> Read(HttpClient client, string address, CancellationToken ct)
    {
        var (well, later, others, watch) = (0, 0, 0, Stopwatch.StartNew());
        while (!ct.IsCancellationRequested && watch.Elapsed < Patience)
        {
            using var answer = await client.GetAsync(address, CancellationToken.None);
            if (answer.StatusCode == HttpStatusCode.OK) well++;
            else if (answer.StatusCode is HttpStatusCode.ServiceUnavailable or HttpStatusCode.TooManyRequests && answer.Headers.RetryAfter is not null) later++;
            else others++;
            await Task.Delay(5, CancellationToken.None);
        }
        return (well, later, others);
    }
}
