namespace Chancery.Training;

/// <summary>
/// A weight for every fact and a second one for the convention of each set: the least squares that are drawn to nothing, found by conjugate gradients.
/// The same rows give the same weights.
/// </summary>
internal sealed class FactualityRidge(IReadOnlyList<string> sets)
{
    private const double Pull = 45, PullOfSets = 40, Enough = 3e-3;
    private const int MaximalSteps = 120;

    // the sets after the first are small
    internal const double SmallSet = 6;

    private readonly List<string> _names = [];
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private double[] _weights = [];
    private int _width;

    /// <summary>The facts in the order in which they came first.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>The weights of a fact: all, then each set.</summary>
    public ReadOnlySpan<double> Row(int fact) => _weights.AsSpan(fact * _width, _width);

    public void Learn(IReadOnlyList<(List<string> Facts, double Value, int Set)> rows)
    {
        _width = sets.Count + 1;
        List<int[]> cells = [.. rows.Select(row => row.Facts.Distinct().Select(Id).SelectMany(id => (int[])[id * _width, id * _width + row.Set + 1]).ToArray())];
        double[] shares = [.. rows.Select(row => row.Set == 0 ? 1 : SmallSet)];
        _weights = new double[_names.Count * _width];
        var rest = new double[_weights.Length];
        for (var i = 0; i < cells.Count; i++)
        {
            foreach (var cell in cells[i]) rest[cell] += shares[i] * rows[i].Value;
        }
        var way = (double[])rest.Clone();
        var (square, first) = (Dot(rest, rest), Dot(rest, rest));
        for (var step = 0; step < MaximalSteps && square > Enough * Enough * first; step++)
        {
            var bent = Bend(cells, shares, way);
            var length = square / Dot(way, bent);
            for (var i = 0; i < way.Length; i++)
            {
                _weights[i] += length * way[i];
                rest[i] -= length * bent[i];
            }
            var (before, now) = (square, Dot(rest, rest));
            square = now;
            for (var i = 0; i < way.Length; i++) way[i] = rest[i] + now / before * way[i];
        }
    }

    private double[] Bend(List<int[]> cells, double[] shares, double[] way)
    {
        var bent = new double[way.Length];
        for (var i = 0; i < way.Length; i++) bent[i] = (i % _width == 0 ? Pull : PullOfSets) * way[i];
        for (var i = 0; i < cells.Count; i++)
        {
            double sum = 0;
            foreach (var cell in cells[i]) sum += way[cell];
            sum *= shares[i];
            foreach (var cell in cells[i]) bent[cell] += sum;
        }
        return bent;
    }

    private static double Dot(double[] a, double[] b)
    {
        double sum = 0;
        for (var i = 0; i < a.Length; i++) sum += a[i] * b[i];
        return sum;
    }

    private int Id(string fact)
    {
        if (_ids.TryGetValue(fact, out var id)) return id;
        _ids[fact] = id = _names.Count;
        _names.Add(fact);
        return id;
    }
}
