using Chancery.Core.Record.Store;
using Chancery.Sql;

namespace Chancery.DuckDb;

/// <summary>The one writer of a record in one DuckDB file.</summary>
public sealed class DuckRecordWriter : SqlRecordWriter
{
    private DuckRecordWriter(SqlSession session) : base(session)
    {
    }

    /// <summary>Opens a record to be written, and makes it when it is not there.</summary>
    /// <param name="file">The record.</param>
    /// <param name="patience">How long it waits while others have it open; 15 seconds when it is not said.</param>
    /// <exception cref="RecordException">Another process has it open, or it is no record.</exception>
    public static DuckRecordWriter Open(string file, TimeSpan? patience = null) => new(DuckSession.OpenToWrite(file, patience));
}
