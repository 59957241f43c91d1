using System.Globalization;
using System.Text.RegularExpressions;
using Chancery.Core.Record.Store;
using DuckDB.NET.Data;

namespace Chancery.DuckDb;

/// <summary>A record in one DuckDB file. Not safe for several threads at once.</summary>
public sealed partial class DuckRecord : IRecord
{
    private readonly DuckReader _reader;
    private bool _chosen;

    private DuckRecord(DuckDBConnection connection) => (Connection, _reader) = (connection, new DuckReader(connection));

    /// <summary>Code of the problem that a record is held by a process that writes it.</summary>
    public const string LockedCode = "REC002";

    internal DuckDBConnection Connection { get; }

    /// <summary>Opens a record to be asked; several processes may do so at once.</summary>
    /// <exception cref="RecordException">It is missing, held by a writer, or no record.</exception>
    public static DuckRecord Open(string file)
    {
        if (!File.Exists(file)) throw new RecordException(RecordProblems.Missing(file));
        return Open(file, $"Data Source={file};ACCESS_MODE=READ_ONLY");
    }

    /// <summary>
    /// A new file is of a version that has Zstandard; an older file keeps its own. Half a gigabyte may wait in the log, which a killed process leaves to the next. Groups of rows
    /// are small: whoever reads one row's texts reads those of its group.
    /// </summary>
    internal static DuckRecord OpenToWrite(string file) =>
        Open(file, "Data Source=:memory:;checkpoint_threshold=512MB", $"ATTACH '{file.Replace("'", "''", StringComparison.Ordinal)}' AS kept (STORAGE_VERSION 'v1.2.0', ROW_GROUP_SIZE 16384); USE kept");

    public IReadOnlyList<StoredEvent> Events(EventQuery query) => _reader.Events(query);

    public StoredEvent? Find(string id) => _reader.Find(id);

    public long Count(EventQuery query) => _reader.Count(query);

    public IReadOnlyList<Tally> Tallies(EventQuery query, Grouping grouping) => TallySearch.Run(Connection, query, grouping);

    public IReadOnlyList<StoredReport> Reports(EventQuery query) => _reader.Reports(query);

    public IReadOnlyList<DyadMonth> Dyads(EventQuery query) => _reader.Dyads(query);

    public IReadOnlyList<string> Claims(EventQuery query) => _reader.Claims(query);

    public IReadOnlyList<StoredActor> Actors(EventQuery query) => _reader.Actors(query);

    public IReadOnlyList<StoredCopy> Copies(EventQuery query) => _reader.Copies(query);

    public IReadOnlyList<RunRow> Runs() => _reader.Runs();

    public StoredDocument? Document(string id) => _reader.Document(id);

    public IReadOnlyList<StoredFeed> Feeds() => DuckFeedLog.Read(Connection);

    public IReadOnlyList<StoredPublisher> Publishers() => _reader.Publishers();

    public RecordCounts Counts() => _reader.Counts();

    /// <summary>The table whose Parquet is a folder of years and months.</summary>
    public static string EventTable => Schema.Events.Name;

    /// <summary>Chooses the events that <see cref="Export"/> writes from now on, with what belongs to them; null for all.</summary>
    /// <returns>Names that it then takes: without the views, which are made of all events.</returns>
    public IReadOnlyList<string> Choose(EventQuery? query)
    {
        _chosen = query is not null;
        if (query is null) return Exportable;
        _reader.Choose(query);
        return [Schema.Events.Name, .. Schema.Derived.Select(table => table.Name), Schema.Documents.Name];
    }

    /// <summary>Writes a table or view as Parquet (Zstandard) or CSV with a header, in which text that a spreadsheet would run is led by an apostrophe.</summary>
    /// <param name="name">A table or view of the codebook.</param>
    /// <param name="file">Where to; what is there is replaced. A name without an ending is a folder of Parquet files by the year and month of their <c>date_from</c>.</param>
    /// <exception cref="ArgumentException">There is no such table, or the file is of another kind.</exception>
    public void Export(string name, string file)
    {
        if (!Exportable.Contains(name)) throw new ArgumentException($"there is no table '{name}'", nameof(name));
        var rows = $"{(_chosen ? DuckReader.OfChosen(name) : name)}";
        var (columns, options) = Path.GetExtension(file) switch
        {
            ".parquet" => ("*", "(FORMAT parquet, COMPRESSION zstd)"),
            ".csv" => (Cells(name), "(FORMAT csv, HEADER)"),
            "" when name == EventTable => ("*, year(date_from) AS year, month(date_from) AS month", "(FORMAT parquet, COMPRESSION zstd, PARTITION_BY (year, month), OVERWRITE)"),
            var other => throw new ArgumentException($"'{other}' is no format of tables", nameof(file)),
        };
        Connection.Run($"COPY (SELECT {columns} FROM {rows} ORDER BY ALL) TO '{file.Replace("'", "''", StringComparison.Ordinal)}' {options}");
    }

    /// <summary>Text columns as cells that no spreadsheet runs.</summary>
    private string Cells(string name) => string.Join(", ", Connection.Rows("SELECT column_name, data_type FROM information_schema.columns WHERE table_name = $1 ORDER BY ordinal_position", [name], static row => (Name: row.GetString(0), Type: row.GetString(1)))
        .Select(column => column.Type == "VARCHAR" ? $"CASE WHEN regexp_matches(\"{column.Name}\", '^[=+@\\-\\t\\r]') THEN chr(39) || \"{column.Name}\" ELSE \"{column.Name}\" END AS \"{column.Name}\"" : $"\"{column.Name}\""));

    /// <summary>Names that <see cref="Export"/> takes.</summary>
    public static IReadOnlyList<string> Exportable { get; } =
        [.. Schema.Tables.Where(table => table != Schema.Meta && table != Schema.Told && table != Schema.FeedItems && table != Schema.Prints).Select(table => table.Name), .. Schema.Views.Select(view => view.Name)];

    public void Dispose() => Connection.Dispose();

    private static DuckRecord Open(string file, string source, string? attach = null)
    {
        var connection = new DuckDBConnection(source);
        try
        {
            connection.Open();
            if (attach is not null)
            {
                connection.Run(attach);
                Prepare(connection);
            }
            var version = Version(connection);
            if (version is 0 or > Schema.Version) throw new RecordException(RecordProblems.Newer(file, version));
            if (version < Schema.Version) throw new RecordException(RecordProblems.Older(file, version));
            return new DuckRecord(connection);
        }
        catch (DuckDBException e)
        {
            connection.Dispose();
            throw new RecordException(Holder().Match(e.Message) is { Success: true } held
                ? RecordProblems.Locked(file, $": process {held.Groups[2].Value} ({Path.GetFileName(held.Groups[1].Value)})")
                : e.Message.Contains("lock", StringComparison.OrdinalIgnoreCase) ? RecordProblems.Locked(file, "") : RecordProblems.NoRecord(file, e.Message.Split('\n')[0]));
        }
        catch (RecordException)
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>0 when it says none that can be read.</summary>
    private static int Version(DuckDBConnection connection) =>
        connection.Value("SELECT value FROM meta WHERE key = 'schema'") is string version && int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>Makes what is missing: all of a new record, or what a record of an older version does not have.</summary>
    private static void Prepare(DuckDBConnection connection)
    {
        var isNew = connection.Value("SELECT count(*) FROM information_schema.tables WHERE table_name = 'meta'") is 0L;
        if (!isNew && Version(connection) is not (> 0 and < Schema.Version)) return;
        using var transaction = connection.BeginTransaction();
        // what is made from the tellings is made anew by the next run
        if (!isNew)
            foreach (var table in Schema.Derived.Append(Schema.Events).Append(Schema.Merging)) connection.Run($"DROP TABLE IF EXISTS {table.Name} CASCADE");
        foreach (var table in Schema.Tables) connection.Run(table.Create);
        connection.Run("CREATE UNIQUE INDEX IF NOT EXISTS documents_once ON documents (id, document_id)");
        foreach (var (name, _, query) in Schema.Views) connection.Run($"CREATE OR REPLACE VIEW {name} AS {query}");
        if (!isNew) connection.Run("UPDATE told_events SET merged = false WHERE merged");
        connection.Run("DELETE FROM meta WHERE key = 'schema'");
        connection.Run($"INSERT INTO meta VALUES ('schema', '{Schema.Version}')");
        transaction.Commit();
    }

    [GeneratedRegex(@"lock is held in (\S+) \(PID (\d+)\)")]
    private static partial Regex Holder();
}
