using System.Data.Common;
using System.Text.Json;
using Chancery.Core.Actors.Register;
using Chancery.Core.Duplicates;
using Chancery.Core.Record.Store;

namespace Chancery.Sql;

/// <summary>The questions that a record answers, as SQL.</summary>
internal sealed class RecordReader(SqlSession session)
{
    private const string EventColumns = "e.id, e.date_from, e.date_until, e.date, e.date_precision, e.event, e.mode, e.context, e.aux, e.quad_code, e.event_scale, e.resolved_place, e.country_code, e.resolution, "
        + "e.lat, e.lon, e.dead_least, e.dead_most, e.injured_least, e.injured_most, e.arrested_least, e.arrested_most, e.attribution, e.disputed, e.factuality, e.one_sided, e.confidence, e.text, e.document, e.sequence, "
        + "e.first_report, e.last_report, e.report_count, e.source_count, e.run, e.record";

    /// <summary>Rows of a page that somebody looks at; those of a file that is taken along are not asked for again.</summary>
    private const int MostKept = 500;

    /// <summary>Of so many events with both of a pair among the parties one at least has the one act on the other, mostly.</summary>
    private const int PairShare = 4;

    private const int Page = 10_000, RowColumn = 36;

    /// <param name="query">What is asked for.</param>
    /// <param name="index">Which of the rows they are is looked up there; null where it is not kept.</param>
    public IReadOnlyList<StoredEvent> Events(EventQuery query, EventIndex? index = null)
    {
        if (index is not null && EventIndex.Knows(query) && index.Page(query) is { } known) return Held(known, index);
        var (order, part) = (Condition.OrderOf(query), $"LIMIT {query.Limit} OFFSET {query.Offset}");
        var pair = query.Country is { } country ? Condition.Dyad(country) : null;
        if (pair is not null && session.Dialect.StandsStill && Cutoff(query, pair) is { } near && Held(Until(query, near), order, part) is var page && page.Count == query.Limit) return page;
        var condition = Until(query, pair is null ? Cutoff(query, null) : null);
        if (query.Limit <= Page && session.Dialect.StandsStill) return Held(condition, order, part);
        // which rows, then what they hold: a page does not read what it does not show
        var where = query.Limit <= Page ? $"WHERE e.rowid IN (SELECT e.rowid FROM events e {condition.Where} ORDER BY {order} {part}) ORDER BY {order}" : $"{condition.Where} ORDER BY {order} {part}";
        return session.Rows($"SELECT {EventColumns} FROM events e {where}", condition.Values, Event);
    }

    /// <summary>What is asked for, up to a day in the order in which it is asked for.</summary>
    private Condition Until(EventQuery query, DateOnly? last)
    {
        var condition = new Condition(query, session.Dialect);
        if (last is { } day) condition.Add(query.NewestFirst ? $"e.date_from >= {condition.Mark(day)}" : $"(e.date_from <= {condition.Mark(day)} OR e.date_from IS NULL)");
        return condition;
    }

    /// <summary>The rows of a page, found first: what they hold is then read between their days alone, since packed texts of a group of rows are unpacked together, wanted or not.</summary>
    private List<StoredEvent> Held(Condition condition, string order, string part)
    {
        var rows = session.Rows($"SELECT e.rowid, e.date_from FROM events e {condition.Where} ORDER BY {order} {part}", condition.Values, static row => (Row: row.GetInt64(0), Day: row.Day(1)));
        if (rows.Count == 0) return [];
        var held = new Condition(session.Dialect);
        if (rows.All(row => row.Day is not null)) held.Add($"e.date_from BETWEEN {held.Mark(rows.Min(row => row.Day!.Value))} AND {held.Mark(rows.Max(row => row.Day!.Value))}");
        held.Add(RowSpans.These("e.rowid", [.. rows.Select(row => row.Row)]));
        return session.Rows($"SELECT {EventColumns} FROM events e {held.Where} ORDER BY {order}", held.Values, Event);
    }

