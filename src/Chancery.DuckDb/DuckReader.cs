using Chancery.Core.Record.Store;
using DuckDB.NET.Data;

namespace Chancery.DuckDb;

/// <summary>The questions that a record answers, as SQL.</summary>
internal sealed class DuckReader(DuckDBConnection connection)
{
    private const string EventColumns = "e.id, e.date_from, e.date_until, e.date, e.date_precision, e.event, e.mode, e.context, e.aux, e.quad_code, e.event_scale, e.resolved_place, e.country_code, e.resolution, "
        + "e.lat, e.lon, e.dead_least, e.dead_most, e.injured_least, e.injured_most, e.arrested_least, e.arrested_most, e.attribution, e.disputed, e.confidence, e.text, e.document, e.sequence, "
        + "e.first_report, e.last_report, e.report_count, e.record";

    public IReadOnlyList<StoredEvent> Events(EventQuery query)
    {
        var condition = new Condition(query);
        var order = query.NewestFirst ? "e.date_from DESC NULLS LAST, e.id" : "e.date_from NULLS FIRST, e.id";
        return WithParties(connection.Rows($"SELECT {EventColumns} FROM events e {condition.Where} ORDER BY {order} LIMIT {query.Limit} OFFSET {query.Offset}", condition.Values, Event));
    }

    /// <summary>A telling's identifier finds the event that it became part of.</summary>
    public StoredEvent? Find(string id)
    {
        var found = connection.Rows($"SELECT {EventColumns} FROM events e WHERE e.id = coalesce((SELECT event FROM reports WHERE told_event = $1 LIMIT 1), $1)", [id], Event);
        return WithParties(found).FirstOrDefault();
    }

    public IReadOnlyList<StoredReport> Reports(EventQuery query)
    {
        var condition = new Condition(query);
        return connection.Rows($"SELECT r.event, r.told_event, r.document, r.document_id, r.sequence, r.publisher, r.published, r.title, r.url, r.copy FROM reports r JOIN events e ON e.id = r.event {condition.Where} "
            + $"ORDER BY e.date_from NULLS FIRST, r.event, r.published, r.document, r.copy, r.document_id, r.sequence LIMIT {query.Limit} OFFSET {query.Offset}", condition.Values, static row =>
            new StoredReport(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetInt32(4), row.Text(5), row.Day(6), row.Text(7), row.Text(8), row.GetBoolean(9)));
    }

    public IReadOnlyList<DyadMonth> Dyads(EventQuery query)
    {
        List<object?> values = [];
        List<string> which = [query.All ? "true" : "happened"];
        if (query.Country is { } country) Pair(country, which, values);
        if (query.Type is { } type)
        {
            values.Add(type.ToUpperInvariant());
            which.Add($"event IN (SELECT id FROM events WHERE list_contains(event, ${values.Count}))");
        }
        var (since, until) = (Month(query.Since, values), Month(query.Until, values));
        var chosen = $"SELECT * FROM event_dyads WHERE {string.Join(" AND ", which)} AND month IS NOT NULL";
        var inside = (since is null ? "" : $" AND month >= {since}") + (until is null ? "" : $" AND month <= {until}");
        return connection.Rows(
            $"WITH chosen AS ({chosen}), inside AS (SELECT * FROM chosen WHERE true{inside}), "
            + $"months AS (SELECT unnest(generate_series(coalesce({since ?? "NULL"}, min(month)), coalesce({until ?? "NULL"}, max(month)), INTERVAL 1 MONTH))::DATE AS month FROM inside), "
            + "pairs AS (SELECT source, target, count(*) AS weight FROM inside GROUP BY ALL), "
            + "counted AS (SELECT source, target, month, count(*) AS events, avg(event_scale) AS mean, count(*) FILTER (WHERE quad_code = 1) AS q1, count(*) FILTER (WHERE quad_code = 2) AS q2, "
            + "count(*) FILTER (WHERE quad_code = 3) AS q3, count(*) FILTER (WHERE quad_code = 4) AS q4 FROM inside GROUP BY ALL) "
            + "SELECT source, target, month, coalesce(events, 0), coalesce(q1, 0), coalesce(q2, 0), coalesce(q3, 0), coalesce(q4, 0), mean FROM pairs CROSS JOIN months LEFT JOIN counted USING (source, target, month) "
            + $"ORDER BY weight DESC, source, target, month LIMIT {query.Limit} OFFSET {query.Offset}", values, static row =>
            new DyadMonth(row.GetString(0), row.GetString(1), row.GetFieldValue<DateOnly>(2), (int)row.GetInt64(3), [(int)row.GetInt64(4), (int)row.GetInt64(5), (int)row.GetInt64(6), (int)row.GetInt64(7)],
                row.IsDBNull(8) ? null : row.GetDouble(8)));
    }

