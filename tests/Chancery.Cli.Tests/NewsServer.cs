using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Chancery.Cli.Tests;

/// <summary>A server of ours on the loopback, with feeds good and bad.</summary>
internal sealed class NewsServer : IAsyncDisposable
{
    private const int Endless = 1 << 30;

    private readonly WebApplication _app;
    private int _flaky, _shy;

    private NewsServer(WebApplication app) => _app = app;

    public string Url => _app.Urls.First();

    public List<string> Asked { get; } = [];

    public static async Task<NewsServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var server = new NewsServer(builder.Build());
        server._app.Run(server.AnswerAsync);
        await server._app.StartAsync();
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        using var soon = new CancellationTokenSource(0);
        await _app.StopAsync(soon.Token);
        await _app.DisposeAsync();
    }

    public static string Feed(params string[] items) => $"<?xml version=\"1.0\" encoding=\"utf-8\"?><rss><channel><title>The Gazette</title>{string.Concat(items)}</channel></rss>";

    public static string Item(string id, string text, string? link = null, string date = "Tue, 10 Mar 2026 08:00:00 GMT") =>
        $"<item><guid>{id}</guid><title>{id}</title>{(link is null ? "" : $"<link>{link}</link>")}<pubDate>{date}</pubDate><description>{text}</description></item>";

    private Task AnswerAsync(HttpContext http)
    {
        var path = http.Request.Path.Value!;
        lock (Asked) Asked.Add(path);
        return path switch
        {
            "/robots.txt" => Send(http, "User-agent: *\nDisallow: /secret/\n", "text/plain"),
            "/good.rss" => Tagged(http, Feed(Item("good-1", "A met B in the feed", $"{Url}/page/1"), Item("good-2", "A met C in the feed"))),
            "/secret.rss" => Send(http, Feed(Item("secret-1", "A met D in the feed", $"{Url}/secret/1"))),
            "/shy.rss" => Send(http, Feed(Item("shy-1", "A met E in the feed", $"{Url}/shy/1"))),
            "/page/1" or "/secret/1" => Send(http, Page("the page of the good"), "text/html"),
            "/shy/1" => Interlocked.Increment(ref _shy) <= 3 ? Fail(http, 503) : Send(http, Page("the page of the shy"), "text/html"),
            "/redirect.rss" => Lead(http, "/moved.rss"),
            "/moved.rss" => Send(http, Feed(Item("moved-1", "A met F"))),
            "/loop.rss" => Lead(http, "/loop.rss"),
            "/inside.rss" => Lead(http, "http://169.254.169.254/latest/meta-data/"),
            "/file.rss" => Lead(http, "file:///etc/passwd"),
            "/date.rss" => Send(http, Feed(Item("date-1", "A met G", null, "Mon, 10 Mar 2026 08:00:00 GMT"))),
            "/charset.rss" => SendBytes(http, Encoding.Latin1.GetBytes(Feed(Item("charset-1", "A met the café owner Koné"))), "application/rss+xml"),
            "/flaky.rss" => Interlocked.Increment(ref _flaky) == 1 ? Fail(http, 503) : Send(http, Feed(Item("flaky-1", "A met H"))),
            "/broken.rss" => Send(http, "<rss><channel><item><title>never closed"),
            "/slow.rss" => Task.Delay(Endless, http.RequestAborted),
            "/drip.rss" => DripAsync(http),
            "/huge.rss" => HugeAsync(http),
            "/bomb.rss" => Bomb(http),
            _ => Fail(http, 404),
        };
    }

    private static string Page(string words) =>
        $"<!DOCTYPE html><html lang=\"en\"><head><title>t</title></head><body><article><h1>t</h1><p>A met B and this is {words}, which goes on for long enough to be taken for the text of a report.</p><p>It has a second paragraph, because pages of reports have more than one of them, as everybody knows.</p></article></body></html>";

    private static Task Send(HttpContext http, string text, string type = "application/rss+xml") => SendBytes(http, Encoding.UTF8.GetBytes(text), type);

    private static Task SendBytes(HttpContext http, byte[] bytes, string type)
    {
        http.Response.ContentType = type;
        return http.Response.Body.WriteAsync(bytes, http.RequestAborted).AsTask();
    }

    private static Task Tagged(HttpContext http, string text)
    {
        if (http.Request.Headers.IfNoneMatch == "\"one\"") return Fail(http, 304);
        http.Response.Headers.ETag = "\"one\"";
        return Send(http, text);
    }

    private static Task Fail(HttpContext http, int status)
    {
        http.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    private static Task Lead(HttpContext http, string target)
    {
        http.Response.StatusCode = 302;
        http.Response.Headers.Location = target;
        return Task.CompletedTask;
    }

    private static async Task DripAsync(HttpContext http)
    {
        while (!http.RequestAborted.IsCancellationRequested)
        {
            await http.Response.WriteAsync("<", http.RequestAborted);
            await http.Response.Body.FlushAsync(http.RequestAborted);
            await Task.Delay(50, http.RequestAborted);
        }
    }

    private static async Task HugeAsync(HttpContext http)
    {
        var block = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"<rss>{new string(' ', 65_000)}"));
        while (!http.RequestAborted.IsCancellationRequested) await http.Response.Body.WriteAsync(block, http.RequestAborted);
    }

    private static Task Bomb(HttpContext http)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(new byte[64 << 20]);
        http.Response.Headers.ContentEncoding = "gzip";
        return SendBytes(http, packed.ToArray(), "application/rss+xml");
    }
}