    /// <summary>Rows in this order; those that were unpacked lately are not read again.</summary>
    public IReadOnlyList<StoredEvent> Held(IReadOnlyList<long> rows, EventIndex index)
    {
        var events = rows.Select(row => (Row: row, Event: index.Unpacked.Of(row))).Where(row => row.Event is not null).ToDictionary(row => row.Row, row => row.Event!);
        List<long> missing = [.. rows.Where(row => !events.ContainsKey(row))];
        if (missing.Count > 0)
            foreach (var (row, ev) in session.Rows($"SELECT {EventColumns}, e.rowid FROM events e WHERE {RowSpans.These("e.rowid", missing)}", [], static row => (row.GetInt64(RowColumn), Event(row))))
            {
                events[row] = ev;
                if (rows.Count <= MostKept) index.Unpacked.Keep(row, ev);
            }
        return [.. rows.Select(row => events[row])];
    }

    /// <summary>
    /// The day of the page's last event, found among days alone; identifiers, which order events of one day, are then read of few groups of rows. Null where that is not known or asking twice would cost
    /// more than it saves.
    /// </summary>
    /// <param name="query">What is asked for.</param>
    /// <param name="pair">Who acts on whom: then it is a guess, a day by which both were parties several times as often as is asked for.</param>
    private DateOnly? Cutoff(EventQuery query, (string Source, string Target)? pair)
    {
        if (query.Limit is < 1 or > Page || query is not { Uncertain: false, Actor: null, Sector: null, Document: null, Text: null, Attribution: null, Ids.Count: 0 }) return null;
        var condition = new Condition(pair is null ? query : query with { Country = null }, session.Dialect);
        if (pair is var (source, target)) condition.AddBoth(source, target);
        var last = (((long)query.Offset + query.Limit) * (pair is null ? 1 : PairShare)) - 1;
        return session.Rows($"SELECT e.date_from FROM events e {condition.Where} ORDER BY e.date_from {(query.NewestFirst ? "DESC NULLS LAST" : "NULLS FIRST")} LIMIT 1 OFFSET {last}", condition.Values, static row => row.Day(0)) is [var day] ? day : null;
    }

    /// <summary>A telling's identifier finds the event that it became part of.</summary>
    public StoredEvent? Find(string id)
    {
        return session.Rows($"SELECT {EventColumns} FROM events e WHERE e.id = coalesce((SELECT event FROM reports WHERE told_event = $1 LIMIT 1), $1)", [id], Event).FirstOrDefault();
    }

    public IReadOnlyList<StoredReport> Reports(EventQuery query)
    {
        var condition = new Condition(query, session.Dialect);
        return session.Rows($"SELECT r.event, r.told_event, r.document, r.document_id, r.sequence, r.publisher, r.published, r.title, r.url, r.copy FROM reports r JOIN events e ON e.id = r.event {condition.Where} "
            + $"ORDER BY e.date_from NULLS FIRST, r.event, r.published, r.document, r.copy, r.document_id, r.sequence LIMIT {query.Limit} OFFSET {query.Offset}", condition.Values, static row =>
            new StoredReport(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetInt32(4), row.Text(5), row.Day(6), row.Text(7), row.Text(8), row.GetBoolean(9)));
    }

