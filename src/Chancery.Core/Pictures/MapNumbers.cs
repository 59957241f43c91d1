namespace Chancery.Core.Pictures;

/// <summary>What a map shows.</summary>
public sealed record MapNumbers
{
    public required string Title { get; init; }

    /// <summary>By the country's code: all that happened there, what is known of the country only included.</summary>
    public required IReadOnlyDictionary<string, long> Countries { get; init; }

    public IReadOnlyList<MapPoint> Points { get; init; } = [];

    /// <summary>The country around which the map is drawn large; null, or one that the map does not have, for the whole world.</summary>
    public string? Near { get; init; }

    /// <summary>How many times as wide as that country the map is.</summary>
    public double Around { get; init; } = 2;

    /// <summary>The address behind a country, on the same host; null for none.</summary>
    public Func<string, string?>? Link { get; init; }
}
