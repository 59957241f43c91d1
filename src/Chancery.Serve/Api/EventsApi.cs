using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Chancery.Core.Record.Formats;
using Chancery.Core.Record.Store;
using Chancery.Serve.Guard;
using Chancery.Serve.Records;
using Microsoft.AspNetCore.Http;

namespace Chancery.Serve.Api;

/// <summary>Events: a page of them, one, or all that are asked for as a file.</summary>
internal static class EventsApi
{
    private const int FilePage = 2_000, ReadBuffer = 64 * 1024;

    public static async Task<IResult> Many(HttpContext context, RecordAnswers record, ServeSetup setup)
    {
        if (!Formats.TryRead(context.Request, [Formats.Json, Formats.Lines, Formats.Csv, Formats.Geo, Formats.Parquet], out var format, out var problem)) return Told.Problem(problem!, StatusCodes.Status400BadRequest);
        var most = format == Formats.Json ? Asked.MostRows : Asked.MostDownloaded;
        if (!Asked.TryRead(context.Request.Query, most, out var query, out problem)) return Told.Problem(problem!, StatusCodes.Status400BadRequest);
        if (format == Formats.Parquet) return await Parquet(record, setup, query, context);
        if (format != Formats.Json) return await File(context, record, query, format);

        var counted = Asked.Flag(context.Request.Query["count"]) is true;
        var (events, count) = await record.AskAsync(asked => (asked.Events(query), counted ? asked.Count(query) : 0), context.RequestAborted, Freshness.Older(context));
        var next = events.Count == query.Limit ? EventQuery.CursorOf(events[^1]) : null;
        return Told.Json(("events", Told.List(events.Select(ev => ev.Json))), ("next", next is null ? null : JsonSerializer.Serialize(next)),
            ("count", counted ? count.ToString(CultureInfo.InvariantCulture) : null));
    }

    public static async Task<IResult> One(string id, HttpContext context, RecordAnswers record)
    {
        var (ev, reports) = await record.AskAsync(asked => Look(asked, id), context.RequestAborted, Freshness.Older(context));
        return ev is null ? Told.Problem(ServeProblems.NotThere(id), StatusCodes.Status404NotFound) : Told.Json(("event", ev.Json), ("reports", Told.List(RecordLines.Reports(reports, Formats.Lines))));
    }

    /// <summary>Null without reports when there is none of this identifier.</summary>
    public static (StoredEvent? Event, IReadOnlyList<StoredReport> Reports) Look(IRecord record, string id) =>
        record.Find(id) is { } found ? (found, record.Reports(new EventQuery { All = true, Ids = [found.Id], Limit = Asked.MostRows })) : (null, []);

    /// <summary>However many rows there are, few are held.</summary>
    private static async Task<IResult> File(HttpContext context, RecordAnswers record, EventQuery query, string format)
    {
        var file = Writer(format);
        // what is wrong with the record is told before the first byte of the file
        var pages = Pages(record, query, context, context.RequestAborted).GetAsyncEnumerator(context.RequestAborted);
        var more = await pages.MoveNextAsync();
        return Results.Stream(async stream =>
        {
            await using var output = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true);
            await output.WriteAsync(file.Head ?? "");
            var written = 0;
            for (; more; more = await pages.MoveNextAsync())
                foreach (var line in pages.Current.SelectMany(ev => file.Lines(ev, []))) await output.WriteAsync((written++ == 0 ? "" : file.Between) + line);
            await output.WriteAsync(file.Foot.Length > 0 ? file.Foot : written > 0 ? "\n" : "");
            await pages.DisposeAsync();
        }, Type(format), $"events.{format}");
    }

    /// <summary>Columns are only known at the end: the file is made before it is sent, and goes when it was.</summary>
    private static async Task<IResult> Parquet(RecordAnswers record, ServeSetup setup, EventQuery query, HttpContext context)
    {
        using var table = setup.Columns();
        await foreach (var page in Pages(record, query, context, context.RequestAborted)) table.Add(page);
        // a page that fails leaves no file behind: there is none yet
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        table.Finish(path);
        return Results.File(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.None, ReadBuffer, FileOptions.DeleteOnClose | FileOptions.Asynchronous), Told.ParquetType, $"events.{Formats.Parquet}");
    }

    private static async IAsyncEnumerable<IReadOnlyList<StoredEvent>> Pages(RecordAnswers record, EventQuery query, HttpContext context, [EnumeratorCancellation] CancellationToken ct)
    {
        var paging = new EventPaging(query, FilePage);
        while (paging.Next is { } asking)
        {
            var page = await record.AskAsync(asked => asked.Events(asking), ct, Freshness.Older(context));
            paging.Took(page);
            yield return page;
        }
    }

    private static ExportFile Writer(string format) => format switch
    {
        Formats.Geo => EventFormats.Points,
        Formats.Csv => new ExportFile("", static (ev, _) => RecordLines.Events([ev], Formats.Csv).Skip(1).Select(line => line.TrimEnd('\n'))) { Head = RecordLines.Events([], Formats.Csv).First() },
        _ => new ExportFile("", static (ev, _) => [ev.Json]),
    };

    private static string Type(string format) => format switch
    {
        Formats.Geo => Told.GeoType,
        Formats.Csv => Told.CsvType + "; charset=utf-8",
        _ => Told.LinesType,
    };
}
