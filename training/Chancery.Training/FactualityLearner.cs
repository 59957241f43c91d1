using System.Globalization;
using Chancery.Core.Claims;

namespace Chancery.Training;

/// <summary>
/// Learns what facts weigh: a weight each, a second one for the convention of each set, and a hidden layer over all of them, by AdaGrad in a fixed order.
/// Later passes take smaller steps. A fifth of the facts is left out at random in every step, so that no fact is leant on alone.
/// </summary>
internal sealed class FactualityLearner(IReadOnlyList<string> sets)
{
    private const int Hidden = 6, Passes = 6, Repeats = 3;
    private const double FirstRate = 0.1, Slower = 0.8, Cut = 2, Smallest = 0.005, Dropped = 0.2;

    private readonly Random _random = new(7);
    private readonly List<string> _names = [];
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly List<double[]> _weights = [], _squares = [];
    private double _rate = FirstRate;
    private readonly double[] _out = new double[Hidden], _outSquares = new double[Hidden];

    private int First => sets.Count + 1;

    public void Learn(IReadOnlyList<(List<string> Facts, double Value, int Set)> rows)
    {
        for (var unit = 0; unit < Hidden; unit++) _out[unit] = unit % 2 == 0 ? 1 : -1;
        List<(int[] Facts, double Value, int Set)> cases = [.. rows.Select(row => (row.Facts.Select(Id).ToArray(), row.Value, row.Set))];
        // the sets after the first are small
        var order = Enumerable.Range(0, cases.Count).SelectMany(i => Enumerable.Repeat(i, cases[i].Set == 0 ? 1 : Repeats)).ToArray();
        List<int> kept = [];
        for (var pass = 0; pass < Passes; pass++)
        {
            _rate = FirstRate * (1 - Slower * pass / Passes);
            _random.Shuffle(order);
            foreach (var index in order)
            {
                var (facts, value, set) = cases[index];
                kept.Clear();
                foreach (var fact in facts)
                {
                    if (_random.NextDouble() >= Dropped) kept.Add(fact);
                }
                Step(kept, value, set + 1);
            }
        }
    }

    public void Write(string path)
    {
        using var table = new StreamWriter(path) { NewLine = "\n" };
        table.WriteLine(string.Join('\t', ["fact", "all", .. sets, .. Enumerable.Range(1, Hidden).Select(unit => FactualityModel.Hidden + unit.ToString(CultureInfo.InvariantCulture))]));
        table.WriteLine(string.Join('\t', [FactualityModel.Out, .. Enumerable.Repeat("", First), .. _out.Select(Cell)]));
        foreach (var name in _names.Order(StringComparer.Ordinal))
        {
            var row = _weights[_ids[name]].Select(weight => weight * (1 - Dropped)).ToList();
            if (row.Exists(weight => Math.Abs(weight) >= Smallest)) table.WriteLine(string.Join('\t', [name, .. row.Select(Cell)]));
        }
    }

    private static string Cell(double weight) => Math.Abs(weight) < Smallest ? "" : weight.ToString("0.##", CultureInfo.InvariantCulture);

    private int Id(string fact)
    {
        if (_ids.TryGetValue(fact, out var id)) return id;
        _ids[fact] = id = _names.Count;
        _names.Add(fact);
        var row = new double[First + Hidden];
        for (var unit = 0; unit < Hidden; unit++) row[First + unit] = Gauss() * 0.08;
        _weights.Add(row);
        // the hidden units of a fact share one sum of squares
        _squares.Add(new double[First + 1]);
        return id;
    }

    private double Gauss() => Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());

    private void Step(List<int> facts, double value, int set)
    {
        Span<double> hidden = stackalloc double[Hidden], slopes = stackalloc double[Hidden];
        hidden.Clear();
        double sum = 0;
        foreach (var fact in facts)
        {
            var row = _weights[fact];
            sum += row[0] + row[set];
            for (var unit = 0; unit < Hidden; unit++) hidden[unit] += row[First + unit];
        }
        for (var unit = 0; unit < Hidden; unit++) sum += _out[unit] * (hidden[unit] = Math.Tanh(hidden[unit]));
        var error = Math.Clamp(sum - value, -Cut, Cut);
        double steepness = 0;
        for (var unit = 0; unit < Hidden; unit++)
        {
            slopes[unit] = error * _out[unit] * (1 - hidden[unit] * hidden[unit]);
            steepness += slopes[unit] * slopes[unit] / Hidden;
            var slope = error * hidden[unit];
            _outSquares[unit] += slope * slope;
            _out[unit] -= _rate * slope / Math.Sqrt(_outSquares[unit] + 1);
        }
        foreach (var fact in facts)
        {
            var (row, squares) = (_weights[fact], _squares[fact]);
            row[0] -= _rate * error / Math.Sqrt((squares[0] += error * error) + 1);
            row[set] -= _rate * error / Math.Sqrt((squares[set] += error * error) + 1);
            var rate = _rate / Math.Sqrt((squares[First] += steepness) + 1);
            for (var unit = 0; unit < Hidden; unit++) row[First + unit] -= rate * slopes[unit];
        }
    }
}
