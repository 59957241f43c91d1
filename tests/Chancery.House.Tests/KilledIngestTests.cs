using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Chancery.DuckDb;
using Chancery.Tests;

namespace Chancery.House.Tests;

/// <summary>The program as it was built is killed in the middle of its work, again and again, and nothing that was written is lost.</summary>
public sealed class KilledIngestTests
{
    /// <summary>CHANCERY_KILLS=50 does it fifty times.</summary>
    private static readonly int Kills = int.TryParse(Environment.GetEnvironmentVariable("CHANCERY_KILLS"), CultureInfo.InvariantCulture, out var asked) ? asked : 5;

    private const int Documents = 1500;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public void A_record_survives_every_kill_and_ends_as_if_nothing_had_happened()
    {
        var folder = Directory.CreateTempSubdirectory("chancery-killed-");
        try
        {
            var input = Path.Combine(folder.FullName, "reports.jsonl");
            File.WriteAllLines(input, Enumerable.Range(0, Documents).Select(Report));
            var (killed, whole) = (Path.Combine(folder.FullName, "killed.duckdb"), Path.Combine(folder.FullName, "whole.duckdb"));
            var (done, stopped) = (0L, 0);
            for (var i = 0; i < Kills; i++)
            {
                if (KillAfter(input, killed, writes: 1 + i % 3)) stopped++;
                // a run that came to its end starts afresh: the point is to be killed
                var now = File.Exists(killed) ? Count(killed) : 0;
                Assert.True(now >= done, $"{done} documents were written and {now} are there");
                done = now;
                if (done < Documents) continue;
                foreach (var file in Directory.GetFiles(folder.FullName, "killed*")) File.Delete(file);
                done = 0;
            }
            Assert.True(stopped > 0, "no run was killed in time");
            foreach (var record in new[] { killed, whole })
            {
                Assert.Equal(0, BuiltProgram.Run("ingest", input, "--record", record).Code);
                Assert.Equal(0, BuiltProgram.Run("export", "--record", record, "--to", record + ".export").Code);
            }
            foreach (var file in Directory.GetFiles(whole + ".export"))
                Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(Path.Combine(killed + ".export", Path.GetFileName(file))));
            Assert.Equal(Documents, Count(killed));
        }
        finally
        {
            folder.Delete(true);
        }
    }

    /// <summary>Kills the run when the record's files have changed so many times; false when it was done before.</summary>
    private static bool KillAfter(string input, string record, int writes)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "chancery.dll"), "ingest", input, "--record", record]) { WorkingDirectory = Repository.Root, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var (watch, size) = (Stopwatch.StartNew(), Size(record));
        while (!process.HasExited && writes > 0 && watch.Elapsed < Patience)
        {
            if (Size(record) is var now && now != size) (size, writes) = (now, writes - 1);
            Thread.Yield();
        }
        var running = !process.HasExited;
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        return running;
    }

    private static long Size(string record) => new[] { record, record + ".wal" }.Sum(file => new FileInfo(file) is { Exists: true } info ? info.Length : 0);

    private static long Count(string record)
    {
        // a kill before the schema was written leaves a file that is not a record yet
        using var writer = DuckRecordWriter.Open(record);
        return writer.Counts().Documents;
    }

    private static string Report(int i)
    {
        var (place, day) = (new[] { "Nairobi", "Kampala", "Addis Ababa", "Juba" }[i % 4], new DateOnly(2026, 1, 1).AddDays(i % 60));
        var text = $"Gunmen killed {2 + i % 7} soldiers near {place} on {day.AddDays(-1):MMMM d}, report {i} said.";
        return new JsonObject { ["id"] = $"r{i}", ["date"] = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), ["text"] = text }.ToJsonString();
    }
}
