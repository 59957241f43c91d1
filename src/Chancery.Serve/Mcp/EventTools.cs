using System.Globalization;
using Chancery.Core.Record.Store;
using Chancery.Serve.Api;
using Chancery.Serve.Records;
using Microsoft.OpenApi;
using ModelContextProtocol.Protocol;

namespace Chancery.Serve.Mcp;

/// <summary>Tools about events: find some, look at one.</summary>
internal sealed class EventTools(RecordAnswers record)
{
    private const int Most = 200, Usual = 25, MostReports = 50;

    public IReadOnlyList<RecordTool> Tools =>
    [
        new(("find_events", "Find events"), "Events that answer to all of what is said, the newest first, in short: identifier, day, PLOVER type and mode, actors, recipients, place, who says so, the sentence. Also says how many there are in all.",
            [.. Parameter.OfEvents, new("limit", string.Create(CultureInfo.InvariantCulture, $"Events: {Usual}, at most {Most}"), JsonSchemaType.Integer), new("after", "The cursor that the answer before gave as next")], [], Find),
        new(("get_event", "Look at one event"), "Everything about one event: each slot with its reason, the sentence, who says so, what reports contradict each other about, and every report with its publisher, day and address.",
            [new("id", "The event's identifier, from find_events or a brief")], ["id"], One),
    ];

    private async Task<CallToolResult> Find(ToolArguments arguments, CancellationToken ct)
    {
        if (!arguments.TryQuery(Most, Usual, out var query, out var problem)) return ToolAnswer.Wrong(problem!);
        var (events, count) = await record.AskAsync(asked => (asked.Events(query), asked.Count(query)), ct);
        var next = events.Count == query.Limit ? EventQuery.CursorOf(events[^1]) : null;
        return ToolAnswer.Of(string.Create(CultureInfo.InvariantCulture, $"{events.Count} of {count} events.{(next is null ? "" : $" The rest: after={next}.")}"), Told.List(events.Select(Short)));
    }

    private async Task<CallToolResult> One(ToolArguments arguments, CancellationToken ct)
    {
        var id = arguments.Text("id")!;
        var (ev, reports) = await record.AskAsync(asked => EventsApi.Look(asked, id), ct);
        if (ev is null) return ToolAnswer.Wrong(ServeProblems.NotThere(id));
        var left = reports.Count - MostReports;
        return ToolAnswer.Of(string.Create(CultureInfo.InvariantCulture, $"One event, told by {reports.Count} {(reports.Count == 1 ? "report" : "reports")}{(left > 0 ? $", {left} of them left out here" : "")}."),
            $"{{\"event\":{ev.Json},\"reports\":{Told.List(RecordLines.Reports(reports.Take(MostReports), Formats.Lines))}}}");
    }

    /// <summary>What one must know of an event to choose it; the rest is asked for by its identifier.</summary>
    private static string Short(StoredEvent ev) => RecordLines.Json(
        ("id", ev.Id), ("date", ev.Date), ("event", ev.Types), ("mode", Some(ev.Modes)), ("aux", Some(ev.Aux)), ("happened", ev.Happened ? null : false),
        ("actor", Side(ev, StoredParty.Actor)), ("recipient", Side(ev, StoredParty.Recipient)), ("place", ev.Place), ("country", ev.Country),
        ("dead", ev.Dead?.ToString()), ("injured", ev.Injured?.ToString()), ("arrested", ev.Arrested?.ToString()), ("according_to", Some(ev.Attribution)), ("disputed", Some(ev.Disputed)),
        ("confidence", Math.Round(ev.Confidence, 2)), ("sources", ev.SourceCount), ("text", ev.Text));

    private static IReadOnlyList<string>? Some(IReadOnlyList<string> values) => values.Count == 0 ? null : values;

    private static IReadOnlyList<string>? Side(StoredEvent ev, string role) =>
        Some([.. ev.Parties.Where(party => party.Role == role).Select(party => $"{party.Name ?? party.Text ?? "?"} ({string.Join(' ', new[] { party.Code, party.Sector }.Where(part => part is not null).DefaultIfEmpty("?"))})")]);
}
