using Chancery.Cli.Input;
using Chancery.Core.Problems;
using Chancery.Core.Record.Store;
using Chancery.Core.Sources;
using Chancery.Sources.Watching;

namespace Chancery.Cli.Commands;

/// <summary>Rounds of <c>chancery watch</c>. The record is open only while it is written, so that others can ask it; a round that is stopped is gone on with by the next.</summary>
internal sealed class WatchRun(CliIo io)
{
    /// <summary>Documents that are fetched before they are written.</summary>
    private const int BatchDocuments = 200;

    /// <summary>Nobody sits in front of a service: it waits for its turn rather than leave out a round.</summary>
    private static readonly TimeSpan OfService = TimeSpan.FromMinutes(5);

    private readonly List<FeedVisit> _batch = [];
    private readonly LanguageGate _gate = new(io.Root);
    private IEngine? _engine;
    private int _others;

    public required FeedList List { get; init; }

    public required string Record { get; init; }

    /// <summary>Null for one round.</summary>
    public required TimeSpan? Every { get; init; }

    private TimeSpan? Patience => Every is null ? null : OfService;

    public async Task<int> RunAsync(CancellationToken ct)
    {
        using var watcher = new FeedWatcher(List, io.Clock);
        while (true)
        {
            var code = await RoundAsync(watcher, ct);
            if (Every is not { } rest) return code;
            await Task.Delay(rest, io.Clock, ct);
        }
    }

    private async Task<int> RoundAsync(FeedWatcher watcher, CancellationToken ct)
    {
        var round = new WatchRound(io.Clock.GetUtcNow());
        _batch.Clear();
        try
        {
            FeedMemory memory;
            using (var log = Records.OpenFeedsToWrite(Record, Patience)) memory = new FeedMemory(log.Feeds(), log.Items());
            await foreach (var visit in watcher.VisitAsync(memory, ct))
            {
                round.Add(visit);
                if (visit.Kind is FeedVisitKind.Failed) io.Report(SourceProblems.NotFetched(visit.Feed.Url, visit.Feed.Problem!));
                if (visit.Kind is not FeedVisitKind.Waiting) _batch.Add(visit);
                if (_batch.Sum(held => held.Articles.Count) >= BatchDocuments && !await WriteAsync(round, ct)) return ExitCode.Failure;
            }
            if (!await WriteAsync(round, ct)) return ExitCode.Failure;
        }
        catch (RecordException e)
        {
            io.Report(e.Problem);
            return ExitCode.Failure;
        }
        AskCommand.Print(io, [round.Line(io.Clock.GetUtcNow())]);
        return round.Failed > 0 ? ExitCode.Partial : ExitCode.Success;
    }

    /// <summary>Documents first: an item counts as seen only when its document is in the record.</summary>
    private async Task<bool> WriteAsync(WatchRound round, CancellationToken ct)
    {
        if (_batch.Any(visit => visit.Articles.Count > 0))
        {
            _engine ??= io.Load(io.Root);
            var quiet = new CliIo { Input = io.Input, Output = io.Output, Error = io.Error, Root = io.Root, Clock = io.Clock, Load = _ => _engine };
            var run = new IngestRun(quiet) { Source = Documents, Record = Record, DryRun = false, Errors = null, Command = "watch", Patience = Patience };
            if (await run.RunAsync(ct) == ExitCode.Failure) return false;
            round.Add(run);
            (round.Others, _others) = (round.Others + _gate.Others - _others, _gate.Others);
        }
        using (var log = Records.OpenFeedsToWrite(Record, Patience)) log.Write(_batch.Select(visit => (visit.Feed, visit.Items)));
        _batch.Clear();
        return true;
    }

    private IAsyncEnumerable<ReadResult> Documents(CancellationToken ct) => _gate.FilterAsync(_batch.SelectMany(visit => visit.Articles).Select(ReadResult.Ok).ToAsyncEnumerable(), ct);
}
