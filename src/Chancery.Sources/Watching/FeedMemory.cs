using Chancery.Core.Record.Store;

namespace Chancery.Sources.Watching;

/// <summary>What a record holds of feeds and their items. Read from several threads.</summary>
public sealed class FeedMemory
{
    private readonly Dictionary<string, StoredFeed> _feeds;
    private readonly Dictionary<(string Feed, ulong Key), int> _tries;

    public FeedMemory(IEnumerable<StoredFeed> feeds, IEnumerable<(string Feed, ulong Key, int Tries)> items)
    {
        _feeds = feeds.ToDictionary(feed => feed.Url, StringComparer.Ordinal);
        _tries = items.ToDictionary(item => (item.Feed, item.Key), item => item.Tries);
    }

    public StoredFeed Feed(string url) => _feeds.TryGetValue(url, out var feed) ? feed : new StoredFeed(url);

    /// <summary>How often an item was tried without success, or <see cref="StoredFeedItem.Done"/>.</summary>
    public int Tries(string feed, ulong key) => _tries.GetValueOrDefault((feed, key));
}
