using Chancery.Core.Record.Store;

namespace Chancery.Sql;

/// <summary>Counts events by day and by place while it reads them once.</summary>
internal static class SurveySearch
{
    private const int Quads = 4;

    public static EventSurvey Run(SqlSession session, EventQuery query, int towns, EventIndex? index)
    {
        query = query with { After = null };
        index = index is not null && EventIndex.Knows(query) ? index : null;
        var level = Math.Max(EventPoint.Town, query.LeastResolution);
        var counts = index?.Count(query, level) ?? Count(session, query, level);
        var days = counts.Where(count => count is { ByDay: true, Day: not null }).GroupBy(count => count.Day!.Value).OrderBy(group => group.Key).ToList();
        return new EventSurvey(
            counts.Where(count => count.ByDay).Sum(count => count.Events),
            [.. days.Select(group => Tally(group.Key.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), [.. group]))],
            [.. counts.Where(count => count is { ByDay: false, Place: not null }).GroupBy(count => count.Place!, StringComparer.Ordinal).Select(group => Tally(group.Key, [.. group])).OrderByDescending(tally => tally.Events).ThenBy(tally => tally.Key, StringComparer.Ordinal)],
            towns == 0 ? [] : Towns(session, query with { LeastResolution = level }, towns, index, Reached(days.Select(group => (group.Key, group.Sum(count => count.Placed))), towns)));
    }

    private static List<EventCount> Count(SqlSession session, EventQuery query, int level)
    {
        var condition = new Condition(query, session.Dialect);
        return session.Rows($"SELECT GROUPING(e.date_from) = 0, e.date_from, e.country_code, e.quad_code, count(*), sum(e.event_scale), count(*) FILTER (WHERE e.resolution >= {level}) FROM events e {condition.Where} "
            + "GROUP BY GROUPING SETS ((e.date_from, e.quad_code), (e.country_code, e.quad_code))", condition.Values, static row =>
            new EventCount(row.GetBoolean(0), row.Day(1), row.Text(2), row.GetInt32(3), row.GetInt64(4), row.GetDouble(5), row.GetInt64(6)));
    }

    /// <summary>The latest day from which on there are so many; null when there are not.</summary>
    private static DateOnly? Reached(IEnumerable<(DateOnly Day, long Events)> days, long many)
    {
        foreach (var (day, events) in days.Reverse())
            if ((many -= events) <= 0) return day;
        return null;
    }

    private static List<EventPoint> Towns(SqlSession session, EventQuery query, int towns, EventIndex? index, DateOnly? from)
    {
        var front = index?.Front(query with { NewestFirst = true }, towns);
        if (front is { Count: 0 }) return [];
        var condition = front is null ? new Condition(query, session.Dialect) : new Condition(session.Dialect);
        if (front is not null) condition.Add(RowSpans.These("e.rowid", front));
        if (from is { } day) condition.Add($"e.date_from >= {condition.Mark(day)}");
        var points = session.Rows($"SELECT e.lat, e.lon, e.resolved_place FROM (SELECT e.lat, e.lon, e.resolved_place, e.country_code, e.date_from, e.id FROM events e {condition.Where} ORDER BY e.date_from DESC NULLS LAST, e.id LIMIT {towns}) e "
            + "WHERE e.lat IS NOT NULL AND e.lon IS NOT NULL AND e.country_code IS NOT NULL ORDER BY e.date_from DESC NULLS LAST, e.id", condition.Values, static row => (Latitude: row.GetDouble(0), Longitude: row.GetDouble(1), Place: row.Text(2)));
        return [.. points.GroupBy(point => point).Select(group => new EventPoint(group.Key.Latitude, group.Key.Longitude, group.Key.Place, group.Count()))];
    }

    private static Tally Tally(string key, List<EventCount> counts)
    {
        var quads = new long[Quads];
        foreach (var count in counts)
            if (count.Quad is >= 1 and <= Quads) quads[count.Quad - 1] += count.Events;
        var events = counts.Sum(count => count.Events);
        return new Tally(key, events, quads, counts.Sum(count => count.Scale) / events);
    }
}
