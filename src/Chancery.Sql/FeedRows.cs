using Chancery.Core.Record.Store;

namespace Chancery.Sql;

/// <summary>The feeds that a record remembers, as rows.</summary>
internal static class FeedRows
{
    private const string Columns = "url, name, tag, modified, tried, succeeded, next, failures, problem, items";

    public static IReadOnlyList<StoredFeed> Read(SqlSession session) => session.Rows(
        $"SELECT {Columns}, CAST((SELECT count(*) FROM feed_items i JOIN documents d ON d.document_id = i.document_id WHERE i.feed = f.url AND d.copy) AS INTEGER) FROM feeds f ORDER BY url", [],
        static row => new StoredFeed(row.GetString(0))
        {
            Name = row.Text(1), Tag = row.Text(2), Modified = row.Text(3), Tried = row.Time(4), Succeeded = row.Time(5), Next = row.Time(6), Failures = row.GetInt32(7), Problem = row.Text(8), Items = row.GetInt32(9), Copies = row.GetInt32(10),
        });

    public static IReadOnlyList<(string Feed, ulong Key, int Tries)> Items(SqlSession session) =>
        session.Rows("SELECT feed, key, tries FROM feed_items", [], row => (row.GetString(0), session.Dialect.Hash(row, 1), row.GetInt32(2)));

    public static void Write(SqlSession session, StoredFeed feed, IReadOnlyList<StoredFeedItem> items)
    {
        session.Run("DELETE FROM feeds WHERE url = $1", feed.Url);
        session.Run($"INSERT INTO feeds ({Columns}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
            feed.Url, feed.Name, feed.Tag, feed.Modified, feed.Tried, feed.Succeeded, feed.Next, feed.Failures, feed.Problem, feed.Items);
        foreach (var item in items)
        {
            var key = session.Dialect.Stored(item.Key);
            session.Run("DELETE FROM feed_items WHERE feed = $1 AND key = $2", feed.Url, key);
            session.Run("INSERT INTO feed_items (feed, key, document_id, tries) VALUES ($1, $2, $3, $4)", feed.Url, key, item.DocumentId, item.Tries);
        }
    }
}
