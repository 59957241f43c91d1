using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Record;

/// <summary>A document as the language layer sees it, as JSON Lines: one object a sentence, with its tokens and names. Heads count from 1 in the sentence, 0 is the root.</summary>
public sealed class JsonParseWriter : IDisposable
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly Utf8JsonWriter _json;

    public JsonParseWriter() => _json = new Utf8JsonWriter(_buffer, Options);

    /// <summary>All sentences, each with its line end. The memory is good until the next call.</summary>
    public ReadOnlyMemory<byte> Lines(Document doc)
    {
        _buffer.ResetWrittenCount();
        for (var i = 0; i < doc.Sentences.Count; i++)
        {
            _json.Reset();
            Sentence(doc, i);
            _json.Flush();
            _buffer.Write("\n"u8);
        }
        return _buffer.WrittenMemory;
    }

    public void Dispose() => _json.Dispose();

    private void Sentence(Document doc, int index)
    {
        var sentence = doc.Sentences[index];
        _json.WriteStartObject();
        _json.WriteString("document_id", doc.Article.Id);
        _json.WriteNumber("paragraph", sentence.Paragraph + 1);
        _json.WriteNumber("sequence", index + 1);
        Span(sentence.Span);
        _json.WriteString("text", sentence.Span.In(doc.Text));
        _json.WriteStartArray("tokens");
        for (var at = sentence.Tokens.Start; at < sentence.Tokens.End; at++) Token(doc, sentence.Tokens.Start, at);
        _json.WriteEndArray();
        _json.WriteStartArray("names");
        for (var at = sentence.Tokens.Start; at < sentence.Tokens.End; at++)
            if (doc.Words[at].Entity is >= 0 and var name && doc.Entities[name].Tokens.Start == at) Name(doc, doc.Entities[name]);
        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void Token(Document doc, int first, int at)
    {
        ref readonly var token = ref doc.Words[at];
        _json.WriteStartObject();
        _json.WriteNumber("id", at - first + 1);
        _json.WriteString("form", token.Span.In(doc.Text));
        _json.WriteString("lemma", token.Lemma);
        _json.WriteString("upos", token.Upos.Name());
        _json.WriteIfText("xpos", token.Xpos);
        _json.WriteNumber("head", token.Head < 0 ? 0 : token.Head - first + 1);
        _json.WriteString("deprel", token.Dep.Name());
        Span(token.Span);
        _json.WriteEndObject();
    }

    private void Name(Document doc, EntityMention name)
    {
        _json.WriteStartObject();
        _json.WriteString("text", Plain.OneLine(doc.TextOf(name.Tokens)));
        _json.WriteString("kind", name.Kind.ToString());
        Span(doc.SpanOf(name.Tokens));
        _json.WriteEndObject();
    }

    private void Span(TextSpan span)
    {
        _json.WriteNumber("start", span.Start);
        _json.WriteNumber("end", span.End);
    }
}
