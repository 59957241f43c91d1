using Chancery.Core.Record.Formats;
using Chancery.Core.Record.Store;
using Chancery.Sql;

namespace Chancery.DuckDb;

/// <summary>Events as one Parquet file (Zstandard), with the columns of the table of events; from whatever database they come.</summary>
public sealed class EventParquet : IEventTable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chancery-parquet-");
    private readonly DuckSession _session;

    public EventParquet() => _session = DuckSession.OpenToWrite(Path.Combine(_folder.FullName, "events.duckdb"));

    public void Add(IReadOnlyList<StoredEvent> events)
    {
        using var rows = new EventAppender(_session);
        foreach (var ev in events) rows.Append(ev, []);
    }

    public void Finish(string file) => _session.Run($"COPY (SELECT * FROM {Schema.Events.Name}) TO '{file.Replace("'", "''", StringComparison.Ordinal)}' (FORMAT parquet, COMPRESSION zstd)");

    public void Dispose()
    {
        _session.Dispose();
        _folder.Delete(true);
    }
}
