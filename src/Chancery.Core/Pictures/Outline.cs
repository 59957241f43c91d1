namespace Chancery.Core.Pictures;

/// <summary>Where a country is drawn.</summary>
/// <param name="Code">As the packs write it.</param>
/// <param name="Name">For people.</param>
/// <param name="Rings">Closed lines of longitude and latitude, none across the edge of the map; a ring inside another is a hole.</param>
public sealed record Outline(string Code, string Name, IReadOnlyList<IReadOnlyList<(double Longitude, double Latitude)>> Rings);
