using System.Text.Json;
using AngleSharp.Dom;

namespace Chancery.Sources;

/// <summary>The article of a page's JSON-LD.</summary>
internal sealed record LinkedData(string? Headline, string? Date, string? Author, string? Publisher, string? Language, string? Url, string? Body, bool Free)
{
    private const int MostBytes = 1 << 20, Deepest = 24, MostObjects = 500;
    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = Deepest };

    public static LinkedData? Of(IDocument page)
    {
        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json']"))
        {
            var text = script.TextContent;
            if (text.Length is 0 or > MostBytes) continue;
            try
            {
                using var json = JsonDocument.Parse(text, Options);
                if (Article(json.RootElement) is { } article) return Read(article);
            }
            catch (JsonException)
            {
                // the page has other ways to say it
            }
        }
        return null;
    }

    private static JsonElement? Article(JsonElement root)
    {
        var waiting = new Queue<JsonElement>([root]);
        for (var seen = 0; seen < MostObjects && waiting.TryDequeue(out var next); seen++)
        {
            if (next.ValueKind is JsonValueKind.Array) foreach (var item in next.EnumerateArray()) waiting.Enqueue(item);
            if (next.ValueKind is not JsonValueKind.Object) continue;
            if (Types(next).Any(type => type.EndsWith("Article", StringComparison.Ordinal) || type is "BlogPosting" or "LiveBlogPosting" or "Report")) return next;
            if (next.TryGetProperty("@graph", out var graph)) waiting.Enqueue(graph);
            if (next.TryGetProperty("mainEntity", out var main)) waiting.Enqueue(main);
        }
        return null;
    }

    private static IEnumerable<string> Types(JsonElement thing)
    {
        if (!thing.TryGetProperty("@type", out var type)) return [];
        return type.ValueKind is JsonValueKind.Array ? [.. type.EnumerateArray().Select(Text).OfType<string>()] : Text(type) is { } one ? [one] : [];
    }

    private static LinkedData Read(JsonElement article) => new(
        Text(article, "headline") ?? Text(article, "name"), Text(article, "datePublished"), Name(article, "author"), Name(article, "publisher"), Text(article, "inLanguage"), Text(article, "url"), Text(article, "articleBody"), IsFree(article));

    /// <summary>Papers that sell their articles say so for search engines; some write it as a text.</summary>
    private static bool IsFree(JsonElement article) =>
        !article.TryGetProperty("isAccessibleForFree", out var free) || (free.ValueKind is not JsonValueKind.False && !"false".Equals(Text(free), StringComparison.OrdinalIgnoreCase));

    private static string? Name(JsonElement thing, string field)
    {
        if (!thing.TryGetProperty(field, out var value)) return null;
        if (value.ValueKind is JsonValueKind.Array) return string.Join(", ", value.EnumerateArray().Select(Named).OfType<string>()) is { Length: > 0 } names ? names : null;
        return Named(value);
    }

    private static string? Named(JsonElement value) => value.ValueKind is JsonValueKind.Object ? Text(value, "name") : Text(value);

    private static string? Text(JsonElement thing, string field) => thing.TryGetProperty(field, out var value) ? Text(value) : null;

    private static string? Text(JsonElement value) => value.ValueKind is JsonValueKind.String && value.GetString() is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;
}
