using Chancery.Core.Events.Ranking;

namespace Chancery.Training.Types;

/// <summary>Fits the line that bends log-odds to shares of right answers, and says how far it may be off.</summary>
internal static class CalibrationFit
{
    private const double Held = 50;

    /// <param name="answers">The logarithm of the odds that were said, and whether the answer was right.</param>
    public static Calibration Of(IReadOnlyList<(double Odds, bool Right)> answers)
    {
        var found = Lbfgs.Minimise(2, (at, slope) =>
        {
            var loss = Math.Pow(at[0], 2) / (2 * Held);
            (slope[0], slope[1]) = (at[0] / Held, 0);
            foreach (var (odds, right) in answers)
            {
                var said = Share(at, odds);
                loss -= Math.Log(Math.Max(right ? said : 1 - said, 1e-12));
                slope[0] += (said - (right ? 1 : 0)) * odds;
                slope[1] += said - (right ? 1 : 0);
            }
            return loss;
        });
        return new Calibration((float)(1 + found[0]), (float)found[1], DoubtOf(answers, found));
    }

    private static double Share(double[] at, double odds) => 1 / (1 + Math.Exp(-((1 + at[0]) * odds + at[1])));

    /// <summary>The inverse of the curvature at the minimum.</summary>
    private static Doubt DoubtOf(IReadOnlyList<(double Odds, bool Right)> answers, double[] at)
    {
        var (scale, both, shift) = (1 / Held, 0.0, 0.0);
        foreach (var (odds, _) in answers)
        {
            var said = Share(at, odds);
            var weight = said * (1 - said);
            scale += weight * odds * odds;
            both += weight * odds;
            shift += weight;
        }
        var size = scale * shift - both * both;
        return size <= 0 ? default : new Doubt((float)(shift / size), (float)(-both / size), (float)(scale / size));
    }
}
