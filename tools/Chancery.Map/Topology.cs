using System.Text.Json;

namespace Chancery.Map;

/// <summary>A TopoJSON file of countries: rings out of shared arcs.</summary>
internal sealed class Topology
{
    private readonly List<List<(double X, double Y)>> _arcs;

    private readonly JsonElement _root;

    public Topology(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(file));
        _root = document.RootElement.Clone();
        var transform = _root.GetProperty("transform");
        var (scale, move) = (Pair(transform.GetProperty("scale")), Pair(transform.GetProperty("translate")));
        _arcs = [.. _root.GetProperty("arcs").EnumerateArray().Select(arc => Decode(arc, scale, move))];
    }

    /// <summary>Number (null when it has none), name and rings of each area.</summary>
    public IEnumerable<(string? Number, string Name, IReadOnlyList<IReadOnlyList<(double X, double Y)>> Rings)> Areas()
    {
        foreach (var area in _root.GetProperty("objects").GetProperty("countries").GetProperty("geometries").EnumerateArray())
        {
            var arcs = area.GetProperty("arcs");
            var rings = area.GetProperty("type").GetString() is "Polygon" ? arcs.EnumerateArray() : arcs.EnumerateArray().SelectMany(polygon => polygon.EnumerateArray());
            yield return (area.TryGetProperty("id", out var id) ? id.GetString() : null, area.GetProperty("properties").GetProperty("name").GetString()!, [.. rings.Select(Ring)]);
        }
    }

    private List<(double X, double Y)> Ring(JsonElement arcs)
    {
        List<(double X, double Y)> ring = [];
        foreach (var number in arcs.EnumerateArray().Select(arc => arc.GetInt32()))
        {
            var points = number >= 0 ? _arcs[number] : Enumerable.Reverse(_arcs[~number]);
            ring.AddRange(points.Skip(ring.Count == 0 ? 0 : 1));
        }
        return ring;
    }

    private static List<(double X, double Y)> Decode(JsonElement arc, (double X, double Y) scale, (double X, double Y) move)
    {
        List<(double X, double Y)> points = [];
        var (x, y) = (0d, 0d);
        foreach (var step in arc.EnumerateArray().Select(Pair))
        {
            (x, y) = (x + step.X, y + step.Y);
            points.Add((x * scale.X + move.X, y * scale.Y + move.Y));
        }
        return points;
    }

    private static (double X, double Y) Pair(JsonElement pair) => (pair[0].GetDouble(), pair[1].GetDouble());
}
