using System.Globalization;

namespace Chancery.Core.Claims;

/// <summary>
/// A weight for every fact and, beside it, what each convention of annotation adds. The value of an event is the sum, from −3 to +3, moved over the
/// bounds of the three classes where its convention draws them elsewhere.
/// </summary>
public sealed class FactualityModel
{
    /// <summary>The file below models/en.</summary>
    public const string FileName = "factuality.tsv";

    /// <summary>Edited news, and the convention for events of reports.</summary>
    public const string News = "MEANTIME";

    /// <summary>The rows that hold up to where a sum still says "not", and from where it says "happened".</summary>
    public const string Not = "(not)", Happened = "(happened)";

    /// <summary>The classes of a value: to −1 not, from +1 happened, uncertain in between.</summary>
    public const double Surely = 1, Open = 0.99;

    private readonly Dictionary<string, float[]> _weights = new(StringComparer.Ordinal);
    private readonly Dictionary<string, float[]>.AlternateLookup<ReadOnlySpan<char>> _spelled;
    private float[]? _not, _happened;

    private FactualityModel(IReadOnlyList<string> conventions) => (Conventions, _spelled) = (conventions, _weights.GetAlternateLookup<ReadOnlySpan<char>>());

    /// <summary>The names of the conventions, in the order of the columns.</summary>
    public IReadOnlyList<string> Conventions { get; }

    /// <exception cref="FormatException">The table is damaged.</exception>
    public static FactualityModel Read(TextReader table)
    {
        var header = (table.ReadLine() ?? "").Split('\t');
        if (header.Length < 3 || header[0] != "fact") throw new FormatException("a table of factuality begins with its header");
        var model = new FactualityModel(header[2..]);
        while (table.ReadLine() is { } row)
        {
            if (row.AsSpan().Count('\t') != header.Length - 1) throw new FormatException($"a row of factuality has {header.Length} cells: {row}");
            var end = row.IndexOf('\t', StringComparison.Ordinal);
            model._weights[row[..end]] = Weights(row.AsSpan(end + 1), header.Length - 1);
        }
        model._weights.Remove(Not, out model._not);
        model._weights.Remove(Happened, out model._happened);
        return model;
    }

    /// <param name="facts">Of <see cref="FactualityFeatures"/>.</param>
    /// <param name="convention">One of <see cref="Conventions"/>; another name takes the first.</param>
    public double Value(IReadOnlyList<string> facts, string convention)
    {
        var column = Column(convention);
        var sum = Sum(facts, column);
        if (_not is null || _happened is null) return sum;
        return sum <= _not[column] ? Math.Min(sum, -Surely) : sum >= _happened[column] ? Math.Max(sum, Surely) : Math.Clamp(sum, -Open, Open);
    }

    /// <summary>The facts that weigh most towards a value, the heaviest first, each with its weight.</summary>
    public List<(string Fact, double Weight)> Reasons(IReadOnlyList<string> facts, string convention, double value, int most)
    {
        var column = Column(convention);
        List<(string Fact, double Weight)> found = [];
        foreach (var fact in facts)
        {
            if (!_weights.TryGetValue(fact, out var row)) continue;
            double weight = row[0] + row[column];
            if (weight * (value < Surely ? -1 : 1) > 0) found.Add((fact, weight));
        }
        found.Sort((a, b) => Math.Abs(b.Weight).CompareTo(Math.Abs(a.Weight)));
        if (found.Count > most) found.RemoveRange(most, found.Count - most);
        return found;
    }

    /// <summary>The fact as the table spells it, or null where it has no weight.</summary>
    internal string? Known(ReadOnlySpan<char> fact) => _spelled.TryGetValue(fact, out var spelled, out _) ? spelled : null;

    private double Sum(IReadOnlyList<string> facts, int column)
    {
        double sum = 0;
        foreach (var fact in facts)
        {
            if (_weights.TryGetValue(fact, out var row)) sum += row[0] + row[column];
        }
        return Math.Clamp(sum, -3, 3);
    }

    private static float[] Weights(ReadOnlySpan<char> cells, int count)
    {
        var weights = new float[count];
        var i = 0;
        foreach (var cell in cells.Split('\t')) weights[i++] = cells[cell].IsEmpty ? 0 : float.Parse(cells[cell], CultureInfo.InvariantCulture);
        return weights;
    }

    private int Column(string convention) => Math.Max(0, IndexOf(convention)) + 1;

    private int IndexOf(string convention)
    {
        for (var i = 0; i < Conventions.Count; i++)
        {
            if (Conventions[i] == convention) return i;
        }
        return -1;
    }
}
