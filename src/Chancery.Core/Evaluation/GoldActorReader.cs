using System.Globalization;
using System.Text;
using System.Text.Json;
using Chancery.Core.Text;

namespace Chancery.Core.Evaluation;

/// <summary>Reads gold mentions: JSON Lines or one JSON array, a phrase an object or a text with a list of phrases; articles with events give their slots.</summary>
internal static class GoldActorReader
{
    private static readonly char[] Bars = ['|', ','];

    private static readonly string[] Formats = ["yyyy-MM-dd", "yyyy-MM", "yyyy"];

    private static readonly string[] Sides = ["actor", "recipient"];

    private static readonly string[] Lists = ["mentions", "actors", "entities"];

    /// <exception cref="FormatException">The stream holds no such cases; the message names the case.</exception>
    public static IReadOnlyList<GoldActorText> Read(Stream gold, string file)
    {
        using var reader = new StreamReader(gold, new UTF8Encoding(false, throwOnInvalidBytes: true));
        var text = reader.ReadToEnd();
        var found = new List<GoldActorText>();
        try
        {
            if (text.AsSpan().TrimStart() is ['[', ..])
            {
                using var array = JsonDocument.Parse(text);
                foreach (var entry in array.RootElement.EnumerateArray()) found.Add(Document(entry, $"{file}, entry {found.Count + 1}"));
                return found;
            }
            var line = 0;
            foreach (var row in text.Split('\n'))
            {
                line++;
                if (row.AsSpan().Trim() is [] or ['#', ..]) continue;
                using var entry = JsonDocument.Parse(row);
                found.Add(Document(entry.RootElement, $"{file}:{line}"));
            }
            return found;
        }
        catch (JsonException e)
        {
            throw new FormatException($"{file}: after case {found.Count}: {e.Message}", e);
        }
    }

    private static GoldActorText Document(JsonElement entry, string where)
    {
        if (entry.ValueKind is not JsonValueKind.Object) throw new FormatException($"{where}: a case is a JSON object.");
        var text = Text(entry, "sentence") ?? Text(entry, "text") ?? throw new FormatException($"{where}: a case has a 'text' or a 'sentence'.");
        var article = new Article { Id = Text(entry, "id") ?? where, Text = text, Title = Text(entry, "title"), Published = Day(entry, where) };
        if (entry.TryGetProperty("events", out var events) && events.ValueKind is JsonValueKind.Array) return new GoldActorText(article, [], Slots(events));
        foreach (var name in Lists)
        {
            if (!entry.TryGetProperty(name, out var list) || list.ValueKind is not JsonValueKind.Array) continue;
            return new GoldActorText(article, [.. list.EnumerateArray().Select(mention => Mention(mention, text, where))], []);
        }
        return new GoldActorText(article, [Mention(entry, text, where)], []);
    }

    private static GoldActor Mention(JsonElement entry, string text, string where)
    {
        if (entry.ValueKind is not JsonValueKind.Object) throw new FormatException($"{where}: a mention is a JSON object.");
        var (codes, sectors) = (Codes(entry, "country") ?? Codes(entry, "code") ?? [], Strings(entry, "sector"));
        // CODE:SECTOR in one, as in files of events
        if (codes is [var both] && both.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon)
            (codes, sectors) = ([both[..colon]], sectors.Length > 0 ? sectors : Cut(both[(colon + 1)..]));
        return new GoldActor { Span = Span(entry, text, where), Codes = codes, Sectors = sectors };
    }

    /// <summary>Null where the key is missing; one empty code where the phrase has no country.</summary>
    private static string[]? Codes(JsonElement entry, string name)
    {
        if (!entry.TryGetProperty(name, out _)) return null;
        var codes = Strings(entry, name);
        return codes is [] or ["---"] or ["NONE"] ? [""] : codes;
    }

    private static TextSpan Span(JsonElement entry, string text, string where)
    {
        if (Ends(entry) is var (start, end))
        {
            if (start < 0 || end > text.Length || start >= end) throw new FormatException($"{where}: {start}..{end} lies outside the text.");
            return new TextSpan(start, end);
        }
        var phrase = Text(entry, "mention") ?? Text(entry, "entity_text") ?? Text(entry, "name") ?? Text(entry, "text");
        if (phrase is not { Length: > 0 }) throw new FormatException($"{where}: a mention has 'start' and 'end', or the words in 'mention'.");
        var at = text.IndexOf(phrase, StringComparison.Ordinal);
        if (at < 0) at = text.IndexOf(phrase, StringComparison.OrdinalIgnoreCase);
        return at >= 0 ? new TextSpan(at, at + phrase.Length) : throw new FormatException($"{where}: '{phrase}' does not stand in the text.");
    }

    private static (int Start, int End)? Ends(JsonElement entry)
    {
        if (Number(entry, "start") is { } start && Number(entry, "end") is { } end) return (start, end);
        if (!entry.TryGetProperty("span", out var pair) || pair.ValueKind is not JsonValueKind.Array || pair.GetArrayLength() != 2) return null;
        return pair[0].ValueKind is JsonValueKind.Number && pair[1].ValueKind is JsonValueKind.Number && pair[0].TryGetInt32(out var from) && pair[1].TryGetInt32(out var to) ? (from, to) : null;
    }

    private static List<string> Slots(JsonElement events)
    {
        var slots = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var ev in events.EnumerateArray())
        {
            foreach (var side in Sides) slots.UnionWith(Strings(ev, side).Where(static slot => slot is not "*"));
        }
        return [.. slots];
    }

    private static string[] Strings(JsonElement entry, string name)
    {
        if (!entry.TryGetProperty(name, out var value)) return [];
        if (value.ValueKind is JsonValueKind.String) return Cut(value.GetString()!);
        return value.ValueKind is JsonValueKind.Array ? [.. value.EnumerateArray().Where(static item => item.ValueKind is JsonValueKind.String).Select(static item => item.GetString()!)] : [];
    }

    private static string[] Cut(string value) => value.Split(Bars, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string? Text(JsonElement entry, string name) =>
        !entry.TryGetProperty(name, out var value) ? null : value.ValueKind switch { JsonValueKind.String => value.GetString(), JsonValueKind.Number => value.GetRawText(), _ => null };

    private static int? Number(JsonElement entry, string name) =>
        entry.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.Number && value.TryGetInt32(out var number) ? number : null;

    private static DateOnly? Day(JsonElement entry, string where)
    {
        if (Text(entry, "date") is not { Length: > 0 } date) return null;
        if (DateOnly.TryParseExact(date, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        throw new FormatException($"{where}: '{date}' is no date; write it as 2026-01-31.");
    }
}
