namespace Chancery.Core.Actors;

/// <summary>A country of the world pack and its numbers in the systems that event data are joined with.</summary>
/// <param name="Code">ISO 3166 alpha-3 (KOS for Kosovo).</param>
/// <param name="Name">English short name.</param>
/// <param name="Iso2">ISO 3166 alpha-2.</param>
/// <param name="Cow">Number of the Correlates of War project; null where it has none.</param>
/// <param name="Gw">Number of Gleditsch and Ward; null where they have none.</param>
public sealed record Country(string Code, string Name, string? Iso2, int? Cow, int? Gw);
