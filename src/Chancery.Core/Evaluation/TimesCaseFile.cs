using System.Globalization;
using System.Text.Json;
using Chancery.Core.Text;

namespace Chancery.Core.Evaluation;

/// <summary>
/// Reads Microsoft.Recognizers' case files. They leave past and future open, so either resolution is right; a range is right by its days; a time of day
/// is joined to the day of the reference.
/// </summary>
internal static class TimesCaseFile
{
    public static IEnumerable<TimesCase> Read(Stream gold, string file)
    {
        using var json = Open(gold, file);
        if (json.RootElement.ValueKind is not JsonValueKind.Array) throw new FormatException($"{file}: a case file is a JSON array.");
        var number = 0;
        foreach (var row in json.RootElement.EnumerateArray())
        {
            number++;
            if (Text(row, "Input") is not { Length: > 0 } text) continue;
            var published = row.TryGetProperty("Context", out var context) ? TimesReader.Day(Text(context, "ReferenceDateTime")) : null;
            var golds = row.TryGetProperty("Results", out var results) && results.ValueKind is JsonValueKind.Array ? results.EnumerateArray().Select(result => Gold(result, text, published)).OfType<GoldTimex>().ToList() : [];
            yield return new TimesCase($"{Path.GetFileName(file)}:{number}", published, text, golds);
        }
    }

    private static JsonDocument Open(Stream gold, string file)
    {
        try
        {
            return JsonDocument.Parse(gold);
        }
        catch (JsonException e)
        {
            throw new FormatException($"{file}:{e.LineNumber + 1}: this is no case file: {e.Message}", e);
        }
    }

    private static string? Text(JsonElement row, string name) => row.ValueKind is JsonValueKind.Object && row.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    private static GoldTimex? Gold(JsonElement result, string text, DateOnly? published)
    {
        if (Text(result, "Text") is not { Length: > 0 } words) return null;
        var start = result.TryGetProperty("Start", out var at) && at.TryGetInt32(out var told) ? told : text.IndexOf(words, StringComparison.OrdinalIgnoreCase);
        if (start < 0 || start + words.Length > text.Length) return null;
        var (values, days) = (new List<string>(), (string?)null);
        foreach (var entry in Entries(result)) Accept(entry, published, values, ref days);
        return new GoldTimex(new TextSpan(start, start + words.Length), "", values, days);
    }

    private static IEnumerable<JsonElement> Entries(JsonElement result)
    {
        foreach (var name in new[] { "Value", "Resolution" })
        {
            if (!result.TryGetProperty(name, out var value) || value.ValueKind is not JsonValueKind.Object) continue;
            yield return value;
            foreach (var side in new[] { "FutureResolution", "PastResolution" })
            {
                if (value.TryGetProperty(side, out var resolution)) yield return resolution;
            }
            if (!value.TryGetProperty("values", out var values) || values.ValueKind is not JsonValueKind.Array) continue;
            foreach (var entry in values.EnumerateArray()) yield return entry;
        }
    }

    private static void Accept(JsonElement entry, DateOnly? published, List<string> values, ref string? days)
    {
        foreach (var name in new[] { "Timex", "timex", "date", "value" })
        {
            if (Text(entry, name) is not { Length: > 0 } value) continue;
            values.Add(value);
            if (value[0] is 'T' && published is { } day) values.Add(string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd}{value}"));
            if (value[0] is 'T' && value.Length == 3 && published is { } hour) values.Add(string.Create(CultureInfo.InvariantCulture, $"{hour:yyyy-MM-dd}{value}:00"));
            if (value.Length == 13 && value[10] is 'T') values.Add(value + ":00");
        }
        var (from, to) = (Text(entry, "startDate") ?? Text(entry, "start"), Text(entry, "endDate") ?? Text(entry, "end"));
        if (from is not null && to is not null) days = $"{from}/{to}";
    }
}
