using System.Net;

namespace Chancery.Sources.Watching;

/// <summary>Feeds to follow, and how.</summary>
public sealed record FeedList(IReadOnlyList<FeedEntry> Feeds)
{
    /// <summary>What servers are told; the part before the slash is looked for in robots.txt.</summary>
    public string Agent { get; init; } = "chancery";

    /// <summary>Time between two requests to one host.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Time for one request with its whole answer.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Time before the first repetition of a request that failed; it doubles, with jitter.</summary>
    public TimeSpan Retry { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Bytes of a feed or page, unpacked.</summary>
    public int MostBytes { get; init; } = 10 * 1024 * 1024;

    /// <summary>New items of one feed in one cycle; the others come in the next.</summary>
    public int MostItems { get; init; } = 200;

    /// <summary>Networks that may be asked though they are not public.</summary>
    public IReadOnlyList<IPNetwork> Private { get; init; } = [];
}
