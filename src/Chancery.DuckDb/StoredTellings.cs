using Chancery.Core.Merging;
using Chancery.Core.Record.Store;
using DuckDB.NET.Data;

namespace Chancery.DuckDb;

/// <summary>The tellings of one type in the file.</summary>
internal sealed class StoredTellings(DuckDBConnection connection, string type) : ITellings
{
    public IReadOnlyList<EventFacts> Fresh() => connection.Rows("SELECT facts FROM told_events WHERE type = $1 AND NOT merged ORDER BY id", [type], static row => ToldEvent.ReadFacts(row.GetString(0)));

    public IEnumerable<MergedTelling> Between(DateOnly from, DateOnly until) => connection.Rows(
        "SELECT telling, date_from, date_until, keys, component FROM merging WHERE type = $1 AND date_from <= $3 AND date_until >= $2 AND telling NOT IN (SELECT id FROM told_events WHERE type = $1 AND NOT merged)",
        [type, from, until], static row => new MergedTelling(row.GetString(0), row.GetFieldValue<DateOnly>(1), row.GetFieldValue<DateOnly>(2), row.GetFieldValue<List<ulong>>(3), row.GetString(4)));

    public IReadOnlyList<EventFacts> Facts(IReadOnlyCollection<string> ids)
    {
        if (ids.Count == 0) return [];
        Wanted(ids);
        return connection.Rows("SELECT facts FROM told_events WHERE type = $1 AND id IN (SELECT id FROM wanted) ORDER BY id", [type], static row => ToldEvent.ReadFacts(row.GetString(0)));
    }

    public IReadOnlyList<PlacedTelling> Members(IReadOnlyCollection<string> components)
    {
        if (components.Count == 0) return [];
        Wanted(components);
        return connection.Rows("SELECT telling, date_from, component FROM merging WHERE type = $1 AND component IN (SELECT id FROM wanted) ORDER BY telling", [type],
            static row => new PlacedTelling(row.GetString(0), row.Day(1), row.GetString(2)));
    }

    private void Wanted(IEnumerable<string> ids)
    {
        connection.Run("CREATE OR REPLACE TEMP TABLE wanted (id VARCHAR)");
        using var rows = connection.CreateAppender("temp", "main", "wanted");
        foreach (var id in ids) rows.CreateRow().AppendValue(id).EndRow();
    }
}
