using System.Globalization;
using System.Text;
using Chancery.Cli.Input;
using Chancery.Cli.Output;
using Chancery.Core.Merging;
using Chancery.Core.Problems;
using Chancery.Core.Record.Store;

namespace Chancery.Cli.Commands;

/// <summary>One run of <c>chancery ingest</c>: documents are coded side by side, written in their order, a batch a transaction, and merged at the end.</summary>
internal sealed class IngestRun(CliIo io)
{
    /// <summary>Documents of one transaction: small enough that little is coded again after a crash.</summary>
    private const int BatchDocuments = 100;

    private readonly List<CodedBatchItem> _batch = [];
    private int _documents, _known, _copies, _failed, _told;

    public required DocumentSource Source { get; init; }

    public required string Record { get; init; }

    public required bool DryRun { get; init; }

    /// <summary>How long it waits for others to let go of a record in a file; a little when it is not said.</summary>
    public TimeSpan? Patience { get; init; }

    /// <summary>Where failures go as JSON Lines; null for nowhere.</summary>
    public required string? Errors { get; init; }

    /// <summary>How much of the input is read; null when nobody counts.</summary>
    public ReadShare? Share { get; init; }

    /// <summary>The command that documents come in by.</summary>
    public string Command { get; init; } = "ingest";

    public int New => _documents - Known - Failed - Copies;

    public int Known => _known;

    public int Copies => _copies;

    public int Failed => _failed;

    public int Told => _told;

    public async Task<int> RunAsync(CancellationToken ct)
    {
        IRecordWriter writer;
        try
        {
            writer = DryRun ? new NoRecord() : Records.OpenToWrite(Record, Patience);
        }
        catch (RecordException e)
        {
            io.Report(e.Problem);
            return ExitCode.Failure;
        }
        using (writer) return await RunAsync(writer, ct);
    }

    private async Task<int> RunAsync(IRecordWriter writer, CancellationToken ct)
    {
        var started = io.Clock.GetUtcNow();
        var engine = io.Load(io.Root);
        using var errors = Errors is null ? null : File.Create(Errors);
        await Progress.WhileAsync(io, "ingesting", async progress =>
        {
            try
            {
                await TakeAsync(engine, writer, errors, () => progress.Tell(State(started)), ct);
            }
            catch (OperationCanceledException)
            {
                // what is coded is coded
                Flush(writer);
                if (Command == "ingest") TellStopped();
                throw;
            }
            Flush(writer);
            progress.Tell("merging");
            writer.Merge(writer.Rule ?? new EventRule(), all: false);
        }, prints: false);
        var counts = writer.Counts();
        if (_documents > _known || _failed > 0)
            writer.Write(new RunRow(started.UtcDateTime, Command, Product.Name, Hashes(), _documents, _known, _failed, _told, counts.Events));
        // a watcher tells of a whole round
        if (Command == "ingest") Tell(counts);
        return _failed > 0 ? ExitCode.Partial : ExitCode.Success;
    }

    private async Task TakeAsync(IEngine engine, IRecordWriter writer, FileStream? errors, Action tell, CancellationToken ct)
    {
        await foreach (var (item, problem) in new Incoming(engine, ids => Task.FromResult(writer.Held(ids)), later: true).CodeAsync(Source(ct), ct))
        {
            _documents++;
            if (problem is not null) Fail(problem, errors);
            else if (item is { Parts: not null }) WriteLong(writer, item, errors, ct);
            else if (item is not null) _batch.Add(item);
            if (_batch.Count >= BatchDocuments) Flush(writer);
            tell();
        }
    }

    private void Flush(IRecordWriter writer)
    {
        if (_batch.Count == 0) return;
        var written = writer.Write(Incoming.Once(_batch));
        _known += _batch.Count - written.Count;
        _copies += written.Count(item => item.Document.Copy);
        _told += written.Sum(item => item.Told.Count);
        _batch.Clear();
    }

    /// <summary>A long document is a transaction of its own: all of it is there or nothing.</summary>
    private void WriteLong(IRecordWriter writer, CodedBatchItem item, FileStream? errors, CancellationToken ct)
    {
        Flush(writer);
        var coding = new LongCoding(item, ct);
        try
        {
            _batch.Add(coding.Item);
            Flush(writer);
            _told += coding.Told;
        }
        catch (LongCodingException e)
        {
            Fail(RunProblems.Failed(item.Document.DocumentId, e.InnerException!), errors);
        }
        finally
        {
            // what was not written is not tried again at the end
            _batch.Clear();
        }
    }

    private void Fail(Problem problem, FileStream? errors)
    {
        _failed++;
        io.Report(problem);
        if (errors is null) return;
        ProblemOutput.Json(errors, problem);
        errors.Flush();
    }

    private string State(DateTimeOffset started)
    {
        var seconds = (io.Clock.GetUtcNow() - started).TotalSeconds;
        return string.Create(CultureInfo.InvariantCulture, $"{_documents} documents{(_known > 0 ? $" ({_known} known before)" : "")}, {_told} events told, {(seconds > 0 ? _documents / seconds : 0):0.0} a second{Progress.TimeLeft(seconds, Share?.Value)}");
    }

    private void Tell(RecordCounts counts)
    {
        var line = new StringBuilder();
        line.Append(CultureInfo.InvariantCulture, $"{_documents} {(_documents == 1 ? "document" : "documents")}: {_documents - _known - _failed - _copies} new, {_known} known before");
        if (_copies > 0) line.Append(CultureInfo.InvariantCulture, $", {_copies} copies of texts that were there");
        if (_failed > 0) line.Append(CultureInfo.InvariantCulture, $", {_failed} could not be read, see above");
        line.Append(CultureInfo.InvariantCulture, $"; {_told} events told");
        line.Append(DryRun ? "; nothing was written" : string.Create(CultureInfo.InvariantCulture, $"; the record holds {counts.Events} events of {counts.Documents} documents"));
        io.Error.WriteLine(line);
    }

    private void TellStopped() => io.Error.WriteLine(DryRun ? string.Create(CultureInfo.InvariantCulture, $"{_documents} documents were coded, nothing was written") : string.Create(CultureInfo.InvariantCulture,
        $"{New} new documents are in the record, not merged yet: the same command goes on from here"));

    private string Hashes() => string.Join(' ', Installed.Below(io.Root).Select(item => $"{item.Name}:{item.Sha256[..16]}"));
}
