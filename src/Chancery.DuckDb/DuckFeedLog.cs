using Chancery.Core.Record.Store;
using Chancery.Sql;

namespace Chancery.DuckDb;

/// <summary>What a record in one file remembers of the feeds that are followed.</summary>
public sealed class DuckFeedLog : SqlFeedLog
{
    private DuckFeedLog(SqlSession session) : base(session)
    {
    }

    /// <summary>Opens a record to be written, and makes it when it is not there.</summary>
    /// <param name="file">The record.</param>
    /// <param name="patience">How long it waits while others have it open; 15 seconds when it is not said.</param>
    /// <exception cref="RecordException">Another process has it open, or it is no record.</exception>
    public static DuckFeedLog OpenToWrite(string file, TimeSpan? patience = null) => new(DuckSession.OpenToWrite(file, patience));

    /// <exception cref="RecordException">It is missing, held by a writer, or no record.</exception>
    public static DuckFeedLog Open(string file) => new(DuckSession.Open(file));
}