    public IReadOnlyList<DyadMonth> Dyads(EventQuery query)
    {
        var condition = new Condition(session.Dialect);
        if (!query.All) condition.Add("happened");
        if (query.Country is { } country) Pair(country, condition);
        if (query.Types.Count > 0) condition.Add($"event IN (SELECT id FROM events WHERE {condition.Types(query, "event")})");
        condition.Add("month IS NOT NULL");
        var (since, until) = (Month(query.Since, condition), Month(query.Until, condition));
        var chosen = $"SELECT source, target, month, quad_code, event_scale FROM event_dyads {condition.Where}";
        var inside = (since is null ? "" : $" AND month >= {since}") + (until is null ? "" : $" AND month <= {until}");
        return session.Rows(
            $"WITH chosen AS ({chosen}), inside AS MATERIALIZED (SELECT * FROM chosen WHERE true{inside}), "
            + $"months AS (SELECT {session.Dialect.Series($"coalesce({since ?? "NULL"}, min(month))", $"coalesce({until ?? "NULL"}, max(month))", "MONTH")} AS month FROM inside), "
            + "pairs AS (SELECT source, target, count(*) AS weight FROM inside GROUP BY source, target), "
            + "counted AS (SELECT source, target, month, count(*) AS events, avg(event_scale) AS mean, count(*) FILTER (WHERE quad_code = 1) AS q1, count(*) FILTER (WHERE quad_code = 2) AS q2, "
            + "count(*) FILTER (WHERE quad_code = 3) AS q3, count(*) FILTER (WHERE quad_code = 4) AS q4 FROM inside GROUP BY source, target, month) "
            + "SELECT source, target, month, coalesce(events, 0), coalesce(q1, 0), coalesce(q2, 0), coalesce(q3, 0), coalesce(q4, 0), mean FROM pairs CROSS JOIN months LEFT JOIN counted USING (source, target, month) "
            + $"ORDER BY weight DESC, source, target, month LIMIT {query.Limit} OFFSET {query.Offset}", condition.Values, static row =>
            new DyadMonth(row.GetString(0), row.GetString(1), row.GetFieldValue<DateOnly>(2), (int)row.GetInt64(3), [(int)row.GetInt64(4), (int)row.GetInt64(5), (int)row.GetInt64(6), (int)row.GetInt64(7)],
                row.IsDBNull(8) ? null : row.GetDouble(8)));
    }

    public IReadOnlyList<string> Claims(EventQuery query)
    {
        var condition = new Condition(session.Dialect);
        if (query.Country is { } country) condition.Add($"source_code = {condition.Mark(country.ToUpperInvariant())}");
        if (query.Since is { } since) condition.Add($"published >= {condition.Mark(since)}");
        if (query.Until is { } until) condition.Add($"published <= {condition.Mark(until)}");
        if (query.Document is { } document) condition.Add($"document = {condition.Mark(document)}");
        if (query.Actor is { } name) condition.Add(condition.Contains("source", name));
        if (query.Text is { } text) condition.Add(condition.Contains("record", text));
        return session.Rows($"SELECT record FROM claims {condition.Where} ORDER BY published NULLS FIRST, document, id LIMIT {query.Limit} OFFSET {query.Offset}", condition.Values, static row => row.GetString(0));
    }

    public IReadOnlyList<ActorDecision> Decisions() => ActorBook.Read(session.Value($"SELECT value FROM meta WHERE key = '{Schema.Register}'") as string);

    public IReadOnlyList<StoredActor> Actors(EventQuery query) => ActorSearch.Run(session, query);

    public IReadOnlyList<StoredCopy> Copies(EventQuery query)
    {
        var condition = new Condition(session.Dialect);
        if (query.Since is { } since) condition.Add($"p.published >= {condition.Mark(since)}");
        if (query.Until is { } until) condition.Add($"p.published <= {condition.Mark(until)}");
        if (query.Document is { } document) condition.Add($"{condition.Mark(document)} IN (p.document, p.original)");
        return session.Rows("WITH named AS (SELECT DISTINCT ON (id) id, document_id, published, publisher FROM documents ORDER BY id, copy, document_id), "
            + "pairs AS (SELECT c.document, n.document_id, n.published, n.publisher, c.original, c.kind, c.covered, c.original_covered FROM copies c JOIN named n ON n.id = c.document "
            + "UNION ALL SELECT id, document_id, published, publisher, id, 'exact', 1, 1 FROM documents WHERE copy) "
            + "SELECT p.document, p.document_id, p.published, p.publisher, p.original, o.document_id, o.published, o.publisher, p.kind, p.covered, p.original_covered "
            + $"FROM pairs p JOIN named o ON o.id = p.original {condition.Where} ORDER BY p.published NULLS FIRST, p.document, p.document_id, p.original LIMIT {query.Limit} OFFSET {query.Offset}", condition.Values, static row =>
            new StoredCopy(row.GetString(0), row.GetString(1), row.Day(2), row.Text(3), row.GetString(4), row.GetString(5), row.Day(6), row.Text(7), Enum.Parse<DuplicateKind>(row.GetString(8), ignoreCase: true), row.GetDouble(9), row.GetDouble(10)));
    }

