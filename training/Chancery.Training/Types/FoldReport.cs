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
    public Calibration Fit(int without) => CalibrationFit.Of([.. _answers.Where(answer => answer.Sample.Fold != without).Select(answer => (Calibration.LogOdds(answer.Sure), IsRight(answer)))]);

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
        foreach (var bin in Tenths().Where(bin => bin.Key >= Bins / 2).OrderBy(bin => bin.Key))
        {
            text.Append(CultureInfo.InvariantCulture, $"  {bin.Key / (double)Bins:0.0}: {bin.Count()}, right {bin.Count(IsRight) / (double)bin.Count():0.00};");
        }
        return text.AppendLine().AppendLine("  " + string.Join("  ", scores.Classes.Select(name => string.Create(CultureInfo.InvariantCulture, $"{name} {scores.F1(name):0.00}")))).ToString();
    }

    /// <summary>What is wrong, a pair a line: the right type, what was said, how surely, the sentence.</summary>
    public string Errors()
    {
        var text = new StringBuilder();
        foreach (var answer in _answers.Where(answer => !IsRight(answer)).OrderBy(answer => answer.Sample.Gold, StringComparer.Ordinal).ThenByDescending(answer => answer.Sure))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{what}\t{answer.Sample.Gold}\t{answer.Said ?? "-"}\t{answer.Sure:0.00}\t{answer.Sample.Marked}");
        }
        return text.ToString();
    }

    private IEnumerable<IGrouping<int, (PairSample Sample, string? Said, double Sure)>> Tenths() => _answers.GroupBy(answer => Math.Min(Bins - 1, (int)(answer.Sure * Bins)));

    private double CalibrationError => Tenths().Sum(bin => Math.Abs(bin.Sum(answer => answer.Sure - (IsRight(answer) ? 1 : 0)))) / _answers.Count;

    private static bool IsRight((PairSample Sample, string? Said, double Sure) answer) => answer.Said == answer.Sample.Gold;

    // the benchmark counts all of YIELD as cooperation
    private static string Side(Ontology ontology, string name) => name is "YIELD" || ontology.QuadOf(TypeModel.TypeOf(name)) <= 2 ? "cooperation" : "conflict";
}
