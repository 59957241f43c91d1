namespace Chancery.Core.Record.Store;

/// <summary>What a record remembers of the feeds that are followed.</summary>
public interface IFeedLog : IDisposable
{
    /// <summary>In the order of their addresses.</summary>
    IReadOnlyList<StoredFeed> Feeds();

    IReadOnlyList<(string Feed, ulong Key, int Tries)> Items();

    /// <summary>All of it or nothing.</summary>
    void Write(IEnumerable<(StoredFeed Feed, IReadOnlyList<StoredFeedItem> Items)> visits);
}
