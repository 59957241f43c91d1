using System.Globalization;

namespace Chancery.Core.Claims;

/// <summary>
/// A weight for every fact and, beside it, what each convention of annotation adds; and a small hidden layer for what facts say together only.
/// The value of an event is the sum of both, from −3 to +3.
/// </summary>
public sealed class FactualityModel
{
    /// <summary>The file below models/en.</summary>
    public const string FileName = "factuality.tsv";

    /// <summary>Edited news, and the convention for events of reports.</summary>
    public const string News = "MEANTIME";

    /// <summary>The row that holds what each hidden unit adds, and how the columns of hidden units begin.</summary>
    public const string Out = "(out)", Hidden = "hidden";

    // hidden units stand on the stack
    private const int MaximalColumns = 128;

    private readonly Dictionary<string, float[]> _weights = new(StringComparer.Ordinal);
    private readonly int _hidden;
    private float[] _out = [];

    private FactualityModel(IReadOnlyList<string> conventions, int hidden) => (Conventions, _hidden) = (conventions, hidden);

    /// <summary>The names of the conventions, in the order of the columns.</summary>
    public IReadOnlyList<string> Conventions { get; }

    /// <exception cref="FormatException">The table is damaged.</exception>
    public static FactualityModel Read(TextReader table)
    {
        var header = (table.ReadLine() ?? "").Split('\t');
        if (header.Length is < 2 or > MaximalColumns || header[0] != "fact") throw new FormatException("a table of factuality begins with its header");
        var hidden = header.Count(name => name.StartsWith(Hidden, StringComparison.Ordinal));
        var model = new FactualityModel(header[2..^hidden], hidden);
        while (table.ReadLine() is { } row)
        {
            if (row.AsSpan().Count('\t') != header.Length - 1) throw new FormatException($"a row of factuality has {header.Length} cells: {row}");
            var end = row.IndexOf('\t', StringComparison.Ordinal);
            model._weights[row[..end]] = Weights(row.AsSpan(end + 1), header.Length - 1);
        }
        if (hidden > 0 && !model._weights.Remove(Out, out model._out!)) throw new FormatException($"a table of factuality with hidden units has a row {Out}");
        return model;
    }

    /// <param name="facts">Of <see cref="FactualityFeatures"/>.</param>
    /// <param name="convention">One of <see cref="Conventions"/>; another name takes the first.</param>
    public double Value(IReadOnlyList<string> facts, string convention)
    {
        var column = Math.Max(0, IndexOf(convention)) + 1;
        var first = Conventions.Count + 1;
        Span<float> hidden = stackalloc float[_hidden];
        hidden.Clear();
        double sum = 0;
        foreach (var fact in facts)
        {
            if (!_weights.TryGetValue(fact, out var row)) continue;
            sum += row[0] + row[column];
            for (var i = 0; i < hidden.Length; i++) hidden[i] += row[first + i];
        }
        for (var i = 0; i < hidden.Length; i++) sum += _out[first + i] * Math.Tanh(hidden[i]);
        return Math.Clamp(sum, -3, 3);
    }

    private static float[] Weights(ReadOnlySpan<char> cells, int count)
    {
        var weights = new float[count];
        var i = 0;
        foreach (var cell in cells.Split('\t')) weights[i++] = cells[cell].IsEmpty ? 0 : float.Parse(cells[cell], CultureInfo.InvariantCulture);
        return weights;
    }

    private int IndexOf(string convention)
    {
        for (var i = 0; i < Conventions.Count; i++)
        {
            if (Conventions[i] == convention) return i;
        }
        return -1;
    }
}
