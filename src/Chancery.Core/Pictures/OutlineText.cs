using System.Globalization;
using System.Text;

namespace Chancery.Core.Pictures;

/// <summary>
/// Our own form of outlines: a line is a code, a tab, and rings with semicolons between. A ring is longitude and latitude in hundredths of a degree, then the steps from point to point.
/// </summary>
public static class OutlineText
{
    private const double Unit = 100;

    private const int LeastPoints = 3;

    public static string Write(IEnumerable<IReadOnlyList<(double Longitude, double Latitude)>> rings) => string.Join(';', rings.Select(Write).Where(ring => ring.Length > 0));

    /// <summary>False when it is no such text; nothing is thrown.</summary>
    public static bool TryRead(string text, out IReadOnlyList<IReadOnlyList<(double Longitude, double Latitude)>> rings)
    {
        List<IReadOnlyList<(double, double)>> read = [];
        rings = read;
        foreach (var part in text.Split(';'))
        {
            var numbers = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (numbers.Length < 2 * LeastPoints || numbers.Length % 2 != 0) return false;
            List<(double, double)> ring = [];
            var (x, y) = (0, 0);
            for (var i = 0; i < numbers.Length; i += 2)
            {
                if (!Step(numbers[i], ref x, 180) || !Step(numbers[i + 1], ref y, 90)) return false;
                ring.Add((x / Unit, y / Unit));
            }
            read.Add(ring);
        }
        return true;
    }

    private static bool Step(string text, ref int value, int most)
    {
        if (!int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var step) || Math.Abs((long)step) > 2 * most * (long)Unit) return false;
        value += step;
        return Math.Abs(value) <= most * Unit;
    }

    private static string Write(IReadOnlyList<(double Longitude, double Latitude)> ring)
    {
        var text = new StringBuilder();
        var (lastX, lastY, points) = (0, 0, 0);
        foreach (var (longitude, latitude) in ring)
        {
            var (x, y) = ((int)Math.Round(longitude * Unit), (int)Math.Round(latitude * Unit));
            if (points > 0 && x == lastX && y == lastY) continue;
            text.Append(CultureInfo.InvariantCulture, $"{(points == 0 ? "" : " ")}{x - lastX} {y - lastY}");
            (lastX, lastY, points) = (x, y, points + 1);
        }
        return points < LeastPoints ? "" : text.ToString();
    }
}
