using System.Collections.Immutable;
using Chancery.Core.Actors.Register;
using Chancery.Core.Merging;
using Chancery.Core.Record.Store;

namespace Chancery.Sql;

/// <summary>Merges what waits, inside a transaction: only events that a new telling may change are made anew.</summary>
/// <param name="session">In a transaction of a merge.</param>
/// <param name="rule">When two tellings are one event.</param>
/// <param name="run">Its number, which the events that it makes bear.</param>
/// <param name="type">The one type that is merged; null for all.</param>
/// <param name="loosened">What waits and is as it was, with what it hung together with.</param>
internal sealed class MergeRun(SqlSession session, EventRule rule, int run, string? type = null, IReadOnlyDictionary<string, string>? loosened = null)
{
    /// <summary>Tellings whose events are made at once, as a rule: their records are in memory.</summary>
    internal const int UsuallyTogether = 20_000;

    /// <summary>Tellings whose cells are found before their events are made.</summary>
    private const int Planned = 10_000_000;

    /// <summary>Waiting tellings that are planned together, whatever their types.</summary>
    private const int Few = 20_000;

    private readonly EventMaker _maker = new(rule);
    private readonly ActorBook _book = new(new RecordReader(session).Decisions());

    /// <summary>Tellings whose events are made at once.</summary>
    public int Together { get; init; } = UsuallyTogether;

    /// <returns>Tellings that were merged anew.</returns>
    public long Run()
    {
        var (cells, size, merged) = (new List<string[]>(), 0, 0L);
        foreach (var part in Parts())
        {
            var plan = new RecordMerger(rule).Plan(new StoredTellings(session, part, _book, loosened ?? ImmutableDictionary<string, string>.Empty));
            Place(plan);
            cells.AddRange(plan.Cells);
            size += plan.Cells.Sum(cell => cell.Length);
            if (size < Planned) continue;
            merged += Make(cells);
            (cells, size) = ([], 0);
        }
        merged += Make(cells);
        if (type is null) session.Run("UPDATE told_events SET merged = true WHERE NOT merged");
        else session.Run("UPDATE told_events SET merged = true WHERE NOT merged AND type = $1", type);
        return merged;
    }

    /// <summary>All types at once, or one after the other where much has changed: tellings of different types have nothing to do with each other.</summary>
    private List<string?> Parts()
    {
        if (type is not null) return [type];
        var waiting = session.Rows("SELECT type, count(*) FROM told_events WHERE NOT merged GROUP BY type ORDER BY type", [], static row => (Type: row.GetString(0), Count: row.GetInt64(1)));
        return waiting.Sum(type => type.Count) - (loosened?.Count ?? 0) <= Few ? [null] : waiting.ConvertAll(type => (string?)type.Type);
    }

    /// <summary>Writes what every telling hangs together with.</summary>
    private void Place(MergeWork plan)
    {
        session.Fill("placed (telling VARCHAR)", plan.Fresh, static (rows, item) => rows.Add(item.Facts.Id));
        session.Run("DELETE FROM merging WHERE telling IN (SELECT telling FROM placed)");
        using (var rows = session.Append(Schema.Merging))
            foreach (var (facts, component) in plan.Fresh)
                rows.Begin().Add(facts.Id).Add(facts.Types[0]).Add(facts.Begins).Add(facts.Ends).Add(EventKeys.Halves(facts, rule)).Add(component).End();
        if (plan.Renamed.Count == 0) return;
        session.Fill("renamed (component VARCHAR, root VARCHAR)", plan.Renamed, static (rows, item) => rows.Add(item.Component).Add(item.Into));
        session.Run("UPDATE merging SET component = root FROM renamed WHERE merging.component = renamed.component");
    }

