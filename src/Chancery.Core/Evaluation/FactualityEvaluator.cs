using System.Globalization;
using Chancery.Core.Claims;
using Chancery.Core.Text;

namespace Chancery.Core.Evaluation;

/// <summary>
/// Scores how far events are told as having happened, from −3 to +3: Pearson's r, the mean absolute error, and three classes (from +1 on happened,
/// to −1 not). A file whose folder or name tells the convention of a public set is read by that convention; other graded events halfway between that of news and
/// what reports allow; a table of classes as reports are.
/// </summary>
public static class FactualityEvaluator
{
    private const int Classes = 3;
    private static readonly string[] Names = ["not", "uncertain", "happened"];

    /// <exception cref="FormatException">The file is no such gold file.</exception>
    public static EvaluationResult Evaluate(TextReader gold, string file, IReadOnlyList<IStage> stages, FactualityReader reader)
    {
        var pipeline = Pipeline.Build([.. stages]);
        var convention = reader.Conventions.FirstOrDefault(name => file.Contains(name, StringComparison.OrdinalIgnoreCase)) ?? (FactualityCase.IsTable(file) ? "" : FactualityReader.Graded);
        List<double> want = [], got = [];
        List<string> errors = [];
        var n = 0;
        foreach (var item in FactualityCase.Read(gold, file))
        {
            var doc = pipeline.Run(new Article { Id = file, Text = item.Text });
            foreach (var (stretch, value) in item.Targets)
            {
                n++;
                if (FactualityCase.Head(doc, stretch) is not (>= 0 and var token)) continue;
                var found = reader.Read(doc, token, convention);
                want.Add(value);
                got.Add(found.Value);
                if (Class(found.Value) != Class(value)) errors.Add(string.Create(CultureInfo.InvariantCulture, $"{Names[Class(value)]} read as {Names[Class(found.Value)]} ({value:0.0}, {found.Value:0.0}): {doc.TextOf(token)}: {item.Text}"));
            }
        }
        return new EvaluationResult { Task = "factuality", File = file, N = n, Attempted = want.Count, Metrics = Metrics(want, got), Errors = errors };
    }

    private static List<Metric> Metrics(List<double> want, List<double> got)
    {
        List<Metric> metrics = [new("pearson", Pearson(want, got)), new("mae", want.Count == 0 ? 0 : want.Zip(got, (a, b) => Math.Abs(a - b)).Average())];
        double sum = 0;
        for (var kind = 0; kind < Classes; kind++)
        {
            var (gold, found, right) = (want.Count(value => Class(value) == kind), got.Count(value => Class(value) == kind), want.Zip(got).Count(pair => Class(pair.First) == kind && Class(pair.Second) == kind));
            var f1 = gold + found == 0 ? 0 : 2.0 * right / (gold + found);
            sum += f1;
            metrics.Add(new Metric($"classes.{Names[kind]}.f1", f1));
            metrics.Add(new Metric($"classes.{Names[kind]}.n", gold));
        }
        metrics.Insert(2, new Metric("macro_f1", sum / Classes));
        return metrics;
    }

    private static int Class(double value) => value <= -1 ? 0 : value >= 1 ? 2 : 1;

    internal static double Pearson(List<double> a, List<double> b)
    {
        if (a.Count == 0) return 0;
        var (meanA, meanB) = (a.Average(), b.Average());
        double both = 0, squareA = 0, squareB = 0;
        for (var i = 0; i < a.Count; i++)
        {
            both += (a[i] - meanA) * (b[i] - meanB);
            squareA += (a[i] - meanA) * (a[i] - meanA);
            squareB += (b[i] - meanB) * (b[i] - meanB);
        }
        return squareA * squareB == 0 ? 0 : both / Math.Sqrt(squareA * squareB);
    }
}
