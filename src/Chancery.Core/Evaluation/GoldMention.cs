using System.Text.Json.Serialization;

namespace Chancery.Core.Evaluation;

/// <summary>One event mention of a gold file for merging, as ECB+ is told in JSON Lines.</summary>
internal sealed record GoldMention
{
    [JsonPropertyName("mid")]
    public required string Id { get; init; }

    [JsonPropertyName("doc")]
    public required string Doc { get; init; }

    /// <summary>The gold story.</summary>
    [JsonPropertyName("subtopic")]
    public string? Story { get; init; }

    [JsonPropertyName("topic")]
    public string? Topic { get; init; }

    /// <summary>Positions in the document's tokens.</summary>
    [JsonPropertyName("toks")]
    public required int[] Tokens { get; init; }

    [JsonPropertyName("head")]
    public string? Head { get; init; }

    [JsonPropertyName("text")]
    public string? Text { get; init; }

    /// <summary>Mentions with one chain tell one event.</summary>
    [JsonPropertyName("chain")]
    public required string Chain { get; init; }
}
