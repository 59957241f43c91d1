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
