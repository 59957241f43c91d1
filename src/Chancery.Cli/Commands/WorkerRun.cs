using System.Globalization;
using Chancery.Cli.Output;
using Chancery.Cluster;
using Chancery.Core.Merging;
using Chancery.Core.Record.Store;
using Chancery.Core.Runs;
using Chancery.Core.Sources;
using Chancery.Postgres;

namespace Chancery.Cli.Commands;

/// <summary>One run of <c>chancery worker</c>: takes batches, codes them, hands them in, and merges when nothing is left, alone or with the others of a cluster. It waits out a server that is restarted.</summary>
internal sealed class WorkerRun(CliIo io, ServedWriter record)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    /// <summary>A cluster that answers nobody for so long merges nothing: whoever waits for it merges alone.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>Who is stopped while the server is away does not wait for it to write down what this run did.</summary>
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(15);

    /// <summary>While documents go on coming, a cluster merges whenever so many tellings wait.</summary>
    private const int MergeEvery = 50_000;

    private readonly DocumentPace _pace = new(io.Clock);
    private long? _unanswered;
    private int _batches, _documents, _known, _failed, _told, _lost, _tellings;

    public required string Name { get; init; }

    /// <summary>How long a batch is a worker's.</summary>
    public required TimeSpan Lease { get; init; }

    /// <summary>Ends when there is nothing to do any more; otherwise it waits for more.</summary>
    public required bool UntilEmpty { get; init; }

    /// <summary>Its place among others; null when it works alone.</summary>
    public Membership? Member { get; init; }

    public async Task<int> RunAsync(CancellationToken ct)
    {
        var started = io.Clock.GetUtcNow();
        var engine = io.Load(io.Root);
        try
        {
            await LoopAsync(engine, ct);
        }
        catch (OperationCanceledException)
        {
            // what was handed in stays; what was not is another's when its time is over
        }
        var givenUp = !ct.IsCancellationRequested || _documents > _known ? await LastAsync(started) : 0;
        io.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Name}: {_batches} batches, {_documents} documents, {_known} known before, {_failed} failed, {_told} events told{(_lost > 0 ? $"; {_lost} batches came too late and were another's" : "")}"));
        return ct.IsCancellationRequested ? ExitCode.Interrupted : givenUp > 0 || _failed > 0 ? ExitCode.Partial : ExitCode.Success;
    }

    /// <summary>Writes down what this run did.</summary>
    /// <returns>Batches that were given up.</returns>
    private async Task<long> LastAsync(DateTimeOffset started)
    {
        using var patience = new CancellationTokenSource(Farewell, io.Clock);
        try
        {
            return await record.Do(writer =>
            {
                if (_documents > _known) writer.Write(new RunRow(started.UtcDateTime, "worker", Product.Name, "", _documents, _known, _failed, _told, writer.Counts().Events));
                return writer.Work.Counts().GivenUp;
            }, patience.Token);
        }
        catch (OperationCanceledException)
        {
            io.Error.WriteLine($"{Name}: the server is still away: what was handed in is in the record, but not the line of this run");
            return 0;
        }
    }

    private async Task LoopAsync(IEngine engine, CancellationToken ct)
    {
        while (true)
        {
            if (await record.Do(writer => writer.Work.Take(Name, Lease, Member?.Id), ct) is { } lease)
            {
                Tell("coding");
                await CodeAsync(engine, lease, ct);
                continue;
            }
            Tell("waiting");
            if (await record.Do(writer => writer.Work.Counts(), ct) is { Leased: 0, Waiting: 0 })
            {
                if (await MergedAsync(ct) && UntilEmpty) return;
            }
            await Task.Delay(Pause, io.Clock, ct);
        }
    }

    /// <summary>Whoever comes to the end merges, or asks the cluster to; a second one finds nothing that waits.</summary>
    /// <returns>Nothing waits any more.</returns>
    private async Task<bool> MergedAsync(CancellationToken ct)
    {
        if (Member is not null)
        {
            if (await record.Do(writer => writer.Merging.Waiting == 0 && writer.Merging.Close(), ct)) return true;
            if (await Member.MergeAsync())
            {
                _unanswered = null;
                return false;
            }
            _unanswered ??= io.Clock.GetTimestamp();
            if (io.Clock.GetElapsedTime(_unanswered.Value) < Patience) return false;
        }
        await record.Do(writer => writer.Counts().Waiting > 0 ? writer.Merge(writer.Rule ?? new EventRule(), all: false) : 0, ct);
        return true;
    }

    private void Tell(string doing) => Member?.Tell(_batches, _documents, _pace.PerSecond, doing);

    private async Task CodeAsync(IEngine engine, WorkLease lease, CancellationToken ct)
    {
        List<CodedBatchItem> coded = [];
        var failed = 0;
        await foreach (var (item, problem) in new Incoming(engine, ids => record.Do(writer => writer.Held(ids), ct)).CodeAsync(lease.Articles.Select(ReadResult.Ok).ToAsyncEnumerable(), ct))
        {
            if (problem is not null)
            {
                failed++;
                io.Report(problem);
            }
            else if (item is not null) coded.Add(item);
        }
        // done again when the server went away in the middle: was it written, the batch is done, and this one is too late
        if (await record.Do(writer => writer.HandIn(lease, Incoming.Once(coded), failed), ct) is not { } written)
        {
            _lost++;
            return;
        }
        _batches++;
        _pace.Add(lease.Articles.Count);
        (_documents, _failed, _known, _told) = (_documents + lease.Articles.Count, _failed + failed, _known + coded.Count - written.Count, _told + written.Sum(item => item.Told.Count));
        _tellings += written.Sum(item => item.Told.Count);
        if (Member is null || _tellings < MergeEvery / 10) return;
        _tellings = 0;
        if (await record.Do(writer => writer.Merging.Waiting >= MergeEvery, ct)) await Member.MergeAsync();
    }
}
