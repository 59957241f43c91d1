using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Chancery.Cli;
using Chancery.Cli.Commands;
using Chancery.Core.Record.Store;

namespace Chancery.Postgres.Tests;

/// <summary>The program itself: in processes of its own, or in this one where nobody is to be killed.</summary>
internal static class Programs
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static Process Start(params string[] words) =>
        Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "chancery.dll"), .. words]) { WorkingDirectory = Chancery.Tests.Repository.Root, RedirectStandardError = true, RedirectStandardOutput = true })!;

    /// <summary>Waits for the end, which must be a good one.</summary>
    public static async Task Ends(Process process)
    {
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{await output}{await error}");
        Assert.DoesNotContain(PostgresServer.Password, await output + await error, StringComparison.Ordinal);
    }

    public static Task Run(params string[] words) => Run(TimeProvider.System, words);

    public static async Task Run(TimeProvider clock, params string[] words)
    {
        using var said = new StringWriter();
        var code = await Front.RunAsync(words, new CliIo { Input = Stream.Null, Output = Stream.Null, Error = said, Root = Chancery.Tests.Repository.Root, Clock = clock, Load = PackEngine.Load });
        Assert.True(code == ExitCode.Success, said.ToString());
        Assert.DoesNotContain(PostgresServer.Password, said.ToString(), StringComparison.Ordinal);
    }

    /// <summary>Waits until somebody has written so many documents.</summary>
    public static async Task Written(string address, int documents)
    {
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < Patience; await Task.Delay(20))
        {
            try
            {
                using var record = PostgresRecord.Open(PostgresAddress.Read(address));
                if (record.Counts().Documents >= documents) return;
            }
            catch (RecordException)
            {
                // no tables yet
            }
        }
        Assert.Fail("nothing was written");
    }

    /// <summary>A file of so many reports.</summary>
    public static async Task<string> Reports(DirectoryInfo folder, int count)
    {
        var file = Path.Combine(folder.FullName, "reports.jsonl");
        await File.WriteAllLinesAsync(file, Enumerable.Range(0, count).Select(Report));
        return file;
    }

    /// <summary>Both records, as files, are the same byte for byte.</summary>
    public static async Task AreTheSame(string one, string other, DirectoryInfo folder)
    {
        foreach (var format in new[] { "jsonl", "csv" })
        {
            var (first, second) = (Path.Combine(folder.FullName, format, "one"), Path.Combine(folder.FullName, format, "other"));
            await Run("export", "--record", one, "--format", format, "--to", first);
            await Run("export", "--record", other, "--format", format, "--to", second);
            // what came when, and by whom, is told by the runs
            var names = Directory.GetFiles(first).Select(Path.GetFileName).Except(["runs.csv"]).Order().ToList();
            Assert.Equal(names, Directory.GetFiles(second).Select(Path.GetFileName).Except(["runs.csv"]).Order());
            foreach (var name in names) Assert.Equal(await File.ReadAllTextAsync(Path.Combine(first, name!)), await File.ReadAllTextAsync(Path.Combine(second, name!)));
        }
    }

    private static string Report(int i)
    {
        var (place, day) = (new[] { "Nairobi", "Kampala", "Addis Ababa", "Juba" }[i % 4], new DateOnly(2026, 1, 1).AddDays(i % 60));
        var text = $"Gunmen killed {2 + (i % 7)} soldiers near {place} on {day.AddDays(-1):MMMM d}, report {i} said.";
        return new JsonObject { ["id"] = $"r{i}", ["date"] = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), ["text"] = text }.ToJsonString();
    }
}
