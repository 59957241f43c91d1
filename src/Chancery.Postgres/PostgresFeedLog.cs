using Chancery.Core.Record.Store;
using Chancery.Sql;

namespace Chancery.Postgres;

/// <summary>What a record on a PostgreSQL server remembers of the feeds that are followed.</summary>
public sealed class PostgresFeedLog : SqlFeedLog
{
    private PostgresFeedLog(SqlSession session) : base(session)
    {
    }

    /// <summary>Opens a record to be written, and makes its tables when they are not there.</summary>
    /// <exception cref="RecordException">It cannot be reached, does not let this user in, or holds something else.</exception>
    public static PostgresFeedLog OpenToWrite(PostgresAddress address) => new(PostgresSession.OpenToWrite(address));

    /// <exception cref="RecordException">It cannot be reached, does not let this user in, or holds no record.</exception>
    public static PostgresFeedLog Open(PostgresAddress address) => new(PostgresSession.Open(address));
}
