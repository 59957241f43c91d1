namespace Chancery.Core.Merging;

/// <summary>Small decision trees whose answers add up to the log odds of yes. Nodes lie in heaps: the children of node n are 2n + 1 and 2n + 2.</summary>
internal sealed class BoostedTrees
{
    private readonly int _depth;
    private readonly short[] _features;
    private readonly float[] _limits, _leaves;

    /// <param name="depth">Questions from root to leaf, the same in every tree.</param>
    /// <param name="features">2^depth - 1 a tree.</param>
    /// <param name="limits">A value below its limit goes left.</param>
    /// <param name="leaves">2^depth a tree.</param>
    public BoostedTrees(int depth, short[] features, float[] limits, float[] leaves) => (_depth, _features, _limits, _leaves) = (depth, features, limits, leaves);

    public double LogOdds(ReadOnlySpan<float> values)
    {
        var (inner, outer) = ((1 << _depth) - 1, 1 << _depth);
        var sum = 0d;
        for (int tree = 0, first = 0; first < _features.Length; tree++, first += inner)
        {
            var node = 0;
            for (var i = 0; i < _depth; i++) node = (2 * node) + (values[_features[first + node]] < _limits[first + node] ? 1 : 2);
            sum += _leaves[(tree * outer) + node - inner];
        }
        return sum;
    }

    public double Probability(ReadOnlySpan<float> values) => 1 / (1 + Math.Exp(-LogOdds(values)));

    public void Write(BinaryWriter writer)
    {
        writer.Write(_depth);
        writer.Write(_leaves.Length >> _depth);
        foreach (var feature in _features) writer.Write(feature);
        foreach (var limit in _limits) writer.Write(limit);
        foreach (var leaf in _leaves) writer.Write(leaf);
    }

    /// <exception cref="InvalidDataException">The numbers make no trees.</exception>
    public static BoostedTrees Read(BinaryReader reader, int featureCount)
    {
        var (depth, trees) = (reader.ReadInt32(), reader.ReadInt32());
        if (depth is < 1 or > 10 || trees is < 1 or > 10_000) throw new InvalidDataException($"{trees} trees of depth {depth}");
        var features = new short[trees * ((1 << depth) - 1)];
        var limits = new float[features.Length];
        var leaves = new float[trees << depth];
        for (var i = 0; i < features.Length; i++)
            if ((features[i] = reader.ReadInt16()) < 0 || features[i] >= featureCount) throw new InvalidDataException($"feature {features[i]} of {featureCount}");
        for (var i = 0; i < limits.Length; i++) limits[i] = reader.ReadSingle();
        for (var i = 0; i < leaves.Length; i++) leaves[i] = reader.ReadSingle();
        return new BoostedTrees(depth, features, limits, leaves);
    }
}
