namespace Chancery.Core.Places;

/// <summary>A place with what ranking needs beside it.</summary>
/// <param name="Place">The place.</param>
/// <param name="Kind">Town, division, country, water …</param>
/// <param name="Division">First-level division ("SY.12"), or null.</param>
public sealed record GazetteerEntry(Place Place, PlaceKind Kind, string? Division);
