using Chancery.Core.Events.Ranking;
using Chancery.Core.Language.Neural;
using Chancery.Packs;

namespace Chancery.Training.Types;

/// <summary>Learns the layer that ranks types, first on folds to say how good it is, then on everything to write it.</summary>
internal static class TypeStep
{
    /// <param name="root">Where packs and models lie; the layer is learned on top of those frames.</param>
    /// <param name="data">The folder of training data.</param>
    /// <param name="output">The folder of models to write to.</param>
    /// <param name="errors">Print every wrong answer of the frames and of the folds.</param>
    public static void Run(string root, string data, string output, bool errors)
    {
        var coder = Coder.Load(root);
        using var file = File.OpenRead(Path.Combine(root, "models", "en", NeuralModel.Kind + ".bin"));
        var samples = PairSet.Read(Path.Combine(data, "events", "PLV_train.tsv"), coder.Pipeline.Stages, coder.Lexicon, NeuralModel.Load(file));
        FoldReport frames = new("frames alone"), seen = new("five folds"), unseen = new("five folds, as if the best trigger were unknown"), bare = new("five folds, words and vectors without frames");
        foreach (var sample in samples) frames.Add(sample, sample.Ruled, 1);
        for (var fold = 0; fold < PairSample.Folds; fold++)
        {
            var rest = samples.Where(sample => sample.Fold != fold).ToList();
            TypeModel model = TypeLearner.Learn(rest), plain = TypeLearner.Learn([.. rest.Select(Plain)]);
            foreach (var sample in samples.Where(sample => sample.Fold == fold))
            {
                Answer(seen, model, sample, sample.Features);
                Answer(unseen, model, sample, sample.Blind);
                Answer(bare, plain, sample, Plain(sample).Features);
            }
        }
        foreach (var report in new[] { frames, seen.Calibrated("five folds, calibrated by the others"), seen, unseen, bare }) Console.Write(report.Text(coder.Ontology));
        if (errors) Console.Write(frames.Errors() + seen.Errors());
        using var written = File.Create(Path.Combine(output, "en", TypeModel.Kind + ".bin"));
        TypeLearner.Learn(samples).With(seen.Fit(without: -1)).Write(written);
    }

    private static PairSample Plain(PairSample sample)
    {
        Feature[] features = [.. sample.Features.Where(feature => !PairFeatures.IsOfFrames(feature))];
        return sample with { Features = features, Blind = features };
    }

    private static void Answer(FoldReport report, TypeModel model, PairSample sample, IReadOnlyList<Feature> features)
    {
        var odds = model.Probabilities([.. features]);
        var best = Array.IndexOf(odds, odds.Max());
        report.Add(sample, model.Types[best], odds[best]);
    }
}
