using System.Globalization;
using Chancery.Core.Evaluation;
using Chancery.Core.Places;
using Chancery.Core.Text;
using Chancery.Packs;

namespace Chancery.Training.Places;

/// <summary>Trains the ranking of places on TR-News, five folds by document, and measures the other sets.</summary>
internal sealed class PlaceTrainer
{
    private readonly string _data, _packs, _prior;
    private readonly double _pull;

    private const int Folds = 5, Rounds = 3;

    private readonly PlaceLexicon _lexicon;
    private readonly PlaceMatch _match;
    private readonly PlacesEvaluator _evaluator;

    public PlaceTrainer(string data, string packs, string prior, double pull)
    {
        (_data, _packs, _prior, _pull) = (data, packs, prior, pull);
        _lexicon = PlaceLoader.Load(packs, []);
        _match = new PlaceMatch(_lexicon.Gazetteer);
        _evaluator = new PlacesEvaluator([new PlaceStage(_lexicon)]);
    }

    public void Run(bool write)
    {
        var (first, second) = Prior();
        var train = Reports("trnews");
        Console.WriteLine($"prior: {Score(train, first, second)}");
        var tally = Tally();
        for (var fold = 0; fold < Folds; fold++)
        {
            var learned = Learn([.. train.Where((_, i) => i % Folds != fold)], first, second);
            Measure([.. train.Where((_, i) => i % Folds == fold)], learned.First, learned.Second, tally);
        }
        Console.WriteLine($"{Folds} folds: {Line(tally)}");
        var (a, b) = Learn(train, first, second);
        Console.WriteLine($"trained: {Score(train, a, b)}");
        foreach (var set in new[] { "lgl", "gwn" }) Console.WriteLine($"{set}: prior {Score(Reports(set), first, second)}; trained {Score(Reports(set), a, b)}");
        if (write) Write(a, b);
    }

    /// <summary>Measures the shipped weights, and prints what is wrong.</summary>
    public void Errors(string set)
    {
        var tally = Tally();
        foreach (var report in Reports(set)) _evaluator.Given(report, tally);
        foreach (var error in tally.Errors) Console.WriteLine(error);
        Console.WriteLine(Line(tally));
    }

    private (float[] First, float[] Second) Learn(IReadOnlyList<GoldPlaces> reports, float[] first, float[] second)
    {
        var (a, b) = (first, second);
        for (var round = 0; round < Rounds; round++)
        {
            Use(a, b);
            var (alone, together) = (new List<PlaceChoice>(), new List<PlaceChoice>());
            foreach (var report in reports) Collect(report, alone, together);
            (a, b) = (ChoiceLearner.Learn(first, alone, _pull), ChoiceLearner.Learn(second, together, _pull));
        }
        return (a, b);
    }

    private void Collect(GoldPlaces report, List<PlaceChoice> alone, List<PlaceChoice> together)
    {
        var reading = new PlaceResolver(_lexicon).Resolve(PlacesEvaluator.Article(report), [.. report.Toponyms.Select(name => new TextSpan(name.Start, name.End))]);
        var scorer = new PlaceScorer(_lexicon.Gazetteer, reading);
        scorer.Settle();
        foreach (var group in reading.Groups)
        {
            if (group.Mentions.Find(mention => report.Toponyms[mention] is { Lat: not null, Lon: not null }) is var at && report.Toponyms[at].Lat is null) continue;
            var right = group.Candidates.Select(candidate => _match.Km(report.Toponyms[at], candidate.Row) <= PlaceMatch.Near).ToArray();
            if (!right.Contains(true) || !right.Contains(false)) continue;
            var weight = MathF.Sqrt(group.Mentions.Count);
            alone.Add(new PlaceChoice(Features(scorer, group, false), right, weight));
            together.Add(new PlaceChoice(Features(scorer, group, true), right, weight));
        }
    }

    private static float[][] Features(PlaceScorer scorer, PlaceGroup group, bool document)
    {
        var all = new float[group.Candidates.Count][];
        for (var i = 0; i < all.Length; i++) scorer.Fill(group, i, document, all[i] = new float[PlaceModel.Count]);
        return all;
    }

    private string Score(IReadOnlyList<GoldPlaces> reports, float[] first, float[] second)
    {
        var tally = Tally();
        Measure(reports, first, second, tally);
        return Line(tally);
    }

    private void Measure(IReadOnlyList<GoldPlaces> reports, float[] first, float[] second, PlacesTally tally)
    {
        Use(first, second);
        foreach (var report in reports) _evaluator.Given(report, tally);
    }

    private void Use(float[] first, float[] second)
    {
        first.CopyTo(_lexicon.Model.First);
        second.CopyTo(_lexicon.Model.Second);
    }

    private PlacesTally Tally() => new(_match, _lexicon.Gazetteer);

    private static string Line(PlacesTally tally) => string.Join("  ", tally.Metrics().Select(metric => string.Create(CultureInfo.InvariantCulture, $"{metric.Name} {metric.Value:0.0000}")));

    private IReadOnlyList<GoldPlaces> Reports(string set)
    {
        using var lines = File.OpenText(Path.Combine(_data, "places", set + "-first70.jsonl"));
        return [.. GoldPlaces.Read(lines)];
    }

    private (float[] First, float[] Second) Prior()
    {
        var (first, second) = (new float[PlaceModel.Count], new float[PlaceModel.Count]);
        foreach (var line in File.ReadLines(_prior).Where(line => line.Length > 0 && line[0] != '#'))
        {
            var cells = line.Split('\t');
            var at = (int)Enum.Parse<PlaceFeature>(cells[0]);
            (first[at], second[at]) = (float.Parse(cells[1], CultureInfo.InvariantCulture), float.Parse(cells[2], CultureInfo.InvariantCulture));
        }
        return (first, second);
    }

    private void Write(float[] first, float[] second)
    {
        using var table = new StreamWriter(Path.Combine(_packs, "places", "ranking.tsv")) { NewLine = "\n" };
        table.WriteLine("# Weights of the ranking, trained by training/Chancery.Training (places) on TR-News: feature, alone, with the document's other places resolved.");
        for (var i = 0; i < PlaceModel.Count; i++) table.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(PlaceFeature)i}\t{first[i]:0.###}\t{second[i]:0.###}"));
    }
}
