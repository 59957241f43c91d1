using System.Text.Json;

namespace Chancery.Core.Record.Store;

/// <summary>An event of the record, merged from all documents that tell it. <see cref="Json"/> is the whole; the other members are what is asked for.</summary>
public sealed record StoredEvent
{
    /// <summary>That of the telling which was published first.</summary>
    public required string Id { get; init; }

    /// <summary>First day; null when no text tells.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The day after the last.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>As the record writes it: "2026-01-13", "2026-01", "2025".</summary>
    public string? Date { get; init; }

    public string? DatePrecision { get; init; }

    public required IReadOnlyList<string> Types { get; init; }

    public required IReadOnlyList<string> Modes { get; init; }

    public required IReadOnlyList<string> Contexts { get; init; }

    public required IReadOnlyList<string> Aux { get; init; }

    /// <summary>Neither denied nor supposed nor to come.</summary>
    public bool Happened => !Aux.Any(aux => aux is "negation" or "hypothetical" or "future");

    /// <summary>1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.</summary>
    public int Quad { get; init; }

    /// <summary>PLOVER's score, −10 to 10.</summary>
    public double Scale { get; init; }

    public required IReadOnlyList<StoredParty> Parties { get; init; }

    public string? Place { get; init; }

    public string? Country { get; init; }

    public int Resolution { get; init; }

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    public SizeRange? Dead { get; init; }

    public SizeRange? Injured { get; init; }

    public SizeRange? Arrested { get; init; }

    /// <summary>Who says so, each once.</summary>
    public required IReadOnlyList<string> Attribution { get; init; }

    /// <summary>Slots in which reports contradict each other: "dead", "place".</summary>
    public required IReadOnlyList<string> Disputed { get; init; }

    /// <summary>How far the best telling has it as having happened: −3 (surely not) to 3 (surely); null when nothing was read.</summary>
    public double? Factuality { get; init; }

    /// <summary>Who alone tells it, where that is one of its own parties; null otherwise.</summary>
    public string? OneSided { get; init; }

    public double Confidence { get; init; }

    /// <summary>The sentence that tells it best.</summary>
    public required string Text { get; init; }

    /// <summary>Hash of the document that tells it best.</summary>
    public required string Document { get; init; }

    /// <summary>The sentence in that document, counted from 1.</summary>
    public int Sequence { get; init; }

    public DateOnly? FirstReport { get; init; }

    public DateOnly? LastReport { get; init; }

    /// <summary>Sentences that tell it, repeated paragraphs left out, copies counted.</summary>
    public int ReportCount { get; init; }

    /// <summary>Documents that tell it and repeat no earlier one; 1 at least.</summary>
    public int SourceCount { get; init; }

    /// <summary>Which run of the record wrote it; 0 outside of a record. See <see cref="EventQuery.AfterRun"/>.</summary>
    public int Run { get; init; }

    public required string Json { get; init; }

    /// <summary>Of an event's JSON (docs/events.md), as far as that says it: no days but as they are written.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static StoredEvent Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Read(document.RootElement) with { Json = json, ReportCount = 1, SourceCount = 1 };
    }

    internal static StoredEvent Read(JsonElement json) => new()
    {
        Id = json.Text("id")!, Date = json.Text("date"), DatePrecision = json.Text("date_precision"),
        Types = [.. json.Texts("event")], Modes = [.. json.Texts("mode")], Contexts = [.. json.Texts("context")], Aux = [.. json.Texts("aux")],
        Quad = json.Integer("quad_code") ?? 0, Scale = json.Number("event_scale"), Parties = StoredParty.Read(json),
        Place = json.Inner("event_loc")?.Text("resolved_place"), Country = json.Inner("event_loc")?.Text("country_code"), Resolution = json.Inner("event_loc")?.Integer("resolution") ?? 0,
        Latitude = json.Inner("event_loc")?.Real("lat"), Longitude = json.Inner("event_loc")?.Real("lon"),
        Attribution = [.. json.Items("attribution").Select(said => said.Text("source")).OfType<string>().Distinct()],
        Disputed = [], Factuality = json.Real("factuality"), OneSided = json.Inner("one_sided")?.Text("source"), Confidence = json.Number("confidence"), Text = json.Text("text") ?? "",
        Document = json.Inner("text_info")?.Text("document") ?? "", Sequence = json.Inner("text_info")?.Integer("sequence") ?? 1, Json = "",
    };
}
