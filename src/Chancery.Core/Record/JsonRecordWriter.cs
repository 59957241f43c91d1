using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Chancery.Core.Events;
using Chancery.Core.Places;

namespace Chancery.Core.Record;

/// <summary>
/// Rows as JSON Lines, in the order and with the names of the record: docs/events.md. The lists event, mode, context, aux and actor are
/// always there; anything else that is missing is absent.
/// </summary>
public sealed class JsonRecordWriter : IDisposable
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private readonly RecordHeader _header;
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly Utf8JsonWriter _json;

    public JsonRecordWriter(RecordHeader header) => (_header, _json) = (header, new Utf8JsonWriter(_buffer, Options));

    /// <summary>One line with its line end. The memory is good until the next call.</summary>
    public ReadOnlyMemory<byte> Line(EventRow row)
    {
        _buffer.ResetWrittenCount();
        _json.Reset();
        _json.WriteStartObject();
        What(row);
        Who(row);
        Where(row.Reading.Place);
        Size(row.Reading.Size);
        _json.WriteVoices("attribution", row.Reading.Attribution);
        _json.WriteStanding(row);
        _json.WriteNumber("confidence", Plain.Confidence(row.Reading.Confidence));
        Source(row);
        _json.WriteString("coder", _header.Coder);
        _json.WriteString("codebook", _header.Ontology.Codebook);
        Why(row.Reading.Explanation);
        _json.WriteEndObject();
        _json.Flush();
        _buffer.Write("\n"u8);
        return _buffer.WrittenMemory;
    }

    public void Dispose() => _json.Dispose();

    private void What(EventRow row)
    {
        var reading = row.Reading;
        _json.WriteString("id", row.Id);
        if (row.EventId is not null) _json.WriteString("event_id", row.EventId);
        if (reading.Date is { } date)
        {
            _json.WriteString("date", date.Date.ToString());
            _json.WriteString("date_precision", JsonRecord.Name(date.Date.Precision));
        }
        _json.WriteList("event", reading.Types);
        _json.WriteList("mode", reading.Modes);
        _json.WriteList("context", reading.Contexts);
        _json.WriteList("aux", EventLine.Names(reading.Aux));
        if (reading.Factuality is { } told) _json.WriteNumber("factuality", told);
        _json.WriteNumber("quad_code", _header.Ontology.QuadOf(reading.Types[0]));
        _json.WriteNumber("event_scale", _header.Ontology.ScaleOf(reading.Types[0], reading.Modes));
        var cameo = _header.Ontology.CameoOf(reading.Types[0], reading.Modes);
        _json.WriteString("cameo_root", cameo);
        _json.WriteNumber("cameo_quad", Ontology.CameoQuadOf(cameo));
    }

    private void Who(EventRow row)
    {
        _json.WriteStartArray("actor");
        foreach (var actor in row.Reading.Actors) _json.WriteActor(row.Document, actor);
        _json.WriteEndArray();
        if (row.Reading.Recipients.Count > 0)
        {
            _json.WriteStartArray("recipient");
            foreach (var actor in row.Reading.Recipients) _json.WriteActor(row.Document, actor);
            _json.WriteEndArray();
        }
        _json.WriteList("event_text", [Plain.OneLine(row.Document.TextOf(row.Reading.TriggerTokens))]);
    }

    private void Where(EventPlace? place)
    {
        if (place is null) return;
        _json.WriteStartObject("event_loc");
        var (at, _, _) = place;
        _json.WriteString("resolved_place", at.Name);
        _json.WriteIfText("country_code", at.Country);
        if (at.Resolution > 0) _json.WriteNumber("resolution", at.Resolution);
        if (at.Latitude is { } lat) _json.WriteNumber("lat", Plain.Coordinate(lat));
        if (at.Longitude is { } lon) _json.WriteNumber("lon", Plain.Coordinate(lon));
        if (at.GeonameId is { } id) _json.WriteNumber("geonameid", id);
        _json.WriteEndObject();
    }

    private void Size(EventSize? size)
    {
        if (size is null or (null, null, null)) return;
        _json.WriteStartObject("size");
        if (size.Dead is { } dead) _json.WriteNumber("dead", dead);
        if (size.Injured is { } injured) _json.WriteNumber("injured", injured);
        if (size.Arrested is { } arrested) _json.WriteNumber("arrested", arrested);
        _json.WriteEndObject();
    }

    private void Source(EventRow row)
    {
        var (doc, sentence) = (row.Document, row.Document.Sentences[row.Reading.Sentence]);
        _json.WriteString("text", sentence.Span.In(doc.Text));
        _json.WriteStartObject("text_info");
        _json.WriteString("document", row.DocumentId);
        _json.WriteString("document_id", doc.Article.Id);
        _json.WriteNumber("sequence", doc.NumberOf(row.Reading.Sentence));
        _json.WriteNumber("start", sentence.Span.Start);
        _json.WriteNumber("end", sentence.Span.End);
        if (row.Reading.Repeated) _json.WriteBoolean("repeated", true);
        _json.WriteEndObject();
        if (row.EventId is null) _json.WriteReports(row);
        _json.WriteCitation(doc.Article);
    }

    private void Why(List<ExplanationStep> steps)
    {
        _json.WriteStartArray("explanation");
        foreach (var step in steps)
        {
            _json.WriteStartObject();
            _json.WriteString("step", step.Step);
            _json.WriteString("rule", step.Rule);
            if (step.Tokens.Count > 0)
            {
                _json.WriteStartArray("tokens");
                foreach (var token in step.Tokens) _json.WriteNumberValue(token);
                _json.WriteEndArray();
            }
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
    }
}
