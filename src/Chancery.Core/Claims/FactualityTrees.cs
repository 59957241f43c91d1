using Chancery.Core.Merging;

namespace Chancery.Core.Claims;

/// <summary>Small trees that add to a sum of facts what the facts do not say one by one, and the facts that they look at themselves.</summary>
internal sealed class FactualityTrees
{
    private const int MostFacts = 1000, MostInputs = 2000;

    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly BoostedTrees? _trees;
    private readonly int _width;

    /// <param name="seen">The facts that the trees ask for by name.</param>
    /// <param name="width">How many numbers they are asked with.</param>
    /// <param name="trees">None while they are still to be learned.</param>
    public FactualityTrees(IReadOnlyList<string> seen, int width, BoostedTrees? trees)
    {
        (Seen, _width, _trees) = (seen, width, trees);
        for (var i = 0; i < seen.Count; i++) _places[seen[i]] = i;
    }

    public IReadOnlyList<string> Seen { get; }

    /// <summary>Where a fact stands among those that are seen, or -1.</summary>
    public int Place(string fact) => _places.GetValueOrDefault(fact, -1);

    public double Add(ReadOnlySpan<float> inputs) => _trees?.LogOdds(inputs) ?? 0;

    /// <exception cref="InvalidDataException">They were learned over another table.</exception>
    public void Check(int width)
    {
        if (_trees is not null && width != _width) throw new InvalidDataException($"trees of {_width} numbers over a table of {width}");
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(Seen.Count);
        foreach (var fact in Seen) writer.Write(fact);
        writer.Write(_width);
        _trees!.Write(writer);
    }

    /// <exception cref="InvalidDataException">These are no trees.</exception>
    public static FactualityTrees Read(BinaryReader reader)
    {
        var count = reader.ReadInt32();
        if (count is < 0 or > MostFacts) throw new InvalidDataException($"{count} facts");
        var seen = new string[count];
        for (var i = 0; i < count; i++) seen[i] = reader.ReadString();
        var width = reader.ReadInt32();
        if (width <= count || width > MostInputs) throw new InvalidDataException($"{width} numbers");
        return new FactualityTrees(seen, width, BoostedTrees.Read(reader, width));
    }
}
