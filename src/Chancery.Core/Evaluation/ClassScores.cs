namespace Chancery.Core.Evaluation;

/// <summary>Counts right and wrong answers by class.</summary>
public sealed class ClassScores
{
    private readonly SortedDictionary<string, (int Right, int Predicted, int Gold)> _counts = new(StringComparer.Ordinal);

    public int Total { get; private set; }

    public int Right { get; private set; }

    public IEnumerable<string> Classes => _counts.Where(pair => pair.Value.Gold > 0).Select(pair => pair.Key);

    /// <summary>Share of right answers among all; no answer is wrong.</summary>
    public double Accuracy => Total == 0 ? 0 : (double)Right / Total;

    /// <summary>Mean F1 over the classes that the gold has.</summary>
    public double MacroF1 => Classes.Any() ? Classes.Average(F1) : 0;

    /// <summary>Counts one case; null is no answer.</summary>
    public void Add(string gold, string? predicted)
    {
        Total++;
        if (gold == predicted) Right++;
        var (right, asked, of) = Of(gold);
        _counts[gold] = (right + (gold == predicted ? 1 : 0), asked, of + 1);
        if (predicted is null) return;
        (right, asked, of) = Of(predicted);
        _counts[predicted] = (right, asked + 1, of);
    }

    public double F1(string name)
    {
        var (right, predicted, gold) = Of(name);
        return predicted + gold == 0 ? 0 : 2.0 * right / (predicted + gold);
    }

    public double Precision(string name) => Of(name) is { Predicted: > 0 } counts ? (double)counts.Right / counts.Predicted : 0;

    public double Recall(string name) => Of(name) is { Gold: > 0 } counts ? (double)counts.Right / counts.Gold : 0;

    private (int Right, int Predicted, int Gold) Of(string name) => _counts.GetValueOrDefault(name);
}
