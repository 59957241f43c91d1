using System.Globalization;
using Chancery.Core;
using Chancery.Core.Claims;
using Chancery.Core.Evaluation;
using Chancery.Core.Merging;
using Chancery.Core.Text;
using Chancery.Packs;
using Chancery.Training.Merging;

namespace Chancery.Training;

/// <summary>
/// Learns what the facts around an event weigh, from public sets of different conventions, and trees over their sums.
/// The same data and models give the same table.
/// </summary>
internal static class FactualityStep
{
    private const int Least = 4, Folds = 4, Block = 16;

    // trees: how many facts they see by themselves, of those that are not everywhere
    private const int Seen = 250, Depth = 4, Trees = 300;
    private const double Everywhere = 0.97, Rate = 0.03, LeastInLeaf = 20;

    private static readonly string[] Sets = ["UDS_IH2", "MEANTIME", "CB"];

    public static void Run(string data, string output)
    {
        var root = Path.GetDirectoryName(Path.GetFullPath(output))!;
        var pipeline = Pipeline.Build([.. LanguageLoader.Stages(root)]);
        var features = ClaimLoader.Features(Path.Combine(root, "packs"));
        List<(List<string> Facts, double Value, int Set)> rows = [];
        for (var set = 0; set < Sets.Length; set++)
        {
            using var lines = File.OpenText(Path.Combine(data, "claims", "factuality", Sets[set], "train.jsonl"));
            foreach (var item in FactualityCase.Read(lines, Sets[set])) Add(pipeline.Run(new Article { Id = "train", Text = item.Text }), item, features, set, rows);
        }
        var counts = rows.SelectMany(row => row.Facts).GroupBy(fact => fact, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        foreach (var (facts, _, _) in rows) facts.RemoveAll(fact => counts[fact] < Least);
        var seen = counts.Where(fact => fact.Value < rows.Count * Everywhere).OrderByDescending(fact => fact.Value).ThenBy(fact => fact.Key, StringComparer.Ordinal).Take(Seen).Select(fact => fact.Key).ToList();
        var asked = Asked(rows, new FactualityTrees(seen, 0, null), out var width);
        var bounds = Bounds(rows, asked);
        var (path, trees) = (Path.Combine(output, "en", FactualityModel.FileName), Path.Combine(output, "en", FactualityModel.TreesName));
        using (var table = new StreamWriter(path)) FactualityTable.Write(table, Sets, Learn(rows), bounds);
        using (var writer = new BinaryWriter(File.Create(trees))) new FactualityTrees(seen, width, Grow(rows, asked, _ => true)).Write(writer);
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rows.Count} events, {new FileInfo(path).Length} and {new FileInfo(trees).Length} bytes"));
    }

    private static FactualityRidge Learn(List<(List<string> Facts, double Value, int Set)> rows)
    {
        var learned = new FactualityRidge(Sets);
        learned.Learn(rows);
        return learned;
    }

    // neighbours, which may be of one sentence, stay together
    private static int Fold(int row) => row / Block % Folds;

    /// <summary>What the trees are asked with for each event and the sum that they add to: each part is read by what was learned from the others.</summary>
    private static (float[] Inputs, double Sum)[] Asked(List<(List<string> Facts, double Value, int Set)> rows, FactualityTrees seen, out int width)
    {
        var asked = new (float[] Inputs, double Sum)[rows.Count];
        width = 0;
        for (var fold = 0; fold < Folds; fold++)
        {
            using var table = new StringWriter();
            FactualityTable.Write(table, Sets, Learn([.. rows.Where((_, i) => Fold(i) != fold)]), []);
            var model = FactualityModel.Read(new StringReader(table.ToString()), seen);
            width = model.Width;
            for (var i = 0; i < rows.Count; i++)
            {
                if (Fold(i) != fold) continue;
                var inputs = new float[width];
                asked[i] = (inputs, model.Ask(rows[i].Facts, Sets[rows[i].Set], inputs));
            }
        }
        return asked;
    }

    private static BoostedTrees Grow(List<(List<string> Facts, double Value, int Set)> rows, (float[] Inputs, double Sum)[] asked, Func<int, bool> use)
    {
        int[] used = [.. Enumerable.Range(0, rows.Count).Where(use)];
        float[][] inputs = [.. Enumerable.Range(0, asked[0].Inputs.Length).Select(input => Array.ConvertAll(used, i => asked[i].Inputs[input]))];
        return new TreeLearner(Depth, Trees, Rate, LeastInLeaf).Learn(inputs, Array.ConvertAll(used, i => rows[i].Value), Array.ConvertAll(used, i => asked[i].Sum), Array.ConvertAll(used, i => rows[i].Set == 0 ? 1 : (float)FactualityRidge.SmallSet));
    }

    // trees, too, are grown on the other parts
    private static List<(double Not, double Happened)> Bounds(List<(List<string> Facts, double Value, int Set)> rows, (float[] Inputs, double Sum)[] asked)
    {
        var read = Sets.Select(_ => new List<(double Sum, double Value)>()).ToList();
        for (var fold = 0; fold < Folds; fold++)
        {
            var trees = Grow(rows, asked, i => Fold(i) != fold);
            for (var i = 0; i < rows.Count; i++)
            {
                if (Fold(i) == fold) read[rows[i].Set].Add((Math.Clamp(asked[i].Sum + trees.LogOdds(asked[i].Inputs), -3, 3), rows[i].Value));
            }
        }
        List<(double Not, double Happened)> bounds = [.. read.Select(FactualityBounds.Of)];
        for (var set = 0; set < Sets.Length; set++)
        {
            var (not, happened) = bounds[set];
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{Sets[set]}: bounds {not:0.0} and {happened:0.0}, macro F1 of {Folds} folds {FactualityBounds.MacroF1(read[set], not, happened):0.000} (at -1 and +1 {FactualityBounds.MacroF1(read[set], -1, 1):0.000})"));
        }
        return bounds;
    }

    private static void Add(Document doc, FactualityCase item, FactualityFeatures features, int set, List<(List<string>, double, int)> rows)
    {
        foreach (var (stretch, value) in item.Targets)
        {
            if (FactualityCase.Head(doc, stretch) is not (>= 0 and var token)) continue;
            List<string> facts = [];
            features.Read(doc, token, facts);
            rows.Add((facts, value, set));
        }
    }
}
