using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Chancery.Core.Events;
using Chancery.Core.Merging;
using Chancery.Core.Record.Store;

namespace Chancery.Core.Record.Formats.Datasets;

/// <summary>An event of another data set, as a record takes it: with the set's name and its identifier there.</summary>
/// <param name="Dataset">The set: "gdelt2".</param>
/// <param name="Key">Its identifier in the set.</param>
/// <param name="Type">Of PLOVER.</param>
public sealed record ImportedEvent(string Dataset, string Key, string Type)
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public IReadOnlyList<string> Modes { get; init; } = [];

    public IReadOnlyList<string> Contexts { get; init; } = [];

    /// <summary>First day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The day after the last.</summary>
    public required DateOnly Until { get; init; }

    public IReadOnlyList<PartyFacts> Actors { get; init; } = [];

    public IReadOnlyList<PartyFacts> Recipients { get; init; } = [];

    public string? Place { get; init; }

    /// <summary>ISO 3166 alpha-3.</summary>
    public string? Country { get; init; }

    /// <summary>1 a country, 2 a province, 3 a district, 4 a town, 0 unknown.</summary>
    public int Resolution { get; init; }

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    public int? Dead { get; init; }

    /// <summary>A sentence that the set gives.</summary>
    public string? Text { get; init; }

    public string? Url { get; init; }

    public string? Publisher { get; init; }

    public DateOnly? Published { get; init; }

    /// <summary>What is written into a record: a document of its own without text, and the event that it tells.</summary>
    public CodedBatchItem Item(Ontology ontology)
    {
        var name = $"{Dataset}:{Key}";
        var document = RecordId.OfName(name);
        var facts = new EventFacts
        {
            Id = "e_" + document[2..], Document = document, Types = [Type], Modes = Modes, Actors = Actors, Recipients = Recipients, From = From, Until = Until, DateTold = true, Published = Published,
            Place = Place, Country = Country, Resolution = Resolution, Latitude = Latitude, Longitude = Longitude, Dead = Dead, Dataset = Dataset,
        };
        return new CodedBatchItem(new StoredDocument { Id = document, DocumentId = name, Url = Url, Publisher = Publisher, Published = Published, Text = "" }, [new ToldEvent(facts, Json(facts, ontology))], []);
    }

    private string Json(EventFacts facts, Ontology ontology)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("id", facts.Id);
            json.WriteString("date", Plain.Date(From));
            json.WriteString("date_precision", Precision);
            List(json, "event", [Type]);
            List(json, "mode", Modes);
            List(json, "context", Contexts);
            List(json, "aux", []);
            json.WriteNumber("quad_code", ontology.QuadOf(Type));
            json.WriteNumber("event_scale", ontology.ScoreOf(Type, Modes));
            Side(json, "actor", Actors);
            Side(json, "recipient", Recipients);
            Where(json);
            if (Dead is { } dead)
            {
                json.WriteStartObject("size");
                json.WriteNumber("dead", dead);
                json.WriteEndObject();
            }
            json.WriteString("text", Text ?? "");
            json.WriteStartObject("text_info");
            json.WriteString("document", facts.Document);
            json.WriteNumber("sequence", 1);
            json.WriteEndObject();
            json.WriteString("dataset", Dataset);
            json.WriteString("dataset_id", Key);
            json.WriteString("codebook", ontology.Codebook);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private string Precision => (Until.DayNumber - From.DayNumber) switch { <= 1 => "day", <= 7 => "week", <= 31 => "month", _ => "year" };

    private void Where(Utf8JsonWriter json)
    {
        if (Place is null && Country is null) return;
        json.WriteStartObject("event_loc");
        if (Place is not null) json.WriteString("resolved_place", Place);
        if (Country is not null) json.WriteString("country_code", Country);
        json.WriteNumber("resolution", Resolution);
        if (Latitude is { } lat && Longitude is { } lon)
        {
            json.WriteNumber("lat", lat);
            json.WriteNumber("lon", lon);
        }
        json.WriteEndObject();
    }

    private static void Side(Utf8JsonWriter json, string name, IReadOnlyList<PartyFacts> parties)
    {
        if (parties.Count == 0) return;
        json.WriteStartArray(name);
        foreach (var party in parties)
        {
            json.WriteStartObject();
            if (party.Name is not null) json.WriteString("entity_text", party.Name);
            if (party.Name is not null) json.WriteString("identifier_text", party.Name);
            if (party.Code is not null) json.WriteString("code", party.Code);
            if (party.Sector is not null) json.WriteString("sector", party.Sector);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void List(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
