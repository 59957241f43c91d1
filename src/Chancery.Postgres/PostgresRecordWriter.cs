using Chancery.Core.Record.Store;
using Chancery.Sql;

namespace Chancery.Postgres;

/// <summary>A writer of a record on a PostgreSQL server; there may be many at once, in as many processes.</summary>
public sealed class PostgresRecordWriter : SqlRecordWriter
{
    private PostgresRecordWriter(SqlSession session) : base(session)
    {
    }

    /// <summary>Opens a record to be written, and makes its tables when they are not there.</summary>
    /// <exception cref="RecordException">It cannot be reached, does not let this user in, or holds something else.</exception>
    public static PostgresRecordWriter Open(PostgresAddress address) => new(PostgresSession.OpenToWrite(address));
}
