using Chancery.Core.Record.Store;

namespace Chancery.Sql;

/// <summary>Counts events by what they have in common.</summary>
internal static class TallySearch
{
    /// <summary>Those of most events first; times in their order. Events that have nothing to be counted by are left out.</summary>
    public static IReadOnlyList<Tally> Run(SqlSession session, EventQuery query, Grouping grouping)
    {
        var condition = new Condition(query, session.Dialect);
        var rows = grouping switch
        {
            Grouping.Day => Rows("e.date_from", "events e"),
            Grouping.Week or Grouping.Month or Grouping.Year => Rows($"date_trunc('{Unit(grouping)}', e.date_from)::DATE", "events e"),
            Grouping.Place => Rows("e.country_code", "events e"),
            Grouping.Type => Rows("unnest(e.event)", "events e"),
            Grouping.Mode => Rows("unnest(e.mode)", "events e"),
            Grouping.Context => Rows("unnest(e.context)", "events e"),
            // the table of pairs knows by itself what happened: without further conditions the events are not read
            Grouping.Dyad when condition.Where is "" or "WHERE e.happened" => Rows("e.source || '-' || e.target", "event_dyads e"),
            Grouping.Dyad => Rows("d.source || '-' || d.target", "events e JOIN event_dyads d ON d.event = e.id"),
            _ => $"SELECT DISTINCT r.publisher AS key, e.id, e.quad_code, e.event_scale FROM events e JOIN reports r ON r.event = e.id {condition.Where}",
        };
        // days are written as text at the end: once a group, not once an event
        var (key, order) = grouping <= Grouping.Year ? ("CAST(key AS VARCHAR) AS label", "key") : ("key AS label", "events DESC, key");
        return session.Rows($"SELECT {key}, count(*) AS events, count(*) FILTER (WHERE quad_code = 1), count(*) FILTER (WHERE quad_code = 2), count(*) FILTER (WHERE quad_code = 3), count(*) FILTER (WHERE quad_code = 4), avg(event_scale) "
            + $"FROM ({rows}) AS chosen WHERE key IS NOT NULL GROUP BY key ORDER BY {order} LIMIT {query.Limit} OFFSET {query.Offset}", condition.Values, static row =>
            new Tally(row.GetString(0), row.GetInt64(1), [row.GetInt64(2), row.GetInt64(3), row.GetInt64(4), row.GetInt64(5)], row.GetDouble(6)));

        string Rows(string key, string from) => $"SELECT {key} AS key, e.quad_code, e.event_scale FROM {from} {condition.Where}";
    }

    private static string Unit(Grouping grouping) => grouping switch
    {
        Grouping.Week => "week",
        Grouping.Month => "month",
        _ => "year",
    };
}
