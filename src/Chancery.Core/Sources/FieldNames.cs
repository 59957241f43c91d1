using System.Text.Json;

namespace Chancery.Core.Sources;

/// <summary>What other programs call the fields of a document. A name of ours goes before all of them; the first that is there goes before the rest.</summary>
internal static class FieldNames
{
    public static readonly string[] Text = ["event_text", "content", "body", "full_text", "maintext", "article_text"], Title = ["headline"], Url = ["link", "source_url"], Publisher = ["source", "outlet", "publication", "source_domain"],
        Date = ["published", "published_at", "publication_date", "date_publish", "pub_date", "pubDate"], Id = ["article_id", "doc_id", "uuid"];

    /// <summary>Takes the first of these fields that is a text out of the others; null when there is none.</summary>
    public static string? Take(List<KeyValuePair<string, string>> fields, string[] names)
    {
        foreach (var name in names)
        {
            var at = fields.FindIndex(field => field.Key == name && field.Value is ['"', _, _, ..]);
            if (at < 0) continue;
            var text = JsonSerializer.Deserialize<string>(fields[at].Value);
            fields.RemoveAt(at);
            return text;
        }
        return null;
    }

    /// <summary>The same for a day; what is none stays among the others.</summary>
    public static DateOnly? TakeDate(List<KeyValuePair<string, string>> fields)
    {
        foreach (var name in Date)
        {
            var at = fields.FindIndex(field => field.Key == name && field.Value is ['"', ..]);
            if (at < 0 || !DateReader.TryRead(fields[at].Value.AsSpan().Trim('"'), out var day)) continue;
            fields.RemoveAt(at);
            return day;
        }
        return null;
    }
}
