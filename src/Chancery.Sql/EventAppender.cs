using Chancery.Core.Record.Store;

namespace Chancery.Sql;

/// <summary>Writes events into their tables.</summary>
internal sealed class EventAppender(SqlSession session) : IDisposable
{
    private readonly IRows _events = session.Append(Schema.Events), _actors = session.Append(Schema.Actors),
        _dyads = session.Append(Schema.Dyads), _reports = session.Append(Schema.Reports);

    public void Append(StoredEvent made, IReadOnlyList<StoredReport> reports)
    {
        Append(_events, made);
        foreach (var party in made.Parties)
            _actors.Begin().Add(made.Id).Add(party.Role).Add(party.Position).Add(party.Code).Add(party.Sector).Add(party.Name).Add(party.Text).Add(party.Office).Add(made.From).Add(made.Until).Add(made.Happened).End();
        foreach (var (source, target) in Dyads(made))
            _dyads.Begin().Add(made.Id).Add(source).Add(target).Add(MonthOf(made.From))
                .Add(made.Quad).Add(made.Scale).Add(made.Happened).End();
        foreach (var report in reports)
            _reports.Begin().Add(report.Event).Add(report.Telling).Add(report.Document).Add(report.DocumentId).Add(report.Sequence)
                .Add(report.Publisher).Add(report.Published).Add(report.Title).Add(report.Url).Add(report.Copy).End();
    }

    public void Dispose()
    {
        _events.Dispose();
        _actors.Dispose();
        _dyads.Dispose();
        _reports.Dispose();
    }

    /// <summary>The first day of its month.</summary>
    internal static DateOnly? MonthOf(DateOnly? day) => day is { } known ? new DateOnly(known.Year, known.Month, 1) : null;

    /// <summary>Actor to recipient; where all are actors, each to each.</summary>
    internal static IEnumerable<(string Source, string Target)> Dyads(StoredEvent made)
    {
        var actors = Codes(made, StoredParty.Actor);
        var recipients = Codes(made, StoredParty.Recipient);
        var mutual = !made.Parties.Any(party => party.Role == StoredParty.Recipient);
        return actors.SelectMany(_ => mutual ? actors : recipients, (source, target) => (source, target)).Where(pair => !mutual || pair.source != pair.target);
    }

    private static string CodesOf(StoredEvent made)
    {
        var codes = made.Parties.Select(party => party.Code).Append(made.Country).OfType<string>().Distinct().Order(StringComparer.Ordinal).ToList();
        return codes.Count == 0 ? "" : $" {string.Join(' ', codes)} ";
    }

    private static List<string> Codes(StoredEvent made, string role) => [.. made.Parties.Where(party => party.Role == role).Select(party => party.Code).OfType<string>().Distinct()];

    /// <param name="events">Rows of the table of events.</param>
    /// <param name="made">The event, without what stands in other tables.</param>
    internal static void Append(IRows events, StoredEvent made)
    {
        var row = events.Begin();
        row.Add(made.Id).Add(made.From).Add(made.Until).Add(made.Date).Add(made.DatePrecision);
        row.Add(made.Types).Add(made.Modes).Add(made.Contexts).Add(made.Aux).Add(made.Happened).Add(made.Quad).Add(made.Scale);
        row.Add(made.Place).Add(made.Country).Add(made.Resolution).Add(made.Latitude).Add(made.Longitude);
        foreach (var size in (ReadOnlySpan<SizeRange?>)[made.Dead, made.Injured, made.Arrested]) row.Add(size?.Least).Add(size?.Most);
        row.Add(made.Attribution).Add(made.Disputed).Add(made.Factuality).Add(made.OneSided).Add(made.Confidence).Add(made.Text).Add(made.Document).Add(made.Sequence);
        row.Add(made.FirstReport).Add(made.LastReport).Add(made.ReportCount).Add(made.SourceCount).Add(made.Run).Add(CodesOf(made)).Add(made.Json).End();
    }
}
