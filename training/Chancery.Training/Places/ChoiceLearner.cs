namespace Chancery.Training.Places;

/// <summary>Conditional logistic regression: the right candidates of a name against all of them, drawn to the weights that it starts from.</summary>
internal static class ChoiceLearner
{
    private const int Steps = 400;
    private const double Rate = 0.05, Decay1 = 0.9, Decay2 = 0.999, Tiny = 1e-8;

    /// <param name="prior">Weights to start from.</param>
    /// <param name="choices">What to learn from.</param>
    /// <param name="pull">How strongly the prior holds: the weight of a squared step away from it.</param>
    public static float[] Learn(float[] prior, IReadOnlyList<PlaceChoice> choices, double pull)
    {
        var weights = Array.ConvertAll(prior, weight => (double)weight);
        var (mean, square, slope) = (new double[prior.Length], new double[prior.Length], new double[prior.Length]);
        for (var step = 1; step <= Steps; step++)
        {
            for (var i = 0; i < slope.Length; i++) slope[i] = 2 * pull * (weights[i] - prior[i]);
            foreach (var choice in choices) Add(choice, weights, slope);
            for (var i = 0; i < slope.Length; i++)
            {
                mean[i] = (Decay1 * mean[i]) + ((1 - Decay1) * slope[i]);
                square[i] = (Decay2 * square[i]) + ((1 - Decay2) * slope[i] * slope[i]);
                weights[i] -= Rate * (mean[i] / (1 - Math.Pow(Decay1, step))) / (Math.Sqrt(square[i] / (1 - Math.Pow(Decay2, step))) + Tiny);
            }
        }
        return Array.ConvertAll(weights, weight => (float)weight);
    }

    private static void Add(PlaceChoice choice, double[] weights, double[] slope)
    {
        var scores = Array.ConvertAll(choice.Features, features => Score(features, weights));
        var most = scores.Max();
        var (all, right) = (0.0, 0.0);
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = Math.Exp(scores[i] - most);
            all += scores[i];
            if (choice.Right[i]) right += scores[i];
        }
        if (right <= 0) return;
        for (var i = 0; i < scores.Length; i++)
        {
            var pull = (scores[i] / all) - (choice.Right[i] ? scores[i] / right : 0);
            var features = choice.Features[i];
            for (var f = 0; f < features.Length; f++) slope[f] += choice.Weight * pull * features[f];
        }
    }

    private static double Score(float[] features, double[] weights)
    {
        var sum = 0.0;
        for (var i = 0; i < features.Length; i++) sum += features[i] * weights[i];
        return sum;
    }
}
