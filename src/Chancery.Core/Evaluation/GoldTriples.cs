using System.Text.Json;
using Chancery.Core.Events;

namespace Chancery.Core.Evaluation;

/// <summary>
/// Reads PLOVER records as JSON, as people have written them through the years: an array, an object that holds one, or an object by
/// identifier; a party as text, as an object or as a list of either. What holds no text or no type is passed over.
/// </summary>
internal sealed class GoldTriples(Ontology ontology)
{
    private const int MaximalDepth = 12, CountryLength = 3;

    private static readonly string[] Text = ["text", "sentence", "eventsentence", "storytext"];
    private static readonly string[] Type = ["event", "eventcode", "eventtype", "code", "type", "plover"];
    private static readonly string[] Source = ["source", "sources", "actor", "actors"];
    private static readonly string[] Target = ["target", "targets", "recipient", "recipients"];
    private static readonly string[] Nested = ["event", "events", "coding", "codings", "annotation", "annotations"];
    private static readonly string[] Code = ["code", "country", "countrycode", "actorcode", "codes", "actor", "actors", "geocode"];

    private readonly List<GoldTriple> _found = [];

    /// <exception cref="FormatException">The stream is not JSON.</exception>
    public static IReadOnlyList<GoldTriple> Read(Stream stream, string file, Ontology ontology)
    {
        using var reader = new StreamReader(stream);
        var text = reader.ReadToEnd();
        var triples = new GoldTriples(ontology);
        try
        {
            triples.Whole(text);
        }
        catch (JsonException e)
        {
            throw new FormatException($"{file}:{e.LineNumber + 1}: this is no JSON: {e.Message}", e);
        }
        if (triples._found.Count == 0) throw new FormatException($"{file}: no record has a text and an event type.");
        return triples._found;
    }

    private void Whole(string text)
    {
        var options = new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };
        try
        {
            using var json = JsonDocument.Parse(text, options);
            Walk(json.RootElement, "", 0);
        }
        catch (JsonException) when (text.Contains('\n') && text.AsSpan().TrimStart().StartsWith("{"))
        {
            _found.Clear();
            foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                using var json = JsonDocument.Parse(line, options);
                Walk(json.RootElement, "", 0);
            }
        }
    }

    /// <summary>A record has a type and, itself or around it, a text.</summary>
    private void Walk(JsonElement element, string text, int depth)
    {
        if (depth > MaximalDepth) return;
        if (element.ValueKind is JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray()) Walk(item, text, depth + 1);
            return;
        }
        if (element.ValueKind is not JsonValueKind.Object) return;
        if (Word(element, Text) is { Length: > 0 } own) text = own;
        if (text.Length > 0 && Name(element) is { } name)
        {
            _found.Add(new GoldTriple(text, ontology.Named(name), name, Side(element, Source), Side(element, Target)));
            return;
        }
        foreach (var member in element.EnumerateObject())
        {
            if (text.Length == 0 || Is(member.Name, Nested)) Walk(member.Value, text, depth + 1);
        }
    }

    private static string? Name(JsonElement record)
    {
        foreach (var key in Type)
        {
            foreach (var member in record.EnumerateObject())
            {
                if (!Is(member.Name, key)) continue;
                if (member.Value.ValueKind is JsonValueKind.String && member.Value.GetString() is { Length: > 0 } name) return name;
                // a list of names, of which the first is meant
                if (member.Value.ValueKind is JsonValueKind.Array && member.Value.GetArrayLength() > 0 && member.Value[0].ValueKind is JsonValueKind.String) return member.Value[0].GetString();
            }
        }
        return null;
    }

    private static List<string> Side(JsonElement record, string[] keys)
    {
        List<string> codes = [];
        foreach (var member in record.EnumerateObject())
        {
            if (Is(member.Name, keys)) Codes(member.Value, codes, 0);
        }
        return codes;
    }

    private static void Codes(JsonElement element, List<string> into, int depth)
    {
        if (depth > MaximalDepth) return;
        switch (element.ValueKind)
        {
            case JsonValueKind.String: Add(element.GetString()!, into); break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray()) Codes(item, into, depth + 1);
                break;
            case JsonValueKind.Object:
                foreach (var key in Code)
                {
                    var before = into.Count;
                    foreach (var member in element.EnumerateObject())
                    {
                        if (Is(member.Name, key)) Codes(member.Value, into, depth + 1);
                    }
                    if (into.Count > before) return;
                }
                break;
        }
    }

    /// <summary>"USAGOV", "USA GOV" and "USA" are the United States.</summary>
    private static void Add(string code, List<string> into)
    {
        var start = code.AsSpan().Trim();
        if (start.Length < CountryLength) return;
        foreach (var letter in start[..CountryLength])
        {
            if (!char.IsAsciiLetterUpper(letter)) return;
        }
        var country = start[..CountryLength].ToString();
        if (!into.Contains(country)) into.Add(country);
    }

    private static string? Word(JsonElement record, string[] keys)
    {
        foreach (var key in keys)
        {
            foreach (var member in record.EnumerateObject())
            {
                if (Is(member.Name, key) && member.Value.ValueKind is JsonValueKind.String) return member.Value.GetString();
            }
        }
        return null;
    }

    private static bool Is(string name, string[] keys) => Array.Exists(keys, key => Is(name, key));

    private static bool Is(string name, string key) => name.Replace("_", "", StringComparison.Ordinal).Equals(key, StringComparison.OrdinalIgnoreCase);
}
