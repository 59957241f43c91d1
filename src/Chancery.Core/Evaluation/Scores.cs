namespace Chancery.Core.Evaluation;

/// <summary>Precision and recall, as fractions.</summary>
internal readonly record struct Scores(double Precision, double Recall)
{
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    public IEnumerable<Metric> Named(string name) => [new($"{name}.precision", Precision), new($"{name}.recall", Recall), new($"{name}.f1", F1)];
}
