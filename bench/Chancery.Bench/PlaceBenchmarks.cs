using BenchmarkDotNet.Attributes;
using Chancery.Core.Places;
using Chancery.Core.Text;
using Chancery.Packs;

namespace Chancery.Bench;

/// <summary>Names of places: the look-up alone, and the resolution of reports whose names are given.</summary>
public class PlaceBenchmarks
{
    /// <summary>Reports of fifty names each; time and bytes are of one name.</summary>
    public const int Names = Reports * NamesPerReport;

    private const int Seed = 20261125, Reports = 20, NamesPerReport = 50;

    private readonly List<(Article Article, TextSpan[] Spans)> _reports = [];
    private readonly List<string> _folded = [];
    private PlaceStage? _stage;

    [GlobalSetup]
    public void Setup()
    {
        _stage = PlaceLoader.Stage(Path.Combine(AppContext.BaseDirectory, "packs"), []);
        var random = new Random(Seed);
        for (var report = 0; report < Reports; report++) _reports.Add(Report(random));
        foreach (var (article, spans) in _reports) _folded.AddRange(spans.Select(span => PlaceFold.Fold(article.Text[span.Start..span.End])));
    }

    [Benchmark(OperationsPerInvoke = Names)]
    public int LookUp()
    {
        var found = 0;
        foreach (var name in _folded) found += _stage!.Lexicon.Gazetteer.Find(name).Count;
        return found > 0 ? found : throw new InvalidOperationException("no name was found");
    }

    [Benchmark(OperationsPerInvoke = Names)]
    public int Resolve()
    {
        var resolved = 0;
        foreach (var (article, spans) in _reports)
        {
            var reading = _stage!.Resolve(article, spans);
            foreach (var group in reading.GroupOf) resolved += group.Best >= 0 ? 1 : 0;
        }
        return resolved > Names / 2 ? resolved : throw new InvalidOperationException($"only {resolved} of {Names} names were resolved");
    }

    // towns near each other have rows near each other, so a report draws from one stretch of the gazetteer, as real reports do
    private (Article Article, TextSpan[] Spans) Report(Random random)
    {
        var gazetteer = _stage!.Lexicon.Gazetteer;
        var text = new System.Text.StringBuilder();
        var spans = new TextSpan[NamesPerReport];
        var first = random.Next(gazetteer.Count - 1000);
        for (var i = 0; i < NamesPerReport; i++)
        {
            var name = gazetteer.NameOf(first + random.Next(1000));
            text.Append("Police in ");
            spans[i] = new TextSpan(text.Length, text.Length + name.Length);
            text.Append(name).Append(" said more would follow. ");
        }
        return (new Article { Id = "places", Text = text.ToString() }, spans);
    }
}
