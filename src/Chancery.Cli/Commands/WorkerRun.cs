using System.Globalization;
using Chancery.Cli.Output;
using Chancery.Core.Merging;
using Chancery.Core.Record.Store;
using Chancery.Core.Runs;
using Chancery.Core.Sources;
using Chancery.Postgres;

namespace Chancery.Cli.Commands;

/// <summary>One run of <c>chancery worker</c>: takes batches, codes them, hands them in, and merges when nothing is left.</summary>
internal sealed class WorkerRun(CliIo io, PostgresRecordWriter writer)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private int _batches, _documents, _known, _failed, _told, _lost;

    public required string Name { get; init; }

    /// <summary>How long a batch is a worker's.</summary>
    public required TimeSpan Lease { get; init; }

    /// <summary>Ends when there is nothing to do any more; otherwise it waits for more.</summary>
    public required bool UntilEmpty { get; init; }

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
        if (_documents > _known) writer.Write(new RunRow(started.UtcDateTime, "worker", Product.Name, "", _documents, _known, _failed, _told, writer.Counts().Events));
        io.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Name}: {_batches} batches, {_documents} documents, {_known} known before, {_failed} failed, {_told} events told{(_lost > 0 ? $"; {_lost} batches came too late and were another's" : "")}"));
        return ct.IsCancellationRequested ? ExitCode.Interrupted : writer.Work.Counts().GivenUp > 0 || _failed > 0 ? ExitCode.Partial : ExitCode.Success;
    }

    private async Task LoopAsync(IEngine engine, CancellationToken ct)
    {
        while (true)
        {
            if (writer.Work.Take(Name, Lease) is { } lease)
            {
                await CodeAsync(engine, lease, ct);
                continue;
            }
            if (writer.Work.Counts() is { Leased: 0, Waiting: 0 })
            {
                // whoever comes to the end merges; a second one finds nothing that waits
                if (writer.Counts().Waiting > 0) writer.Merge(writer.Rule ?? new EventRule(), all: false);
                if (UntilEmpty) return;
            }
            await Task.Delay(Pause, io.Clock, ct);
        }
    }

    private async Task CodeAsync(IEngine engine, WorkLease lease, CancellationToken ct)
    {
        var run = new DocumentRun<CodedBatchItem>(article => DocumentCoding.Work(engine, writer, article), Environment.ProcessorCount);
        List<CodedBatchItem> items = [];
        var (known, failed) = (0, 0);
        var (texts, seen) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<(string, string)>());
        await foreach (var (item, problem) in run.RunAsync(lease.Articles.Select(ReadResult.Ok).ToAsyncEnumerable(), ct))
        {
            if (problem is not null)
            {
                failed++;
                io.Report(problem);
            }
            else if (item is not null)
            {
                var document = item.Document;
                if (writer.Holds(document.Id, document.DocumentId) || !seen.Add((document.Id, document.DocumentId))) known++;
                else items.Add(writer.HoldsText(document.Id) || !texts.Add(document.Id) ? new CodedBatchItem(document with { Copy = true }, [], []) : item);
            }
        }
        if (writer.HandIn(lease, items, failed) is not { } written)
        {
            _lost++;
            return;
        }
        _batches++;
        (_documents, _failed, _known, _told) = (_documents + lease.Articles.Count, _failed + failed, _known + known + items.Count - written.Count, _told + written.Sum(item => item.Told.Count));
    }
}
