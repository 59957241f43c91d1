using System.Globalization;
using Chancery.Core.Problems;
using Chancery.Core.Record.Store;
using Chancery.Core.Sources;
using Chancery.Core.Text;

namespace Chancery.Sources.Watching;

/// <summary>One visit of one feed: asked whether it has changed, read, the pages of new items fetched.</summary>
internal sealed class FeedCall(FeedList list, Fetcher fetcher, RobotsBook robots, TimeProvider clock)
{
    /// <summary>A feed that fails is left alone for longer and longer, to a day.</summary>
    private const int MostDoublings = 8;

    private static readonly TimeSpan FirstRest = TimeSpan.FromMinutes(5), LongestRest = TimeSpan.FromDays(1);

    private readonly ItemPage _pages = new(fetcher, robots, clock);

    public async Task<FeedVisit> VisitAsync(FeedEntry entry, FeedMemory known, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var feed = known.Feed(entry.Url.AbsoluteUri) with { Name = entry.Name ?? known.Feed(entry.Url.AbsoluteUri).Name };
        if (feed.Next > now) return new FeedVisit(feed, FeedVisitKind.Waiting);
        feed = feed with { Tried = now };
        var answer = await fetcher.GetAsync(entry.Url, (feed.Tag, feed.Modified), ct).ConfigureAwait(false);
        if (answer.IsUnchanged) return new FeedVisit(Good(feed, now), FeedVisitKind.Unchanged);
        if (!answer.IsGood) return Failed(feed, answer.Why, now, answer.RetryAfter);
        var results = Feeds.Read(answer.Body, ItemKey.Place, null).ToList();
        if (results.Count == 1 && results[0].Problem is { Code: not "SRC002" } broken) return Failed(feed, broken.Message, now, null);
        return await ReadAsync(entry, Good(feed, now), answer, results, known, ct).ConfigureAwait(false);
    }

    private async Task<FeedVisit> ReadAsync(FeedEntry entry, StoredFeed feed, FetchAnswer answer, List<ReadResult> results, FeedMemory known, CancellationToken ct)
    {
        List<Article> articles = [];
        List<StoredFeedItem> items = [];
        var (seen, left, waiting) = (0, 0, 0);
        HashSet<ulong> met = [];
        foreach (var item in results.Select(result => result.Article).OfType<Article>())
        {
            var key = ItemKey.Of(item);
            if (!met.Add(key)) continue;
            var tries = known.Tries(feed.Url, key);
            if (tries == StoredFeedItem.Done)
            {
                seen++;
                continue;
            }
            if (articles.Count + waiting >= list.MostItems)
            {
                left++;
                continue;
            }
            var named = item with { Id = ItemKey.Id(item, feed.Url), Publisher = entry.Name ?? item.Publisher, Language = entry.Language ?? item.Language };
            var article = await _pages.ReadAsync(entry, named, tries, ct).ConfigureAwait(false);
            if (article is null) waiting++;
            else articles.Add(article);
            items.Add(new StoredFeedItem(key, named.Id, article is null ? tries + 1 : StoredFeedItem.Done));
        }
        // what was left over is only seen again when the feed is sent again
        var whole = left + waiting == 0;
        feed = feed with
        {
            Name = feed.Name ?? articles.FirstOrDefault()?.Publisher, Tag = whole ? answer.Tag : null, Modified = whole ? answer.Modified : null, Items = feed.Items + articles.Count,
            Problem = waiting == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{waiting} pages could not be fetched; they are tried again"),
        };
        return new FeedVisit(feed, FeedVisitKind.Read) { Articles = articles, Items = items, Known = seen };
    }

    private static StoredFeed Good(StoredFeed feed, DateTime now) => feed with { Succeeded = now, Failures = 0, Next = null, Problem = null };

    private static FeedVisit Failed(StoredFeed feed, string why, DateTime now, TimeSpan? asked)
    {
        var failures = feed.Failures + 1;
        var rest = FirstRest * Math.Pow(2, Math.Min(failures - 1, MostDoublings));
        // feeds of one server that fail together should not come back together
        rest *= 1 + (ItemKey.Of(feed.Url) % 100 / 500.0);
        if (asked > rest) rest = asked.Value;
        return new FeedVisit(feed with { Failures = failures, Problem = why, Next = now + (rest < LongestRest ? rest : LongestRest) }, FeedVisitKind.Failed);
    }
}
