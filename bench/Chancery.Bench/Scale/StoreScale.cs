using System.Diagnostics;
using System.Globalization;
using Chancery.Core.Merging;
using Chancery.Core.Record.Store;
using Chancery.DuckDb;
using Chancery.Postgres;

namespace Chancery.Bench.Scale;

/// <summary>The stores beside each other in one run: the same batches, one after the other into each, then the same merge and the same questions. Both must answer the same.</summary>
internal static class StoreScale
{
    private const int Seed = 20261125, Days = 3 * 365, Batch = 2_000, Repeats = 5;

    /// <param name="documents">Of five events each.</param>
    /// <param name="file">A record that is not there yet.</param>
    /// <param name="server">A database that holds no record yet.</param>
    public static void Run(int documents, string file, string server)
    {
        var address = PostgresAddress.Read(server);
        (string Name, Func<IRecordWriter> Write, Func<IRecord> Ask)[] stores =
            [("DuckDB", () => DuckRecordWriter.Open(file), () => DuckRecord.Open(file)), ("PostgreSQL", () => PostgresRecordWriter.Open(address), () => PostgresRecord.Open(address))];
        Fill(documents, [.. stores.Select(store => (store.Name, store.Write()))]);
        var answers = stores.Select(store => Ask(store.Name, store.Ask)).ToList();
        Console.WriteLine(answers[0].SequenceEqual(answers[1]) ? $"both answered the same: {string.Join(", ", answers[0])} rows" : $"NOT THE SAME: {string.Join(", ", answers[0])} and {string.Join(", ", answers[1])}");
    }

    private static void Fill(int documents, List<(string Name, IRecordWriter Writer)> stores)
    {
        var (reports, watches, told) = (new CodedReports(Seed, Days), stores.ConvertAll(_ => new Stopwatch()), 0L);
        foreach (var numbers in Enumerable.Range(0, documents).Chunk(Batch))
        {
            CodedBatchItem[] batch = [.. numbers.Select(number => reports.Next(number, documents))];
            told += batch.Sum(item => item.Told.Count);
            for (var i = 0; i < stores.Count; i++)
            {
                watches[i].Start();
                stores[i].Writer.Write(batch);
                watches[i].Stop();
            }
        }
        for (var i = 0; i < stores.Count; i++)
        {
            var merging = Stopwatch.StartNew();
            stores[i].Writer.Merge(new EventRule(), all: false);
            Say($"{stores[i].Name}: {told} events as told written in {watches[i].Elapsed.TotalSeconds:0.0} s, {told / watches[i].Elapsed.TotalSeconds:0} a second; merged in {merging.Elapsed.TotalSeconds:0.0} s to {stores[i].Writer.Counts().Events} events");
            stores[i].Writer.Dispose();
        }
    }

    private static List<int> Ask(string name, Func<IRecord> open)
    {
        using var record = open();
        var (since, until) = (new DateOnly(2024, 3, 1), new DateOnly(2024, 9, 30));
        (string What, Func<int> Question)[] questions =
        [
            ("one dyad by month", () => record.Dyads(new EventQuery { Country = "USA-RUS", Limit = int.MaxValue }).Count),
            ("all dyads by month", () => record.Dyads(new EventQuery { Limit = int.MaxValue }).Count),
            ("page of 100, newest first", () => record.Events(new EventQuery { NewestFirst = true }).Count),
            ("page of 100: country, type, days", () => record.Events(new EventQuery { Country = "VEN", Types = ["ASSAULT"], Since = since, Until = until, NewestFirst = true }).Count),
            ("page of 100: part of a name", () => record.Events(new EventQuery { Actor = "karen", Since = since, Until = until }).Count),
            ("events by month", () => record.Tallies(new EventQuery { Limit = int.MaxValue }, Grouping.Month).Count),
            ("the 50 liveliest actors of a country", () => record.Actors(new EventQuery { Country = "VEN", Limit = 50 }).Count),
        ];
        return [.. questions.Select(question => Time($"{name}: {question.What}", question.Question))];
    }

    private static int Time(string what, Func<int> question)
    {
        var (times, rows) = (new List<double>(), 0);
        for (var i = 0; i < Repeats; i++)
        {
            var watch = Stopwatch.StartNew();
            rows = question();
            times.Add(watch.Elapsed.TotalMilliseconds);
        }
        times.Sort();
        Say($"{what}: {times[Repeats / 2]:0} ms (median of {Repeats})");
        return rows;
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
