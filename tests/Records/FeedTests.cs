using Chancery.Core.Record.Store;

namespace Chancery.Records.Tests;

/// <summary>What is remembered of feeds. Every store inherits these.</summary>
public abstract class FeedTests
{
    private static readonly StoredFeed Feed = new("https://paper.example/feed")
    {
        Name = "The Paper", Tag = "\"abc\"", Tried = new DateTime(2026, 3, 1, 8, 0, 0, DateTimeKind.Utc), Succeeded = new DateTime(2026, 3, 1, 8, 0, 0, DateTimeKind.Utc), Items = 2,
    };

    /// <summary>A record that holds nothing.</summary>
    protected abstract TestRecord Fresh();

    [Fact]
    public void What_was_written_of_a_feed_is_found_and_written_over()
    {
        using var record = Fresh();
        using (var log = record.OpenFeeds()) log.Write([(Feed, [new StoredFeedItem(7, "a", 1), new StoredFeedItem(ulong.MaxValue - 1, "b", StoredFeedItem.Done)])]);
        using (var log = record.OpenFeeds())
        {
            Assert.Equal([Feed], log.Feeds());
            Assert.Equal([(Feed.Url, 7UL, 1), (Feed.Url, ulong.MaxValue - 1, -1)], log.Items().Order());
            log.Write([(Feed with { Problem = "no answer", Failures = 1, Next = new DateTime(2026, 3, 1, 10, 0, 0, DateTimeKind.Utc) }, [new StoredFeedItem(7, "a", StoredFeedItem.Done)])]);
        }
        Assert.Equal("no answer", Assert.Single(record.Ask(asked => asked.Feeds())).Problem);
        using (var log = record.OpenFeeds()) Assert.Equal([-1, -1], log.Items().Select(item => item.Tries));
    }

    [Fact]
    public void A_feed_knows_how_many_of_its_items_repeat_a_text()
    {
        var item = Tellings.Attack("one", 12);
        using var record = Fresh().With([item], [Tellings.Copy(item, "b")]);
        using (var log = record.OpenFeeds()) log.Write([(Feed, [new StoredFeedItem(1, "one.txt", -1), new StoredFeedItem(2, "b", -1)])]);
        Assert.Equal(1, Assert.Single(record.Ask(asked => asked.Feeds())).Copies);
    }

    [Fact]
    public void A_write_that_fails_leaves_nothing()
    {
        using var record = Fresh();
        using (var log = record.OpenFeeds()) Assert.ThrowsAny<Exception>(() => log.Write(Visits()));
        Assert.Empty(record.Ask(asked => asked.Feeds()));
    }

    private static IEnumerable<(StoredFeed Feed, IReadOnlyList<StoredFeedItem> Items)> Visits()
    {
        yield return (Feed, []);
        throw new InvalidOperationException("the line is down");
    }
}
