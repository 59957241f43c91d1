namespace Chancery.Sql;

/// <summary>Views of the record, each with what it is for.</summary>
internal static class RecordViews
{
    private const string Quads = "count(*) FILTER (WHERE quad_code = 1) AS verbal_cooperation, count(*) FILTER (WHERE quad_code = 2) AS material_cooperation, "
        + "count(*) FILTER (WHERE quad_code = 3) AS verbal_conflict, count(*) FILTER (WHERE quad_code = 4) AS material_conflict";

    private const string ZeroQuads = "coalesce(verbal_cooperation, 0) AS verbal_cooperation, coalesce(material_cooperation, 0) AS material_cooperation, "
        + "coalesce(verbal_conflict, 0) AS verbal_conflict, coalesce(material_conflict, 0) AS material_conflict";

    /// <summary>Views by month and day count what happened; a month or day without events is a row of zeros between the first and the last of the record.</summary>
    public static IReadOnlyList<(string Name, string Meaning, Func<Dialect, string> Query)> All { get; } =
    [
        ("event_contexts", "Contexts of events, one a row: the event's id and the PLOVER context.", _ => "SELECT id AS event, unnest(context) AS context FROM events"),
        ("actors", "Who is a party by name, over all events, what did not happen included.",
            _ => "SELECT name, code, mode() WITHIN GROUP (ORDER BY sector) AS sector, count(DISTINCT event) AS events, min(date_from) AS first_day, max(date_from) AS last_day "
            + "FROM event_actors WHERE name IS NOT NULL GROUP BY name, code"),
        ("offices", "What somebody is called, and the first days of the first and last event that say so.",
            _ => "SELECT name, code, office, count(DISTINCT event) AS events, min(date_from) AS first_day, max(date_from) AS last_day "
            + "FROM event_actors WHERE name IS NOT NULL AND office IS NOT NULL GROUP BY name, code, office"),
        ("dyad_month", "Events of every ordered pair by month, with the mean score (null where there was none).",
            dialect => $"WITH months AS ({Months(dialect)}), pairs AS (SELECT DISTINCT source, target FROM event_dyads WHERE happened), "
            + $"counted AS (SELECT source, target, month, count(*) AS events, avg(event_scale) AS mean_scale, {Quads} FROM event_dyads WHERE happened GROUP BY source, target, month) "
            + $"SELECT source, target, month, coalesce(events, 0) AS events, mean_scale, {ZeroQuads} FROM pairs CROSS JOIN months LEFT JOIN counted USING (source, target, month)"),
        ("country_month", "Events that happened in a country by month.",
            dialect => $"WITH months AS ({Months(dialect)}), places AS (SELECT DISTINCT country_code FROM events WHERE happened AND country_code IS NOT NULL), "
            + $"counted AS (SELECT country_code, date_trunc('month', date_from)::DATE AS month, count(*) AS events, avg(event_scale) AS mean_scale, {Quads} FROM events WHERE happened AND date_from IS NOT NULL GROUP BY 1, 2) "
            + $"SELECT country_code, month, coalesce(events, 0) AS events, mean_scale, {ZeroQuads} FROM places CROSS JOIN months LEFT JOIN counted USING (country_code, month)"),
        ("country_day", "Events that happened in a country by day; only events that a text dates to the day or that are dated by their report.",
            dialect => $"WITH days AS (SELECT {dialect.Series("min(date_from)", "max(date_from)", "DAY")} AS day FROM events WHERE happened AND date_precision = 'day'), "
            + "places AS (SELECT DISTINCT country_code FROM events WHERE happened AND country_code IS NOT NULL), "
            + $"counted AS (SELECT country_code, date_from AS day, count(*) AS events, avg(event_scale) AS mean_scale, {Quads} FROM events WHERE happened AND date_precision = 'day' GROUP BY 1, 2) "
            + $"SELECT country_code, day, coalesce(events, 0) AS events, mean_scale, {ZeroQuads} FROM places CROSS JOIN days LEFT JOIN counted USING (country_code, day)"),
        ("quad_month", "Events of each quad class by month.",
            dialect => $"WITH months AS ({Months(dialect)}), quads AS (SELECT unnest(ARRAY[1, 2, 3, 4]) AS quad_code), "
            + "counted AS (SELECT quad_code, date_trunc('month', date_from)::DATE AS month, count(*) AS events, avg(event_scale) AS mean_scale FROM events WHERE happened AND date_from IS NOT NULL GROUP BY 1, 2) "
            + "SELECT quad_code, month, coalesce(events, 0) AS events, mean_scale FROM quads CROSS JOIN months LEFT JOIN counted USING (quad_code, month)"),
    ];

    private static string Months(Dialect dialect) => $"SELECT {dialect.Series("date_trunc('month', min(date_from))", "max(date_from)", "MONTH")} AS month FROM events WHERE happened";
}
