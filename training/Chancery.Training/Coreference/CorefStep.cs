using System.Globalization;
using Chancery.Core;
using Chancery.Core.Actors;
using Chancery.Core.Actors.Coreference;
using Chancery.Core.Evaluation;
using Chancery.Core.Language;
using Chancery.Core.Language.Neural;
using Chancery.Core.Merging;
using Chancery.Core.Problems;
using Chancery.Packs;
using Chancery.Training.Merging;

namespace Chancery.Training.Coreference;

/// <summary>Learns which phrases mean the same from the training part of GUM, and writes kinds and trees.</summary>
internal static class CorefStep
{
    private const int Folds = 4;

    public static void Run(string[] args)
    {
        string Option(string name, string absent) => Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : absent;
        string data = Option("--data", "../shared/data"), output = Option("--out", "models");
        double Number(string name, double absent) => double.Parse(Option(name, absent.ToString(CultureInfo.InvariantCulture)), CultureInfo.InvariantCulture);
        var cases = new CorefCases((int)Number("--depth", 5), (int)Number("--trees", 400), Number("--rate", 0.05), (float)Number("--others", 0.3), !args.Contains("--alone"), Number("--least", 2));
        var root = Path.GetDirectoryName(Path.GetFullPath(output))!;
        var stages = LanguageLoader.Stages(root);
        List<Problem> problems = [];
        var world = WorldLoader.Load(Path.Combine(root, "packs", "world"), problems);
        var words = stages.OfType<NeuralStage>().Single().Model;

        CorefSet Set(string file) => CorefSet.Read(Path.Combine(data, "ud", file), stages, world, words);
        var train = Set("en_gum-permissive-train.conllu");
        Print($"{train.Samples.Count} documents, {train.Samples.Sum(sample => sample.Phrases.Length)} phrases");
        var fit = FitLearner.Learn(DescribedNames.Read([.. Option("--texts", "ner/worldwide9.train.bio,ner/gmb-silver.train.bio").Split(',').Select(file => Path.Combine(data, file))], stages, world, words), (int)Number("--passes", 4));
        CorefModel Learn(Func<int, bool> use)
        {
            var clock = System.Diagnostics.Stopwatch.StartNew();
            var kinds = KindLearner.Learn([.. train.Phrases.Where(phrase => use(phrase.Document)).Select(phrase => (phrase.Signs, phrase.Kind))]);
            Print($"kinds {clock.Elapsed.TotalSeconds:0}s");
            var pronouns = new PronounCases(world.Words);
            // what pronouns say is learned from documents whose pronouns were not
            BoostedTrees[] halves = [.. Enumerable.Range(0, 2).Select(half => pronouns.Learn(train, kinds, fit, i => use(i) && i / Folds % 2 != half))];
            var trees = cases.Learn(train, kinds, fit, world.Words, i => halves[i / Folds % 2], use);
            Print($"trees {clock.Elapsed.TotalSeconds:0}s");
            return CorefModel.Of(words, kinds, fit, pronouns.Learn(train, kinds, fit, use), trees);
        }
        if (!args.Contains("--no-folds")) Held(train, world, Learn, args.Contains("--fold-errors"));
        var model = Learn(static _ => true);
        if (args.Contains("--dev"))
        {
            var dev = Set("en_gum-ud-dev.conllu");
            foreach (var threshold in Thresholds) Print($"dev {threshold}: {Line(Scores(dev, Enumerable.Range(0, dev.Samples.Count), i => Find(model, world, dev.Samples[i], threshold)))}");
        }
        if (args.Contains("--errors"))
        {
            var dev = Set("en_gum-ud-dev.conllu");
            foreach (var sample in dev.Samples) Errors(sample, Find(model, world, sample, 0.4), model);
        }
        var content = new MemoryStream();
        using (var writer = new BinaryWriter(content, System.Text.Encoding.UTF8, leaveOpen: true)) model.Write(writer);
        using var file = File.Create(Path.Combine(output, "en", CorefModel.Kind + ".bin"));
        ModelFile.Write(file, CorefModel.Kind, content.ToArray());
    }

    private static readonly double[] Thresholds = [0.3, 0.35, 0.4, 0.45, 0.5];

