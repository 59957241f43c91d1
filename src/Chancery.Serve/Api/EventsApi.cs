using System.Globalization;
using System.Text;
using System.Text.Json;
using Chancery.Core.Record.Formats;
using Chancery.Core.Record.Store;
using Chancery.Serve.Records;
using Microsoft.AspNetCore.Http;

namespace Chancery.Serve.Api;

/// <summary>Events: a page of them, one, or all that are asked for as a file.</summary>
internal static class EventsApi
{
    private const int FilePage = 2_000;

    public static async Task<IResult> Many(HttpContext context, RecordAnswers record)
    {
        if (!Formats.TryRead(context.Request, [Formats.Json, Formats.Lines, Formats.Csv, Formats.Geo], out var format, out var problem)) return Told.Problem(problem!, StatusCodes.Status400BadRequest);
        var most = format == Formats.Json ? Asked.MostRows : Asked.MostDownloaded;
        if (!Asked.TryRead(context.Request.Query, most, out var query, out problem)) return Told.Problem(problem!, StatusCodes.Status400BadRequest);
        if (format != Formats.Json) return await File(context, record, query, format);

        var counted = Asked.Flag(context.Request.Query["count"]) is true;
        var (events, count) = await record.AskAsync(asked => (asked.Events(query), counted ? asked.Count(query) : 0), context.RequestAborted);
        var next = events.Count == query.Limit ? EventQuery.CursorOf(events[^1]) : null;
        return Told.Json(("events", Told.List(events.Select(ev => ev.Json))), ("next", next is null ? null : JsonSerializer.Serialize(next)),
            ("count", counted ? count.ToString(CultureInfo.InvariantCulture) : null));
    }

    public static async Task<IResult> One(string id, HttpContext context, RecordAnswers record)
    {
        var (ev, reports) = await record.AskAsync(asked => Look(asked, id), context.RequestAborted);
        return ev is null ? Told.Problem(ServeProblems.NotThere(id), StatusCodes.Status404NotFound) : Told.Json(("event", ev.Json), ("reports", Told.List(RecordLines.Reports(reports, Formats.Lines))));
    }

    /// <summary>Null without reports when there is none of this identifier.</summary>
    public static (StoredEvent? Event, IReadOnlyList<StoredReport> Reports) Look(IRecord record, string id) =>
        record.Find(id) is { } found ? (found, record.Reports(new EventQuery { All = true, Ids = [found.Id], Limit = Asked.MostRows })) : (null, []);

    /// <summary>Page by page: however many rows there are, few are held.</summary>
    private static async Task<IResult> File(HttpContext context, RecordAnswers record, EventQuery query, string format)
    {
        var file = Writer(format);
        var first = await Page(record, query, query.Limit, context.RequestAborted);
        return Results.Stream(async stream =>
        {
            await using var output = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true);
            await output.WriteAsync(file.Head ?? "");
            var (page, left, written) = (first, query.Limit, 0);
            while (true)
            {
                foreach (var line in page.SelectMany(ev => file.Lines(ev, []))) await output.WriteAsync((written++ == 0 ? "" : file.Between) + line);
                left -= page.Count;
                if (page.Count < FilePage || left <= 0) break;
                page = await Page(record, query with { After = EventQuery.CursorOf(page[^1]), Offset = 0 }, left, context.RequestAborted);
            }
            await output.WriteAsync(file.Foot.Length > 0 ? file.Foot : written > 0 ? "\n" : "");
        }, Type(format), $"events.{format}");
    }

    private static Task<IReadOnlyList<StoredEvent>> Page(RecordAnswers record, EventQuery query, int left, CancellationToken ct) =>
        record.AskAsync(asked => asked.Events(query with { Limit = Math.Min(FilePage, left) }), ct);

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
