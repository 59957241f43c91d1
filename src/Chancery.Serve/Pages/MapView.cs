using Chancery.Core.Pictures;
using Microsoft.AspNetCore.Http;

namespace Chancery.Serve.Pages;

/// <summary>What part of the world a map shows: "KEN" is that country, "KEN-wide" what lies around it too, "world" all. Who asks for the events of one country sees it with what lies around it.</summary>
/// <param name="Code">Null for the whole world.</param>
/// <param name="Wide">With what lies around it.</param>
public sealed record MapView(string? Code, bool Wide)
{
    public const string Parameter = "zoom", World = "world";

    private const string Around = "-wide";

    private const double Near = 1.5, Far = 5;

    /// <summary>For a map.</summary>
    public double Times => Wide ? Far : Near;

    internal static MapView Of(IQueryCollection asked, WorldMap map)
    {
        var zoom = asked[Parameter].ToString();
        if (zoom.Length == 0 && asked["country"].ToString().ToUpperInvariant() is { Length: 3 } country) zoom = country + Around;
        var code = zoom.EndsWith(Around, StringComparison.Ordinal) ? zoom[..^Around.Length] : zoom;
        return new MapView(map.Has(code) ? code : null, code != zoom);
    }

    /// <summary>Where one may go from here, by name and value of the parameter.</summary>
    /// <param name="liveliest">The country to go to from the whole world.</param>
    /// <param name="map">Knows names.</param>
    internal IReadOnlyList<(string Name, string Value)> Ways(string? liveliest, WorldMap map) => this switch
    {
        { Code: { } code, Wide: true } => [($"nearer to {map.NameOf(code)}", code), ("whole world", World)],
        { Code: { } code } => [("farther", code + Around), ("whole world", World)],
        _ when liveliest is not null && map.Has(liveliest) => [($"nearer to {map.NameOf(liveliest)}", liveliest + Around)],
        _ => [],
    };
}
