using System.Net;
using System.Net.Http.Headers;
using Chancery.Cli;
using Chancery.Cli.Commands;
using Chancery.Core.Problems;
using Chancery.Core.Record.Store;
using Chancery.DuckDb;
using Chancery.Serve.Records;
using Chancery.Tests;

namespace Chancery.Serve.Tests;

public sealed class GuardTests(Served served)
{
    private const string Secret = "a-secret-of-the-tests";

    [Theory]
    [InlineData("/")]
    [InlineData("/api/v1/events")]
    [InlineData("/nothing")]
    [InlineData("/looks/chancery.css")]
    public async Task Every_answer_tells_the_browser_what_it_may_do(string address)
    {
        using var answer = await served.Client.GetAsync(address);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("DENY", Assert.Single(answer.Headers.GetValues("X-Frame-Options")));
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Fact]
    public async Task Pages_have_no_script_or_style_of_their_own()
    {
        foreach (var address in new[] { "/", "/events", "/try", "/actors", "/sources", "/brief?subject=KEN-ETH", "/events/" + served.Events[0].Id })
        {
            var page = await served.Get(address);
            Assert.DoesNotMatch("<script(?![^>]*src=\"/looks/)|<style|\\sstyle=\"|\\son[a-z]+=\"", page);
            Assert.DoesNotMatch("(src|href)=\"(https?:)?//", page);
        }
    }

    [Fact]
    public async Task A_name_that_leads_here_from_elsewhere_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/events");
        request.Headers.Host = "rebound.example";
        using var answer = await served.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.MisdirectedRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("Origin", "https://elsewhere.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    public async Task A_page_of_another_site_cannot_send_texts(string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/code") { Content = new StringContent("Egypt expelled the ambassador of Chad.") };
        request.Headers.Add(header, value);
        using var answer = await served.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task Who_asks_too_often_is_told_to_wait()
    {
        await using var server = await Server.StartAsync(served.Setup() with { RequestsPerSecond = 1 }, CancellationToken.None);
        using var client = new HttpClient { BaseAddress = new Uri(server.Address) };
        var refused = 0;
        for (var i = 0; i < 50 && refused == 0; i++)
        {
            using var answer = await client.GetAsync("/health");
            if (answer.StatusCode != HttpStatusCode.TooManyRequests) continue;
            refused++;
            Assert.Equal("1", answer.Headers.RetryAfter?.ToString());
        }
        Assert.Equal(1, refused);
    }

