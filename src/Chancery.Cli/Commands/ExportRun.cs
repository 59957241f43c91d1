using System.Globalization;
using Chancery.Cli.Output;
using Chancery.Core.Problems;
using Chancery.Core.Record.Formats;
using Chancery.Core.Record.Store;
using Chancery.DuckDb;
using Chancery.Packs;

namespace Chancery.Cli.Commands;

/// <summary>One run of <c>chancery export</c>. Events are written page by page, so that a long record costs no memory.</summary>
/// <param name="io">The command's.</param>
/// <param name="folder">Where files go; what is there of the same name is replaced.</param>
/// <param name="query">Which events.</param>
/// <param name="chosen">Something was asked for: tables then hold only what belongs to those events.</param>
internal sealed class ExportRun(CliIo io, string folder, EventQuery query, bool chosen)
{
    private const int Page = 2_000;

    public string Folder => folder;

    /// <summary>Events and their reports as JSON Lines, and the claims where nothing was chosen.</summary>
    public IReadOnlyList<string> Lines(IRecord record)
    {
        var names = Write(record, [
            new ExportFile("events.jsonl", static (ev, _) => [ev.Json]),
            new ExportFile("reports.jsonl", static (_, reports) => RecordLines.Reports(reports, "jsonl").Select(line => line.TrimEnd('\n'))),
        ]);
        if (chosen) return names;
        using var claims = Create("claims.jsonl");
        foreach (var claim in record.Claims(new EventQuery { All = true, Limit = int.MaxValue })) claims.Write(claim + "\n");
        return [.. names, "claims.jsonl"];
    }

    /// <summary>Files of another data set's form.</summary>
    public IReadOnlyList<string> Events(IRecord record, string format)
    {
        List<Problem> problems = [];
        var tables = FormatLoader.Load(io.Root, problems);
        foreach (var problem in problems) io.Report(problem);
        return Write(record, EventFormats.Files(format, tables, io.Clock.GetUtcNow().UtcDateTime));
    }

    /// <summary>A file a table, and a view where nothing was chosen; Parquet puts events into folders by year and month.</summary>
    public IReadOnlyList<string> Tables(DuckRecord record, string format)
    {
        Directory.CreateDirectory(folder);
        List<string> names = [];
        foreach (var table in record.Choose(chosen ? query : null))
        {
            names.Add(format == "parquet" && table == DuckRecord.EventTable ? $"{table}/" : $"{table}.{format}");
            record.Export(table, Path.Combine(folder, names[^1].TrimEnd('/')));
        }
        return names;
    }

    private string[] Write(IRecord record, IReadOnlyList<ExportFile> files)
    {
        var writers = files.Select(file => Create(file.Name)).ToArray();
        try
        {
            var written = new int[files.Count];
            for (var i = 0; i < files.Count; i++) writers[i].Write(files[i].Head ?? "");
            var events = 0;
            foreach (var (ev, reports) in Pages(record))
            {
                events++;
                for (var i = 0; i < files.Count; i++)
                    foreach (var line in files[i].Lines(ev, reports)) writers[i].Write((written[i]++ == 0 ? "" : files[i].Between) + line);
            }
            for (var i = 0; i < files.Count; i++) writers[i].Write(files[i].Foot.Length > 0 ? files[i].Foot : written[i] > 0 ? "\n" : "");
            if (written[0] == 0 && events > 0 || files[0].Foot.Length > 0 && written[0] < events) io.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{events - written[0]} of {events} events have no place in this form: see docs/export.md"));
        }
        finally
        {
            foreach (var writer in writers) writer.Dispose();
        }
        return [.. files.Select(file => file.Name)];
    }

    private IEnumerable<(StoredEvent Event, IReadOnlyList<StoredReport> Reports)> Pages(IRecord record)
    {
        var paging = new EventPaging(query, Page);
        while (paging.Next is { } page)
        {
            var events = record.Events(page);
            paging.Took(events);
            if (events.Count == 0) yield break;
            var reports = record.Reports(new EventQuery { All = true, Limit = int.MaxValue, Ids = [.. events.Select(ev => ev.Id)] }).ToLookup(report => report.Event, StringComparer.Ordinal);
            foreach (var ev in events) yield return (ev, [.. reports[ev.Id]]);
        }
    }

    private StreamWriter Create(string name)
    {
        Directory.CreateDirectory(folder);
        return new StreamWriter(Path.Combine(folder, name));
    }
}
