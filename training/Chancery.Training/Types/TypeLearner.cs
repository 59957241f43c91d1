using Chancery.Core.Events.Ranking;

namespace Chancery.Training.Types;

/// <summary>Learns the types of pairs. The three numbers were chosen on the folds, and on pairs of our own that are never learned from.</summary>
internal static class TypeLearner
{
    private const double Penalty = 0.5, BlindWeight = 0.3, Balance = 0.5;

    // pairs that the frames were not written for say that frames deserve twice the odds
    private const double Trust = 2;

    public static TypeModel Learn(IReadOnlyList<PairSample> samples)
    {
        string[] types = [.. samples.Select(sample => sample.Gold).Distinct().Order(StringComparer.Ordinal)];
        var counts = samples.CountBy(sample => sample.Gold).ToDictionary(StringComparer.Ordinal);
        var mean = (double)samples.Count / types.Length;
        // rare types count for more, and every pair is seen a second time as if its best trigger were unknown
        double Weight(PairSample sample) => Math.Pow(mean / counts[sample.Gold], Balance);
        var model = Logistic.Learn(
            [.. samples.Select(sample => (sample.Features, Array.IndexOf(types, sample.Gold), Weight(sample))),
            .. samples.Select(sample => (sample.Blind, Array.IndexOf(types, sample.Gold), BlindWeight * Weight(sample)))], types, Penalty);
        return model.With(PairFeatures.Told, (float)(Math.Log(Trust) / PairFeatures.Tied));
    }
}
