using System.Globalization;

namespace Chancery.Core.Claims;

/// <summary>
/// A weight for every fact and, beside it, what each convention of annotation adds; the facts stand in groups. The value of an event is the sum and what small
/// trees over the sums of groups add to it, from −3 to +3, moved over the bounds of the three classes where its convention draws them elsewhere.
/// </summary>
public sealed class FactualityModel
{
    /// <summary>The file below models/en.</summary>
    public const string FileName = "factuality.tsv";

    /// <summary>The trees beside it.</summary>
    public const string TreesName = "factuality.bin";

    /// <summary>Edited news, and the convention for events of reports.</summary>
    public const string News = "MEANTIME";

    /// <summary>The rows that hold up to where a sum still says "not", and from where it says "happened".</summary>
    public const string Not = "(not)", Happened = "(happened)";

    /// <summary>Begins the row that names the group of all facts below it.</summary>
    public const string Group = "(group) ";

    /// <summary>The classes of a value: to −1 not, from +1 happened, uncertain in between.</summary>
    public const double Surely = 1, Open = 0.99;

    private readonly Dictionary<string, Weighing> _weights = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Weighing>.AlternateLookup<ReadOnlySpan<char>> _spelled;
    private readonly FactualityTrees? _trees;
    private float[]? _not, _happened;
    private int _groups = 1;

    private FactualityModel(IReadOnlyList<string> conventions, FactualityTrees? trees) => (Conventions, _trees, _spelled) = (conventions, trees, _weights.GetAlternateLookup<ReadOnlySpan<char>>());

    /// <summary>What one fact weighs, for all and for each convention, the group that it is of, and where the trees see it; -1 where they do not.</summary>
    private readonly record struct Weighing(float[] Row, int Group, int Seen);

    /// <summary>The names of the conventions, in the order of the columns.</summary>
    public IReadOnlyList<string> Conventions { get; }

    /// <summary>How many numbers the trees are asked with: the sums of all conventions and of what they share, which one it is, the sum of each group, and single facts.</summary>
    internal int Width => 2 * Conventions.Count + 1 + _groups + (_trees?.Seen.Count ?? 0);

    /// <param name="table">The weights.</param>
    /// <param name="trees">The trees, where there are any.</param>
    /// <exception cref="FormatException">The table is damaged.</exception>
    /// <exception cref="InvalidDataException">The trees are damaged, or of another table.</exception>
    public static FactualityModel Read(TextReader table, Stream? trees = null)
    {
        if (trees is null) return Read(table, (FactualityTrees?)null);
        using var reader = new BinaryReader(trees, System.Text.Encoding.UTF8, leaveOpen: true);
        return Read(table, FactualityTrees.Read(reader));
    }

    internal static FactualityModel Read(TextReader table, FactualityTrees? trees)
    {
        var header = (table.ReadLine() ?? "").Split('\t');
        if (header.Length < 3 || header[0] != "fact") throw new FormatException("a table of factuality begins with its header");
        var model = new FactualityModel(header[2..], trees);
        while (table.ReadLine() is { } row)
        {
            if (row.AsSpan().Count('\t') != header.Length - 1) throw new FormatException($"a row of factuality has {header.Length} cells: {row}");
            if (row.StartsWith(Group, StringComparison.Ordinal))
            {
                model._groups++;
                continue;
            }
            var end = row.IndexOf('\t', StringComparison.Ordinal);
            var fact = row[..end];
            model._weights[fact] = new Weighing(Weights(row.AsSpan(end + 1), header.Length - 1), model._groups - 1, trees?.Place(fact) ?? -1);
        }
        if (model._weights.Remove(Not, out var not)) model._not = not.Row;
        if (model._weights.Remove(Happened, out var happened)) model._happened = happened.Row;
        trees?.Check(model.Width);
        return model;
    }

    /// <param name="facts">Of <see cref="FactualityFeatures"/>.</param>
    /// <param name="convention">One of <see cref="Conventions"/>; another name takes the first.</param>
    public double Value(IReadOnlyList<string> facts, string convention)
    {
        var column = Column(convention);
        Span<float> inputs = stackalloc float[Width];
        var sum = Ask(facts, convention, inputs);
        if (_trees is not null) sum = Math.Clamp(sum + _trees.Add(inputs), -3, 3);
        if (_not is null || _happened is null) return sum;
        return Move(sum, _not[column], _happened[column]);
    }

    /// <summary>A sum, brought to where its class lies.</summary>
    internal static double Move(double sum, double not, double happened) =>
        sum <= not ? Math.Min(sum, -Surely) : sum >= happened ? Math.Max(sum, Surely) : Math.Clamp(sum, -Open, Open);

    /// <summary>Fills in what the trees are asked with; the sum that they add to.</summary>
    internal double Ask(IReadOnlyList<string> facts, string convention, Span<float> inputs)
    {
        var (column, conventions) = (Column(convention), Conventions.Count);
        inputs.Clear();
        inputs[conventions + column] = 1;
        var groups = inputs[(2 * conventions + 1)..];
        var seen = groups[_groups..];
        for (var i = 0; i < facts.Count; i++)
        {
            if (!_weights.TryGetValue(facts[i], out var weighing)) continue;
            var row = weighing.Row;
            for (var other = 0; other < conventions; other++) inputs[other] += row[0] + row[other + 1];
            inputs[conventions] += row[0];
            groups[weighing.Group] += row[0] + row[column];
            if (weighing.Seen >= 0) seen[weighing.Seen] = 1;
        }
        return Math.Clamp(inputs[column - 1], -3, 3);
    }

    /// <summary>The facts that weigh most towards a value, the heaviest first, each with its weight.</summary>
    public List<(string Fact, double Weight)> Reasons(IReadOnlyList<string> facts, string convention, double value, int most)
    {
        var column = Column(convention);
        List<(string Fact, double Weight)> found = [];
        foreach (var fact in facts)
        {
            if (!_weights.TryGetValue(fact, out var weighing)) continue;
            double weight = weighing.Row[0] + weighing.Row[column];
            if (weight * (value < Surely ? -1 : 1) > 0) found.Add((fact, weight));
        }
        found.Sort((a, b) => Math.Abs(b.Weight).CompareTo(Math.Abs(a.Weight)));
        if (found.Count > most) found.RemoveRange(most, found.Count - most);
        return found;
    }

    /// <summary>The fact as the table spells it, or null where it has no weight.</summary>
    internal string? Known(ReadOnlySpan<char> fact) => _spelled.TryGetValue(fact, out var spelled, out _) ? spelled : null;

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
