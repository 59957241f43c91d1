using System.Globalization;
using System.Text;
using Chancery.Core.Evaluation;
using Chancery.Core.Events;
using Chancery.Core.Events.Ranking;

namespace Chancery.Training.Types;

/// <summary>Answers on pairs that were not learned from, and what they are worth.</summary>
internal sealed class FoldReport(string what)
{
    private const int Bins = 10;
    private const double Sure = 0.8;
    private readonly List<(PairSample Sample, string? Said, double Sure)> _answers = [];

    /// <summary>The calibration that fits answers best, those of one fold left out.</summary>
    /// <param name="without">The fold, or -1 for none.</param>
    public Calibration Fit(int without)
    {
        var kept = _answers.Where(answer => answer.Sample.Fold != without).Select(answer => (Odds: Calibration.LogOdds(answer.Sure), Right: IsRight(answer) ? 1.0 : 0)).ToList();
        var found = Lbfgs.Minimise(2, (at, slope) =>
        {
            var loss = Math.Pow(at[0], 2) / 100;
            (slope[0], slope[1]) = (at[0] / 50, 0);
            foreach (var (odds, right) in kept)
            {
                var said = 1 / (1 + Math.Exp(-((1 + at[0]) * odds + at[1])));
                loss -= right > 0 ? Math.Log(Math.Max(said, 1e-12)) : Math.Log(Math.Max(1 - said, 1e-12));
                slope[0] += (said - right) * odds;
                slope[1] += said - right;
            }
            return loss;
        });
        return new Calibration((float)(1 + found[0]), (float)found[1]);
    }

    /// <summary>The same answers, each calibrated by those of the other folds.</summary>
    public FoldReport Calibrated(string name)
    {
        var report = new FoldReport(name);
        foreach (var fold in _answers.GroupBy(answer => answer.Sample.Fold))
        {
            var calibration = Fit(fold.Key);
            foreach (var (sample, said, sure) in fold) report.Add(sample, said, calibration.Of(sure));
        }
        return report;
    }

    public void Add(PairSample sample, string? said, double sure) => _answers.Add((sample, said, sure));

    public string Text(Ontology ontology)
    {
        ClassScores scores = new(), binary = new();
        foreach (var (sample, said, _) in _answers)
        {
            scores.Add(sample.Gold, said);
            binary.Add(Side(ontology, sample.Gold), said is null ? null : Side(ontology, said));
        }
        var sure = _answers.Where(answer => answer.Sure >= Sure).ToList();
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{what}: root macro-F1 {scores.MacroF1:0.0000}, accuracy {scores.Accuracy:0.0000}, binary macro-F1 {binary.MacroF1:0.0000}");
        text.AppendLine(CultureInfo.InvariantCulture, $"  calibration error {CalibrationError:0.000}; confidence of {Sure} or more: {sure.Count} of {_answers.Count}, right {sure.Count(IsRight) / Math.Max(1.0, sure.Count):0.000}");
        return text.AppendLine("  " + string.Join("  ", scores.Classes.Select(name => string.Create(CultureInfo.InvariantCulture, $"{name} {scores.F1(name):0.00}")))).ToString();
    }

    private double CalibrationError => _answers.GroupBy(answer => Math.Min(Bins - 1, (int)(answer.Sure * Bins))).Sum(bin => Math.Abs(bin.Sum(answer => answer.Sure - (IsRight(answer) ? 1 : 0)))) / _answers.Count;

    private static bool IsRight((PairSample Sample, string? Said, double Sure) answer) => answer.Said == answer.Sample.Gold;

    // the benchmark counts all of YIELD as cooperation
    private static string Side(Ontology ontology, string name) => name is "YIELD" || ontology.QuadOf(TypeModel.TypeOf(name)) <= 2 ? "cooperation" : "conflict";
}
