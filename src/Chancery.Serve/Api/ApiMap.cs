using Chancery.Serve.Guard;
using Chancery.Serve.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.OpenApi;

namespace Chancery.Serve.Api;

/// <summary>The addresses of the API, and what its description says of them.</summary>
internal static class ApiMap
{
    private static readonly Parameter[] Events = [.. Parameter.OfEvents, new("limit", "Rows: 100, at most 1000; in files at most 100000", JsonSchemaType.Integer)];

    private static readonly Parameter After = new("after", "The cursor that the answer before gave as next"), Offset = new("offset", "Rows passed over", JsonSchemaType.Integer),
        Count = new("count", "true: tell how many there are in all", JsonSchemaType.Boolean), Format = new("format", "json, jsonl, csv; events geojson and parquet too"), By = new("by", "day, week, month, year, place, type, mode, context, dyad or publisher");

    public static void Map(WebApplication app)
    {
        var api = app.MapGroup("/api/v1").WithTags("record");
        Get(api, "/", "What the record holds, and how new it is", RecordApi.About);
        Get(api, "/events", "Events, the newest first", EventsApi.Many, [.. Events, After, Count, Format]);
        Get(api, StreamApi.Path["/api/v1".Length..], "New events as they come (server-sent events); Last-Event-ID says where one was", static (HttpContext context, StreamApi stream) => stream.Stream(context), Events[..^1]);
        api.MapGet("/events/{id}", EventsApi.One).WithSummary("One event with its reports, found by its identifier or that of a telling");
        Get(api, "/reports", "Which sentence of which document tells which event", RecordApi.Reports, [.. Events, Offset, Format]);
        api.MapGet("/documents/{id}", RecordApi.Document).WithSummary("A document with its events and claims");
        Get(api, "/dyads", "Pairs of codes by month", RecordApi.Dyads, [.. Events, Offset, Format]);
        Get(api, "/actors", "Who acts and is acted on", RecordApi.Actors, [.. Events, Offset, Format]);
        Get(api, "/claims", "Who says what; country and actor ask for the source", RecordApi.Claims, [.. Events, Offset, Format]);
        Get(api, "/counts", "How many events have what in common", RecordApi.Counts, [.. Events, By, Offset, Format]);
        Get(api, "/brief", "What happened, in order, each sentence with its sources", BriefApi.Brief, new("subject", "VEN, Venezuela, USA-VEN, or part of a name"), Events[0], Events[1], new("format", "json, md or html"));
        api.MapPost("/code", CodeApi.Code).RequireRateLimiting(Rates.Coding).WithSummary("Codes a text: text/plain, or JSON with text, date and title. Nothing is kept").WithTags("code");
        app.MapOpenApi("/api/{documentName}/openapi.json");
    }

    /// <summary>What the description says of the whole.</summary>
    public static void Describe(OpenApiOptions options, string product) => options.AddDocumentTransformer((document, _, _) =>
    {
        document.Info = new OpenApiInfo { Title = "Chancery", Version = "v1", Description = $"Who did what to whom, where, when, and according to whom. {product}. Fields: docs/events.md and docs/claims.md." };
        document.Servers?.Clear();
        return Task.CompletedTask;
    });

    private static void Get(RouteGroupBuilder api, string path, string summary, Delegate handler, params Parameter[] parameters) =>
        api.MapGet(path, handler).WithSummary(summary).AddOpenApiOperationTransformer((operation, _, _) =>
        {
            operation.Parameters = [.. operation.Parameters ?? [], .. parameters.Select(parameter => new OpenApiParameter
            {
                Name = parameter.Name, In = ParameterLocation.Query, Description = parameter.Meaning, Schema = new OpenApiSchema { Type = parameter.Type },
            })];
            return Task.CompletedTask;
        });
}
