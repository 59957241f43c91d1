using Chancery.Core.Actors.Register;
using Chancery.Core.Merging;
using Chancery.Core.Record.Store;

namespace Chancery.Sql;

/// <summary>The tellings in the file: of one type, or all.</summary>
internal sealed class StoredTellings(SqlSession session, string? type, ActorBook book, IReadOnlyDictionary<string, string> loosened) : ITellings
{
    private readonly string _ofType = type is null ? "" : $"type = '{type.Replace("'", "''", StringComparison.Ordinal)}' AND ";

    public IReadOnlyList<EventFacts> Fresh() => [.. Known(session.Rows($"SELECT facts FROM told_events WHERE {_ofType}NOT merged ORDER BY id", [], static row => row.GetString(0)))];

    public IReadOnlyDictionary<string, string> Loosened => loosened;

    public IEnumerable<MergedTelling> Between(IReadOnlyList<(DateOnly From, DateOnly Until)> spans) => session.Rows(
        $"SELECT telling, date_from, date_until, keys, component FROM merging WHERE {_ofType}({string.Join(" OR ", spans.Select(span => $"(date_from <= {DaySpan.Literal(span.Until)} AND date_until >= {DaySpan.Literal(span.From)})"))}) AND NOT EXISTS (SELECT 1 FROM told_events t WHERE t.id = telling AND NOT t.merged)",
        [], row => new MergedTelling(row.GetString(0), row.GetFieldValue<DateOnly>(1), row.GetFieldValue<DateOnly>(2), [.. session.Dialect.Hashes(row, 3).Select(hash => unchecked((uint)hash))], row.GetString(4)));

    public IReadOnlyList<EventFacts> Facts(IReadOnlyCollection<string> ids)
    {
        if (ids.Count == 0) return [];
        Wanted(ids);
        var rows = session.Rows("SELECT rowid FROM told_events WHERE id IN (SELECT id FROM wanted)", [], static row => row.GetInt64(0));
        return [.. Known(RowSpans.Read(session, "facts", Schema.Told, rows, static row => row.GetString(0))).OrderBy(facts => facts.Id, StringComparer.Ordinal)];
    }

    public IReadOnlyList<PlacedTelling> Members(IReadOnlyCollection<string> components)
    {
        if (components.Count == 0) return [];
        Wanted(components);
        return session.Rows("SELECT telling, date_from, component FROM merging WHERE component IN (SELECT id FROM wanted) ORDER BY telling", [],
            static row => new PlacedTelling(row.GetString(0), row.Day(1), row.GetString(2)));
    }

    private ParallelQuery<EventFacts> Known(List<string> facts) => facts.AsParallel().AsOrdered().Select(facts => ToldEvent.ReadFacts(facts).With(book));

    private void Wanted(IEnumerable<string> ids) => session.Fill("wanted (id VARCHAR)", ids, static (rows, id) => rows.Add(id));
}
