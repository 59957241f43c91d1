using Chancery.Core.Record.Store;

namespace Chancery.Sql;

/// <summary>Finds the parties of events by name, with the offices and other names that events give them. What is asked for is read once.</summary>
internal static class ActorSearch
{
    private const int Itself = 0, OfOffice = 1;

    private const string Same = "p.name = c.name AND p.code IS NOT DISTINCT FROM c.code";

    public static IReadOnlyList<StoredActor> Run(SqlSession session, EventQuery query)
    {
        var condition = ConditionOf(query, session.Dialect, out var alone);
        // three answers in one: who, what office, what other name; place, day and words order the rows
        var rows = session.Rows($"WITH parties AS MATERIALIZED (SELECT a.name, a.code, a.sector, a.text, a.office, a.event, a.date_from FROM event_actors a {(alone ? "" : "JOIN events e ON e.id = a.event ")}{condition.Where}), "
            + "chosen AS MATERIALIZED (SELECT name, code, mode() WITHIN GROUP (ORDER BY sector) AS sector, count(DISTINCT event) AS events, min(date_from) AS first_day, max(date_from) AS last_day FROM parties GROUP BY name, code "
            + $"ORDER BY events DESC, name, code LIMIT {query.Limit} OFFSET {query.Offset}) "
            + $"SELECT {Itself} AS kind, -events AS place, NULL::DATE AS day, name AS words, name, code, sector, events, first_day, last_day FROM chosen "
            + $"UNION ALL SELECT {OfOffice}, 0, min(p.date_from), p.office, p.name, p.code, NULL, count(DISTINCT p.event), min(p.date_from), max(p.date_from) FROM parties p JOIN chosen c ON {Same} WHERE p.office IS NOT NULL GROUP BY p.name, p.code, p.office "
            + $"UNION ALL SELECT {OfOffice + 1}, -count(*), NULL, p.text, p.name, p.code, NULL, count(*), NULL, NULL FROM parties p JOIN chosen c ON {Same} WHERE p.text <> p.name GROUP BY p.name, p.code, p.text "
            + "ORDER BY kind, place, day NULLS FIRST, words, code", condition.Values, static row =>
            (Kind: row.GetInt32(0), Words: row.GetString(3), Whose: (Name: row.GetString(4), Code: row.Text(5)), Sector: row.Text(6), Events: row.GetInt64(7), First: row.Day(8), Last: row.Day(9)));
        var offices = rows.Where(row => row.Kind == OfOffice).ToLookup(row => row.Whose, row => new StoredOffice(row.Words, row.First, row.Last, row.Events));
        var names = rows.Where(row => row.Kind > OfOffice).ToLookup(row => row.Whose, row => row.Words);
        return [.. rows.Where(row => row.Kind == Itself).Select(row => new StoredActor(row.Whose.Name, row.Whose.Code, row.Sector, row.Events, row.First, row.Last, [.. names[row.Whose]], [.. offices[row.Whose]]))];
    }

    /// <param name="query">What is asked for.</param>
    /// <param name="dialect">Of the database.</param>
    /// <param name="alone">The days of events stand beside their parties: where nothing else is asked events are not read.</param>
    private static Condition ConditionOf(EventQuery query, Dialect dialect, out bool alone)
    {
        var dyad = query.Country is { } asked && Condition.Dyad(asked) is not null;
        alone = !dyad && query is { Sector: null, Document: null, Text: null, Attribution: null, Disputed: false, AfterRun: 0, LeastConfidence: 0, LeastResolution: 0, After: null }
            && query is { Types.Count: 0, Modes.Count: 0, Contexts.Count: 0, Aux.Count: 0, Quads.Count: 0, Ids.Count: 0 };
        var condition = alone ? new Condition(dialect) : new Condition(query, dialect);
        if (alone) condition.Add((query.All ? "true" : "a.happened") + condition.Days(query, "a"));
        condition.Add("a.name IS NOT NULL");
        if (query.Actor is { } called) condition.Add(condition.Called(called));
        if (query.Country is { } country && !dyad) condition.Add($"a.code = {condition.Mark(country.ToUpperInvariant())}");
        return condition;
    }
}
