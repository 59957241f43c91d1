using System.Globalization;
using System.Text;

namespace Chancery.Core.Pictures;

/// <summary>A country on the map's plane: its path, where its middle is, and whether it is too small to be seen.</summary>
internal sealed class CountryShape
{
    /// <summary>Coordinates of a path are whole tenths of the picture's units.</summary>
    public const double Fine = 10;

    private const double SmallestArea = 14, LongestStep = 3;

    public CountryShape(Outline outline, Func<double, double, (double X, double Y)> place)
    {
        Outline = outline;
        var path = new StringBuilder();
        double largest = 0, total = 0;
        foreach (var ring in outline.Rings)
        {
            var points = Curved(ring).Select(point => place(point.Longitude, point.Latitude)).ToList();
            Append(path, points);
            var (area, middle) = Middle(points);
            total += area;
            if (area < largest) continue;
            (largest, Centre) = (area, middle);
            Size = (points.Max(point => point.X) - points.Min(point => point.X), points.Max(point => point.Y) - points.Min(point => point.Y));
        }
        Path = path.ToString();
        Tiny = total < SmallestArea;
    }

    public Outline Outline { get; }

    public string Path { get; }

    public (double X, double Y) Centre { get; }

    /// <summary>Of the largest part.</summary>
    public (double Width, double Height) Size { get; }

    public bool Tiny { get; }

    /// <summary>A long straight line of longitudes and latitudes is a curve on the plane.</summary>
    private static IEnumerable<(double Longitude, double Latitude)> Curved(IReadOnlyList<(double Longitude, double Latitude)> ring)
    {
        for (var i = 0; i < ring.Count; i++)
        {
            var (from, to) = (ring[i], ring[(i + 1) % ring.Count]);
            var steps = Math.Max(1, (int)(Math.Max(Math.Abs(to.Longitude - from.Longitude), Math.Abs(to.Latitude - from.Latitude)) / LongestStep));
            for (var step = 0; step < steps; step++) yield return (from.Longitude + (to.Longitude - from.Longitude) * step / steps, from.Latitude + (to.Latitude - from.Latitude) * step / steps);
        }
    }

    private static void Append(StringBuilder path, List<(double X, double Y)> points)
    {
        var (lastX, lastY, first) = (0, 0, true);
        foreach (var (pointX, pointY) in points)
        {
            var (x, y) = ((int)Math.Round(pointX * Fine), (int)Math.Round(pointY * Fine));
            if (!first && x == lastX && y == lastY) continue;
            path.Append(CultureInfo.InvariantCulture, $"{(first ? 'M' : 'l')}{x - lastX} {y - lastY}");
            if (first) (lastX, lastY) = (x, y);
            (lastX, lastY, first) = (x, y, false);
        }
        path.Append('Z');
    }

    private static (double Area, (double X, double Y) Middle) Middle(List<(double X, double Y)> points)
    {
        double twice = 0, x = 0, y = 0;
        for (var i = 0; i < points.Count; i++)
        {
            var (a, b) = (points[i], points[(i + 1) % points.Count]);
            var cross = a.X * b.Y - b.X * a.Y;
            twice += cross;
            x += (a.X + b.X) * cross;
            y += (a.Y + b.Y) * cross;
        }
        return Math.Abs(twice) < 1e-9 ? (0, points[0]) : (Math.Abs(twice) / 2, (x / (3 * twice), y / (3 * twice)));
    }
}
