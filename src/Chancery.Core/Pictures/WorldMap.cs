using System.Globalization;
using System.Text;

namespace Chancery.Core.Pictures;

/// <summary>The world: countries shaded by how much happened in them, points where the place is one, and always a legend. Shapes are made once; drawing is quick.</summary>
public sealed class WorldMap
{
    public const double Width = 960;

    private const double Legend = 58, Margin = 4, TinyRadius = 3, Together = 14, Nearest = 24;

    private readonly List<CountryShape> _shapes;

    private readonly double _scale = (Width / 2 - Margin) / EqualEarth.Edge.X;

    private readonly string _sphere;

    public WorldMap(IEnumerable<Outline> outlines)
    {
        _shapes = [.. outlines.Select(outline => new CountryShape(outline, Place))];
        var sphere = new StringBuilder();
        for (var latitude = -90; latitude <= 90; latitude += 5) Append(sphere, 180, latitude);
        for (var latitude = 90; latitude >= -90; latitude -= 5) Append(sphere, -180, latitude);
        _sphere = sphere.Append('Z').ToString();
    }

    /// <summary>The map has it.</summary>
    public bool Has(string code) => _shapes.Exists(shape => shape.Outline.Code == code);

    /// <summary>The country of this code for people; the code itself when the map has none.</summary>
    public string NameOf(string code) => _shapes.Find(shape => shape.Outline.Code == code)?.Outline.Name ?? code;

    private double MapHeight => 2 * (EqualEarth.Edge.Y * _scale + Margin);

    /// <param name="numbers">What is shown.</param>
    /// <param name="standalone">The style is inside.</param>
    public Picture Draw(MapNumbers numbers, bool standalone = false)
    {
        var classes = new CountClasses(numbers.Countries.Values.DefaultIfEmpty().Max());
        var drawn = _shapes.Select(shape => shape.Outline.Code).ToHashSet(StringComparer.Ordinal);
        var left = numbers.Countries.Where(pair => pair.Value > 0 && !drawn.Contains(pair.Key)).Select(pair => pair.Key).Order(StringComparer.Ordinal).ToList();
        var svg = new SvgText(numbers.Title, Describe(numbers, left), Width, MapHeight + Legend, standalone);
        var (corner, width) = Frame(numbers);
        var fine = width / Width;
        var points = Clusters(numbers.Points, Together * fine);
        svg.Framed((Width, MapHeight), corner, width, () =>
        {
            svg.Path("pic-sea", _sphere);
            // large countries first, so that what is small lies above
            svg.Scaled(1 / CountryShape.Fine, () =>
            {
                foreach (var shape in _shapes) Area(svg, shape, numbers, classes);
            });
            foreach (var shape in _shapes.Where(shape => shape.Tiny)) Spot(svg, shape, numbers, (classes, fine));
            foreach (var (point, x, y) in points) svg.Circle("pic-dot", x, y, Radius(point.Count) * fine, $"{point.Name}: {Number(point.Count)}");
        });
        DrawLegend(svg, classes, points.Count > 0, left);
        return new Picture(svg.End(), Table(numbers));
    }

    /// <summary>What is seen: the country that is asked for with what lies around it, inside the world.</summary>
    private ((double X, double Y) Corner, double Width) Frame(MapNumbers numbers)
    {
        if (numbers.Near is not { } near || _shapes.Find(shape => shape.Outline.Code == near) is not { } shape) return ((0, 0), Width);
        var width = Math.Clamp(Math.Max(shape.Size.Width, shape.Size.Height * Width / MapHeight) * Math.Max(1, numbers.Around), Width / Nearest, Width);
        return ((Math.Clamp(shape.Centre.X - width / 2, 0, Width - width), Math.Clamp(shape.Centre.Y - width / 2 * MapHeight / Width, 0, MapHeight - width * MapHeight / Width)), width);
    }

    private static double Radius(long count) => Math.Min(12, 2.5 + Math.Sqrt(count));

    private static string Number(long count) => count.ToString(CultureInfo.InvariantCulture);

    /// <summary>Nothing lies behind a country in which nothing happened, and nobody should have to walk past two hundred of them.</summary>
    private static void Area(SvgText svg, CountryShape shape, MapNumbers numbers, CountClasses classes)
    {
        var count = numbers.Countries.GetValueOrDefault(shape.Outline.Code);
        svg.Linked(count > 0 ? numbers.Link?.Invoke(shape.Outline.Code) : null, () => svg.Path($"pic-land pic-m{classes.Shade(classes.Of(count))}", shape.Path, $"{shape.Outline.Name}: {Number(count)}"));
    }