    [Fact]
    public async Task With_a_token_nobody_comes_in_without_it()
    {
        await using var server = await Server.StartAsync(served.Setup() with { Token = Secret }, CancellationToken.None);
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { BaseAddress = new Uri(server.Address) };
        foreach (var address in new[] { "/api/v1/events", "/api/v1/openapi.json", "/metrics" })
        {
            using var refused = await client.GetAsync(address);
            Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        }
        using (var page = await client.GetAsync("/events")) Assert.Equal("/sign-in", page.Headers.Location?.ToString());
        using (var health = await client.GetAsync("/health")) Assert.Equal(HttpStatusCode.OK, health.StatusCode);

        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "another-secret-of-tests");
        using (var wrong = await client.GetAsync("/api/v1/events")) Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Secret);
        using (var right = await client.GetAsync("/api/v1/events")) Assert.Equal(HttpStatusCode.OK, right.StatusCode);

        client.DefaultRequestHeaders.Authorization = null;
        var form = await client.GetStringAsync("/sign-in");
        using var signed = await FilledForm.PostAsync(client, form, "/sign-in", ("token", Secret));
        var cookie = Assert.Single(signed.Headers.GetValues("Set-Cookie"));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        using (var inside = await client.GetAsync("/events")) Assert.Equal(HttpStatusCode.OK, inside.StatusCode);
        using var unsigned = await FilledForm.PostAsync(client, form, "/sign-in", ("token", "x"));
        Assert.Equal(HttpStatusCode.Unauthorized, unsigned.StatusCode);
    }

    [Theory]
    [InlineData("API010", "--listen", "0.0.0.0")]
    [InlineData("SRC001", "--token-file", "there-is-none")]
    [InlineData("USE001", "--port", "70000")]
    [InlineData("USE001", "--listen", "everywhere")]
    public async Task It_does_not_start_where_it_would_be_open_to_all(string code, params string[] options)
    {
        using var errors = new StringWriter();
        var io = new CliIo { Input = Stream.Null, Output = Stream.Null, Error = errors, Root = Repository.Root, Load = PackEngine.Load };
        Assert.Equal(ExitCode.WrongUse, await Front.RunAsync(["serve", "--record", served.File, .. options], io));
        Assert.Contains(code, errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_somebody_writes_it_says_so_and_goes_on_afterwards()
    {
        var held = false;
        var problem = new Problem("REC002", "reports.duckdb", 0, "another process has this record open.", "Wait.");
        var setup = served.Setup() with { Readers = 1, Open = () => held ? throw new RecordException(problem) : DuckRecord.Open(served.File) };
        await using var server = await Server.StartAsync(setup with { Clock = new HandClock() }, CancellationToken.None);
        using var client = new HttpClient { BaseAddress = new Uri(server.Address) };
        held = true;
        using (var refused = await client.GetAsync("/api/v1/events"))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
            Assert.NotNull(refused.Headers.RetryAfter);
            Assert.Contains("REC002", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
        using (var page = new HttpRequestMessage(HttpMethod.Get, "/events"))
        {
            page.Headers.Accept.ParseAdd("text/html");
            using var told = await client.SendAsync(page);
            Assert.Contains("another process has this record open", await told.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
        held = false;
        using var again = await client.GetAsync("/api/v1/events");
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
    }

    [Fact]
    public async Task It_lets_go_of_a_record_when_somebody_waits_to_write()
    {
        var (clock, wanted, opened) = (new HandClock(), false, 0);
        using var pool = new RecordPool(served.Setup() with { Clock = clock, Wanted = () => wanted, Open = () => { opened++; return DuckRecord.Open(served.File); } });
        // asked while the question is answered: the record is not kept
        Assert.True(await pool.AskAsync(record => { wanted = true; return record.Counts().Events; }, CancellationToken.None) > 0);
        Assert.Equal((0, 1), (pool.Open, opened));
        wanted = false;
        await pool.AskAsync(static record => record.Counts(), CancellationToken.None);
        Assert.Equal((1, 2), (pool.Open, opened));
        wanted = true;
        clock.Pass(TimeSpan.Zero);
        Assert.Equal(0, pool.Open);
        // whoever asks waits for the writer, but not for ever
        Assert.True(await pool.AskAsync(static record => record.Counts().Events, CancellationToken.None) > 0);
        Assert.Equal((0, 3), (pool.Open, opened));
    }

    [Fact]
    public async Task It_lets_go_of_a_record_that_nobody_asks()
    {
        var clock = new HandClock();
        using var pool = new RecordPool(served.Setup() with { Clock = clock });
        Assert.True(await pool.AskAsync(static record => record.Counts().Events, CancellationToken.None) > 0);
        Assert.Equal(1, pool.Open);
        clock.Pass(TimeSpan.FromSeconds(1));
        Assert.Equal(1, pool.Open);
        clock.Pass(TimeSpan.FromSeconds(2));
        Assert.Equal(0, pool.Open);
        Assert.True(await pool.AskAsync(static record => record.Counts().Events, CancellationToken.None) > 0);
    }

    [Fact]
    public async Task A_question_that_fails_leaves_no_record_open()
    {
        using var pool = new RecordPool(served.Setup() with { Clock = new HandClock() });
        await Assert.ThrowsAsync<InvalidOperationException>(() => pool.AskAsync<int>(static _ => throw new InvalidOperationException(), CancellationToken.None));
        Assert.Equal(0, pool.Open);
    }
}
