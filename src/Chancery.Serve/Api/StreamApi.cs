using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Chancery.Core.Record.Store;
using Chancery.Serve.Records;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace Chancery.Serve.Api;

/// <summary>New events as they come (server-sent events): what is new to the record, and what a new report tells.</summary>
internal sealed class StreamApi(RecordAnswers record, ServeSetup setup, IHostApplicationLifetime life)
{
    public const string Path = "/api/v1/events/stream";

    /// <summary>Streams that are open at one time.</summary>
    public const int Most = 64;

    private const int Page = 500, QuietLooks = 15;

    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    private int _open;

    public IResult Stream(HttpContext context)
    {
        if (!Asked.TryRead(context.Request.Query, Asked.MostRows, out var query, out var problem)) return Told.Problem(problem!, StatusCodes.Status400BadRequest);
        if (query.After is not null) return Told.Problem(ServeProblems.Unknown("after"), StatusCodes.Status400BadRequest);
        if (Interlocked.Increment(ref _open) > Most)
        {
            Interlocked.Decrement(ref _open);
            return Told.Problem(ServeProblems.TooOften(), StatusCodes.Status429TooManyRequests);
        }
        var last = int.TryParse(context.Request.Headers["Last-Event-ID"], NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : -1;
        return TypedResults.ServerSentEvents(Items(query, last, context.RequestAborted));
    }

    /// <param name="query">Which events.</param>
    /// <param name="seen">The run that the reader saw last; below 0 when it begins now, and is first told where that is.</param>
    /// <param name="gone">The reader went away.</param>
    private async IAsyncEnumerable<SseItem<string>> Items(EventQuery query, int seen, [EnumeratorCancellation] CancellationToken gone)
    {
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(gone, life.ApplicationStopping);
        try
        {
            for (var (stamp, quiet) = ("", 0); ; quiet++)
            {
                if (setup.Stamp() is var now && now != stamp && await Ask(static asked => Tuple.Create(asked.LastRun()), ends.Token) is { Item1: var last })
                {
                    stamp = now;
                    var told = 0;
                    for (var paging = new EventPaging(query with { AfterRun = Math.Max(seen, 0), Limit = int.MaxValue }, Page); seen >= 0 && last > seen && paging.Next is { } page;)
                    {
                        if (await Ask(asked => asked.Events(page), ends.Token) is not { } events)
                        {
                            if (!await WaitAsync(ends.Token)) yield break;
                            continue;
                        }
                        foreach (var ev in events) yield return new SseItem<string>(ev.Json, "event");
                        told += events.Count;
                        paging.Took(events);
                    }
                    if (last != seen)
                    {
                        yield return Run(seen = last, told);
                        quiet = 0;
                    }
                }
                // proxies close what says nothing
                if (quiet > 0 && quiet % QuietLooks == 0) yield return new SseItem<string>("", "quiet");
                if (!await WaitAsync(ends.Token)) yield break;
            }
        }
        finally
        {
            Interlocked.Decrement(ref _open);
        }
    }

    /// <summary>The identifier stands behind the events of a run: who is cut off before it hears them again.</summary>
    private static SseItem<string> Run(int run, int told) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{{\"run\":{run},\"events\":{told}}}"), "run") { EventId = run.ToString(CultureInfo.InvariantCulture) };

    /// <summary>Null while somebody writes: it is asked again.</summary>
    private async Task<T?> Ask<T>(Func<IRecord, T> question, CancellationToken ct) where T : class
    {
        try
        {
            return await record.AskAsync(question, ct);
        }
        catch (RecordException)
        {
            return null;
        }
    }

    /// <summary>False when it is over.</summary>
    private async Task<bool> WaitAsync(CancellationToken ct)
    {
        try
        {
            await Task.Delay(Look, setup.Clock, ct);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
