using System.Collections.Frozen;
using Chancery.Core.Language;

namespace Chancery.Core.Events.Ranking;

/// <summary>Weights of named features for each event type: a multinomial logistic regression. Frozen; read by many threads.</summary>
public sealed class TypeModel
{
    public const string Kind = "types";
    private const int MostTypes = 64, MostFeatures = 500_000;
    private readonly Dictionary<string, float[]> _weights;

    private readonly FrozenDictionary<string, int> _index;

    internal TypeModel(IReadOnlyList<string> types, Dictionary<string, float[]> weights, Calibration? calibration = null)
    {
        Calibration = calibration ?? Calibration.None;
        (Types, _weights) = (types, weights);
        _index = types.Index().ToFrozenDictionary(pair => pair.Item, pair => pair.Index, StringComparer.Ordinal);
    }

    public IReadOnlyList<string> Types { get; }

    public int Count => _weights.Count;

    /// <summary>From the model's own probability to how often it is right.</summary>
    public Calibration Calibration { get; }

    /// <summary>The same weights with another calibration.</summary>
    internal TypeModel With(Calibration calibration) => new(Types, _weights, calibration);

    /// <summary>The same weights, one of them raised.</summary>
    internal TypeModel With(string name, float raised)
    {
        var weights = _weights.ToDictionary(StringComparer.Ordinal);
        if (weights.TryGetValue(name, out var row)) weights[name] = Array.ConvertAll(row, weight => weight + raised);
        return new TypeModel(Types, weights, Calibration);
    }

    /// <summary>The class of a type: concessions in words and in deeds are one, as in the pairs it was learned from.</summary>
    public static string ClassOf(string type) => type is "CONCEDE" or "RETREAT" ? "YIELD" : type;

    /// <summary>A type of the ontology for a class of the model.</summary>
    public static string TypeOf(string name) => name is "YIELD" ? "RETREAT" : name;

    public int IndexOf(string type) => _index.GetValueOrDefault(ClassOf(type), -1);

    /// <summary>Probabilities of the types, in their order.</summary>
    public double[] Probabilities(List<Feature> features)
    {
        var scores = new double[Types.Count];
        foreach (var feature in features)
        {
            if (!_weights.TryGetValue(feature.Name, out var row)) continue;
            if (feature.Type is { } type)
            {
                if (IndexOf(type) is >= 0 and var only) scores[only] += (double)row[0] * feature.Value;
                continue;
            }
            for (var i = 0; i < scores.Length; i++) scores[i] += (double)row[i] * feature.Value;
        }
        var (most, sum) = (scores.Max(), 0.0);
        for (var i = 0; i < scores.Length; i++) sum += scores[i] = Math.Exp(scores[i] - most);
        for (var i = 0; i < scores.Length; i++) scores[i] /= sum;
        return scores;
    }

    /// <summary>What spoke most for a type against another, strongest first.</summary>
    public IReadOnlyList<(string Name, double Weight)> Deciding(List<Feature> features, int type, int against, int most) =>
        [.. features.Select(feature => (feature.Name, Weight: WeightOf(feature, type) - WeightOf(feature, against)))
            .Where(pair => pair.Weight > 0).OrderByDescending(pair => pair.Weight).ThenBy(pair => pair.Name, StringComparer.Ordinal).Take(most)];

    private double WeightOf(Feature feature, int type)
    {
        if (!_weights.TryGetValue(feature.Name, out var row)) return 0;
        return feature.Type is { } only ? (IndexOf(only) == type ? (double)row[0] * feature.Value : 0) : (double)row[type] * feature.Value;
    }

    /// <summary>Layout: types, calibration, then every feature's name, number of weights (one where it speaks for a single type), scale and a signed byte a weight.</summary>
    /// <exception cref="ModelException">The stream is no such model or is damaged.</exception>
    public static TypeModel Load(Stream stream)
    {
        var reader = new ContentReader(ModelFile.Read(stream, Kind));
        try
        {
            var types = new string[reader.Count(MostTypes)];
            for (var i = 0; i < types.Length; i++) types[i] = reader.Text();
            var calibration = new Calibration(reader.Real(), reader.Real(), new Doubt(reader.Real(), reader.Real(), reader.Real()));
            var count = reader.Count(MostFeatures);
            var weights = new Dictionary<string, float[]>(count, StringComparer.Ordinal);
            for (var left = count; left > 0; left--)
            {
                var (name, length, scale) = (reader.Text(), reader.Byte(), reader.Real());
                if (length != 1 && length != types.Length) throw new FormatException("a row has the wrong length");
                var row = new float[length];
                for (var i = 0; i < row.Length; i++) row[i] = (sbyte)reader.Byte() * scale;
                weights[name] = row;
            }
            return new TypeModel(types, weights, calibration);
        }
        catch (Exception e) when (e is EndOfStreamException or FormatException)
        {
            throw new ModelException($"The {Kind} model cannot be read: {e.Message}");
        }
    }

    public void Write(Stream stream)
    {
        var content = new MemoryStream();
        using (var writer = new BinaryWriter(content, System.Text.Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Types.Count);
            foreach (var type in Types) writer.Write(type);
            writer.Write(Calibration.Scale);
            writer.Write(Calibration.Shift);
            writer.Write(Calibration.Doubt.Scale);
            writer.Write(Calibration.Doubt.Both);
            writer.Write(Calibration.Doubt.Shift);
            writer.Write(_weights.Count);
            foreach (var (name, row) in _weights.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            {
                var scale = row.Max(Math.Abs) / sbyte.MaxValue;
                writer.Write(name);
                writer.Write((byte)row.Length);
                writer.Write(scale);
                foreach (var weight in row) writer.Write(scale == 0 ? (sbyte)0 : (sbyte)Math.Round(weight / scale));
            }
        }
        ModelFile.Write(stream, Kind, content.ToArray());
    }
}
