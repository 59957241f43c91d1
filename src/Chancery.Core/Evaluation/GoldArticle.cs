using System.Text.Json.Serialization;

namespace Chancery.Core.Evaluation;

/// <summary>A report with the events that a careful reader finds in it, and those that must never be coded.</summary>
internal sealed record GoldArticle
{
    [JsonPropertyName("id")] public required string Id { get; init; }

    [JsonPropertyName("date")] public string? Date { get; init; }

    [JsonPropertyName("title")] public string? Title { get; init; }

    [JsonPropertyName("text")] public required string Text { get; init; }

    [JsonPropertyName("events")] public IReadOnlyList<GoldEvent>? Events { get; init; }

    [JsonPropertyName("never")] public IReadOnlyList<GoldEvent>? Never { get; init; }
}

/// <summary>An event of the gold file. A slot is a list of CODE or CODE:SECTOR; null where the file does not speak of the slot.</summary>
internal sealed record GoldEvent
{
    [JsonPropertyName("event")] public required IReadOnlyList<string> Event { get; init; }

    [JsonPropertyName("mode")] public IReadOnlyList<string>? Mode { get; init; }

    [JsonPropertyName("actor")] public IReadOnlyList<string>? Actor { get; init; }

    [JsonPropertyName("recipient")] public IReadOnlyList<string>? Recipient { get; init; }

    [JsonPropertyName("aux")] public string? Aux { get; init; }

    [JsonPropertyName("date")] public string? Date { get; init; }

    [JsonPropertyName("place")] public string? Place { get; init; }

    [JsonPropertyName("optional")] public bool Optional { get; init; }

    /// <summary>Of a forbidden event: this many are allowed.</summary>
    [JsonPropertyName("count_over")] public int CountOver { get; init; }

    [JsonPropertyName("note")] public string? Note { get; init; }

    public override string ToString() => $"{string.Join('|', Event)} {Slot(Actor)} -> {Slot(Recipient)}{(Note is null ? "" : $" ({Note})")}";

    private static string Slot(IReadOnlyList<string>? slot) => slot is null or [] ? "-" : string.Join('+', slot);
}
