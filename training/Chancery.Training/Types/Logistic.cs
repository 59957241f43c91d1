using System.Numerics.Tensors;
using Chancery.Core.Events.Ranking;

namespace Chancery.Training.Types;

/// <summary>Multinomial logistic regression with a quadratic penalty, by L-BFGS over the whole set: one answer, whatever the machine.</summary>
internal static class Logistic
{
    private const int LeastSeen = 2;

    /// <param name="samples">Features, index of the right type, weight of the sample.</param>
    /// <param name="types">Names of the types.</param>
    /// <param name="penalty">How much weights are held back.</param>
    public static TypeModel Learn(IReadOnlyList<(IReadOnlyList<Feature> Features, int Type, double Weight)> samples, IReadOnlyList<string> types, double penalty)
    {
        var names = samples.SelectMany(sample => sample.Features.Select(feature => (feature.Name, Tied: feature.Type is not null)).Distinct())
            .CountBy(name => name).Where(pair => pair.Value >= LeastSeen).Select(pair => pair.Key).OrderBy(name => name.Name, StringComparer.Ordinal).ToArray();
        // where the weights of a name begin: one for a tied name, one a type for the others
        var at = new Dictionary<string, int>(StringComparer.Ordinal);
        var size = 0;
        foreach (var (name, tied) in names)
        {
            at[name] = size;
            size += tied ? 1 : types.Count;
        }
        var rows = samples.Select(sample => Row(sample.Features, at, types)).ToArray();
        var weights = Lbfgs.Minimise(size, (point, gradient) => Loss(point, gradient, rows, samples, types.Count, penalty));
        return new TypeModel(types, names.ToDictionary(pair => pair.Name, pair => Array.ConvertAll(weights[at[pair.Name]..(at[pair.Name] + (pair.Tied ? 1 : types.Count))], weight => (float)weight), StringComparer.Ordinal));
    }

    private static (int At, float Value, int Only)[] Row(IReadOnlyList<Feature> features, Dictionary<string, int> at, IReadOnlyList<string> types)
    {
        List<(int, float, int)> row = [];
        foreach (var feature in features)
        {
            if (!at.TryGetValue(feature.Name, out var start)) continue;
            if (feature.Type is null) row.Add((start, feature.Value, -1));
            else if (types.ToList().IndexOf(TypeModel.ClassOf(feature.Type)) is >= 0 and var only) row.Add((start, feature.Value, only));
        }
        return [.. row];
    }

    private static double Loss(double[] at, double[] gradient, (int At, float Value, int Only)[][] rows, IReadOnlyList<(IReadOnlyList<Feature> Features, int Type, double Weight)> samples, int types, double penalty)
    {
        var loss = 0.0;
        for (var i = 0; i < at.Length; i++)
        {
            gradient[i] = penalty * at[i];
            loss += penalty * at[i] * at[i] / 2;
        }
        Span<double> scores = stackalloc double[types];
        for (var s = 0; s < rows.Length; s++)
        {
            scores.Clear();
            foreach (var (start, value, only) in rows[s])
            {
                if (only >= 0) scores[only] += at[start] * value;
                else TensorPrimitives.MultiplyAdd(at.AsSpan(start, types), value, scores, scores);
            }
            var most = TensorPrimitives.Max<double>(scores);
            var sum = 0.0;
            for (var t = 0; t < types; t++) sum += scores[t] = Math.Exp(scores[t] - most);
            var (right, weight) = (samples[s].Type, samples[s].Weight);
            loss -= weight * Math.Log(Math.Max(scores[right] / sum, 1e-300));
            for (var t = 0; t < types; t++) scores[t] = weight * (scores[t] / sum - (t == right ? 1 : 0));
            foreach (var (start, value, only) in rows[s])
            {
                if (only >= 0) gradient[start] += scores[only] * value;
                else TensorPrimitives.MultiplyAdd(scores, value, gradient.AsSpan(start, types), gradient.AsSpan(start, types));
            }
        }
        return loss;
    }
}
