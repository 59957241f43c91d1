using System.Diagnostics;
using System.Globalization;
using Chancery.DuckDb;
using Chancery.Tests;

namespace Chancery.House.Tests;

/// <summary>The program as it was built is killed in the middle of its work, again and again, and nothing that was written is lost.</summary>
public sealed class KilledIngestTests
{
    /// <summary>CHANCERY_KILLS=50 does it fifty times.</summary>
    private static readonly int Kills = int.TryParse(Environment.GetEnvironmentVariable("CHANCERY_KILLS"), CultureInfo.InvariantCulture, out var asked) ? asked : 5;

    private const int Documents = 1500;

    /// <summary>A batch of a hundred such documents adds about 350,000 bytes to the log when it is committed: kills fall into commits and between them, early and late.</summary>
    private const int Step = 170_000, Steps = 14;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public void A_record_survives_every_kill_and_ends_as_if_nothing_had_happened()
    {
        var folder = Directory.CreateTempSubdirectory("chancery-killed-");
        try
        {
            var input = Path.Combine(folder.FullName, "reports.jsonl");
            File.WriteAllLines(input, InventedReports.Lines(Documents));
            var (killed, whole) = (Path.Combine(folder.FullName, "killed.duckdb"), Path.Combine(folder.FullName, "whole.duckdb"));
            var (done, stopped, survived) = (0L, 0, 0);
            for (var i = 0; i < Kills; i++)
            {
                var running = KillAfter(input, killed, Step * (1L + i * 3 % Steps));
                // a run that came to its end starts afresh: the point is to be killed
                var now = Count(killed);
                Assert.True(now >= done, $"{done} documents were written and {now} are there");
                if (running) stopped++;
                if (running && now > done) survived++;
                done = now;
                if (done < Documents) continue;
                foreach (var file in Directory.GetFiles(folder.FullName, "killed*")) File.Delete(file);
                done = 0;
            }
            TestContext.Current.TestOutputHelper?.WriteLine($"{stopped} of {Kills} runs were killed, {survived} of them after a commit of theirs");
            Assert.True(stopped > 0, "no run was killed in time");
            Assert.True(survived > 0, "no kill found anything committed by the run that it ended");
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

    /// <summary>Kills the run when it has written so many bytes to the record's log; false when it was done before.</summary>
    private static bool KillAfter(string input, string record, long bytes)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "chancery.dll"), "ingest", input, "--record", record]) { WorkingDirectory = Repository.Root, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        // the log of a killed run may be put into the record when it is opened again: what counts is what is written from the lowest point on
        var (watch, lowest) = (Stopwatch.StartNew(), Log(record));
        while (!process.HasExited && watch.Elapsed < Patience)
        {
            var now = Log(record);
            if (now < lowest) lowest = now;
            if (now - lowest >= bytes) break;
            Thread.Yield();
        }
        var running = !process.HasExited;
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        return running;
    }

    private static long Log(string record) => new FileInfo(record + ".wal") is { Exists: true } log ? log.Length : 0;

    /// <summary>As a reader finds it right after the kill.</summary>
    private static long Count(string file)
    {
        using var record = DuckRecord.Open(file);
        return record.Counts().Documents;
    }
}
