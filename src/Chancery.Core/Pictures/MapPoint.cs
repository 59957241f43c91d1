namespace Chancery.Core.Pictures;

/// <summary>What happened at one place that is a point: a town, or finer. What is known of a country or a region only is no point.</summary>
/// <param name="Latitude">Degrees.</param>
/// <param name="Longitude">Degrees.</param>
/// <param name="Name">Of the place.</param>
/// <param name="Count">How many.</param>
public sealed record MapPoint(double Latitude, double Longitude, string Name, long Count);
