using Chancery.Core;
using Chancery.Core.Claims;
using Chancery.Core.Evaluation;
using Chancery.Core.Merging;
using Chancery.Core.Text;

namespace Chancery.Cli.Commands;

/// <summary>The tasks of <c>chancery evaluate</c>.</summary>
internal static class Evaluations
{
    private static readonly Dictionary<string, Func<IEngine, Stream, string, bool, EvaluationResult>> All = new(StringComparer.Ordinal)
    {
        ["parse"] = (engine, gold, file, raw) => ParseEvaluator.Evaluate(Reader(gold), file, Language(engine), raw),
        ["tokens"] = (engine, gold, file, _) => ParseEvaluator.Tokens(Reader(gold), file, Through(engine, Layers.Tokens)),
        ["entities"] = (engine, gold, file, _) => EntitiesEvaluator.Evaluate(Reader(gold), file, Language(engine)),
        ["actors"] = (engine, gold, file, _) => new ActorsEvaluator(engine.Stages).Evaluate(gold, file),
        ["coref"] = (engine, gold, file, _) => new CorefEvaluator(engine.Stages).Evaluate(Reader(gold), file),
        ["relations"] = (engine, gold, file, raw) => new RelationsEvaluator(engine.Stages, engine.Frames).Run(Reader(gold), file, raw ? text => engine.Read(new Article { Id = "pair", Text = text }) : null),
        ["triples"] = (engine, gold, file, _) => new TriplesEvaluator(Code(engine), engine.Frames.Ontology).Evaluate(gold, file),
        ["events"] = (engine, gold, file, _) => new EventsEvaluator(Code(engine)).Evaluate(gold, file),
        ["details"] = (engine, gold, file, _) => new DetailsEvaluator(Code(engine)).Evaluate(Reader(gold), file),
        ["times"] = (engine, gold, file, _) => TimesEvaluator.Evaluate(gold, file, [.. Language(engine), .. engine.Stages.Where(stage => stage.Gives.HasFlag(Layers.Times))]),
        ["claims"] = (engine, gold, file, _) => ClaimsEvaluator.Evaluate(Reader(gold), file, [.. Language(engine), .. engine.Stages.OfType<ClaimStage>()]),
        ["factuality"] = (engine, gold, file, _) => FactualityEvaluator.Evaluate(Reader(gold), file, Language(engine), engine.Factuality),
        ["places"] = (engine, gold, file, _) => new PlacesEvaluator(Through(engine, Layers.Places)).Evaluate(Reader(gold), file),
        ["pages"] = (_, gold, file, _) => PagesTask.Run(Reader(gold), file),
        ["negatives"] = (engine, gold, file, _) => new NegativesEvaluator(Code(engine)).Evaluate(Reader(gold), file),
        ["duplicates"] = (_, gold, file, _) => DuplicatesEvaluator.Evaluate(Reader(gold), file),
    };

    public static IReadOnlyCollection<string> Tasks => [.. All.Keys, MergingTask.Name];

    /// <summary>The files that are scored; the others go with them.</summary>
    public static IReadOnlyList<string> Gold(string task, string[] files) => task == MergingTask.Name ? MergingTask.Gold(files) : files;

    public static EvaluationResult Run(IEngine engine, string task, Stream gold, string file, bool raw) => All[task](engine, gold, file, raw);

    /// <summary>The stages before anybody asks what the names stand for.</summary>
    internal static IReadOnlyList<IStage> Language(IEngine engine) => [.. engine.Stages.TakeWhile(stage => !stage.Gives.HasFlag(Layers.Actors))];

    internal static StreamReader Reader(Stream gold) => new(gold, new System.Text.UTF8Encoding(false, throwOnInvalidBytes: true));

    /// <summary>The stages up to the one that gives a layer.</summary>
    private static List<IStage> Through(IEngine engine, Layers layer)
    {
        List<IStage> stages = [];
        foreach (var stage in engine.Stages)
        {
            stages.Add(stage);
            if (stage.Gives.HasFlag(layer)) break;
        }
        return stages;
    }

    internal static Func<Article, (Document, IReadOnlyList<CodedEvent>)> Code(IEngine engine) => article =>
    {
        var report = engine.Code(article);
        return (report.Document, report.Events);
    };
}
