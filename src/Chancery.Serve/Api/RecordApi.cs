using System.Text.Json;
using Chancery.Core.Problems;
using Chancery.Core.Record;
using Chancery.Core.Record.Store;
using Chancery.Serve.Guard;
using Chancery.Serve.Records;
using Microsoft.AspNetCore.Http;

namespace Chancery.Serve.Api;

/// <summary>What else a record answers: reports, documents, dyads, actors, claims, counts.</summary>
internal static class RecordApi
{
    private static readonly string[] Groupings = [.. Enum.GetNames<Grouping>().Select(name => name.ToLowerInvariant())];

    public static Task<IResult> Reports(HttpContext context, RecordAnswers record) =>
        Rows(context, record, "reports", (asked, query, format) => RecordLines.Reports(asked.Reports(query), format));

    public static Task<IResult> Dyads(HttpContext context, RecordAnswers record) =>
        Rows(context, record, "dyads", (asked, query, format) => RecordLines.Dyads(asked.Dyads(query), format));

    public static Task<IResult> Actors(HttpContext context, RecordAnswers record) =>
        Rows(context, record, "actors", (asked, query, format) => RecordLines.Actors(asked.Actors(query), format));

    public static Task<IResult> Claims(HttpContext context, RecordAnswers record) =>
        Rows(context, record, "claims", static (asked, query, _) => asked.Claims(query).Select(claim => claim + "\n"), csv: false);

    /// <summary>How many events have what in common: a day, a country, a type.</summary>
    public static Task<IResult> Counts(HttpContext context, RecordAnswers record)
    {
        var by = context.Request.Query["by"].ToString() is { Length: > 0 } named ? named : "month";
        if (Array.IndexOf(Groupings, by) is var at && at < 0) return Task.FromResult(Told.Problem(ServeProblems.WrongValue("by", by, $"thing to count by: {string.Join(", ", Groupings)}"), StatusCodes.Status400BadRequest));
        return Rows(context, record, "counts", (asked, query, format) => RecordLines.Tallies(asked.Tallies(query, (Grouping)at), format));
    }

    public static async Task<IResult> Document(string id, HttpContext context, RecordAnswers record)
    {
        var found = await record.AskAsync(asked => asked.Document(id) is { } document
            ? (Document: document, Events: asked.Events(new EventQuery { Document = id, All = true, Limit = Asked.MostRows }), Claims: asked.Claims(new EventQuery { Document = id, Limit = Asked.MostRows }))
            : default, context.RequestAborted, Freshness.Older(context));
        if (found.Document is not { } document) return Told.Problem(ServeProblems.NotThere(id), StatusCodes.Status404NotFound);
        var json = RecordLines.Json(("id", document.Id), ("document_id", document.DocumentId), ("title", document.Title), ("url", document.Url), ("publisher", document.Publisher), ("language", document.Language),
            ("published", document.Published is { } day ? Plain.Date(day) : null), ("sentences", document.Sentences), ("copy", document.Copy), ("text", document.Text));
        return Told.Json(("document", json.TrimEnd('\n')), ("events", Told.List(found.Events.Select(ev => ev.Json))), ("claims", Told.List(found.Claims)));
    }

    /// <summary>What the record holds and how new it is.</summary>
    public static async Task<IResult> About(HttpContext context, RecordAnswers record, ServeSetup setup)
    {
        var (counts, run) = await record.AskAsync("about", static asked => Tuple.Create(asked.Counts(), asked.Runs() is [.., var last] ? last : null), context.RequestAborted, remembered: Freshness.Older(context));
        return Results.Text(RecordLines.Json(("product", setup.Product), ("documents", counts.Documents), ("copies", counts.Copies), ("events", counts.Events), ("reports", counts.Reports), ("claims", counts.Claims),
            ("waiting", counts.Waiting), ("last_run", counts.LastRun), ("newest_report", counts.NewestReport is { } day ? Plain.Date(day) : null), ("computed", run is null ? null : JsonSerializer.Serialize(run.Started).Trim('"') + "Z")), Told.JsonType);
    }

    private static async Task<IResult> Rows(HttpContext context, RecordAnswers record, string name, Func<IRecord, EventQuery, string, IEnumerable<string>> rows, bool csv = true)
    {
        if (!Formats.TryRead(context.Request, csv ? [Formats.Json, Formats.Lines, Formats.Csv] : [Formats.Json, Formats.Lines], out var format, out var problem)
            || !Asked.TryRead(context.Request.Query, format == Formats.Json ? Asked.MostRows : Asked.MostDownloaded, out var query, out problem)) return Told.Problem(problem!, StatusCodes.Status400BadRequest);
        if (query.After is not null) return Told.Problem(ServeProblems.Unknown("after"), StatusCodes.Status400BadRequest);
        var lines = await record.AskAsync(asked => rows(asked, query, format == Formats.Json ? Formats.Lines : format).ToList(), context.RequestAborted, Freshness.Older(context));
        return format switch
        {
            Formats.Json => Told.Json((name, Told.List(lines)), ("next_offset", lines.Count == query.Limit ? (query.Offset + query.Limit).ToString(System.Globalization.CultureInfo.InvariantCulture) : null)),
            Formats.Csv => Told.Lines(lines, Told.CsvType),
            _ => Told.Lines(lines, Told.LinesType),
        };
    }
}
