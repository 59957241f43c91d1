using System.Diagnostics;
using System.Globalization;
using Chancery.Core.Merging;
using Chancery.Core.Record.Store;
using Chancery.DuckDb;

namespace Chancery.Bench.Scale;

/// <summary>A large record of invented reports: how fast it is written and merged, how long questions take, and how large the file is.</summary>
internal static class RecordScale
{
    private const int Seed = 20261125, Days = 3 * 365, Batch = 10_000, Repeats = 5;

    public static void Run(int documents, string file)
    {
        var reports = new CodedReports(Seed, Days);
        Say($"{documents} documents to {file}");
        if (!File.Exists(file)) Fill(documents, file, reports);
        if (Environment.GetEnvironmentVariable("GROW") is null) Ask(file);
        Grow(documents, file);
        Say($"{new FileInfo(file).Length / 1e6:0} MB; {GC.GetTotalAllocatedBytes() / 1e9:0.0} GB allocated, {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:0} MB at most");
    }

    private static void Fill(int documents, string file, CodedReports reports)
    {
        using var writer = DuckRecordWriter.Open(file);
        var (written, told, making, processor) = (new Stopwatch(), 0L, Stopwatch.StartNew(), TimeSpan.Zero);
        foreach (var numbers in Enumerable.Range(0, documents).Chunk(Batch))
        {
            CodedBatchItem[] batch = [.. numbers.Select(number => reports.Next(number, documents))];
            told += batch.Sum(item => item.Told.Count);
            var before = Environment.CpuUsage.TotalTime;
            written.Start();
            writer.Write(batch);
            written.Stop();
            processor += Environment.CpuUsage.TotalTime - before;
        }
        Say($"written: {told} rows in {written.Elapsed.TotalSeconds:0.0} s, {told / written.Elapsed.TotalSeconds:0} a second, with {processor.TotalSeconds:0.0} s of the processor (inventing them took {(making.Elapsed - written.Elapsed).TotalSeconds:0} s)");
        var (merging, merged) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        writer.Merge(new EventRule(), all: false);
        Say($"merged: {merging.Elapsed.TotalSeconds:0.0} s, {told / merging.Elapsed.TotalSeconds:0} rows a second, with {(Environment.CpuUsage.TotalTime - merged).TotalSeconds:0.0} s of the processor; both: {told / (written.Elapsed + merging.Elapsed).TotalSeconds:0}; {writer.Counts().Events} events");
    }

    /// <summary>Writing alone: each batch is invented while the clock stands, and nothing is merged. Says after each quarter how fast that was, so that one sees whether a longer record is slower.</summary>
    public static void Write(int documents, string file)
    {
        var reports = new CodedReports(Seed, Days);
        using var writer = DuckRecordWriter.Open(file);
        // the first batches wait for the compiler
        var quarters = Enumerable.Range(0, documents).Chunk(Batch).ToArray();
        var (warm, all) = (Math.Min(2, quarters.Length - 1), new Written());
        foreach (var numbers in quarters[..warm]) all.Add(writer, reports, numbers, documents);
        all = new Written();
        foreach (var quarter in quarters[warm..].Chunk((quarters.Length - warm + 3) / 4))
        {
            var part = new Written();
            foreach (var numbers in quarter) part.Add(writer, reports, numbers, documents);
            Say($"  {part}");
            all.Add(part);
        }
        Say($"written: {all}");
    }

    private static void Ask(string file)
    {
        using var record = DuckRecord.Open(file);
        var (since, until) = (new DateOnly(2024, 3, 1), new DateOnly(2024, 9, 30));
        Time("one dyad by month", () => record.Dyads(new EventQuery { Country = "USA-RUS", Limit = int.MaxValue }).Count);
        Time("all dyads by month", () => record.Dyads(new EventQuery { Limit = int.MaxValue }).Count);
        Time("page of 100, newest first", () => record.Events(new EventQuery { NewestFirst = true }).Count);
        Time("page of 100: country, type, days", () => record.Events(new EventQuery { Country = "VEN", Types = ["ASSAULT"], Since = since, Until = until, NewestFirst = true }).Count);
        Time("page of 100: dyad, confidence", () => record.Events(new EventQuery { Country = "USA-RUS", LeastConfidence = .8, NewestFirst = true }).Count);
        Time("page of 100: part of a name", () => record.Events(new EventQuery { Actor = "karen", Since = since, Until = until }).Count);
        var event1 = record.Events(new EventQuery { Limit = 1, NewestFirst = true })[0];
        Time("one event with its reports", () => record.Find(event1.Id)!.ReportCount);
        Time("the 50 liveliest actors of a country", () => record.Actors(new EventQuery { Country = "VEN", Limit = 50 }).Count);
    }

    /// <summary>Ten new documents, as a feed brings them: nobody else reads a record in a file from the time that it is opened to be written until it is closed.</summary>
    public static void Grow(int documents, string file)
    {
        var fresh = new CodedReports(Environment.ProcessId, Days);
        for (var round = 0; round < 2; round++)
        {
            var (watch, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
            var writer = DuckRecordWriter.Open(file);
            var opened = watch.Elapsed;
            writer.Write([.. Enumerable.Range(round * 10, 10).Select(i => fresh.Next(documents / 2 + i, documents))]);
            var written = watch.Elapsed;
            var merged = writer.Merge(writer.Rule!, all: false);
            var done = watch.Elapsed;
            writer.Dispose();
            Say($"ten more documents: opened in {opened.TotalMilliseconds:0} ms, written in {(written - opened).TotalMilliseconds:0}, merged in {(done - written).TotalMilliseconds:0}, {merged} tellings made anew, closed in {(watch.Elapsed - done).TotalMilliseconds:0}; {(Environment.CpuUsage.TotalTime - before).TotalMilliseconds:0} ms of the processor");
        }
    }

    private static void Time(string what, Func<int> question)
    {
        var times = new List<double>();
        var (rows, before) = (0, Environment.CpuUsage.TotalTime);
        for (var i = 0; i < Repeats; i++)
        {
            var watch = Stopwatch.StartNew();
            rows = question();
            times.Add(watch.Elapsed.TotalMilliseconds);
        }
        times.Sort();
        Say($"{what}: {times[Repeats / 2]:0} ms (median of {Repeats}; {(Environment.CpuUsage.TotalTime - before).TotalMilliseconds / Repeats:0} ms of the processor), {rows} rows");
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
