using System.Text.Json;
using System.Text.Json.Serialization;

namespace Chancery.Core.Reviews;

/// <summary>One word of one coder on one event: a line of the file of reviews. It stands for itself: what was seen is in it, so that it means the same after everything was coded anew.</summary>
public sealed record ReviewDecision
{
    [JsonPropertyName("at")] public required DateTimeOffset At { get; init; }

    [JsonPropertyName("coder")] public required string Coder { get; init; }

    /// <summary>Identifier of the event when it was seen.</summary>
    [JsonPropertyName("event")] public required string Event { get; init; }

    [JsonPropertyName("verdict")] public required ReviewVerdict Verdict { get; init; }

    /// <summary>Hash of the document that told it best.</summary>
    [JsonPropertyName("document")] public string? Document { get; init; }

    /// <summary>The sentence in it.</summary>
    [JsonPropertyName("sequence")] public int Sequence { get; init; }

    [JsonPropertyName("text")] public string? Text { get; init; }

    [JsonPropertyName("seen")] public EventCoding? Seen { get; init; }

    /// <summary>With <see cref="ReviewVerdict.Edit"/>: what is right.</summary>
    [JsonPropertyName("edited")] public EventCoding? Edited { get; init; }

    /// <summary>The event as the coder has it; null when there is none, or nothing was said.</summary>
    [JsonIgnore] public EventCoding? Final => Verdict switch { ReviewVerdict.Accept => Seen, ReviewVerdict.Edit => Edited, _ => null };

    /// <summary>It says something: not skipped.</summary>
    [JsonIgnore] public bool Says => Verdict is ReviewVerdict.Accept or ReviewVerdict.Reject or ReviewVerdict.Edit;

    public string Line() => JsonSerializer.Serialize(this, ReviewJson.Default.ReviewDecision);

    /// <summary>Null when the line is none: a half-written one of a process that was killed.</summary>
    public static ReviewDecision? Read(string line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, ReviewJson.Default.ReviewDecision);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