    /// <summary>In the order of the file, so that what is read together lies together.</summary>
    private long Make(List<string[]> cells)
    {
        session.Fill("waiting (telling VARCHAR)", cells.SelectMany(cell => cell), static (rows, telling) => rows.Add(telling));
        var places = session.Rows("SELECT id, rowid FROM told_events WHERE id IN (SELECT telling FROM waiting)", [], static row => (Telling: row.GetString(0), Row: row.GetInt64(1)))
            .ToDictionary(place => place.Telling, place => place.Row, StringComparer.Ordinal);
        List<List<(string Telling, long Row)[]>> chunks = [];
        var size = Together;
        foreach (var cell in cells.Select(cell => Array.ConvertAll(cell, telling => (Telling: telling, Row: places[telling]))).OrderBy(cell => cell.Min(one => one.Row)))
        {
            if (size >= Together)
            {
                chunks.Add([]);
                size = 0;
            }
            chunks[^1].Add(cell);
            size += cell.Length;
        }
        // an event may lose tellings to one that is made later: what was goes before anything is made
        if (chunks.Count > 1) Forget(session.Rows("SELECT DISTINCT published FROM documents WHERE id IN (SELECT document FROM told_events WHERE id IN (SELECT telling FROM waiting))", [], static row => row.Day(0)));
        foreach (var chunk in chunks) MakeAll(chunk, forget: chunks.Count == 1);
        return places.Count;
    }

    private void MakeAll(List<(string Telling, long Row)[]> cells, bool forget)
    {
        var read = RowSpans.Read(session, "document, facts, record", Schema.Told, [.. cells.SelectMany(cell => cell).Select(one => one.Row)], static row => (Document: row.GetString(0), Facts: row.GetString(1), Record: row.GetString(2)));
        session.Fill("telling_documents (document VARCHAR)", read.Select(row => row.Document).Distinct(), static (rows, document) => rows.Add(document));
        var told = read.AsParallel().Select(row => ToldEvent.Read(row.Facts, row.Record).With(_book)).ToDictionary(telling => telling.Id, StringComparer.Ordinal);
        var documents = session.Rows("SELECT d.id, d.document_id, d.title, d.url, d.publisher, d.published, m.sequence, d.copy OR d.id IN (SELECT document FROM copies WHERE kind <> 'excerpt') FROM documents d LEFT JOIN mentions m ON m.document = d.id AND m.document_id = d.document_id WHERE d.id IN (SELECT document FROM telling_documents)", [], static row => new StoredDocument
        {
            Id = row.GetString(0), DocumentId = row.GetString(1), Title = row.Text(2), Url = row.Text(3), Publisher = row.Text(4), Published = row.Day(5), Sequence = row.Number(6), Copy = row.GetBoolean(7), Text = "",
        }).ToLookup(document => document.Id);
        if (forget) Forget(documents.SelectMany(document => document).Select(document => document.Published));
        using var rows = new EventAppender(session);
        foreach (var made in cells.AsParallel().AsOrdered().Select(cell => _maker.Make(Array.ConvertAll(cell, one => told[one.Telling]), documents).ToList()))
            foreach (var (ev, reports) in made) rows.Append(ev with { Run = run }, reports);
    }

    /// <summary>Deletes the events that the waiting tellings were part of. What lies in time is looked for between its days alone: identifiers of all the rest need not be read.</summary>
    /// <param name="published">Days of the documents that tell them, which are those of their reports.</param>
    private void Forget(IEnumerable<DateOnly?> published)
    {
        var reported = DaySpan.Conditions("published", published);
        if (reported.Count == 0) return;
        session.Temporary("gone", $"AS SELECT DISTINCT event FROM ({string.Join(" UNION ALL ", reported.Select(days => $"SELECT event FROM reports WHERE {days} AND told_event IN (SELECT telling FROM waiting)"))}) AS found");
        if (session.Value("SELECT count(*) FROM gone") is 0L) return;
        var began = session.Rows("SELECT DISTINCT date_from FROM events WHERE id IN (SELECT event FROM gone)", [], static row => row.Day(0));
        foreach (var days in DaySpan.Conditions("date_from", began))
        {
            session.Run($"DELETE FROM events WHERE {days} AND id IN (SELECT event FROM gone)");
            session.Run($"DELETE FROM event_actors WHERE {days} AND event IN (SELECT event FROM gone)");
        }
        foreach (var months in DaySpan.Conditions("month", began.Select(EventAppender.MonthOf))) session.Run($"DELETE FROM event_dyads WHERE {months} AND event IN (SELECT event FROM gone)");
        foreach (var days in reported) session.Run($"DELETE FROM reports WHERE {days} AND event IN (SELECT event FROM gone)");
    }
}
