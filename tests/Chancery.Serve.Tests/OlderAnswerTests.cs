using System.Net;
using Chancery.Core.Problems;
using Chancery.Core.Record.Store;
using Chancery.DuckDb;

namespace Chancery.Serve.Tests;

/// <summary>While somebody writes, and until it is counted anew, a page that was shown before is shown as it was and says so; programs are never told what is old.</summary>
public sealed class OlderAnswerTests(Served served)
{
    private static readonly Problem Held = new("REC002", "reports.duckdb", 0, "another process has this record open.", "Wait.");

    [Theory]
    [InlineData("/")]
    [InlineData("/events?country=VEN")]
    [InlineData("/actors")]
    public async Task A_page_that_was_shown_is_shown_while_somebody_writes_and_says_of_when_it_is(string address)
    {
        var (held, stamp, clock) = (false, "before", new HandClock());
        var setup = served.Setup() with { Stamp = () => stamp, Clock = clock, Wanted = () => held, Open = () => held ? throw new RecordException(Held) : DuckRecord.Open(served.File) };
        await using var server = await Server.StartAsync(setup, CancellationToken.None);
        using var client = new HttpClient { BaseAddress = new Uri(server.Address) };
        var (shown, tag) = await PageAsync(client, address);
        Assert.NotNull(tag);
        Assert.DoesNotContain("As of", shown, StringComparison.Ordinal);
        (held, stamp) = (true, "while somebody writes");
        clock.Pass(TimeSpan.Zero);
        var (older, none) = await PageAsync(client, address);
        Assert.Contains("As of <time", older, StringComparison.Ordinal);
        // nobody keeps it as the page of the record as it is
        Assert.Null(none);
        using (var program = await client.GetAsync("/api/v1/")) Assert.Equal(HttpStatusCode.ServiceUnavailable, program.StatusCode);
        using (var never = await client.GetAsync("/events?country=HUN")) Assert.Equal(HttpStatusCode.ServiceUnavailable, never.StatusCode);
        (held, stamp) = (false, "after");
        clock.Pass(TimeSpan.FromSeconds(1));
        for (var tries = 0; tries < 200 && older.Contains("As of", StringComparison.Ordinal); tries++)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
            (older, tag) = await PageAsync(client, address);
        }
        Assert.DoesNotContain("As of", older, StringComparison.Ordinal);
        Assert.NotNull(tag);
    }

    [Fact]
    public async Task What_is_remembered_says_of_when_it_is_and_nobody_keeps_it()
    {
        var (held, read) = (false, new DateTimeOffset(2026, 11, 26, 12, 0, 0, TimeSpan.Zero));
        using var before = new Before(DuckRecord.Open(served.File), read);
        var setup = served.Setup() with { Wanted = () => held, Remembered = () => before };
        await using var server = await Server.StartAsync(setup, CancellationToken.None);
        using var client = new HttpClient { BaseAddress = new Uri(server.Address) };
        var (_, tag) = await PageAsync(client, "/actors");
        held = true;
        using (var program = await client.GetAsync("/api/v1/events?limit=2"))
        {
            Assert.Equal(HttpStatusCode.OK, program.StatusCode);
            Assert.Null(program.Headers.ETag);
            Assert.Equal(read, program.Content.Headers.LastModified);
            Assert.True(program.Headers.CacheControl!.NoStore);
        }
        // another answer, of the record as it is: what was remembered for somebody else says nothing about it
        Assert.Equal(tag, (await PageAsync(client, "/actors")).Tag);
        held = false;
        using var after = await client.GetAsync("/api/v1/events?limit=2");
        Assert.NotNull(after.Headers.ETag);
        Assert.Null(after.Content.Headers.LastModified);
    }

    [Theory]
    [InlineData("/events?country=VEN")]
    [InlineData("/actors?actor=a")]
    [InlineData("/?view=all")]
    public async Task A_question_outlives_whoever_asked_it_first(string address)
    {
        using var counted = new ManualResetEventSlim();
        var asked = new TaskCompletionSource();
        var setup = served.Setup() with
        {
            Open = () => new Before(DuckRecord.Open(served.File), null, () =>
            {
                asked.TrySetResult();
                counted.Wait(TimeSpan.FromSeconds(30));
            }),
        };
        await using var server = await Server.StartAsync(setup, CancellationToken.None);
        using (var gone = new HttpClient { BaseAddress = new Uri(server.Address) })
        using (var away = new CancellationTokenSource())
        {
            var never = gone.GetAsync(address, away.Token);
            await asked.Task;
            await away.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => never);
        }
        using var client = new HttpClient { BaseAddress = new Uri(server.Address) };
        var second = PageAsync(client, address);
        // the first request is over, and its parts are another's
        await Task.Delay(200, TestContext.Current.CancellationToken);
        counted.Set();
        Assert.Contains("<h1", (await second).Text, StringComparison.Ordinal);
    }

    private static async Task<(string Text, string? Tag)> PageAsync(HttpClient client, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Accept.ParseAdd("text/html");
        using var answer = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (await answer.Content.ReadAsStringAsync(), answer.Headers.ETag?.Tag);
    }
}