    private static void Spot(SvgText svg, CountryShape shape, MapNumbers numbers, (CountClasses Classes, double Fine) scale)
    {
        // a tiny country in which nothing happened needs no mark
        if (numbers.Countries.GetValueOrDefault(shape.Outline.Code) is not (> 0 and var count)) return;
        svg.Linked(numbers.Link?.Invoke(shape.Outline.Code), () => svg.Circle($"pic-land pic-m{scale.Classes.Shade(scale.Classes.Of(count))}", shape.Centre.X, shape.Centre.Y, TinyRadius * scale.Fine, $"{shape.Outline.Name}: {Number(count)}"));
    }

    private void DrawLegend(SvgText svg, CountClasses classes, bool points, List<string> left)
    {
        var (x, y) = (12d, MapHeight + 12);
        for (var i = 0; i <= classes.Count; i++)
        {
            var label = i == 0 ? "none" : classes.Label(i);
            svg.Rect($"pic-m{classes.Shade(i)}", x, y, 22, 15);
            svg.Text(x + 28, y + 13, "start", label, "pic-big");
            x += 48 + 9 * label.Length;
        }
        svg.Text(x, y + 13, "start", "events in a country", "pic-soft pic-big");
        if (points)
        {
            svg.Circle("pic-dot", x + 178, y + 8, 6);
            svg.Text(x + 190, y + 13, "start", "in towns, those close together as one", "pic-soft pic-big");
        }
        if (left.Count > 0) svg.Text(12, y + 36, "start", "not on the map: " + string.Join(", ", left.Take(12)) + (left.Count > 12 ? "…" : ""), "pic-soft pic-big");
    }

    private List<(MapPoint Point, double X, double Y)> Clusters(IReadOnlyList<MapPoint> points, double together)
    {
        List<(MapPoint Point, double X, double Y)> clusters = [];
        var cells = new Dictionary<(int, int), int>();
        foreach (var point in points.Where(point => double.IsFinite(point.Longitude) && Math.Abs(point.Longitude) <= 180 && Math.Abs(point.Latitude) <= 90)
            .OrderByDescending(point => point.Count).ThenBy(point => point.Name, StringComparer.Ordinal).ThenBy(point => (point.Latitude, point.Longitude)))
        {
            var (x, y) = Place(point.Longitude, point.Latitude);
            var (column, row) = ((int)(x / together), (int)(y / together));
            var near = Around(column, row).Where(cells.ContainsKey).Select(cell => cells[cell]).FirstOrDefault(i => Math.Pow(clusters[i].X - x, 2) + Math.Pow(clusters[i].Y - y, 2) < together * together, -1);
            if (near < 0)
            {
                cells.TryAdd((column, row), clusters.Count);
                clusters.Add((point, x, y));
                continue;
            }
            var known = clusters[near].Point;
            var name = known.Name.EndsWith(" and around", StringComparison.Ordinal) || known.Name == point.Name ? known.Name : known.Name + " and around";
            clusters[near] = (known with { Name = name, Count = known.Count + point.Count }, clusters[near].X, clusters[near].Y);
        }
        return clusters;
    }

    private static IEnumerable<(int, int)> Around(int column, int row)
    {
        for (var i = -1; i <= 1; i++)
        {
            for (var j = -1; j <= 1; j++) yield return (column + i, row + j);
        }
    }

    private PictureTable Table(MapNumbers numbers)
    {
        var names = _shapes.ToDictionary(shape => shape.Outline.Code, shape => shape.Outline.Name, StringComparer.Ordinal);
        return new PictureTable(numbers.Title, ["country", "code", "events"], [.. numbers.Countries.Where(pair => pair.Value > 0).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => (IReadOnlyList<string>)[names.GetValueOrDefault(pair.Key, pair.Key), pair.Key, Number(pair.Value)])]);
    }

    private string Describe(MapNumbers numbers, List<string> left)
    {
        var names = _shapes.ToDictionary(shape => shape.Outline.Code, shape => shape.Outline.Name, StringComparer.Ordinal);
        var most = numbers.Countries.Where(pair => pair.Value > 0).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(3).Select(pair => $"{names.GetValueOrDefault(pair.Key, pair.Key)} {Number(pair.Value)}");
        var countries = numbers.Countries.Count(pair => pair.Value > 0);
        return countries == 0 ? "Nothing is placed." : $"Events in {Number(countries)} countries; most: {string.Join(", ", most)}.{(left.Count == 0 ? "" : " Not on the map: " + string.Join(", ", left) + ".")}";
    }

    private void Append(StringBuilder path, double longitude, double latitude)
    {
        var (x, y) = Place(longitude, latitude);
        path.Append(path.Length == 0 ? 'M' : 'L').Append(Markup.Of(x)).Append(' ').Append(Markup.Of(y));
    }

    private (double X, double Y) Place(double longitude, double latitude)
    {
        var (x, y) = EqualEarth.Project(longitude, latitude);
        return (Width / 2 + x * _scale, EqualEarth.Edge.Y * _scale + Margin - y * _scale);
    }
}
