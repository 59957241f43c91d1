namespace Chancery.Postgres;

/// <summary>What questions and merges look up. Keys that must be there once guard against two writers at once, beside their lock.</summary>
internal static class PostgresIndexes
{
    public static IReadOnlyList<string> All { get; } =
    [
        Unique("documents", "rowid"), Index("documents", "published"), Index("documents", "document_id"),
        Unique("told_events", "id"), Unique("told_events", "rowid"), Index("told_events", "document"), "CREATE INDEX IF NOT EXISTS told_events_waiting ON told_events (type) WHERE NOT merged",
        Unique("merging", "telling"), Index("merging", "component"), Index("merging", "type, date_from"),
        Unique("events", "id"), Unique("events", "rowid"), "CREATE INDEX IF NOT EXISTS events_by_day ON events (date_from NULLS FIRST, id)", $"CREATE INDEX IF NOT EXISTS events_codes ON events USING gin (({Codes("codes")}))",
        Index("event_actors", "event"), Index("event_actors", "code"), Index("mentions", "document"), Index("paragraphs", "document"), Index("coded_sentences", "document"), Index("event_dyads", "event"), Index("event_dyads", "source, target, month"),
        Index("reports", "event"), Index("reports", "told_event"), Index("reports", "document"),
        Index("copies", "document"), Index("copies", "original"), Unique("prints", "document"), Index("claims", "document"), Index("claims", "published"),
        Unique("feeds", "url"), Unique("feed_items", "feed, key"),
    ];

    /// <summary>The column codes as a list.</summary>
    public static string Codes(string codes) => $"string_to_array(btrim({codes}), ' ')";

    private static string Index(string table, string columns) => $"CREATE INDEX IF NOT EXISTS {Name(table, columns)} ON {table} ({columns})";

    private static string Unique(string table, string columns) => $"CREATE UNIQUE INDEX IF NOT EXISTS {Name(table, columns)} ON {table} ({columns})";

    private static string Name(string table, string columns) => $"{table}_{columns.Replace(", ", "_", StringComparison.Ordinal)}";
}
