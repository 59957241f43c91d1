namespace Chancery.Map;

/// <summary>Cuts rings at the 180th meridian.</summary>
internal static class Cut
{
    private const double Edge = 180, Pole = -90;

    /// <summary>The pieces that lie within the map, each closed.</summary>
    public static IEnumerable<IReadOnlyList<(double X, double Y)>> Pieces(IReadOnlyList<(double X, double Y)> ring)
    {
        var whole = Unroll(ring);
        foreach (var shift in new[] { -2 * Edge, 0, 2 * Edge })
        {
            var piece = Keep(Keep([.. whole.Select(point => (point.X + shift, point.Y))], 1), -1);
            if (piece.Count >= 3 && piece.Max(point => point.X) - piece.Min(point => point.X) > 1e-6) yield return piece;
        }
    }

    /// <summary>No step is longer than half the world. A ring that does not come back to where it began goes around the south pole: it is closed over it.</summary>
    private static List<(double X, double Y)> Unroll(IReadOnlyList<(double X, double Y)> ring)
    {
        List<(double X, double Y)> line = [ring[0]];
        foreach (var (x, y) in ring.Skip(1))
        {
            var near = x;
            while (near - line[^1].X > Edge) near -= 2 * Edge;
            while (near - line[^1].X < -Edge) near += 2 * Edge;
            line.Add((near, y));
        }
        if (Math.Abs(line[^1].X - line[0].X) > Edge) line.AddRange([(line[^1].X, Pole), (line[0].X, Pole)]);
        return line;
    }

    /// <summary>What lies on the near side of one edge (Sutherland and Hodgman): side 1 is the eastern, −1 the western.</summary>
    private static List<(double X, double Y)> Keep(List<(double X, double Y)> ring, int side)
    {
        List<(double X, double Y)> kept = [];
        for (var i = 0; i < ring.Count; i++)
        {
            var (from, to) = (ring[i], ring[(i + 1) % ring.Count]);
            var (inside, next) = (from.X * side <= Edge, to.X * side <= Edge);
            if (inside) kept.Add(from);
            if (inside != next) kept.Add((Edge * side, from.Y + (to.Y - from.Y) * (Edge * side - from.X) / (to.X - from.X)));
        }
        return kept;
    }
}
