using System.Globalization;
using Chancery.Core.Places;
using Chancery.Core.Text;

namespace Chancery.Core.Evaluation;

/// <summary>
/// Scores places against reports with marked names (JSON Lines): given the names, by the resolver that the stages use and with the whole report as its context;
/// and end to end, where a name that the stages do not find counts as a miss.
/// </summary>
public sealed class PlacesEvaluator(IReadOnlyList<IStage> stages)
{
    private readonly PlaceStage _stage = stages.OfType<PlaceStage>().FirstOrDefault() ?? throw new ArgumentException("no stage gives places", nameof(stages));

    /// <exception cref="FormatException">A line is no report with toponyms.</exception>
    public EvaluationResult Evaluate(TextReader gold, string file)
    {
        var gazetteer = _stage.Lexicon.Gazetteer;
        var match = new PlaceMatch(gazetteer);
        var (given, whole) = (new PlacesTally(match, gazetteer), new WholeTally(match));
        var pipeline = Pipeline.Build([.. stages]);
        foreach (var report in GoldPlaces.Read(gold))
        {
            Given(report, given);
            var doc = pipeline.Run(Article(report));
            whole.Add(report, doc);
        }
        return new EvaluationResult { Task = "places", File = file, N = given.N, Attempted = given.Answered, Metrics = [.. given.Metrics(), .. whole.Metrics()], Errors = [.. given.Errors, .. whole.Errors] };
    }

    internal void Given(GoldPlaces report, PlacesTally tally)
    {
        var reading = _stage.Resolve(Article(report), [.. report.Toponyms.Select(name => new TextSpan(name.Start, name.End))]);
        tally.Miss(report.Lost);
        for (var i = 0; i < report.Toponyms.Count; i++)
        {
            if (report.Toponyms[i] is { HasPoint: true } name) tally.Add(report.Id, name, reading.GroupOf[i]);
        }
    }

    internal static Article Article(GoldPlaces report) => new()
    {
        Id = report.Id, Text = report.Text, Title = report.Title, Url = string.IsNullOrEmpty(report.Domain) ? null : $"https://{report.Domain}/",
        Published = DateOnly.TryParseExact(report.Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
    };
}
