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
    private const int Least = 2;

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
        var path = Path.Combine(output, "en", FactualityModel.FileName);
        var learner = new FactualityLearner(Sets);
        learner.Learn(rows);
        learner.Write(path);
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rows.Count} events, {new FileInfo(path).Length} bytes"));
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
