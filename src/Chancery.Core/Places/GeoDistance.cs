namespace Chancery.Core.Places;

/// <summary>Distances on the globe, in kilometres.</summary>
internal static class GeoDistance
{
    private const double Radius = 6371.0088, Degree = Math.PI / 180;

    /// <summary>The great circle between two points.</summary>
    public static double Km(double lat1, double lon1, double lat2, double lon2)
    {
        var (sinLat, sinLon) = (Math.Sin((lat2 - lat1) * Degree / 2), Math.Sin((lon2 - lon1) * Degree / 2));
        var a = (sinLat * sinLat) + (Math.Cos(lat1 * Degree) * Math.Cos(lat2 * Degree) * sinLon * sinLon);
        return 2 * Radius * Math.Asin(Math.Min(1, Math.Sqrt(a)));
    }

    public static double Km(in GazetteerRow a, in GazetteerRow b) => Km(a.Latitude, a.Longitude, b.Latitude, b.Longitude);

    /// <summary>Enough for "how near": flat between the points, so wrong by a few per cent up to a thousand kilometres.</summary>
    public static double RoughKm(in GazetteerRow a, in GazetteerRow b)
    {
        var lat = (a.Lat - (double)b.Lat) / GazetteerRow.Unit;
        var lon = Math.Abs((a.Lon - (double)b.Lon) / GazetteerRow.Unit);
        if (lon > 180) lon = 360 - lon;
        // the cosine of the mean latitude by its series
        var mean = (a.Lat + (double)b.Lat) / GazetteerRow.Unit / 2 * Degree;
        lon *= 1 - (mean * mean / 2) + (mean * mean * mean * mean / 24);
        return Math.Sqrt((lat * lat) + (lon * lon)) * Degree * Radius;
    }
}
