using System.Diagnostics;
using System.Globalization;
using Chancery.Core;
using Chancery.Core.Evaluation;
using Chancery.Core.Text;
using Chancery.Packs;

namespace Chancery.Training;

/// <summary>Prints the figures of the model card.</summary>
internal static class Measure
{
    public static void Run(string data, string root)
    {
        var watch = Stopwatch.StartNew();
        var stages = LanguageLoader.Stages(root);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"load {watch.ElapsedMilliseconds} ms"));
        foreach (var file in new[] { "en_ewt-ud-dev.conllu", "en_gum-ud-dev.conllu" })
            foreach (var raw in new[] { false, true })
            {
                using var reader = new StreamReader(Path.Combine(data, "ud", file));
                Print(ParseEvaluator.Evaluate(reader, file, stages, raw), raw ? "raw" : "gold tokens");
            }
        foreach (var file in new[] { "worldwide9.dev.bio", "uner-ewt.dev.bio", "crossner-politics.dev.bio", "gum-derived.dev.bio" })
        {
            using var reader = new StreamReader(Path.Combine(data, "ner", file));
            Print(EntitiesEvaluator.Evaluate(reader, file, stages), "gold tokens");
        }
        Speed(data, stages);
    }

    private static void Print(EvaluationResult result, string how) =>
        Console.WriteLine($"{result.File} ({how}): " + string.Join("  ", result.Metrics.Select(metric => string.Create(CultureInfo.InvariantCulture, $"{metric.Name} {metric.Value:0.0000}"))));

    private static void Speed(string data, IReadOnlyList<IStage> stages)
    {
        using var reader = new StreamReader(Path.Combine(data, "ner", "worldwide9.dev.bio"));
        var text = BioDocument.Build([.. BioReader.Read(reader)]).Text;
        var pipeline = Pipeline.Build([.. stages]);
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
        pipeline.Run(new Article { Id = "warm", Text = text });
        foreach (var stage in stages)
        {
            var doc = new Document(new Article { Id = "speed", Text = text });
            foreach (var before in stages.TakeWhile(other => other != stage)) before.Run(doc);
            var watch = Stopwatch.StartNew();
            stage.Run(doc);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{stage.Name}: {words / watch.Elapsed.TotalSeconds:0} words/s"));
        }
        var whole = Stopwatch.StartNew();
        pipeline.Run(new Article { Id = "speed", Text = text });
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"all: {words / whole.Elapsed.TotalSeconds:0} words/s"));
    }
}
