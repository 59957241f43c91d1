namespace Chancery.Core.Places;

/// <summary>A place of the gazetteer.</summary>
public sealed record Place
{
    public required string Name { get; init; }

    /// <summary>ISO 3166 alpha-3, or null for a sea or a region of several countries.</summary>
    public string? Country { get; init; }

    /// <summary>5 sub-city, 4 city, 3 district, 2 province, 1 country; 0 for a region of several countries.</summary>
    public int Resolution { get; init; }

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    /// <summary>GeoNames id, null where GeoNames has none.</summary>
    public int? GeonameId { get; init; }

    public long Population { get; init; }
}
