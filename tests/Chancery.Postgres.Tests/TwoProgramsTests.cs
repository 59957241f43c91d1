using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Chancery.Cli;
using Chancery.Cli.Commands;

namespace Chancery.Postgres.Tests;

/// <summary>The program itself, in several processes that write to one record.</summary>
public sealed class TwoProgramsTests(PostgresServer server)
{
    private const int Documents = 130;

    [Fact]
    public async Task Two_programs_and_a_kill_give_what_one_gives_in_a_file()
    {
        var (served, folder) = (server.FreshAddress(), Directory.CreateTempSubdirectory("chancery-two-"));
        try
        {
            var input = Path.Combine(folder.FullName, "reports.jsonl");
            await File.WriteAllLinesAsync(input, Enumerable.Range(0, Documents).Select(Report));
            var file = Path.Combine(folder.FullName, "whole.duckdb");
            Assert.Equal(0, await Run("ingest", input, "--record", file));
            using (var killed = Start("ingest", input, "--record", served))
            using (var other = Start("ingest", input, "--record", served))
            {
                await Written(served);
                killed.Kill(entireProcessTree: true);
                var (output, error) = (other.StandardOutput.ReadToEndAsync(), other.StandardError.ReadToEndAsync());
                await other.WaitForExitAsync();
                Assert.True(other.ExitCode == 0, $"{await output}{await error}");
            }
            foreach (var format in new[] { "jsonl", "csv" })
            {
                var (one, two) = (Path.Combine(folder.FullName, format, "file"), Path.Combine(folder.FullName, format, "server"));
                Assert.Equal(0, await Run("export", "--record", file, "--format", format, "--to", one));
                Assert.Equal(0, await Run("export", "--record", served, "--format", format, "--to", two));
                // what came when, and by whom, is told by the runs
                var names = Directory.GetFiles(one).Select(Path.GetFileName).Except(["runs.csv"]).Order().ToList();
                Assert.Equal(names, Directory.GetFiles(two).Select(Path.GetFileName).Except(["runs.csv"]).Order());
                foreach (var name in names) Assert.Equal(await File.ReadAllTextAsync(Path.Combine(one, name!)), await File.ReadAllTextAsync(Path.Combine(two, name!)));
            }
        }
        finally
        {
            folder.Delete(true);
        }
    }

    /// <summary>Waits until one of the programs has written a batch.</summary>
    private static async Task Written(string address)
    {
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < TimeSpan.FromMinutes(2); await Task.Delay(20))
        {
            try
            {
                using var record = PostgresRecord.Open(PostgresAddress.Read(address));
                if (record.Counts().Documents > 0) return;
            }
            catch (Core.Record.Store.RecordException)
            {
                // no tables yet
            }
        }
        Assert.Fail("nothing was written");
    }

    private static Process Start(params string[] words) =>
        Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "chancery.dll"), .. words]) { WorkingDirectory = Chancery.Tests.Repository.Root, RedirectStandardError = true, RedirectStandardOutput = true })!;

    private static async Task<int> Run(params string[] words)
    {
        using var said = new StringWriter();
        var code = await Front.RunAsync(words, new CliIo { Input = Stream.Null, Output = Stream.Null, Error = said, Root = Chancery.Tests.Repository.Root, Load = PackEngine.Load });
        Assert.True(code == ExitCode.Success, said.ToString());
        Assert.DoesNotContain(PostgresServer.Password, said.ToString(), StringComparison.Ordinal);
        return code;
    }

    private static string Report(int i)
    {
        var (place, day) = (new[] { "Nairobi", "Kampala", "Addis Ababa", "Juba" }[i % 4], new DateOnly(2026, 1, 1).AddDays(i % 60));
        var text = $"Gunmen killed {2 + (i % 7)} soldiers near {place} on {day.AddDays(-1):MMMM d}, report {i} said.";
        return new JsonObject { ["id"] = $"r{i}", ["date"] = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), ["text"] = text }.ToJsonString();
    }
}
