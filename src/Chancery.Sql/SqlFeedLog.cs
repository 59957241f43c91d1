using Chancery.Core.Record.Store;

namespace Chancery.Sql;

/// <summary>The feeds of a record in a database that speaks SQL.</summary>
public abstract class SqlFeedLog : IFeedLog
{
    private readonly SqlSession _session;

    private protected SqlFeedLog(SqlSession session) => _session = session;

    public IReadOnlyList<StoredFeed> Feeds() => FeedRows.Read(_session);

    public IReadOnlyList<(string Feed, ulong Key, int Tries)> Items() => FeedRows.Items(_session);

    public void Write(IEnumerable<(StoredFeed Feed, IReadOnlyList<StoredFeedItem> Items)> visits) => _session.Write(() =>
    {
        foreach (var (feed, items) in visits) FeedRows.Write(_session, feed, items);
    });

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) => _session.Dispose();
}
