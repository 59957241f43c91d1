using System.Text.Json.Serialization;

namespace Chancery.Core.Evaluation;

/// <summary>Two short reports and whether they tell the same event.</summary>
internal sealed record GoldPair
{
    [JsonPropertyName("id")]
    public required string Id { get; init; }

    [JsonPropertyName("one")]
    public required GoldReport One { get; init; }

    [JsonPropertyName("other")]
    public required GoldReport Other { get; init; }

    [JsonPropertyName("same")]
    public required bool Same { get; init; }

    /// <summary>What tells them apart, or that the words differ: for reading the errors.</summary>
    [JsonPropertyName("kind")]
    public string? Kind { get; init; }
}

/// <summary>A report of a pair.</summary>
internal sealed record GoldReport
{
    [JsonPropertyName("text")]
    public required string Text { get; init; }

    [JsonPropertyName("date")]
    public required DateOnly Date { get; init; }
}
