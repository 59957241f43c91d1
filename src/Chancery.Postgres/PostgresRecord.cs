using Chancery.Core.Record.Store;
using Chancery.Sql;

namespace Chancery.Postgres;

/// <summary>A record on a PostgreSQL server. Not safe for several threads at once.</summary>
public sealed class PostgresRecord : SqlRecord
{
    private PostgresRecord(SqlSession session) : base(session)
    {
    }

    /// <summary>Opens a record to be asked, while others write or not.</summary>
    /// <exception cref="RecordException">It cannot be reached, does not let this user in, or holds no record.</exception>
    public static PostgresRecord Open(PostgresAddress address) => new(PostgresSession.Open(address));
}
