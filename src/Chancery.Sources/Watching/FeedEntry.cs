namespace Chancery.Sources.Watching;

/// <summary>One feed that is followed.</summary>
public sealed record FeedEntry(Uri Url)
{
    /// <summary>Who publishes it; null for what the feed says.</summary>
    public string? Name { get; init; }

    /// <summary>Null for what feed and pages say.</summary>
    public string? Language { get; init; }

    /// <summary>The pages of its items are fetched; otherwise the text in the feed is all.</summary>
    public bool Pages { get; init; } = true;
}
