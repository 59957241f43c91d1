namespace Chancery.Sql;

/// <summary>Where events happened.</summary>
/// <param name="Latitude">Degrees north, where it is known.</param>
/// <param name="Longitude">Degrees east.</param>
/// <param name="Name">Its name.</param>
internal readonly record struct EventPlace(double? Latitude, double? Longitude, string? Name);
