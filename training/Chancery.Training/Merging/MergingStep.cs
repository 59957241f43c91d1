using System.Globalization;
using Chancery.Core;
using Chancery.Core.Evaluation;
using Chancery.Core.Language;
using Chancery.Core.Language.Neural;
using Chancery.Core.Merging;
using Chancery.Core.Text;
using Chancery.Packs;

namespace Chancery.Training.Merging;

/// <summary>Learns which tellings tell one event from the training part of ECB+, and writes the trees.</summary>
internal static class MergingStep
{
    private const int Depth = 4, Trees = 600;
    private const double Rate = 0.04;

    /// <param name="args">With <c>--data FOLDER</c> and <c>--out FOLDER</c>.</param>
    public static void Run(string[] args)
    {
        string Option(string name, string absent) => Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : absent;
        string data = Option("--data", "../shared/data"), output = Option("--out", "models");
        IReadOnlyList<IStage> stages = LanguageLoader.Stages(Path.GetDirectoryName(Path.GetFullPath(output)));
        var words = stages.OfType<NeuralStage>().Single().Model;
        var documents = GoldMerging.Documents(File.OpenText(Path.Combine(data, "merging", "ecb_docs_train_dev.jsonl")), "documents");
        MergingGold Gold(string part) => MergingGold.Of(GoldMerging.Mentions(File.OpenText(Path.Combine(data, "merging", $"ecb_{part}.jsonl")), part), documents, stages);
        var (train, dev) = (Gold("train"), Gold("dev"));
        Stories("train", train);
        Stories("dev", dev);
        var (tellings, devTellings) = (train.Tellings(words), dev.Tellings(words));
        var trees = Learn(train, tellings, _ => true);
        Report("dev", dev, devTellings, new StoryFinder(new StoryRule()).Find(dev.Documents), trees);
        Report("dev, gold stories", dev, devTellings, dev.Stories, trees);
        Folds(train, tellings);
        Write(trees, Path.Combine(output, "en", TellingModel.Kind + ".bin"));
    }

    private static void Stories(string part, MergingGold gold)
    {
        var scores = new PartitionScores(gold.Stories, new StoryFinder(new StoryRule()).Find(gold.Documents));
        Print($"stories {part}: B3 {scores.BCubed.F1:0.0000} P {scores.BCubed.Precision:0.000} R {scores.BCubed.Recall:0.000} ARI {scores.AdjustedRand:0.0000}");
    }

    /// <summary>Topics are left out by turns, so that no pair is judged by trees that saw its topic.</summary>
    private static void Folds(MergingGold gold, Telling[] tellings)
    {
        const int Count = 4;
        var topics = gold.Mentions.Select(mention => mention.Topic ?? "").Distinct(StringComparer.Ordinal).Index().ToDictionary(item => item.Item, item => item.Index % Count, StringComparer.Ordinal);
        var stories = new StoryFinder(new StoryRule()).Find(gold.Documents);
        var folds = Enumerable.Range(0, Count).Select(fold => Learn(gold, tellings, i => topics[gold.Mentions[i].Topic ?? ""] != fold)).ToArray();
        foreach (var threshold in Thresholds)
        {
            var found = new int[tellings.Length];
            for (var fold = 0; fold < Count; fold++)
            {
                var events = MergingEvaluator.Events(gold, tellings, stories, folds[fold], threshold);
                for (var i = 0; i < found.Length; i++)
                    if (topics[gold.Mentions[i].Topic ?? ""] == fold) found[i] = events[i];
            }
            Print($"folds {threshold}: {Line(new PartitionScores(gold.Chains, found))}");
        }
    }

    private static readonly float[] Thresholds = [0.2f, 0.25f, 0.3f, 0.35f, 0.4f, 0.45f, 0.5f];

    private static void Report(string part, MergingGold gold, Telling[] tellings, int[] stories, BoostedTrees trees)
    {
        var lemmas = tellings.Select((telling, i) => (telling.Word.Text, stories[gold.DocOf[i]])).ToArray();
        Print($"{part} same lemma: {Line(new PartitionScores(gold.Chains, [.. lemmas.Select(lemma => Array.IndexOf(lemmas, lemma))]))}");
        foreach (var threshold in Thresholds)
            Print($"{part} {threshold}: {Line(new PartitionScores(gold.Chains, MergingEvaluator.Events(gold, tellings, stories, trees, threshold)))}");
    }

    private static BoostedTrees Learn(MergingGold gold, Telling[] tellings, Func<int, bool> use)
    {
        var rows = Enumerable.Range(0, TellingPair.Features).Select(_ => new List<float>()).ToArray();
        var (answers, importance) = (new List<bool>(), new List<float>());
        var features = new float[TellingPair.Features];
        foreach (var story in Enumerable.Range(0, tellings.Length).Where(use).GroupBy(i => gold.Mentions[i].Story ?? "", StringComparer.Ordinal))
        {
            int[] members = [.. story];
            var counts = new TellingCounts([.. members.Select(i => tellings[i])]);
            foreach (var i in members)
                foreach (var j in members)
                {
                    if (j >= i) break;
                    TellingPair.Describe(tellings[i], tellings[j], counts, features);
                    for (var k = 0; k < features.Length; k++) rows[k].Add(features[k]);
                    answers.Add(gold.Mentions[i].Chain == gold.Mentions[j].Chain);
                    // a mention counts the same in a large story as in a small one
                    importance.Add(50f / members.Length);
                }
        }
        return new TreeLearner(Depth, Trees, Rate).Learn([.. rows.Select(row => row.ToArray())], [.. answers], [.. importance]);
    }

    private static void Write(BoostedTrees trees, string path)
    {
        var content = new MemoryStream();
        using (var writer = new BinaryWriter(content, System.Text.Encoding.UTF8, leaveOpen: true)) trees.Write(writer);
        using var file = File.Create(path);
        ModelFile.Write(file, TellingModel.Kind, content.ToArray());
    }

    private static string Line(PartitionScores scores) =>
        string.Create(CultureInfo.InvariantCulture, $"CoNLL {MergingEvaluator.Conll(scores):0.0000} MUC {scores.Muc.F1:0.000} ({scores.Muc.Precision:0.000} {scores.Muc.Recall:0.000}) B3 {scores.BCubed.F1:0.000} ({scores.BCubed.Precision:0.000} {scores.BCubed.Recall:0.000}) CEAFe {scores.CeafE.F1:0.000}");

    private static void Print(FormattableString line) => Console.Error.WriteLine(FormattableString.Invariant(line));
}
