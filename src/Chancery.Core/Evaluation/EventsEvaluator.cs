using System.Globalization;
using Chancery.Core.Events;
using Chancery.Core.Merging;
using Chancery.Core.Text;

namespace Chancery.Core.Evaluation;

/// <summary>
/// Scores the events of whole reports against a gold file of articles. A predicted event matches a gold one when they share a type and the
/// countries of actor and recipient agree; negated and hypothetical events are left out; optional gold events neither help nor hurt.
/// </summary>
public sealed class EventsEvaluator(Func<Article, (Document Document, IReadOnlyList<CodedEvent> Events)> code)
{
    /// <exception cref="FormatException">The stream is not a gold file of articles.</exception>
    public EvaluationResult Evaluate(Stream gold, string file)
    {
        var articles = GoldArticles.Read(gold, file);
        var tally = new EventsTally();
        foreach (var article in articles)
        {
            var (_, events) = code(new Article { Id = article.Id, Text = article.Text, Title = article.Title, Published = Day(article, file) });
            Score(article, [.. events.Where(ev => (ev.Best.Aux & (AuxModes.Negation | AuxModes.Hypothetical)) == 0)], tally);
        }
        return tally.Result(file, articles.Count);
    }

    private static void Score(GoldArticle article, List<CodedEvent> predicted, EventsTally tally)
    {
        var left = predicted.ToList();
        tally.Predicted += predicted.Count;
        foreach (var gold in article.Events ?? [])
        {
            var hit = left.Find(ev => EventMatch.Matches(gold, ev.Best));
            if (hit is not null) left.Remove(hit);
            tally.Gold(article.Id, gold, hit?.Best, predicted);
        }
        foreach (var extra in left) tally.Extra(article.Id, extra);
        foreach (var never in article.Never ?? [])
            if (predicted.Count(ev => EventMatch.Breaks(never, ev.Best)) > never.CountOver) tally.Broken(article.Id, never);
    }

    private static DateOnly? Day(GoldArticle article, string file)
    {
        if (article.Date is null) return null;
        if (DateOnly.TryParseExact(article.Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        throw new FormatException($"{file}: article {article.Id}: '{article.Date}' is no date; write it as 2026-01-31.");
    }
}