    public IReadOnlyList<RunRow> Runs() => session.Rows("SELECT started, command, coder, hashes, documents, known, failed, told, events FROM runs ORDER BY started", [], static row =>
        new RunRow(row.GetDateTime(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetInt32(4), row.GetInt32(5), row.GetInt32(6), row.GetInt32(7), row.GetInt64(8)));

    public StoredDocument? Document(string id) => session.Rows(
        "SELECT id, document_id, title, url, publisher, language, published, sentences, copy, text FROM documents d WHERE id = $1 ORDER BY copy, EXISTS (SELECT 1 FROM mentions m WHERE m.document = d.id AND m.document_id = d.document_id), document_id LIMIT 1", [id], static row => new StoredDocument
        {
            Id = row.GetString(0), DocumentId = row.GetString(1), Title = row.Text(2), Url = row.Text(3), Publisher = row.Text(4), Language = row.Text(5),
            Published = row.Day(6), Sentences = row.GetInt32(7), Copy = row.GetBoolean(8), Text = row.Text(9) ?? "",
        }).FirstOrDefault();

    public long Count(EventQuery query)
    {
        var condition = new Condition(query with { After = null }, session.Dialect);
        return session.Rows($"SELECT count(*) FROM events e {condition.Where}", condition.Values, static row => row.GetInt64(0))[0];
    }

    public IReadOnlyList<StoredPublisher> Publishers() => session.Rows(
        "SELECT publisher, count(*), count(*) FILTER (WHERE copy OR id IN (SELECT document FROM copies)), min(published), max(published), count(*) FILTER (WHERE published IS NULL) FROM documents GROUP BY publisher ORDER BY publisher IS NULL, 2 DESC, 1", [],
        static row => new StoredPublisher(row.Text(0), row.GetInt64(1), row.GetInt64(2), row.Day(3), row.Day(4), row.GetInt64(5)));

    public RecordCounts Counts()
    {
        long Count(string from) => (long)session.Value($"SELECT count(*) FROM {from}")!;
        return new RecordCounts(Count("documents"), Count("documents WHERE copy"), Count("told_events"), Count("events"), Count("reports"), Count("claims"), Count("told_events WHERE NOT merged"),
            int.Parse((string)session.Value("SELECT value FROM meta WHERE key = 'schema'")!, System.Globalization.CultureInfo.InvariantCulture)) { NewestReport = session.Rows("SELECT max(published) FROM documents", [], static row => row.Day(0))[0], LastRun = LastRun(session) };
    }

    /// <summary>The highest run that wrote an event that is still there, and of a merge by many parts the run before it while parts are missing; 0 without events.</summary>
    public static int LastRun(SqlSession session) =>
        session.Rows("SELECT coalesce((SELECT CAST(value AS INTEGER) - 1 FROM meta WHERE key = 'round'), (SELECT max(run) FROM events), 0)", [], static row => row.GetInt32(0))[0];

    /// <summary>The number of a run that begins now.</summary>
    public static int NextRun(SqlSession session) =>
        session.Rows("SELECT 1 + greatest(coalesce((SELECT max(run) FROM events), 0), coalesce((SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'round'), 0))", [], static row => row.GetInt32(0))[0];

    /// <summary>Remembers the events asked for in a table of this session.</summary>
    public void Choose(EventQuery query)
    {
        var condition = new Condition(query, session.Dialect);
        session.Temporary("picked", $"AS SELECT e.id FROM events e {condition.Where} ORDER BY {Condition.OrderOf(query)} LIMIT {query.Limit} OFFSET {query.Offset}", [.. condition.Values]);
    }

    /// <summary>What belongs to events and is not made again with them.</summary>
    public static IReadOnlyList<string> OfEvents { get; } = [Schema.Contexts, Schema.Sentences.Name, Schema.Documents.Name, Schema.Paragraphs.Name];

    /// <summary>A table, with only what belongs to the events that were chosen.</summary>
    public static string OfChosen(string table) => table switch
    {
        _ when table == Schema.Events.Name => $"(SELECT * FROM {table} WHERE id IN (SELECT id FROM picked))",
        _ when table == Schema.Documents.Name => $"(SELECT * FROM {table} WHERE id IN (SELECT document FROM reports WHERE event IN (SELECT id FROM picked)))",
        _ when table == Schema.Paragraphs.Name => $"(SELECT * FROM {table} WHERE document IN (SELECT document FROM reports WHERE event IN (SELECT id FROM picked)))",
        _ when table == Schema.Sentences.Name => $"(SELECT * FROM {table} WHERE told_event IN (SELECT told_event FROM reports WHERE event IN (SELECT id FROM picked)))",
        _ => $"(SELECT * FROM {table} t WHERE t.event IN (SELECT id FROM picked))",
    };

    private static void Pair(string country, Condition condition)
    {
        if (Condition.Dyad(country) is var (source, target))
        {
            var (one, other) = (condition.Mark(source), condition.Mark(target));
            // both ways: who acts on whom is read side by side
            condition.Add($"((source = {one} AND target = {other}) OR (source = {other} AND target = {one}))");
            return;
        }
        var code = condition.Mark(country.ToUpperInvariant());
        condition.Add($"(source = {code} OR target = {code})");
    }

    private static string? Month(DateOnly? day, Condition condition) => day is { } date ? condition.Mark(new DateOnly(date.Year, date.Month, 1)) + "::DATE" : null;

    private static StoredEvent Event(DbDataReader row) => new()
    {
        Id = row.GetString(0), From = row.Day(1), Until = row.Day(2), Date = row.Text(3), DatePrecision = row.Text(4),
        Types = row.GetFieldValue<List<string>>(5), Modes = row.GetFieldValue<List<string>>(6), Contexts = row.GetFieldValue<List<string>>(7), Aux = row.GetFieldValue<List<string>>(8),
        Quad = row.GetInt32(9), Scale = row.GetDouble(10), Place = row.Text(11), Country = row.Text(12), Resolution = row.GetInt32(13),
        Latitude = row.IsDBNull(14) ? null : row.GetDouble(14), Longitude = row.IsDBNull(15) ? null : row.GetDouble(15),
        Dead = Range(row, 16), Injured = Range(row, 18), Arrested = Range(row, 20), Attribution = row.GetFieldValue<List<string>>(22), Disputed = row.GetFieldValue<List<string>>(23),
        Factuality = row.IsDBNull(24) ? null : row.GetDouble(24), OneSided = row.Text(25), Confidence = row.GetDouble(26), Text = row.GetString(27), Document = row.GetString(28), Sequence = row.GetInt32(29),
        FirstReport = row.Day(30), LastReport = row.Day(31), ReportCount = row.GetInt32(32), SourceCount = row.GetInt32(33), Run = row.GetInt32(34), Json = row.GetString(35), Parties = Parties(row.GetString(35)),
    };

    private static IReadOnlyList<StoredParty> Parties(string record)
    {
        using var json = JsonDocument.Parse(record);
        return StoredParty.Read(json.RootElement);
    }

    private static SizeRange? Range(DbDataReader row, int column) => row.IsDBNull(column) ? null : new SizeRange(row.GetInt32(column), row.GetInt32(column + 1));
}
