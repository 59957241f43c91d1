using Chancery.Core.Record.Store;

namespace Chancery.Core.Pictures;

/// <summary>What a map shows.</summary>
public sealed record MapNumbers
{
    /// <summary>The coarsest level that is a point: a town.</summary>
    private const int Town = 4;

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

    public static MapNumbers Of(string title, IEnumerable<StoredEvent> events)
    {
        List<StoredEvent> placed = [.. events.Where(ev => ev.Country is not null)];
        return new MapNumbers
        {
            Title = title,
            Countries = placed.CountBy(ev => ev.Country!, StringComparer.Ordinal).ToDictionary(pair => pair.Key, pair => (long)pair.Value, StringComparer.Ordinal),
            Points = [.. placed.Where(ev => ev is { Resolution: >= Town, Latitude: not null, Longitude: not null }).GroupBy(ev => (ev.Latitude!.Value, ev.Longitude!.Value, ev.Place))
                .Select(group => new MapPoint(group.Key.Item1, group.Key.Item2, group.Key.Place ?? "", group.Count()))],
        };
    }
}