    private static void Held(CorefSet train, World world, Func<Func<int, bool>, CorefModel> learn, bool errors)
    {
        var models = Enumerable.Range(0, Folds).Select(fold => learn(i => i % Folds != fold)).ToArray();
        foreach (var threshold in Thresholds)
            Print($"folds {threshold}: {Line(Scores(train, Enumerable.Range(0, train.Samples.Count), i => Find(models[i % Folds], world, train.Samples[i], threshold)))}");
        var table = new LinkTable();
        for (var i = 0; i < train.Samples.Count; i++) table.Add(train.Samples[i], Find(models[i % Folds], world, train.Samples[i], 0.4));
        Print($"{table}");
        for (var i = 0; errors && i < train.Samples.Count; i++) Errors(train.Samples[i], Find(models[i % Folds], world, train.Samples[i], 0.4), models[i % Folds]);
    }

    private static void Errors(CorefSample sample, int[] found, CorefModel model)
    {
        Console.WriteLine("== " + sample.Document.Text[..60].ReplaceLineEndings(" "));
        var candidates = new ChainCandidates(sample.Document, sample.Phrases);
        var chains = new Dictionary<string, Chain>(StringComparer.Ordinal);
        string Text(int i) => $"'{sample.Document.TextOf(sample.Phrases[i].Range).ReplaceLineEndings(" ")}'";
        for (var i = 0; i < found.Length; i++)
        {
            var gold = Array.FindLastIndex(sample.Chains, i - 1 < 0 ? 0 : i - 1, i, chain => chain == sample.Chains[i]);
            var ours = i == 0 ? -1 : Array.FindLastIndex(found, i - 1, i, chain => chain == found[i]);
            chains.TryGetValue(sample.Chains[i], out var right);
            var odds = candidates.Describe(i, [.. chains.Values]).Select(pair => (pair.Chain, P: model.Trees.Probability(pair.Values))).OrderByDescending(pair => pair.P).ToList();
            var p = odds.Find(pair => pair.Chain == right).P;
            var best = odds.FirstOrDefault();
            if (right is null && ours >= 0) Console.WriteLine($"{i} NEW    {Text(i)} = {Text(ours)}   best {best.P:0.00}");
            else if (right is not null && ours < 0) Console.WriteLine($"{i} MISSED {Text(i)} = {Text(gold)}  p {p:0.00}");
            else if (right is not null && sample.Chains[ours] != sample.Chains[i]) Console.WriteLine($"{i} WRONG  {Text(i)} = {Text(gold)} not {Text(ours)}  p {p:0.00} best {best.P:0.00}");
            if (right is null) chains[sample.Chains[i]] = right = new Chain(chains.Count);
            right.Members.Add(i);
        }
    }

    private static int[] Find(CorefModel model, World world, CorefSample sample, double threshold)
    {
        foreach (var phrase in sample.Phrases) model.Judge(phrase);
        return new ChainFinder(model, world) { Threshold = threshold }.Find(sample.Document, sample.Phrases);
    }

    private static PartitionScores Scores(CorefSet set, IEnumerable<int> documents, Func<int, int[]> find)
    {
        var (gold, found) = (new List<int>(), new List<int>());
        var numbers = new Dictionary<(int, string), int>();
        var groups = 0;
        foreach (var d in documents)
        {
            var answers = find(d);
            for (var i = 0; i < answers.Length; i++)
            {
                if (!numbers.TryGetValue((d, set.Samples[d].Chains[i]), out var number)) numbers[(d, set.Samples[d].Chains[i])] = number = numbers.Count;
                gold.Add(number);
                found.Add(groups + answers[i]);
            }
            groups += answers.Length;
        }
        return new PartitionScores(gold, found);
    }

    private static string Line(PartitionScores scores) =>
        string.Create(CultureInfo.InvariantCulture, $"CoNLL {MergingEvaluator.Conll(scores):0.0000} MUC {scores.Muc.F1:0.000} ({scores.Muc.Precision:0.000} {scores.Muc.Recall:0.000}) B3 {scores.BCubed.F1:0.000} ({scores.BCubed.Precision:0.000} {scores.BCubed.Recall:0.000}) CEAFe {scores.CeafE.F1:0.000}");

    private static void Print(FormattableString line) => Console.Error.WriteLine(FormattableString.Invariant(line));
}
