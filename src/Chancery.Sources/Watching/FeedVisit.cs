using Chancery.Core.Record.Store;
using Chancery.Core.Text;

namespace Chancery.Sources.Watching;

/// <summary>What one visit of a feed brought.</summary>
public sealed record FeedVisit(StoredFeed Feed, FeedVisitKind Kind)
{
    /// <summary>Documents that were not seen before.</summary>
    public IReadOnlyList<Article> Articles { get; init; } = [];

    /// <summary>What is to be remembered of items.</summary>
    public IReadOnlyList<StoredFeedItem> Items { get; init; } = [];

    /// <summary>Items that had been seen.</summary>
    public int Known { get; init; }
}
