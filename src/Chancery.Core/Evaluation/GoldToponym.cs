using System.Text.Json;

namespace Chancery.Core.Evaluation;

/// <summary>A name with its true place. Names without a point are not scored.</summary>
internal sealed record GoldToponym
{
    public required int Start { get; init; }

    public required int End { get; init; }

    public string? Phrase { get; init; }

    public double? Lat { get; init; }

    public double? Lon { get; init; }

    public bool HasPoint => Lat is not null && Lon is not null;

    /// <summary>GeoNames id.</summary>
    public JsonElement? Gid { get; init; }

    public string? Country { get; init; }

    public string? Admin1 { get; init; }

    public string? Fcode { get; init; }

    /// <summary>Literal or associative use, where the set has it.</summary>
    public string? Type { get; init; }
}