    public IReadOnlyList<string> Claims(EventQuery query)
    {
        List<object?> values = [];
        List<string> which = ["true"];
        void Add(string part, object value)
        {
            values.Add(value);
            which.Add($"{part} ${values.Count}");
        }
        if (query.Country is { } country) Add("source_code =", country.ToUpperInvariant());
        if (query.Since is { } since) Add("published >=", since);
        if (query.Until is { } until) Add("published <=", until);
        if (query.Document is { } document) Add("document =", document);
        if (query.Actor is { } name)
        {
            values.Add(name);
            which.Add($"contains(lower(source), lower(${values.Count}))");
        }
        return connection.Rows($"SELECT record FROM claims WHERE {string.Join(" AND ", which)} ORDER BY published NULLS FIRST, document, id LIMIT {query.Limit} OFFSET {query.Offset}", values, static row => row.GetString(0));
    }

    public IReadOnlyList<RunRow> Runs() => connection.Rows("SELECT started, command, coder, hashes, documents, known, failed, told, events FROM runs ORDER BY started", [], static row =>
        new RunRow(row.GetDateTime(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetInt32(4), row.GetInt32(5), row.GetInt32(6), row.GetInt32(7), row.GetInt64(8)));

    public StoredDocument? Document(string id) => connection.Rows(
        "SELECT id, document_id, title, url, publisher, language, published, sentences, copy, text FROM documents WHERE id = $1 ORDER BY copy, document_id LIMIT 1", [id], static row => new StoredDocument
        {
            Id = row.GetString(0), DocumentId = row.GetString(1), Title = row.Text(2), Url = row.Text(3), Publisher = row.Text(4), Language = row.Text(5),
            Published = row.Day(6), Sentences = row.GetInt32(7), Copy = row.GetBoolean(8), Text = row.Text(9) ?? "",
        }).FirstOrDefault();

    public RecordCounts Counts()
    {
        long Count(string from) => (long)connection.Value($"SELECT count(*) FROM {from}")!;
        return new RecordCounts(Count("documents"), Count("documents WHERE copy"), Count("told_events"), Count("events"), Count("reports"), Count("claims"), Count("told_events WHERE NOT merged"),
            int.Parse((string)connection.Value("SELECT value FROM meta WHERE key = 'schema'")!, System.Globalization.CultureInfo.InvariantCulture));
    }

    private static void Pair(string country, List<string> which, List<object?> values)
    {
        if (Condition.Dyad(country) is var (source, target))
        {
            values.AddRange([source, target]);
            // both ways: who acts on whom is read side by side
            which.Add($"((source = ${values.Count - 1} AND target = ${values.Count}) OR (source = ${values.Count} AND target = ${values.Count - 1}))");
            return;
        }
        values.Add(country.ToUpperInvariant());
        which.Add($"(source = ${values.Count} OR target = ${values.Count})");
    }

    private static string? Month(DateOnly? day, List<object?> values)
    {
        if (day is not { } date) return null;
        values.Add(new DateOnly(date.Year, date.Month, 1));
        return $"${values.Count}::DATE";
    }

    private List<StoredEvent> WithParties(List<StoredEvent> events)
    {
        if (events.Count == 0) return events;
        var list = string.Join(", ", Enumerable.Range(1, events.Count).Select(i => $"${i}"));
        var parties = connection.Rows($"SELECT event, role, position, code, sector, name, text, office FROM event_actors WHERE event IN ({list}) ORDER BY event, role, position", [.. events.Select(ev => ev.Id)], static row =>
            (Event: row.GetString(0), Party: new StoredParty(row.GetString(1), row.GetInt32(2), row.Text(3), row.Text(4), row.Text(5), row.Text(6), row.Text(7)))).ToLookup(row => row.Event, row => row.Party);
        return [.. events.Select(ev => ev with { Parties = [.. parties[ev.Id]] })];
    }

    private static StoredEvent Event(DuckDBDataReader row) => new()
    {
        Id = row.GetString(0), From = row.Day(1), Until = row.Day(2), Date = row.Text(3), DatePrecision = row.Text(4),
        Types = row.GetFieldValue<List<string>>(5), Modes = row.GetFieldValue<List<string>>(6), Contexts = row.GetFieldValue<List<string>>(7), Aux = row.GetFieldValue<List<string>>(8),
        Quad = row.GetInt32(9), Scale = row.GetDouble(10), Place = row.Text(11), Country = row.Text(12), Resolution = row.GetInt32(13),
        Latitude = row.IsDBNull(14) ? null : row.GetDouble(14), Longitude = row.IsDBNull(15) ? null : row.GetDouble(15),
        Dead = Range(row, 16), Injured = Range(row, 18), Arrested = Range(row, 20), Attribution = row.GetFieldValue<List<string>>(22), Disputed = row.GetFieldValue<List<string>>(23),
        Confidence = row.GetDouble(24), Text = row.GetString(25), Document = row.GetString(26), Sequence = row.GetInt32(27), FirstReport = row.Day(28), LastReport = row.Day(29),
        ReportCount = row.GetInt32(30), Json = row.GetString(31), Parties = [],
    };

    private static SizeRange? Range(DuckDBDataReader row, int column) => row.IsDBNull(column) ? null : new SizeRange(row.GetInt32(column), row.GetInt32(column + 1));
}
