using System.Globalization;
using Chancery.Cli.Input;
using Chancery.Cli.Output;
using Chancery.Core.Events;
using Chancery.Core.Merging;
using Chancery.Core.Problems;
using Chancery.Core.Record.Formats;
using Chancery.Core.Record.Formats.Datasets;
using Chancery.Core.Record.Store;
using Chancery.Core.Sources;
using Chancery.Packs;
using Chancery.Sources;

namespace Chancery.Cli.Commands;

/// <summary>One run of <c>chancery import</c>: rows are read one at a time and written ten thousand a transaction; a bad row is named and the others are done.</summary>
internal sealed class ImportRun(CliIo io)
{
    private const int BatchRows = 10_000;

    /// <summary>How files of ICEWS end.</summary>
    private const string Tabbed = ".tab";

    /// <summary>Bad rows of a file that are named; of more only the number is told.</summary>
    private const int MostNamed = 20;

    private readonly List<CodedBatchItem> _batch = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly List<ImportedMention> _told = [];
    private int _rows, _events, _known, _none, _bad, _mentions, _strays;

    public int Run(string[] paths, string file, CancellationToken ct)
    {
        List<Problem> problems = [];
        var tables = FormatLoader.Load(io.Root, problems);
        var ontology = OntologyLoader.Load(PackFolder.Open(Path.Combine(io.Root, "packs", "plover"), problems), problems);
        foreach (var problem in problems) io.Report(problem);
        if (problems.Count > 0) return ExitCode.Failure;
        var failed = false;
        var code = AskCommand.Guard(io, () =>
        {
            using var writer = Records.OpenToWrite(file);
            var started = io.Clock.GetUtcNow();
            Progress.While(io, "importing", progress =>
            {
                foreach (var input in InputFiles.Expand(paths, Tabbed)) failed |= !Import(input, writer, tables, ontology, progress, ct);
                Flush(writer);
                progress.Tell("merging");
                writer.Merge(writer.Rule ?? new EventRule(), all: false);
            });
            if (_events + _mentions > 0) writer.Write(new RunRow(started.UtcDateTime, "import", Product.Name, "", _rows, _known, _bad, _events, writer.Counts().Events));
            Tell(writer.Counts());
        });
        return code != ExitCode.Success ? code : failed || _bad > 0 ? ExitCode.Partial : ExitCode.Success;
    }

    private bool Import(InputFile input, IRecordWriter writer, FormatTables tables, Ontology ontology, Progress progress, CancellationToken ct)
    {
        if (input.Problem is not null || input.IsStandard)
        {
            io.Report(input.Problem ?? DatasetProblems.Unknown(input.Name));
            return false;
        }
        try
        {
            using var stream = new FileStream(input.Name, FileMode.Open, FileAccess.Read, FileShare.Read);
            var good = true;
            foreach (var (name, rows) in RowReader.Tables(stream, input.Name)) good &= Import(name, rows, writer, (tables, ontology), progress, ct);
            return good;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            io.Report(e is FileNotFoundException or DirectoryNotFoundException ? SourceProblems.Missing(input.Name) : SourceProblems.Unreadable(input.Name, e.Message));
            return false;
        }
    }

    private bool Import(string name, IEnumerable<(int Line, string[] Cells)> rows, IRecordWriter writer, (FormatTables Tables, Ontology Ontology) facts, Progress progress, CancellationToken ct)
    {
        DatasetReader? reader = null;
        var bad = 0;
        foreach (var (line, cells) in rows)
        {
            ct.ThrowIfCancellationRequested();
            if (reader is null)
            {
                reader = DatasetReader.For(cells, facts.Tables, facts.Ontology);
                if (reader is null)
                {
                    io.Report(DatasetProblems.Unknown(name));
                    return false;
                }
                if (reader.HasHeader) continue;
            }
            _rows++;
            var row = reader.Read(cells);
            if (row.Wrong is { } wrong)
            {
                _bad++;
                if (bad++ < MostNamed) io.Report(DatasetProblems.Row(name, line, wrong));
            }
            else if (row.Mention is { } mention) Take(mention, writer);
            else if (row.Event is null) _none++;
            else Take(row.Event.Item(facts.Ontology), writer);
            if (_rows % 1000 == 0) progress.Tell(string.Create(CultureInfo.InvariantCulture, $"{_rows} rows, {_events} events"));
        }
        if (bad > MostNamed) io.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {bad - MostNamed} further rows are wrong"));
        return true;
    }

    private void Take(CodedBatchItem item, IRecordWriter writer)
    {
        if (!_seen.Add(item.Document.Id))
        {
            _known++;
            return;
        }
        _batch.Add(item);
        if (_batch.Count >= BatchRows) Flush(writer);
    }

    /// <summary>A document that mentions an event in several sentences is one report of it, at the first of them.</summary>
    private void Take(ImportedMention mention, IRecordWriter writer)
    {
        _told.Add(mention);
        if (_told.Count >= BatchRows) Flush(writer);
    }

    private void Flush(IRecordWriter writer)
    {
        if (_batch.Count + _told.Count == 0) return;
        // an event of a set that is there is no second source of it, and a mention is one of an event that is there
        var held = writer.Held([.. _seen, .. _told.Select(mention => mention.Document)]);
        var known = _told.Where(mention => held.Contains(mention.Document) || _seen.Contains(mention.Document)).ToList();
        var written = writer.Write([.. _batch.Where(item => !held.Contains(item.Document.Id)), .. known.DistinctBy(mention => (mention.Document, mention.Source)).Select(mention => mention.Item())]);
        var mentions = written.Count(item => item.Document.Sequence is not null);
        var events = written.Count - mentions;
        _events += events;
        _mentions += mentions;
        _strays += _told.Count - known.Count;
        _known += _batch.Count - events + known.Count - mentions;
        _batch.Clear();
        _told.Clear();
        _seen.Clear();
    }

    private string Mentions => _mentions + _strays == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {_mentions} documents that mention events, {_strays} mentions of events that are not in the record");

    private void Tell(RecordCounts counts) => io.Error.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{_rows} rows: {_events} new events, {_known} known before, {_none} that are no events of PLOVER, {_bad} wrong{Mentions}; the record holds {counts.Events} events"));
}
