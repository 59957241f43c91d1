using System.Text.Json;
using Chancery.Core.Record.Store;

namespace Chancery.Serve.Pages;

/// <summary>A document with what it tells.</summary>
public sealed record DocumentView
{
    private const int Most = 500;

    public required StoredDocument Document { get; init; }

    /// <summary>In text order; those whose best sentence is another document's too.</summary>
    public required IReadOnlyList<StoredEvent> Events { get; init; }

    public required IReadOnlyList<(string Source, string Cue, string Content)> Claims { get; init; }

    public required IReadOnlyList<StoredCopy> Copies { get; init; }

    /// <summary>The text in stretches: a sentence that tells an event best carries it.</summary>
    public IReadOnlyList<(string Text, StoredEvent? Event)> Parts { get; private init; } = [];

    internal static DocumentView? Of(IRecord record, string id)
    {
        if (record.Document(id) is not { } document) return null;
        var events = record.Events(new EventQuery { Document = id, All = true, Limit = Most }).OrderBy(ev => ev.Document == id ? ev.Sequence : int.MaxValue).ToList();
        return new DocumentView
        {
            Document = document, Events = events, Claims = [.. record.Claims(new EventQuery { Document = id, Limit = Most }).Select(Claim)],
            Copies = record.Copies(new EventQuery { Document = id }), Parts = Cut(document, events),
        };
    }

    private static List<(string, StoredEvent?)> Cut(StoredDocument document, IEnumerable<StoredEvent> events)
    {
        List<(string, StoredEvent?)> parts = [];
        var at = 0;
        foreach (var (ev, start, end) in events.Where(ev => ev.Document == document.Id).Select(Range).OrderBy(range => range.Start))
        {
            // one sentence may tell several events: it is shown once, with the first; the list beside it has all
            if (start < at || end > document.Text.Length || end <= start) continue;
            if (start > at) parts.Add((document.Text[at..start], null));
            parts.Add((document.Text[start..end], ev));
            at = end;
        }
        if (at < document.Text.Length) parts.Add((document.Text[at..], null));
        return parts;
    }

    private static (StoredEvent Event, int Start, int End) Range(StoredEvent ev)
    {
        using var json = JsonDocument.Parse(ev.Json);
        return json.RootElement.TryGetProperty("text_info", out var info) && info.TryGetProperty("start", out var start) && info.TryGetProperty("end", out var end) ? (ev, start.GetInt32(), end.GetInt32()) : (ev, 0, 0);
    }

    private static (string, string, string) Claim(string record)
    {
        using var json = JsonDocument.Parse(record);
        return (Text("source") is { Length: > 0 } source ? source : "somebody", Text("cue"), Text("content"));

        string Text(string name) => json.RootElement.TryGetProperty(name, out var value)
            ? value.ValueKind is JsonValueKind.Array ? string.Join(" … ", value.EnumerateArray().Select(one => one.ToString())) : value.ToString() : "";
    }
}
