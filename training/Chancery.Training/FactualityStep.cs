using System.Globalization;
using Chancery.Core;
using Chancery.Core.Claims;
using Chancery.Core.Evaluation;
using Chancery.Core.Text;
using Chancery.Packs;

namespace Chancery.Training;

/// <summary>
/// Learns what the facts around an event weigh, from public sets of different conventions.
/// The same data and models give the same table.
/// </summary>
internal static class FactualityStep
{
    private const int Least = 2, Folds = 4, Block = 16;

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
        var counts = rows.SelectMany(row => row.Facts.Distinct()).GroupBy(fact => fact, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        foreach (var (facts, _, _) in rows) facts.RemoveAll(fact => counts[fact] < Least);
        var bounds = Bounds(rows);
        var path = Path.Combine(output, "en", FactualityModel.FileName);
        using (var table = new StreamWriter(path)) FactualityTable.Write(table, Sets, Learn(rows), bounds);
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rows.Count} events, {new FileInfo(path).Length} bytes"));
    }

    private static FactualityRidge Learn(List<(List<string> Facts, double Value, int Set)> rows)
    {
        var learned = new FactualityRidge(Sets);
        learned.Learn(rows);
        return learned;
    }

    // each part is read by what was learned from the others; neighbours, which may be of one sentence, stay together
    private static List<(double Not, double Happened)> Bounds(List<(List<string> Facts, double Value, int Set)> rows)
    {
        var read = Sets.Select(_ => new List<(double Sum, double Value)>()).ToList();
        for (var fold = 0; fold < Folds; fold++)
        {
            using var table = new StringWriter();
            FactualityTable.Write(table, Sets, Learn([.. rows.Where((_, i) => i / Block % Folds != fold)]), []);
            var model = FactualityModel.Read(new StringReader(table.ToString()));
            for (var i = 0; i < rows.Count; i++)
            {
                if (i / Block % Folds == fold) read[rows[i].Set].Add((model.Value(rows[i].Facts, Sets[rows[i].Set]), rows[i].Value));
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
