using System.Globalization;
using Chancery.Core;
using Chancery.Core.Claims;
using Chancery.Core.Evaluation;
using Chancery.Core.Text;
using Chancery.Packs;

namespace Chancery.Training;

/// <summary>
/// Learns what each fact around an event weighs: least squares over facts, with a second weight for the convention of each set, by AdaGrad in a fixed order.
/// The same data and models give the same table.
/// </summary>
internal static class FactualityStep
{
    private const int Least = 4, Passes = 8;
    private const double Rate = 0.15, Cut = 2, Smallest = 0.01;
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
        Write(path, Learn(rows));
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rows.Count} events, {new FileInfo(path).Length} bytes"));
    }

    private static void Add(Document doc, FactualityCase item, FactualityFeatures features, int set, List<(List<string>, double, int)> rows)
    {
        foreach (var (offset, value) in item.Targets)
        {
            for (var token = 0; token < doc.Tokens.Count; token++)
            {
                if (doc.Words[token].Span.End <= offset) continue;
                List<string> facts = [];
                features.Read(doc, token, facts);
                rows.Add((facts, value, set));
                break;
            }
        }
    }

    private static Dictionary<string, double[]> Learn(List<(List<string> Facts, double Value, int Set)> rows)
    {
        Dictionary<string, (double[] Weights, double[] Squares)> state = new(StringComparer.Ordinal);
        var order = Enumerable.Range(0, rows.Count).ToArray();
        var random = new Random(7);
        for (var pass = 0; pass < Passes; pass++)
        {
            random.Shuffle(order);
            foreach (var index in order)
            {
                var (facts, value, set) = rows[index];
                double sum = 0;
                foreach (var fact in facts)
                {
                    if (!state.TryGetValue(fact, out var cell)) state[fact] = cell = (new double[Sets.Length + 1], new double[Sets.Length + 1]);
                    sum += cell.Weights[0] + cell.Weights[set + 1];
                }
                var error = Math.Clamp(sum - value, -Cut, Cut);
                foreach (var fact in facts)
                {
                    var (weights, squares) = state[fact];
                    Step(weights, squares, 0, error);
                    Step(weights, squares, set + 1, error);
                }
            }
        }
        return state.ToDictionary(pair => pair.Key, pair => pair.Value.Weights, StringComparer.Ordinal);
    }

    private static void Step(double[] weights, double[] squares, int at, double error)
    {
        squares[at] += error * error;
        weights[at] -= Rate * error / Math.Sqrt(squares[at] + 1);
    }

    private static void Write(string path, Dictionary<string, double[]> weights)
    {
        using var table = new StreamWriter(path) { NewLine = "\n" };
        table.WriteLine(string.Join('\t', ["fact", "all", .. Sets]));
        foreach (var (fact, row) in weights.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (row.All(weight => Math.Abs(weight) < Smallest)) continue;
            table.WriteLine(string.Join('\t', [fact, .. row.Select(weight => Math.Abs(weight) < Smallest ? "" : weight.ToString("0.###", CultureInfo.InvariantCulture))]));
        }
    }
}
