namespace Chancery.Core.Evaluation;

/// <summary>Compares two ways of putting the same things into groups. Both lists hold a group number for each thing.</summary>
internal sealed class PartitionScores
{
    private readonly Dictionary<int, int> _gold = [], _predicted = [];
    private readonly Dictionary<(int Gold, int Predicted), int> _both = [];
    private readonly int _n;

    /// <param name="gold">The groups as they should be.</param>
    /// <param name="predicted">The groups as they were found.</param>
    public PartitionScores(IReadOnlyList<int> gold, IReadOnlyList<int> predicted)
    {
        _n = gold.Count;
        for (var i = 0; i < _n; i++)
        {
            _gold[gold[i]] = _gold.GetValueOrDefault(gold[i]) + 1;
            _predicted[predicted[i]] = _predicted.GetValueOrDefault(predicted[i]) + 1;
            _both[(gold[i], predicted[i])] = _both.GetValueOrDefault((gold[i], predicted[i])) + 1;
        }
    }

    /// <summary>Pairs of things in one group.</summary>
    public long GoldPairs => _gold.Values.Sum(Pairs);

    public long PredictedPairs => _predicted.Values.Sum(Pairs);

    public long RightPairs => _both.Values.Sum(Pairs);

    /// <summary>Over pairs of things in one group.</summary>
    public Scores PairScores => new(Share(RightPairs, PredictedPairs), Share(RightPairs, GoldPairs));

    /// <summary>Agreement on pairs beyond chance (Hubert and Arabie 1985): 1 for the same groups, 0 for chance.</summary>
    public double AdjustedRand
    {
        get
        {
            double expected = Pairs(_n) == 0 ? 0 : (double)GoldPairs * PredictedPairs / Pairs(_n), most = (GoldPairs + PredictedPairs) / 2d;
            return most == expected ? 1 : (RightPairs - expected) / (most - expected);
        }
    }

    /// <summary>B-cubed (Bagga and Baldwin 1998): the mean over all things of how pure and how whole their groups are.</summary>
    public Scores BCubed => new(
        Share(_both.Sum(cell => (double)cell.Value * cell.Value / _predicted[cell.Key.Predicted]), _n),
        Share(_both.Sum(cell => (double)cell.Value * cell.Value / _gold[cell.Key.Gold]), _n));

    /// <summary>MUC (Vilain and others 1995): links that would have to be added.</summary>
    public Scores Muc => new(Links(_predicted, cell => cell.Predicted), Links(_gold, cell => cell.Gold));

    /// <summary>CEAF with the entity measure (Luo 2005): groups matched one to one, as well as can be.</summary>
    public Scores CeafE
    {
        get
        {
            var matched = new GroupMatching(_both.Select(cell => (cell.Key.Gold, cell.Key.Predicted, 2d * cell.Value / (_gold[cell.Key.Gold] + _predicted[cell.Key.Predicted])))).Total();
            return new(Share(matched, _predicted.Count), Share(matched, _gold.Count));
        }
    }

    /// <summary>
    /// CoNLL's mean of MUC, B-cubed and CEAF-e as the shared task of 2012 has it: what stands alone counts on neither side, so that a thing is asked for where the gold groups it, and answered where it was grouped.
    /// </summary>
    public double Conll2012
    {
        get
        {
            Dictionary<int, int> gold = Grouped(_gold), predicted = Grouped(_predicted);
            var both = _both.Where(cell => gold.ContainsKey(cell.Key.Gold) && predicted.ContainsKey(cell.Key.Predicted)).ToList();
            var matched = new GroupMatching(both.Select(cell => (cell.Key.Gold, cell.Key.Predicted, 2d * cell.Value / (gold[cell.Key.Gold] + predicted[cell.Key.Predicted])))).Total();
            Scores[] scores =
            [
                Muc,
                new(Share(both.Sum(cell => (double)cell.Value * cell.Value / predicted[cell.Key.Predicted]), predicted.Values.Sum()), Share(both.Sum(cell => (double)cell.Value * cell.Value / gold[cell.Key.Gold]), gold.Values.Sum())),
                new(Share(matched, predicted.Count), Share(matched, gold.Count)),
            ];
            return scores.Average(static score => score.F1);
        }
    }

    private static Dictionary<int, int> Grouped(Dictionary<int, int> groups) => groups.Where(static group => group.Value > 1).ToDictionary();

    private double Links(Dictionary<int, int> groups, Func<(int Gold, int Predicted), int> side)
    {
        var parts = _both.Keys.GroupBy(side).ToDictionary(group => group.Key, group => group.Count());
        return Share(groups.Sum(group => group.Value - parts[group.Key]), groups.Sum(group => group.Value - 1));
    }

    private static long Pairs(int n) => (long)n * (n - 1) / 2;

    private static double Share(double part, double all) => all == 0 ? 0 : part / all;
}
