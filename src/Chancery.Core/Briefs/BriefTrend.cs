using System.Globalization;
using Chancery.Core.Pictures;
using Chancery.Core.Record;
using Chancery.Core.Record.Store;

namespace Chancery.Core.Briefs;

/// <summary>How a subject's events go through time: pictures, turning points, and what was before. What is dated by a year only has no place in a month and is left out, and said to be.</summary>
internal sealed class BriefTrend
{
    private const int MostTurns = 3, MostPartners = 10;

    /// <summary>A smaller step of the mean score is no turn.</summary>
    private const double LeastTurn = 2;

    private readonly BriefSubject _subject;

    private readonly BriefWords _words;

    private readonly List<StoredEvent> _happened;

    private readonly List<StoredEvent> _dated;

    private readonly List<ScoreSeries> _series;

    private readonly List<(string Name, DateOnly From, DateOnly Month, double Before, double After)> _turns;

    public BriefTrend(BriefSubject subject, BriefWords words, List<StoredEvent> happened)
    {
        (_subject, _words, _happened) = (subject, words, happened);
        _dated = [.. happened.Where(ev => ev.From is not null && ev.DatePrecision is not "year")];
        _series = [.. subject.Dyads.Select(dyad => Series(dyad.Name, dyad.Dyad)).Where(series => series.Points.Count > 0)];
        _turns = FindTurns();
    }

    public IReadOnlyList<string> Turns => [.. _turns.Select(turn =>
        $"{Month(turn.Month)}, {turn.Name}: the mean score {(turn.After > turn.Before ? "rises" : "falls")} to {Score(turn.After)}, from {Score(turn.Before)} in {Month(turn.From)}.")];

    /// <summary>One sentence on the span before, if there is one to compare with.</summary>
    public IEnumerable<string> Compared(DateOnly? since, DateOnly? until, IReadOnlyList<StoredEvent>? before)
    {
        if (before is null || since is not { } first || until is not { } last) yield break;
        var days = last.DayNumber - first.DayNumber + 1;
        var now = _happened.Where(ev => ev.From >= first).ToList();
        var scores = now.Count > 0 && before.Count > 0 ? $"; the mean score is {Score(now.Average(ev => ev.Scale))} after {Score(before.Average(ev => ev.Scale))}" : "";
        yield return string.Create(CultureInfo.InvariantCulture, $"In the {days} days from {BriefDays.Of(first)} on, {now.Count} happened or are said to have; in the {days} days before, {before.Count}{scores}.");
    }

    public IReadOnlyList<Picture> Pictures(DateOnly? since, DateOnly? until)
    {
        List<Picture> pictures = [];
        List<TimeCount> counts = [.. _dated.Where(ev => ev.Quad is >= 1 and <= 4).Select(ev => new TimeCount(ev.From!.Value, ev.Quad - 1, 1))];
        if (counts.Count == 0) return pictures;
        var scale = since is { } first && until is { } last ? new TimeScale(first, last) : null;
        var undated = _happened.Count - _dated.Count;
        pictures.Add(StackedColumns.Draw($"Events of {_subject.Title} through time{(undated == 0 ? "" : $" (without {Plain.Number(undated)} that no day or month is known of)")}", counts, StackedColumns.QuadNames, scale));
        if (_series.Count > 0) pictures.Add(ScoreLines.Draw($"Mean score of {_subject.Title}, from −10 (hostile) to 10 (friendly)", _series, [.. _turns.Select(turn => turn.Month)]));
        else if (Partners() is { Count: > 1 } partners) pictures.Add(BarChart.Draw($"Who appears with {_subject.Title} most often", partners));
        return pictures;
    }

    private static string Score(double score) => score.ToString("+0.0;−0.0;0.0", CultureInfo.InvariantCulture);

    private static string Month(DateOnly month) => month.ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    private ScoreSeries Series(string name, string dyad)
    {
        var codes = dyad.Split('-');
        var months = _dated.Where(ev => IsWay(ev, codes[0], codes[1])).GroupBy(ev => new DateOnly(ev.From!.Value.Year, ev.From.Value.Month, 1)).OrderBy(group => group.Key);
        return new ScoreSeries(name, [.. months.Select(group => (group.Key, (double?)group.Average(ev => ev.Scale)))]);
    }

    /// <summary>The first acts on the second, or both act together.</summary>
    private static bool IsWay(StoredEvent ev, string source, string target)
    {
        var others = ev.Parties.Any(party => party.Role == StoredParty.Recipient) ? StoredParty.Recipient : StoredParty.Actor;
        return ev.Parties.Any(party => party.Role == StoredParty.Actor && party.Code == source) && ev.Parties.Any(party => party.Role == others && party.Code == target);
    }

    private List<(string Name, DateOnly From, DateOnly Month, double Before, double After)> FindTurns()
    {
        List<(string Name, DateOnly From, DateOnly Month, double Before, double After)> turns = [];
        foreach (var series in _series)
        {
            foreach (var (before, after) in series.Points.Zip(series.Points.Skip(1)))
            {
                if (before.Score is { } was && after.Score is { } now && Math.Abs(now - was) >= LeastTurn) turns.Add((series.Name, before.Month, after.Month, was, now));
            }
        }
        return [.. turns.OrderByDescending(turn => Math.Abs(turn.After - turn.Before)).Take(MostTurns).OrderBy(turn => turn.Month)];
    }

    private List<(string Name, long Count)> Partners() => [.. _happened.SelectMany(ev => ev.Parties.Select(party => party.Code).OfType<string>().Distinct(StringComparer.Ordinal))
        .Select(code => _words.Countries.GetValueOrDefault(code, code)).Where(name => name != _subject.Title).CountBy(name => name, StringComparer.Ordinal)
        .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(MostPartners).Select(pair => (pair.Key, (long)pair.Value))];
}
