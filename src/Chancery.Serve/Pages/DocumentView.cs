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

    /// <summary>The text as it is, paragraph by paragraph.</summary>
    public IReadOnlyList<DocumentParagraph> Paragraphs { get; private init; } = [];

    internal static DocumentView? Of(IRecord record, string id)
    {
        if (record.Document(id) is not { } document) return null;
        var events = record.Events(new EventQuery { Document = id, All = true, Limit = Most }).OrderBy(ev => ev.Document == id ? ev.Sequence : int.MaxValue).ToList();
        var told = events.Where(ev => ev.Document == id).Select(Range).GroupBy(range => (range.Start, range.End)).OrderBy(group => group.Key.Start).Select(group => new ToldSentence(group.Key.Start, group.Key.End, [.. group.Select(range => range.Event)]));
        return new DocumentView
        {
            Document = document, Events = events, Claims = [.. record.Claims(new EventQuery { Document = id, Limit = Most }).OrderBy(Place).Select(Claim)],
            Copies = record.Copies(new EventQuery { Document = id }), Paragraphs = DocumentParagraph.Of(document.Text, [.. told]),
        };
    }

    internal static (string Source, string Cue, string Content) Claim(string record)
    {
        using var json = JsonDocument.Parse(record);
        return (Text("source") is { Length: > 0 } source ? source : "somebody", Text("cue"), Text("content"));

        string Text(string name) => json.RootElement.TryGetProperty(name, out var value)
            ? value.ValueKind is JsonValueKind.Array ? string.Join(" … ", value.EnumerateArray().Select(one => one.ToString())) : value.ToString() : "";
    }

    private static (StoredEvent Event, int Start, int End) Range(StoredEvent ev)
    {
        using var json = JsonDocument.Parse(ev.Json);
        return json.RootElement.TryGetProperty("text_info", out var info) && info.TryGetProperty("start", out var start) && info.TryGetProperty("end", out var end) ? (ev, start.GetInt32(), end.GetInt32()) : (ev, 0, 0);
    }

    /// <summary>Where in the text a claim stands.</summary>
    private static int Place(string record)
    {
        using var json = JsonDocument.Parse(record);
        return json.RootElement.TryGetProperty("text_info", out var info) && info.TryGetProperty("start", out var start) && start.TryGetInt32(out var at) ? at : int.MaxValue;
    }
}
