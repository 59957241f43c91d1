using System.Globalization;
using Chancery.Core.Evaluation;
using Chancery.Core.Language.Neural;

namespace Chancery.Training.Neural;

/// <summary>Scores of a model file on the development parts, read by the very code that will read it in the program.</summary>
internal static class DevScores
{
    private static readonly string[] Trees = ["en_ewt-ud-dev.conllu", "en_gum-ud-dev.conllu"];
    private static readonly string[] Shown = ["upos", "xpos", "uas", "las", "precision", "recall", "f1"];

    public static string Of(Stream model, string data)
    {
        using var stage = new NeuralStage(NeuralModel.Load(model));
        var parts = new List<string>();
        foreach (var file in Trees)
        {
            using var reader = new StreamReader(Path.Combine(data, "ud", file));
            parts.Add(Line(ParseEvaluator.Evaluate(reader, file, [new GivenTokens(), stage], false)));
        }
        using var names = new StreamReader(Path.Combine(data, "ner", "worldwide9.dev.bio"));
        parts.Add(Line(EntitiesEvaluator.Evaluate(names, "worldwide9.dev.bio", [new GivenTokens(), stage])));
        return string.Join(" | ", parts);
    }

    private static string Line(EvaluationResult result) =>
        $"{result.File} " + string.Join(' ', result.Metrics.Where(metric => Shown.Contains(metric.Name)).Select(metric => string.Create(CultureInfo.InvariantCulture, $"{metric.Name} {metric.Value:0.0000}")));
}
