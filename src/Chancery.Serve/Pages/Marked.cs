using System.Text.Json;
using Chancery.Core.Record.Store;

namespace Chancery.Serve.Pages;

/// <summary>A stretch of a text, and what it is of an event; null when it is nothing in particular.</summary>
internal readonly record struct Marked(string Text, string? Role)
{
    /// <summary>A sentence in stretches: who, what was done, to whom, where. A word that is two things is the first of them.</summary>
    public static IReadOnlyList<Marked> Of(string sentence, StoredEvent ev)
    {
        var found = new List<(int Start, int End, string Role)>();
        foreach (var trigger in Triggers(ev)) Add(trigger, "trigger");
        foreach (var party in ev.Parties) Add(party.Text, party.Role);
        Add(ev.Place, "place");
        return Cut(sentence, found);

        void Add(string? words, string role)
        {
            if (string.IsNullOrWhiteSpace(words)) return;
            for (var at = sentence.IndexOf(words, StringComparison.Ordinal); at >= 0; at = sentence.IndexOf(words, at + 1, StringComparison.Ordinal))
            {
                var (start, end) = (at, at + words.Length);
                if (Inside(sentence, start, end) || found.Exists(one => one.Start < end && start < one.End)) continue;
                found.Add((start, end, role));
                return;
            }
        }
    }

    /// <summary>A text in stretches; of what overlaps, the first counts.</summary>
    public static IReadOnlyList<Marked> Cut(string text, IEnumerable<(int Start, int End, string Role)> ranges)
    {
        List<Marked> parts = [];
        var at = 0;
        foreach (var (start, end, role) in ranges.OrderBy(range => range.Start))
        {
            if (start < at || end > text.Length) continue;
            if (start > at) parts.Add(new(text[at..start], null));
            parts.Add(new(text[start..end], role));
            at = end;
        }
        if (at < text.Length) parts.Add(new(text[at..], null));
        return parts;
    }

    /// <summary>In the middle of a word.</summary>
    private static bool Inside(string text, int start, int end) =>
        start > 0 && char.IsLetterOrDigit(text[start - 1]) && char.IsLetterOrDigit(text[start]) || end < text.Length && char.IsLetterOrDigit(text[end]) && char.IsLetterOrDigit(text[end - 1]);

    private static IEnumerable<string> Triggers(StoredEvent ev)
    {
        using var json = JsonDocument.Parse(ev.Json);
        return json.RootElement.TryGetProperty("event_text", out var words) && words.ValueKind is JsonValueKind.Array ? [.. words.EnumerateArray().Select(word => word.ToString())] : [];
    }
}
