using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Chancery.Core.Record.Store;

namespace Chancery.Core.Record.Formats;

/// <summary>Points for maps (RFC 7946): only events that happened at a town or a finer place. What is known of a country or a province is an area and no point.</summary>
internal static class GeoJsonFormat
{
    private const string NameOfFile = "events.geojson";
    private const int City = 4;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Default };

    public static ExportFile File() => new(NameOfFile, (ev, _) => ev is { Resolution: >= City, Latitude: { } lat, Longitude: { } lon } ? [Feature(ev, lat, lon)] : [])
    {
        Head = "{\"type\":\"FeatureCollection\",\"features\":[\n", Between = ",\n", Foot = "\n]}\n",
    };

    private static string Feature(StoredEvent ev, double lat, double lon)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("type", "Feature");
            json.WriteString("id", ev.Id);
            json.WriteStartObject("geometry");
            json.WriteString("type", "Point");
            json.WriteStartArray("coordinates");
            json.WriteNumberValue(Plain.Coordinate(lon));
            json.WriteNumberValue(Plain.Coordinate(lat));
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteStartObject("properties");
            Properties(json, ev);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static void Properties(Utf8JsonWriter json, StoredEvent ev)
    {
        foreach (var (name, value) in new (string, string?)[]
        {
            ("date", ev.Date), ("event", string.Join(' ', ev.Types)), ("mode", string.Join(' ', ev.Modes)), ("aux", string.Join(' ', ev.Aux)), ("actor", Names(ev, StoredParty.Actor)), ("recipient", Names(ev, StoredParty.Recipient)),
            ("place", ev.Place), ("country", ev.Country), ("dead", ev.Dead?.ToString()), ("text", ev.Text), ("attribution", string.Join("; ", ev.Attribution)),
        })
            if (!string.IsNullOrEmpty(value)) json.WriteString(name, value);
        json.WriteNumber("quad_code", ev.Quad);
        json.WriteNumber("event_scale", ev.Scale);
        json.WriteNumber("confidence", Plain.Confidence(ev.Confidence));
        json.WriteNumber("report_count", ev.ReportCount);
        json.WriteNumber("source_count", ev.SourceCount);
    }

    private static string Names(StoredEvent ev, string role) => string.Join("; ", ev.Parties.Where(party => party.Role == role).Select(party => party.Name ?? party.Text ?? party.Code).OfType<string>());
}
