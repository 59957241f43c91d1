using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Chancery.Core.Events;

namespace Chancery.Core.Record;

/// <summary>Claims as JSON Lines: docs/claims.md. What is missing is absent; the lists content and events are always there.</summary>
public sealed class JsonClaimWriter : IDisposable
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly Utf8JsonWriter _json;

    public JsonClaimWriter() => _json = new Utf8JsonWriter(_buffer, Options);

    /// <summary>One line with its line end. The memory is good until the next call.</summary>
    public ReadOnlyMemory<byte> Line(ClaimRow row)
    {
        _buffer.ResetWrittenCount();
        _json.Reset();
        _json.WriteStartObject();
        _json.WriteString("id", row.Id);
        _json.WriteIfText("source", row.Source);
        if (row.SourceActor is { } actor)
        {
            _json.WritePropertyName("source_actor");
            _json.WriteActor(row.Document, actor);
        }
        _json.WriteString("cue", row.Cue);
        _json.WriteString("kind", JsonRecord.Name(row.Claim.Kind));
        _json.WriteBoolean("asserts", row.Claim.Asserts);
        _json.WriteBoolean("nested", row.Claim.Nested);
        _json.WriteList("content", row.Content);
        _json.WriteNumber("strength", Plain.Confidence(row.Claim.Strength));
        Events(row);
        Place(row);
        _json.WriteEndObject();
        _json.Flush();
        _buffer.Write("\n"u8);
        return _buffer.WrittenMemory;
    }

    public void Dispose() => _json.Dispose();

    private void Events(ClaimRow row)
    {
        _json.WriteStartArray("events");
        foreach (var ev in row.Events)
        {
            _json.WriteStartObject();
            _json.WriteString("id", RecordId.Of(row.Document, ev));
            _json.WriteString("line", EventLine.Of(row.Document, ev));
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
    }

    private void Place(ClaimRow row)
    {
        var article = row.Document.Article;
        var span = row.Document.SpanOf(row.Claim.Cue);
        _json.WriteStartObject("text_info");
        _json.WriteString("document", row.DocumentId);
        _json.WriteString("document_id", article.Id);
        _json.WriteNumber("sequence", row.Document.NumberOf(row.Sentence));
        _json.WriteNumber("start", span.Start);
        _json.WriteNumber("end", span.End);
        if (article.Published is { } day) _json.WriteString("published", Plain.Date(day));
        _json.WriteEndObject();
    }
}
