using System.Diagnostics;
using System.Globalization;
using System.Net;
using Chancery.Core.Merging;
using Chancery.Core.Record.Store;
using Chancery.DuckDb;

namespace Chancery.Bench.Scale;

/// <summary>
/// The program as it serves a record, asked by one reader, by fifty, and by fifty while somebody writes: how long answers take, how many are refused, and what memory the server takes. Readers ask,
/// read for about a second and ask again, as people do; what they ask for is drawn with a fixed seed.
/// </summary>
internal static class ServeLoad
{
    private const int Seed = 20261126, Readers = 50, Requests = 20, AloneRequests = 60, Days = 3 * 365, WrittenDocuments = 10, Slowest = 6;

    private static readonly TimeSpan Reading = TimeSpan.FromSeconds(1), BetweenWrites = TimeSpan.FromSeconds(20), Patience = TimeSpan.FromMinutes(2);

    private static readonly string[] Countries = ["USA", "RUS", "UKR", "CHN", "ISR", "VEN", "MLI", "SDN", "JPN", "HUN"], Types = ["ASSAULT", "CONSULT", "ACCUSE", "AID", "PROTEST"];

    /// <param name="file">A record of <c>record N FILE</c>; the last part of the run adds documents to it.</param>
    /// <param name="program">chancery.dll.</param>
    public static async Task RunAsync(string file, string program)
    {
        using var server = Process.Start(new ProcessStartInfo("dotnet", [program, "serve", "--record", file, "--port", "0"]) { RedirectStandardError = true })!;
        try
        {
            using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Readers + 1 }) { BaseAddress = await AddressAsync(server), Timeout = Patience };
            foreach (var path in (string[])["/", "/events", "/events?country=VEN", "/events?event=ASSAULT", "/api/v1/events?limit=100&order=newest"])
            {
                var (first, again) = (await AskAsync(http, path), await AskAsync(http, path));
                Say($"{path}: {first.Milliseconds:0} ms the first time, {again.Milliseconds:0} ms again");
            }
            var alone = Tell("one reader", await ReadAsync(http, 0, AloneRequests, TimeSpan.Zero));
            var many = Tell($"{Readers} readers", [.. (await Task.WhenAll(Enumerable.Range(1, Readers).Select(reader => ReadAsync(http, reader, Requests, Reading)))).SelectMany(answers => answers)]);
            using var over = new CancellationTokenSource();
            var writing = Task.Run(() => Write(file, over.Token));
            var written = Tell($"{Readers} readers and a writer", [.. (await Task.WhenAll(Enumerable.Range(1 + Readers, Readers).Select(reader => ReadAsync(http, reader, Requests, Reading)))).SelectMany(answers => answers)]);
            await over.CancelAsync();
            await writing;
            Say($"p95 of {Readers} readers is {many / alone:0.0} times that of one, with a writer {written / alone:0.0} times; the server took {Peak(server)} MB at most");
        }
        finally
        {
            server.Kill();
        }
    }

    private static async Task<List<Answer>> ReadAsync(HttpClient http, int reader, int requests, TimeSpan reading)
    {
        var random = new Random(Seed + reader);
        List<Answer> answers = [];
        for (var i = 0; i < requests; i++)
        {
            await Task.Delay(reading * (random.NextDouble() + .5));
            answers.Add(await AskAsync(http, Path(random)));
        }
        return answers;
    }

    private static string Path(Random random)
    {
        var (country, other, type) = (Countries[random.Next(Countries.Length)], Countries[random.Next(Countries.Length)], Types[random.Next(Types.Length)]);
        var since = new DateOnly(2023, 1, 1).AddDays(random.Next(Days)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return random.Next(8) switch
        {
            0 => "/",
            1 => "/events",
            2 => $"/events?country={country}",
            3 => $"/events?event={type}&since={since}",
            4 => $"/events?country={country}-{other}",
            5 => $"/api/v1/events?country={country}&since={since}&limit=100",
            6 => $"/api/v1/dyads?country={country}-{other}",
            _ => $"/api/v1/events?event={type}&limit=100&order=newest",
        };
    }

    private static async Task<Answer> AskAsync(HttpClient http, string path)
    {
        var watch = Stopwatch.StartNew();
        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative));
        await answer.Content.ReadAsByteArrayAsync();
        return new Answer(path, answer.StatusCode, watch.Elapsed.TotalMilliseconds);
    }

    /// <summary>Ten documents at a time, as a feed brings them.</summary>
    private static void Write(string file, CancellationToken over)
    {
        var fresh = new CodedReports(Environment.ProcessId, Days);
        for (var (round, seconds, refused) = (0, 0.0, 0); ; )
        {
            if (over.WaitHandle.WaitOne(BetweenWrites / 2))
            {
                Say($"written {round} times, {seconds / Math.Max(round, 1):0.0} s each; {refused} times the record was not to be had");
                return;
            }
            var watch = Stopwatch.StartNew();
            try
            {
                using var writer = DuckRecordWriter.Open(file);
                writer.Write([.. Enumerable.Range(round * WrittenDocuments, WrittenDocuments).Select(i => fresh.Next(i, Days))]);
                writer.Merge(writer.Rule ?? new EventRule(), all: false);
                seconds += watch.Elapsed.TotalSeconds;
                round++;
            }
            catch (RecordException)
            {
                refused++;
            }
            over.WaitHandle.WaitOne(BetweenWrites / 2);
        }
    }

    /// <returns>The time within which 95 of 100 answers came.</returns>
    private static double Tell(string who, List<Answer> answers)
    {
        var times = answers.Select(answer => answer.Milliseconds).Order().ToList();
        var refused = answers.Where(answer => answer.Status != HttpStatusCode.OK).GroupBy(answer => (int)answer.Status).Select(group => $"{group.Count()} of {group.Key}").ToList();
        Say($"{who}: {answers.Count} answers, half within {times[times.Count / 2]:0} ms, 95 % within {times[times.Count * 95 / 100]:0} ms, all within {times[^1]:0} ms; {(refused.Count == 0 ? "none" : string.Join(", ", refused))} refused");
        Say($"  slowest: {string.Join(", ", answers.OrderByDescending(answer => answer.Milliseconds).Take(Slowest).Select(answer => string.Create(CultureInfo.InvariantCulture, $"{answer.Milliseconds:0} ms {answer.Path}")))}");
        return times[times.Count * 95 / 100];
    }

    private static async Task<Uri> AddressAsync(Process server)
    {
        while (await server.StandardError.ReadLineAsync() is { } line)
            if (line.IndexOf("http://", StringComparison.Ordinal) is >= 0 and var at) return new Uri(line[at..].Split(' ')[0]);
        throw new InvalidOperationException("the server did not start");
    }

    /// <summary>Megabytes; what the system knows, or what it takes now where that is not told.</summary>
    private static long Peak(Process server)
    {
        server.Refresh();
        return Math.Max(server.PeakWorkingSet64, server.WorkingSet64) / 1_000_000;
    }

    private sealed record Answer(string Path, HttpStatusCode Status, double Milliseconds);

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
