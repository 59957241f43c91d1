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
        using var rows = _session.Append(Schema.Events);
        foreach (var ev in events) EventAppender.Append(rows, ev);
    }

    public void Finish(string file) => DuckRecord.Copy(_session, $"SELECT * FROM {Schema.Events.Name}", file, DuckRecord.ParquetOptions);

    public void Dispose()
    {
        _session.Dispose();
        _folder.Delete(true);
    }
}
