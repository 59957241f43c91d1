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
    /// <exception cref="RecordException">Another process has it open, or it is no record.</exception>
    public static DuckRecordWriter Open(string file) => new(DuckSession.OpenToWrite(file));
}
