using Chancery.Core.Record.Store;

namespace Chancery.Sql;

/// <summary>Counts events by what they have in common.</summary>
internal static class TallySearch
{
    private const string Counts = "count(*) AS events, count(*) FILTER (WHERE quad_code = 1), count(*) FILTER (WHERE quad_code = 2), count(*) FILTER (WHERE quad_code = 3), count(*) FILTER (WHERE quad_code = 4), avg(event_scale)";

    /// <summary>Those of most events first; times in their order. Events that have nothing to be counted by are left out.</summary>
    public static IReadOnlyList<Tally> Run(SqlSession session, EventQuery query, Grouping grouping)
    {
        if (grouping == Grouping.Dyad) return Dyads(session, query);
        var condition = new Condition(query, session.Dialect);
        var rows = grouping switch
        {
            Grouping.Day => Rows("e.date_from", "events e"),
            Grouping.Week or Grouping.Month or Grouping.Year => Rows($"date_trunc('{Unit(grouping)}', e.date_from)::DATE", "events e"),
            Grouping.Place => Rows("e.country_code", "events e"),
            Grouping.Type => Rows("unnest(e.event)", "events e"),
            Grouping.Mode => Rows("unnest(e.mode)", "events e"),
            Grouping.Context => Rows("unnest(e.context)", "events e"),
            _ => $"SELECT DISTINCT r.publisher AS key, e.id, e.quad_code, e.event_scale FROM events e JOIN reports r ON r.event = e.id {condition.Where}",
        };
        // days are written as text at the end: once a group, not once an event
        var (key, order) = grouping <= Grouping.Year ? ("CAST(key AS VARCHAR) AS label", "key") : ("key AS label", "events DESC, key");
        return session.Rows($"SELECT {key}, {Counts} FROM ({rows}) AS chosen WHERE key IS NOT NULL GROUP BY key ORDER BY {order} LIMIT {query.Limit} OFFSET {query.Offset}", condition.Values, Read);

        string Rows(string key, string from) => $"SELECT {key} AS key, e.quad_code, e.event_scale FROM {from} {condition.Where}";
    }

    /// <summary>
    /// The table of pairs knows by itself what happened and in which month: where only that and a first day is asked for, no events are read but those that are not over on that day
    /// and began before the next month.
    /// </summary>
    private static List<Tally> Dyads(SqlSession session, EventQuery query)
    {
        var condition = new Condition(query, session.Dialect);
        const string Columns = "d.source, d.target, d.quad_code, d.event_scale";
        var rows = $"SELECT {Columns} FROM events e JOIN event_dyads d ON d.event = e.id {condition.Where}";
        if (new Condition(query with { Since = null }, session.Dialect).Where is "" or "WHERE e.happened")
        {
            var happened = query.All ? "true" : "d.happened";
            rows = $"SELECT {Columns} FROM event_dyads d WHERE {happened}";
            if (query.Since is { } since)
            {
                var next = condition.Mark(new DateOnly(since.Year, since.Month, 1).AddMonths(1));
                var early = $"FROM events e {condition.Where} AND e.date_from < {next}";
                rows = $"{rows} AND d.month >= {next} UNION ALL SELECT {Columns} FROM event_dyads d JOIN (SELECT e.id {early}) AS early ON early.id = d.event "
                    + $"WHERE d.month < {next} AND d.month >= (SELECT date_trunc('month', min(e.date_from))::DATE {early})";
            }
        }
        return session.Rows($"SELECT source || '-' || target AS label, {Counts} FROM ({rows}) AS chosen GROUP BY source, target ORDER BY events DESC, label LIMIT {query.Limit} OFFSET {query.Offset}", condition.Values, Read);
    }

    private static Tally Read(System.Data.Common.DbDataReader row) => new(row.GetString(0), row.GetInt64(1), [row.GetInt64(2), row.GetInt64(3), row.GetInt64(4), row.GetInt64(5)], row.GetDouble(6));

    private static string Unit(Grouping grouping) => grouping switch
    {
        Grouping.Week => "week",
        Grouping.Month => "month",
        _ => "year",
    };
}
