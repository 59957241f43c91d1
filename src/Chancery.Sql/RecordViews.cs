namespace Chancery.Sql;

/// <summary>Views of the record, each with what it is for.</summary>
internal static class RecordViews
{
    private const string Quads = "count(*) FILTER (WHERE quad_code = 1) AS verbal_cooperation, count(*) FILTER (WHERE quad_code = 2) AS material_cooperation, "
        + "count(*) FILTER (WHERE quad_code = 3) AS verbal_conflict, count(*) FILTER (WHERE quad_code = 4) AS material_conflict";

    private const string ZeroQuads = "coalesce(verbal_cooperation, 0) AS verbal_cooperation, coalesce(material_cooperation, 0) AS material_cooperation, "
        + "coalesce(verbal_conflict, 0) AS verbal_conflict, coalesce(material_conflict, 0) AS material_conflict";

    private static readonly Column Month = new("month", "DATE", "first day of the month"), Country = new("country_code", "VARCHAR", "ISO 3166-1 alpha-3 of the place");

    private static readonly Column[] Seen =
    [
        new("events", "BIGINT", "events in which it is a party"), new("first_day", "DATE", "first day of the first of them; null when none has a day"), new("last_day", "DATE", "first day of the last of them"),
    ];

    private static readonly Column[] Counted = [new("events", "BIGINT", "events, 0 where there was none"), new("mean_scale", "DOUBLE", "mean PLOVER score, -10 (material conflict) to 10 (material cooperation); null where there was no event")];

    private static readonly Column[] QuadColumns =
    [
        new("verbal_cooperation", "BIGINT", "events of quad class 1"), new("material_cooperation", "BIGINT", "of class 2"), new("verbal_conflict", "BIGINT", "of class 3"), new("material_conflict", "BIGINT", "of class 4"),
    ];

    /// <summary>Views by month and day count what happened; a month or day without events is a row of zeros between the first and the last of the record.</summary>
    public static IReadOnlyList<View> All { get; } =
    [
        new(Schema.Contexts, "Contexts of events, one a row: the event's id and the PLOVER context.", [new("event", "VARCHAR", "id in events"), new("context", "VARCHAR", "PLOVER context")],
            _ => "SELECT id AS event, unnest(context) AS context FROM events"),
        new("actors", "Who is a party by name, over all events, what did not happen included.", [new("name", "VARCHAR", "canonical name"), new("code", "VARCHAR", "country or PLOVER's code"), new("sector", "VARCHAR", "the sector that most of its events say"), .. Seen],
            _ => "SELECT name, code, mode() WITHIN GROUP (ORDER BY sector) AS sector, count(DISTINCT event) AS events, min(date_from) AS first_day, max(date_from) AS last_day "
            + "FROM event_actors WHERE name IS NOT NULL GROUP BY name, code"),
        new("offices", "What somebody is called, and the first days of the first and last event that say so.", [new("name", "VARCHAR", "canonical name"), new("code", "VARCHAR", "country or PLOVER's code"), new("office", "VARCHAR", "the office, as reports call it"), .. Seen],
            _ => "SELECT name, code, office, count(DISTINCT event) AS events, min(date_from) AS first_day, max(date_from) AS last_day "
            + "FROM event_actors WHERE name IS NOT NULL AND office IS NOT NULL GROUP BY name, code, office"),
        new("dyad_month", "Events of every ordered pair by month, with the mean score (null where there was none).", [new("source", "VARCHAR", "code of the acting side"), new("target", "VARCHAR", "code of the other side"), Month, .. Counted, .. QuadColumns],
            dialect => $"WITH months AS ({Months(dialect)}), pairs AS (SELECT DISTINCT source, target FROM event_dyads WHERE happened), "
            + $"counted AS (SELECT source, target, month, count(*) AS events, avg(event_scale) AS mean_scale, {Quads} FROM event_dyads WHERE happened GROUP BY source, target, month) "
            + $"SELECT source, target, month, coalesce(events, 0) AS events, mean_scale, {ZeroQuads} FROM pairs CROSS JOIN months LEFT JOIN counted USING (source, target, month)"),
        new("country_month", "Events that happened in a country by month.", [Country, Month, .. Counted, .. QuadColumns],
            dialect => $"WITH months AS ({Months(dialect)}), places AS (SELECT DISTINCT country_code FROM events WHERE happened AND country_code IS NOT NULL), "
            + $"counted AS (SELECT country_code, date_trunc('month', date_from)::DATE AS month, count(*) AS events, avg(event_scale) AS mean_scale, {Quads} FROM events WHERE happened AND date_from IS NOT NULL GROUP BY 1, 2) "
            + $"SELECT country_code, month, coalesce(events, 0) AS events, mean_scale, {ZeroQuads} FROM places CROSS JOIN months LEFT JOIN counted USING (country_code, month)"),
        new("country_day", "Events that happened in a country by day; only events that a text dates to the day or that are dated by their report.", [Country, new("day", "DATE", "the day"), .. Counted, .. QuadColumns],
            dialect => $"WITH days AS (SELECT {dialect.Series("min(date_from)", "max(date_from)", "DAY")} AS day FROM events WHERE happened AND date_precision = 'day'), "
            + "places AS (SELECT DISTINCT country_code FROM events WHERE happened AND country_code IS NOT NULL), "
            + $"counted AS (SELECT country_code, date_from AS day, count(*) AS events, avg(event_scale) AS mean_scale, {Quads} FROM events WHERE happened AND date_precision = 'day' GROUP BY 1, 2) "
            + $"SELECT country_code, day, coalesce(events, 0) AS events, mean_scale, {ZeroQuads} FROM places CROSS JOIN days LEFT JOIN counted USING (country_code, day)"),
        new("quad_month", "Events of each quad class by month.", [new("quad_code", "INTEGER", "as in events"), Month, .. Counted],
            dialect => $"WITH months AS ({Months(dialect)}), quads AS (SELECT unnest(ARRAY[1, 2, 3, 4]) AS quad_code), "
            + "counted AS (SELECT quad_code, date_trunc('month', date_from)::DATE AS month, count(*) AS events, avg(event_scale) AS mean_scale FROM events WHERE happened AND date_from IS NOT NULL GROUP BY 1, 2) "
            + "SELECT quad_code, month, coalesce(events, 0) AS events, mean_scale FROM quads CROSS JOIN months LEFT JOIN counted USING (quad_code, month)"),
    ];

    private static string Months(Dialect dialect) => $"SELECT {dialect.Series("date_trunc('month', min(date_from))", "max(date_from)", "MONTH")} AS month FROM events WHERE happened";
}
