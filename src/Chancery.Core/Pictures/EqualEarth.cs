namespace Chancery.Core.Pictures;

/// <summary>The Equal Earth projection (Šavrič, Patterson, Jenny, 2018): areas are true to each other, the meridian of Greenwich is in the middle.</summary>
public static class EqualEarth
{
    private const double A1 = 1.340264, A2 = -0.081106, A3 = 0.000893, A4 = 0.003796;

    private static readonly double M = Math.Sqrt(3) / 2;

    /// <summary>Half the width of the world, and half its height, in the units of <see cref="Project"/>.</summary>
    public static (double X, double Y) Edge { get; } = (Project(180, 0).X, Project(0, 90).Y);

    /// <param name="longitude">Degrees, −180 to 180.</param>
    /// <param name="latitude">Degrees, −90 to 90.</param>
    public static (double X, double Y) Project(double longitude, double latitude)
    {
        var t = Math.Asin(M * Math.Sin(latitude * Math.PI / 180));
        var (t2, t6) = (t * t, Math.Pow(t, 6));
        var x = longitude * Math.PI / 180 * Math.Cos(t) / (M * (A1 + 3 * A2 * t2 + t6 * (7 * A3 + 9 * A4 * t2)));
        return (x, t * (A1 + A2 * t2 + t6 * (A3 + A4 * t2)));
    }
}
