using Chancery.Core.Text;

namespace Chancery.Core.Evaluation;

/// <summary>
/// Compares time expressions with gold ones as TempEval-3 does: strict is the same stretch of text, relaxed any overlap, value an overlap with the
/// same TIMEX3 value. Takes JSON Lines of annotated texts, tables of expression, type and value with the anchor as first row of a block, and Microsoft's case files.
/// </summary>
public static class TimesEvaluator
{
    /// <exception cref="FormatException">The file is in none of these formats.</exception>
    public static EvaluationResult Evaluate(Stream gold, string file, IReadOnlyList<IStage> stages)
    {
        var pipeline = Pipeline.Build([.. stages]);
        var tally = new TimesTally();
        foreach (var row in TimesReader.Read(gold, file))
        {
            var doc = pipeline.Run(new Article { Id = row.Id, Text = row.Text, Published = row.Published });
            tally.Add(row, doc);
        }
        return tally.Result(file);
    }
}
