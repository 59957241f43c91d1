using Chancery.Core.Record.Store;
using Chancery.Sql;

namespace Chancery.DuckDb;

/// <summary>A record in one DuckDB file. Not safe for several threads at once.</summary>
public sealed class DuckRecord : SqlRecord
{
    internal const string ParquetOptions = "(FORMAT parquet, COMPRESSION zstd)";

    private DirectoryInfo? _folder;
    private EventShelf? _shelf;
    private string _stamp = "";
    private bool _chosen, _waited;

    private DuckRecord(SqlSession session) : base(session)
    {
    }

    /// <summary>Opens a record to be asked; several processes may do so at once.</summary>
    /// <exception cref="RecordException">It is missing, held by a writer, or no record.</exception>
    public static DuckRecord Open(string file) => new(DuckSession.Open(file));

    /// <summary>The same for a server that asks for many at one time: it takes no more memory than this, and half of the processors for one question.</summary>
    /// <exception cref="RecordException">It is missing, held by a writer, or no record.</exception>
    /// <param name="file">The record.</param>
    /// <param name="shelf">Of this record; shared by all that ask it.</param>
    public static DuckRecord OpenToServe(string file, EventShelf shelf)
    {
        var session = DuckSession.OpenToServe(file);
        if (shelf.Rests) session.UseAll();
        // nobody writes while it is open
        return new DuckRecord(session) { _shelf = shelf, _stamp = shelf.Stamp };
    }

    /// <summary>Waits until its events are in memory.</summary>
    internal DuckRecord Ready()
    {
        _shelf?.Wait(_stamp);
        return this;
    }

    private protected override EventIndex? Index
    {
        get
        {
            var index = _shelf?.Of(_stamp, wait: !_waited);
            _waited = index is null;
            return index;
        }
    }

    /// <summary>A copy of a record in another database, which goes when it is closed.</summary>
    public static DuckRecord CopyOf(SqlRecord record)
    {
        var folder = Directory.CreateTempSubdirectory("chancery-copy-");
        var session = DuckSession.OpenToWrite(Path.Combine(folder.FullName, "copy.duckdb"));
        DuckCopy.Run(record.Session, session);
        return new DuckRecord(session) { _folder = folder };
    }

    /// <summary>The table whose Parquet is a folder of years and months.</summary>
    public static string EventTable => Schema.Events.Name;

    /// <summary>Chooses the events that <see cref="Export"/> writes from now on, with what belongs to them; null for all.</summary>
    /// <returns>Names that it then takes: without the views, which are made of all events.</returns>
    public IReadOnlyList<string> Choose(EventQuery? query)
    {
        _chosen = query is not null;
        if (query is null) return Exportable;
        new RecordReader(Session).Choose(query);
        return [Schema.Events.Name, .. Schema.Derived.Select(table => table.Name), .. RecordReader.OfEvents];
    }

    /// <summary>Writes a table or view as Parquet (Zstandard) or CSV with a header, in which text that a spreadsheet would run is led by an apostrophe.</summary>
    /// <param name="name">A table or view of the codebook.</param>
    /// <param name="file">Where to; what is there is replaced. A name without an ending is a folder of Parquet files by the year and month of their <c>date_from</c>.</param>
    /// <exception cref="ArgumentException">There is no such table, or the file is of another kind.</exception>
    public void Export(string name, string file)
    {
        if (!Exportable.Contains(name)) throw new ArgumentException($"there is no table '{name}'", nameof(name));
        var rows = $"{(_chosen ? RecordReader.OfChosen(name) : name)}";
        var (columns, options) = Path.GetExtension(file) switch
        {
            ".parquet" => ("*", ParquetOptions),
            ".csv" => (Cells(name), "(FORMAT csv, HEADER)"),
            "" when name == EventTable => ("*, year(date_from) AS year, month(date_from) AS month", "(FORMAT parquet, COMPRESSION zstd, PARTITION_BY (year, month), OVERWRITE)"),
            var other => throw new ArgumentException($"'{other}' is no format of tables", nameof(file)),
        };
        Copy(Session, $"SELECT {columns} FROM {rows} ORDER BY ALL", file, options);
    }

    /// <summary>Writes the answer to a query as a file.</summary>
    internal static void Copy(SqlSession session, string query, string file, string options) => session.Run($"COPY ({query}) TO '{file.Replace("'", "''", StringComparison.Ordinal)}' {options}");

    /// <summary>Text columns as cells that no spreadsheet runs.</summary>
    private string Cells(string name) => string.Join(", ", Session.Rows("SELECT column_name, data_type FROM information_schema.columns WHERE table_name = $1 ORDER BY ordinal_position", [name], static row => (Name: row.GetString(0), Type: row.GetString(1)))
        .Select(column => column.Type == "VARCHAR" ? $"CASE WHEN regexp_matches(\"{column.Name}\", '^[=+@\\-\\t\\r]') THEN chr(39) || \"{column.Name}\" ELSE \"{column.Name}\" END AS \"{column.Name}\"" : $"\"{column.Name}\""));

    /// <summary>Names that <see cref="Export"/> takes.</summary>
    public static IReadOnlyList<string> Exportable { get; } =
        [.. Schema.Tables.Except(Schema.Inner).Select(table => table.Name), .. RecordViews.All.Select(view => view.Name)];

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _folder?.Delete(true);
    }
}
