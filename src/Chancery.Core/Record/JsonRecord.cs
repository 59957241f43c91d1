using System.Text.Json;
using Chancery.Core.Actors;
using Chancery.Core.Claims;
using Chancery.Core.Events;
using Chancery.Core.Merging;
using Chancery.Core.Text;
using Chancery.Core.Time;

namespace Chancery.Core.Record;

/// <summary>The parts of the record that are objects, on the writer.</summary>
internal static class JsonRecord
{
    public static void WriteList(this Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    public static void WriteIfText(this Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value)) json.WriteString(name, value);
    }

    public static void WriteActor(this Utf8JsonWriter json, Document doc, ActorMention actor)
    {
        json.WriteStartObject();
        json.WriteString("entity_text", Plain.OneLine(doc.TextOf(actor.Tokens)));
        json.WriteString("identifier_text", Plain.OneLine(actor.Identifier));
        json.WriteIfText("code", actor.Code);
        json.WriteIfText("sector", actor.Sector);
        if (actor.OtherSectors.Count > 0) json.WriteList("other_sectors", actor.OtherSectors);
        json.WriteIfText("office", actor.Office);
        json.WriteEndObject();
    }

    /// <summary>Nothing where nobody says so.</summary>
    public static void WriteVoices(this Utf8JsonWriter json, string name, IReadOnlyList<Attribution> voices)
    {
        if (voices.Count == 0) return;
        json.WriteStartArray(name);
        foreach (var said in voices)
        {
            json.WriteStartObject();
            json.WriteIfText("source", said.Source);
            json.WriteString("cue", said.Cue);
            json.WriteString("kind", Name(said.Kind));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>What the sources are worth: known from one party alone, or disputed.</summary>
    public static void WriteStanding(this Utf8JsonWriter json, EventRow row)
    {
        if (row.SoleSource is { } sole)
        {
            json.WriteStartObject("one_sided");
            json.WriteIfText("source", sole.Source);
            json.WriteIfText("code", sole.SourceActor?.Code);
            json.WriteIfText("sector", sole.SourceActor?.Sector);
            json.WriteEndObject();
        }
        if (row.Dispute is not { } dispute) return;
        json.WriteList("disputed", [Dispute.Slot]);
        json.WriteStartObject("dispute");
        json.WriteVoices("says", dispute.Says);
        json.WriteVoices("denies", dispute.Denies);
        json.WriteEndObject();
    }

    public static void WriteReports(this Utf8JsonWriter json, EventRow row)
    {
        var article = row.Document.Article;
        json.WriteStartArray("reports");
        foreach (var sentence in row.Sentences)
        {
            json.WriteStartObject();
            json.WriteString("document", row.DocumentId);
            json.WriteNumber("sequence", row.Document.NumberOf(sentence));
            json.WriteIfText("publisher", article.Publisher);
            if (article.Published is { } day) json.WriteString("published", Plain.Date(day));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteNumber("report_count", row.Sentences.Count);
    }

    public static void WriteCitation(this Utf8JsonWriter json, Article article)
    {
        json.WriteStartObject("cite_info");
        json.WriteIfText("title", article.Title);
        json.WriteIfText("url", article.Url);
        json.WriteIfText("publication", article.Publisher);
        json.WriteIfText("language", article.Language);
        if (article.Fields.Count > 0)
        {
            json.WriteStartObject("extra");
            foreach (var (name, value) in article.Fields)
            {
                json.WritePropertyName(name);
                json.WriteRawValue(value, skipInputValidation: true);
            }
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    public static string Name(DatePrecision precision) => precision switch
    {
        DatePrecision.Year => "year",
        DatePrecision.Month => "month",
        DatePrecision.Week => "week",
        _ => "day",
    };

    public static string Name(ClaimKind kind) => kind switch
    {
        ClaimKind.Direct => "direct",
        ClaimKind.Indirect => "indirect",
        _ => "mixed",
    };
}
