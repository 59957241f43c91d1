using Chancery.Core.Record.Store;
using DuckDB.NET.Data;

namespace Chancery.DuckDb;

/// <summary>What a record remembers of the feeds that are followed.</summary>
public sealed class DuckFeedLog : IDisposable
{
    private const string Columns = "url, name, tag, modified, tried, succeeded, next, failures, problem, items";

    private readonly DuckRecord _record;

    private DuckFeedLog(DuckRecord record) => _record = record;

    private DuckDBConnection Connection => _record.Connection;

    /// <summary>Opens a record to be written, and makes it when it is not there.</summary>
    /// <exception cref="RecordException">Another process has it open, or it is no record.</exception>
    public static DuckFeedLog OpenToWrite(string file) => new(DuckRecord.OpenToWrite(file));

    /// <exception cref="RecordException">It is missing, held by a writer, or no record.</exception>
    public static DuckFeedLog Open(string file) => new(DuckRecord.Open(file));

    /// <summary>In the order of their addresses.</summary>
    public IReadOnlyList<StoredFeed> Feeds() => _record.Feeds();

    internal static IReadOnlyList<StoredFeed> Read(DuckDBConnection connection) => connection.Rows(
        $"SELECT {Columns}, (SELECT count(*) FROM feed_items JOIN documents ON documents.document_id = feed_items.document_id WHERE feed = url AND copy)::INTEGER FROM feeds ORDER BY url", [],
        static row => new StoredFeed(row.GetString(0))
        {
            Name = row.Text(1), Tag = row.Text(2), Modified = row.Text(3), Tried = Time(row, 4), Succeeded = Time(row, 5), Next = Time(row, 6), Failures = row.GetInt32(7), Problem = row.Text(8), Items = row.GetInt32(9), Copies = row.GetInt32(10),
        });

    public IReadOnlyList<(string Feed, ulong Key, int Tries)> Items() =>
        Connection.Rows("SELECT feed, key, tries FROM feed_items", [], static row => (row.GetString(0), row.GetFieldValue<ulong>(1), row.GetInt32(2)));

    /// <summary>All of it or nothing.</summary>
    public void Write(IEnumerable<(StoredFeed Feed, IReadOnlyList<StoredFeedItem> Items)> visits)
    {
        using var transaction = Connection.BeginTransaction();
        foreach (var (feed, items) in visits)
        {
            Connection.Run("DELETE FROM feeds WHERE url = $1", feed.Url);
            Connection.Run($"INSERT INTO feeds ({Columns}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
                feed.Url, feed.Name, feed.Tag, feed.Modified, feed.Tried, feed.Succeeded, feed.Next, feed.Failures, feed.Problem, feed.Items);
            foreach (var item in items)
            {
                Connection.Run("DELETE FROM feed_items WHERE feed = $1 AND key = $2", feed.Url, item.Key);
                Connection.Run("INSERT INTO feed_items (feed, key, document_id, tries) VALUES ($1, $2, $3, $4)", feed.Url, item.Key, item.DocumentId, item.Tries);
            }
        }
        transaction.Commit();
    }

    public void Dispose() => _record.Dispose();

    private static DateTime? Time(DuckDBDataReader row, int column) => row.IsDBNull(column) ? null : DateTime.SpecifyKind(row.GetDateTime(column), DateTimeKind.Utc);
}
