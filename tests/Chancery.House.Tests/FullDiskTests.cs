using System.Diagnostics;
using Chancery.DuckDb;
using Chancery.Tests;

namespace Chancery.House.Tests;

/// <summary>The program as it was built meets a disk that is full: a small one in memory, which only root may make.</summary>
public sealed class FullDiskTests
{
    private const int Documents = 1200;

    [Fact]
    public void What_was_written_before_the_disk_was_full_stays_and_the_next_run_goes_on()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "only root may make a disk of its own");
        var folder = Directory.CreateTempSubdirectory("chancery-full-");
        var disk = folder.CreateSubdirectory("disk").FullName;
        Assert.SkipUnless(Mount("-t", "tmpfs", "-o", "size=3m", "tmpfs", disk), "this machine lets nobody make a disk");
        try
        {
            var input = Path.Combine(folder.FullName, "reports.jsonl");
            File.WriteAllLines(input, InventedReports.Lines(Documents));
            var (full, whole) = (Path.Combine(disk, "full.duckdb"), Path.Combine(folder.FullName, "whole.duckdb"));
            var (code, told) = Ingest(input, full);
            Assert.NotEqual(0, code);
            Assert.Contains("REC013", told, StringComparison.Ordinal);
            long written;
            using (var record = DuckRecord.Open(full)) written = record.Counts().Documents;
            Assert.InRange(written, 1, Documents - 1);
            Assert.True(Mount("-o", "remount,size=400m", disk), "the disk cannot be made larger");
            foreach (var record in new[] { full, whole })
            {
                Assert.Equal(0, Ingest(input, record).Code);
                Assert.Equal(0, BuiltProgram.Run("export", "--record", record, "--to", Path.Combine(folder.FullName, Path.GetFileName(record) + ".export")).Code);
            }
            var (one, other) = (Path.Combine(folder.FullName, "full.duckdb.export"), Path.Combine(folder.FullName, "whole.duckdb.export"));
            foreach (var file in Directory.GetFiles(other)) Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(Path.Combine(one, Path.GetFileName(file))));
        }
        finally
        {
            Run("umount", disk);
            folder.Delete(true);
        }
    }

    private static (int Code, string Told) Ingest(string input, string record)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "chancery.dll"), "ingest", input, "--record", record]) { WorkingDirectory = Repository.Root, RedirectStandardError = true })!;
        var told = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, told);
    }

    private static bool Mount(params string[] words) => Run("mount", words);

    private static bool Run(string program, params string[] words)
    {
        using var process = Process.Start(new ProcessStartInfo(program, words) { RedirectStandardError = true })!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
