using Chancery.Core.Record.Store;

namespace Chancery.Sql;

/// <summary>Counts events by day and by place while it reads them once.</summary>
internal static class SurveySearch
{
    private const int Quads = 4;

    public static EventSurvey Run(SqlSession session, EventQuery query, int towns, EventIndex? index)
    {
        query = query with { After = null };
        if (index is not null && EventIndex.Knows(query) && Of(index, query, towns) is { } known) return known;
        var level = LevelOf(query);
        var counts = Count(session, query, level);
        return Of(counts, towns == 0 ? [] : Towns(session, query with { LeastResolution = level }, towns, Reached(DaysOf(counts).Select(group => (group.Key, group.Sum(count => count.Placed))), towns)));
    }

    /// <param name="index">Of the events.</param>
    /// <param name="query">Known to it.</param>
    /// <param name="towns">As above.</param>
    /// <returns>Null when it does not know where the newest happened.</returns>
    public static EventSurvey? Of(EventIndex index, EventQuery query, int towns)
    {
        query = query with { After = null };
        return (towns == 0 ? [] : index.Towns(query with { LeastResolution = LevelOf(query) }, towns)) is { } points ? Of(index.Count(query, LevelOf(query)), points) : null;
    }

    private static EventSurvey Of(IReadOnlyList<EventCount> counts, IReadOnlyList<EventPoint> towns) => new(
        counts.Where(count => count.ByDay).Sum(count => count.Events),
        [.. DaysOf(counts).Select(group => Tally(group.Key.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), [.. group]))],
        [.. counts.Where(count => count is { ByDay: false, Place: not null }).GroupBy(count => count.Place!, StringComparer.Ordinal).Select(group => Tally(group.Key, [.. group])).OrderByDescending(tally => tally.Events).ThenBy(tally => tally.Key, StringComparer.Ordinal)],
        towns);

    private static int LevelOf(EventQuery query) => Math.Max(EventPoint.Town, query.LeastResolution);

    private static IEnumerable<IGrouping<DateOnly, EventCount>> DaysOf(IEnumerable<EventCount> counts) => counts.Where(count => count is { ByDay: true, Day: not null }).GroupBy(count => count.Day!.Value).OrderBy(group => group.Key);

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

    private static List<EventPoint> Towns(SqlSession session, EventQuery query, int towns, DateOnly? from)
    {
        var condition = new Condition(query, session.Dialect);
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
