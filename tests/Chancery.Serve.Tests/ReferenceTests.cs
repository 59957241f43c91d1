using System.Net;
using System.Text.RegularExpressions;

namespace Chancery.Serve.Tests;

public sealed partial class ReferenceTests(Served served)
{
    [Fact]
    public async Task The_page_of_the_api_is_allowed_its_own_script_and_nothing_from_outside()
    {
        using var answer = await served.Client.GetAsync("/reference/");
        var (policy, page) = (Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), await answer.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var nonce = Nonce().Match(policy).Groups[1].Value;
        Assert.True(nonce.Length > 10);
        Assert.All(Scripts().Matches(page), script => Assert.Contains($"nonce=\"{nonce}\"", script.Value, StringComparison.Ordinal));
        Assert.DoesNotContain("http://", policy + page, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", policy + page, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        using var again = await served.Client.GetAsync("/reference/");
        Assert.NotEqual(policy, Assert.Single(again.Headers.GetValues("Content-Security-Policy")));
        using var script = await served.Client.GetAsync("/reference/scalar.js");
        Assert.Equal(HttpStatusCode.OK, script.StatusCode);
    }

    [Fact]
    public async Task A_collector_is_told_of_requests_and_not_of_what_they_ask()
    {
        using var collector = new HttpListener();
        var port = FreePort();
        collector.Prefixes.Add($"http://127.0.0.1:{port}/");
        collector.Start();
        var told = Listen(collector);
        await using (var server = await Server.StartAsync(served.Setup() with { Traces = new Uri($"http://127.0.0.1:{port}/") }, CancellationToken.None))
        {
            using var client = new HttpClient { BaseAddress = new Uri(server.Address) };
            // the library listens to every server of this process and lets go what its queue cannot hold: asked again until it was told
            for (var again = 0; again < 20 && !told.IsCompleted; again++)
            {
                using var answer = await client.GetAsync("/api/v1/events?text=" + Hostile.Mark);
                answer.EnsureSuccessStatusCode();
                await Task.WhenAny(told, Task.Delay(TimeSpan.FromSeconds(1)));
            }
        }
        // what is left is told when the server stops
        var (path, text) = await told.WaitAsync(TimeSpan.FromSeconds(60));
        Assert.Equal("/v1/traces", path);
        Assert.Contains("/api/v1/events", text, StringComparison.Ordinal);
        Assert.Contains("record", text, StringComparison.Ordinal);
        Assert.DoesNotContain(Hostile.Mark, text, StringComparison.Ordinal);
    }

    /// <summary>A request may be told after its parts: until all of it came.</summary>
    private static async Task<(string Path, string Text)> Listen(HttpListener collector)
    {
        for (var text = ""; ;)
        {
            var told = await collector.GetContextAsync();
            using var body = new MemoryStream();
            await told.Request.InputStream.CopyToAsync(body);
            told.Response.Close();
            text += System.Text.Encoding.Latin1.GetString(body.ToArray());
            if (text.Contains("/api/v1/events", StringComparison.Ordinal) && text.Contains("record", StringComparison.Ordinal)) return (told.Request.Url!.AbsolutePath, text);
        }
    }

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex("'nonce-([^']+)'")]
    private static partial Regex Nonce();

    [GeneratedRegex("<script[^>]*>")]
    private static partial Regex Scripts();
}
