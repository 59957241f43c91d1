using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace Chancery.Bench.Scale;

/// <summary>
/// Hours of use in minutes, with real processes: a feed is watched, files are ingested, twenty readers ask the server all the time, and the record is merged anew,
/// all on one record. Says what the server held in each quarter, and every error that a user would have seen.
/// </summary>
public static class Soak
{
    private const int Readers = 20, MostTries = 20, Megabyte = 1 << 20, Quarters = 4, ArticlesInFile = 20;
    private static readonly string[] Asked = ["/", "/events", "/actors", "/api/v1/", "/api/v1/events?limit=50", "/api/v1/counts?by=month", "/api/v1/actors?limit=20", "/api/v1/events?country=USA&limit=20"];

    /// <param name="program">chancery.dll.</param>
    /// <param name="minutes">How long.</param>
    /// <param name="folder">An empty folder for the record.</param>
    /// <param name="say">Told every line.</param>
    public static async Task<SoakResult> RunAsync(string program, double minutes, string folder, Action<string> say)
    {
        Directory.CreateDirectory(folder);
        var (record, result, length) = (Path.Combine(folder, "soak.duckdb"), new SoakResult(), TimeSpan.FromMinutes(minutes));
        using var feed = new FeedServer(FreePort(), (int)(minutes * 60) + 200);
        using var end = new CancellationTokenSource();
        var answering = feed.AnswerAsync();
        await File.WriteAllTextAsync(Path.Combine(folder, "feeds.toml"), $"private = [\"127.0.0.1\"]\ndelay_seconds = 0\n\n[[feed]]\nurl = \"{feed.Root}feed\"\nname = \"Soak\"\n").ConfigureAwait(false);
        await CommandAsync(program, result, "ingest", await BatchAsync(folder, 0).ConfigureAwait(false), "--record", record).ConfigureAwait(false);
        var port = FreePort();
        using var server = Start(program, "serve", "--record", record, "--port", port.ToString(CultureInfo.InvariantCulture));
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}"), Timeout = TimeSpan.FromMinutes(1) };
        await ReadyAsync(client).ConfigureAwait(false);
        var watch = Stopwatch.StartNew();
        List<Task> work = [.. Enumerable.Range(0, Readers).Select(reader => ReadAsync(client, reader, result, end.Token)), WriteAsync(program, folder, record, result, end.Token)];
        while (watch.Elapsed < length)
        {
            await Task.Delay(TimeSpan.FromSeconds(Math.Min(5, length.TotalSeconds / Quarters / 2))).ConfigureAwait(false);
            server.Refresh();
            if (server.HasExited) throw new InvalidOperationException("the server ended");
            var quarter = Math.Min(Quarters - 1, (int)(watch.Elapsed / length * Quarters));
            result.Megabytes[quarter] = Math.Max(result.Megabytes[quarter], server.WorkingSet64 / Megabyte);
        }
        await end.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(work).ConfigureAwait(false);
        server.Kill(entireProcessTree: true);
        feed.Dispose();
        await answering.ConfigureAwait(false);
        say(string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalMinutes:0.0} minutes: {result.Answers} answers, {result.Again} told to come again while somebody wrote, {result.Rounds} rounds of the feed with {feed.Told} items, {result.Ingested} files ingested, merged {result.Merged} times"));
        say($"the server held at most, quarter by quarter: {string.Join(", ", result.Megabytes)} MB");
        say(result.Errors.Count == 0 ? "no error" : $"{result.Errors.Count} errors: {string.Join("; ", result.Errors.Distinct().Take(10))}");
        return result;
    }

    private static async Task WriteAsync(string program, string folder, string record, SoakResult result, CancellationToken ct)
    {
        for (var turn = 1; !ct.IsCancellationRequested; turn++)
        {
            await CommandAsync(program, result, "watch", Path.Combine(folder, "feeds.toml"), "--record", record).ConfigureAwait(false);
            result.Rounds++;
            await CommandAsync(program, result, "ingest", await BatchAsync(folder, turn).ConfigureAwait(false), "--record", record).ConfigureAwait(false);
            result.Ingested++;
            if (turn % 4 != 0) continue;
            await CommandAsync(program, result, "merge", "--record", record).ConfigureAwait(false);
            result.Merged++;
        }
    }

    private static async Task ReadAsync(HttpClient client, int reader, SoakResult result, CancellationToken ct)
    {
        for (var i = reader; !ct.IsCancellationRequested; i++)
        {
            var path = Asked[i % Asked.Length];
            try
            {
                await AskAsync(client, path, result).ConfigureAwait(false);
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
            {
                result.Fail($"{path}: {e.Message}");
            }
            // whoever reads looks at a page before the next
            await Task.Delay(200, CancellationToken.None).ConfigureAwait(false);
        }
    }

    /// <summary>While somebody writes to the file the server may say after which time to come again, as it is done here; a reader who has to come too often has an error.</summary>
    private static async Task AskAsync(HttpClient client, string path, SoakResult result)
    {
        for (var tries = 1; ; tries++)
        {
            using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), CancellationToken.None).ConfigureAwait(false);
            await answer.Content.ReadAsByteArrayAsync(CancellationToken.None).ConfigureAwait(false);
            if (answer.IsSuccessStatusCode)
            {
                result.Answered();
                return;
            }
            if (answer.StatusCode is not HttpStatusCode.ServiceUnavailable || answer.Headers.RetryAfter?.Delta is not { } wait || tries == MostTries)
            {
                result.Fail($"{path}: {(int)answer.StatusCode} after {tries} tries");
                return;
            }
            result.Came();
            await Task.Delay(wait, CancellationToken.None).ConfigureAwait(false);
        }
    }

    private static async Task CommandAsync(string program, SoakResult result, params string[] arguments)
    {
        using var process = Start(program, arguments);
        var error = process.StandardError.ReadToEndAsync();
        await process.StandardOutput.ReadToEndAsync().ConfigureAwait(false);
        await process.WaitForExitAsync().ConfigureAwait(false);
        if (process.ExitCode != 0) result.Fail($"{arguments[0]} ended with {process.ExitCode}: {(await error.ConfigureAwait(false)).Trim()}");
    }

    private static Process Start(string program, params string[] arguments)
    {
        var piped = arguments[0] is not "serve";
        var start = new ProcessStartInfo("dotnet") { RedirectStandardError = piped, RedirectStandardOutput = piped, UseShellExecute = false };
        start.ArgumentList.Add(program);
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        return Process.Start(start) ?? throw new InvalidOperationException("the program does not start");
    }

    private static async Task ReadyAsync(HttpClient client)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri("/api/v1/", UriKind.Relative)).ConfigureAwait(false);
                if (answer.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException) when (tries < 100)
            {
                await Task.Delay(300).ConfigureAwait(false);
            }
        }
    }

    /// <summary>A file of reports that the record does not have yet.</summary>
    private static async Task<string> BatchAsync(string folder, int turn)
    {
        var file = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"batch{turn}.jsonl"));
        var lines = new StringBuilder();
        foreach (var article in CodingScale.Drawn(ArticlesInFile, turn + 1))
            lines.Append(JsonSerializer.Serialize(new { id = $"b{turn}-{article.Id}", text = article.Text, date = new DateOnly(2026, 1, 1).AddDays(turn % 200).ToString("O", CultureInfo.InvariantCulture) })).Append('\n');
        await File.WriteAllTextAsync(file, lines.ToString()).ConfigureAwait(false);
        return file;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
