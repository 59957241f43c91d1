using System.Numerics.Tensors;
using Chancery.Core.Actors.Coreference;
using Chancery.Training.Types;

namespace Chancery.Training.Coreference;

/// <summary>Learns what kind of thing a phrase names.</summary>
internal static class KindLearner
{
    private const double Penalty = 2;

    public static PhraseKinds Learn(IReadOnlyList<(float[] Signs, int Kind)> samples)
    {
        var width = samples[0].Signs.Length;
        var rows = samples.Select(static sample => (Array.ConvertAll(sample.Signs, static sign => (double)sign), sample.Kind)).ToArray();
        var weights = Lbfgs.Minimise(width * PhraseKinds.Count, (at, gradient) => Loss(at, gradient, rows, width));
        return new PhraseKinds([.. Enumerable.Range(0, PhraseKinds.Count).Select(kind => Array.ConvertAll(weights[(kind * width)..((kind + 1) * width)], weight => (float)weight))]);
    }

    private static double Loss(double[] at, double[] gradient, (double[] Signs, int Kind)[] samples, int width)
    {
        var loss = 0.0;
        for (var i = 0; i < at.Length; i++)
        {
            gradient[i] = Penalty * at[i];
            loss += Penalty * at[i] * at[i] / 2;
        }
        Span<double> odds = stackalloc double[PhraseKinds.Count];
        foreach (var (signs, kind) in samples)
        {
            var sum = 0.0;
            for (var k = 0; k < odds.Length; k++)
            {
                sum += odds[k] = Math.Exp(TensorPrimitives.Dot<double>(at.AsSpan(k * width, width), signs));
            }
            loss -= Math.Log(odds[kind] / sum);
            for (var k = 0; k < odds.Length; k++)
            {
                var row = gradient.AsSpan(k * width, width);
                TensorPrimitives.MultiplyAdd(signs, odds[k] / sum - (k == kind ? 1 : 0), row, row);
            }
        }
        return loss;
    }
}
