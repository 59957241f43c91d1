using System.Globalization;
using Chancery.Sources.Watching;

namespace Chancery.Cli.Commands;

/// <summary>What one round over the feeds did, in one line.</summary>
internal sealed class WatchRound(DateTimeOffset started)
{
    private readonly Dictionary<FeedVisitKind, int> _visits = [];
    private int _new, _known, _before, _copies, _lost, _told;

    /// <summary>Documents in other languages than English, which are not coded.</summary>
    public int Others { get; set; }

    public int Failed => Visits(FeedVisitKind.Failed);

    public void Add(FeedVisit visit)
    {
        _visits[visit.Kind] = Visits(visit.Kind) + 1;
        _known += visit.Known;
    }

    public void Add(IngestRun run)
    {
        _new += run.New;
        _before += run.Known;
        _copies += run.Copies;
        _lost += run.Failed;
        _told += run.Told;
    }

    public string Line(DateTimeOffset now) => string.Create(CultureInfo.InvariantCulture,
        $"{started:yyyy-MM-dd HH:mm:ss}Z  {_visits.Values.Sum()} feeds: {Visits(FeedVisitKind.Read)} read, {Visits(FeedVisitKind.Unchanged)} unchanged, {Failed} failed, {Visits(FeedVisitKind.Waiting)} waiting; "
        + $"items: {_new} new, {_known + _before} known, {_copies} copies, {Others} in other languages, {_lost} not coded; {_told} events told; {(now - started).TotalSeconds:0.0} s\n");

    private int Visits(FeedVisitKind kind) => _visits.GetValueOrDefault(kind);
}
