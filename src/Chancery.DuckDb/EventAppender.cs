using Chancery.Core.Record.Store;
using DuckDB.NET.Data;

namespace Chancery.DuckDb;

/// <summary>Writes events into their tables.</summary>
internal sealed class EventAppender(DuckDBConnection connection) : IDisposable
{
    private readonly DuckDBAppender _events = connection.CreateAppender(Schema.Events.Name), _actors = connection.CreateAppender(Schema.Actors.Name),
        _contexts = connection.CreateAppender(Schema.Contexts.Name), _dyads = connection.CreateAppender(Schema.Dyads.Name), _reports = connection.CreateAppender(Schema.Reports.Name);

    public void Append(StoredEvent made, IReadOnlyList<StoredReport> reports)
    {
        Event(made);
        foreach (var party in made.Parties)
            _actors.CreateRow().AppendValue(made.Id).AppendValue(party.Role).AppendValue(party.Position).AppendValue(party.Code).AppendValue(party.Sector).AppendValue(party.Name).AppendValue(party.Text).AppendValue(party.Office).EndRow();
        foreach (var context in made.Contexts) _contexts.CreateRow().AppendValue(made.Id).AppendValue(context).EndRow();
        foreach (var (source, target) in Dyads(made))
            _dyads.CreateRow().AppendValue(made.Id).AppendValue(source).AppendValue(target).AppendValue(made.From is { } from ? new DateOnly(from.Year, from.Month, 1) : (DateOnly?)null)
                .AppendValue(made.Quad).AppendValue(made.Scale).AppendValue(made.Happened).EndRow();
        foreach (var report in reports)
            _reports.CreateRow().AppendValue(report.Event).AppendValue(report.Telling).AppendValue(report.Document).AppendValue(report.DocumentId).AppendValue(report.Sequence)
                .AppendValue(report.Publisher).AppendValue(report.Published).AppendValue(report.Title).AppendValue(report.Url).AppendValue(report.Copy).EndRow();
    }

    public void Dispose()
    {
        _events.Dispose();
        _actors.Dispose();
        _contexts.Dispose();
        _dyads.Dispose();
        _reports.Dispose();
    }

    /// <summary>Actor to recipient; where all are actors, each to each.</summary>
    internal static IEnumerable<(string Source, string Target)> Dyads(StoredEvent made)
    {
        var actors = Codes(made, StoredParty.Actor);
        var recipients = Codes(made, StoredParty.Recipient);
        var mutual = !made.Parties.Any(party => party.Role == StoredParty.Recipient);
        return actors.SelectMany(_ => mutual ? actors : recipients, (source, target) => (source, target)).Where(pair => !mutual || pair.source != pair.target);
    }

    private static List<string> Codes(StoredEvent made, string role) => [.. made.Parties.Where(party => party.Role == role).Select(party => party.Code).OfType<string>().Distinct()];

    private void Event(StoredEvent made)
    {
        var row = _events.CreateRow();
        row.AppendValue(made.Id).AppendValue(made.From).AppendValue(made.Until).AppendValue(made.Date).AppendValue(made.DatePrecision);
        row.AppendValue(made.Types).AppendValue(made.Modes).AppendValue(made.Contexts).AppendValue(made.Aux).AppendValue(made.Happened).AppendValue(made.Quad).AppendValue(made.Scale);
        row.AppendValue(made.Place).AppendValue(made.Country).AppendValue(made.Resolution).AppendValue(made.Latitude).AppendValue(made.Longitude);
        foreach (var size in (ReadOnlySpan<SizeRange?>)[made.Dead, made.Injured, made.Arrested]) row.AppendValue(size?.Least).AppendValue(size?.Most);
        row.AppendValue(made.Attribution).AppendValue(made.Disputed).AppendValue(made.Confidence).AppendValue(made.Text).AppendValue(made.Document).AppendValue(made.Sequence);
        row.AppendValue(made.FirstReport).AppendValue(made.LastReport).AppendValue(made.ReportCount).AppendValue(made.SourceCount).AppendValue(made.Json).EndRow();
    }
}
