using System.Collections.Concurrent;

namespace Chancery.Sources.Watching;

/// <summary>The robots.txt of every host that was asked, kept for a day. A server that has none allows all; one that is out of order allows nothing for now.</summary>
internal sealed class RobotsBook(Fetcher fetcher, FeedList list, TimeProvider clock)
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1), Hour = TimeSpan.FromHours(1);

    /// <summary>Sites that are remembered; whoever follows feeds for months meets more.</summary>
    private const int Most = 4096;

    private readonly ConcurrentDictionary<string, (RobotsRules Rules, DateTimeOffset Until)> _known = new(StringComparer.OrdinalIgnoreCase);

    public async Task<bool> AllowsAsync(Uri url, CancellationToken ct)
    {
        var site = url.GetLeftPart(UriPartial.Authority);
        if (!_known.TryGetValue(site, out var page) || page.Until < clock.GetUtcNow())
        {
            if (_known.Count >= Most) Thin();
            page = _known[site] = await FetchAsync(new Uri($"{site}/robots.txt"), ct).ConfigureAwait(false);
        }
        if (page.Rules.Pause is { } pause) fetcher.Turns.Slow(url.Host, pause);
        return page.Rules.Allows(url);
    }

    /// <summary>Forgets what is out of date, or all where that is not enough.</summary>
    private void Thin()
    {
        foreach (var (site, page) in _known)
            if (page.Until < clock.GetUtcNow()) _known.TryRemove(site, out _);
        if (_known.Count >= Most) _known.Clear();
    }

    private async Task<(RobotsRules, DateTimeOffset)> FetchAsync(Uri url, CancellationToken ct)
    {
        var answer = await fetcher.GetAsync(url, default, ct).ConfigureAwait(false);
        if (answer.IsGood) return (RobotsRules.Read(answer.Body, list.Agent.Split('/')[0]), clock.GetUtcNow() + Day);
        return answer.IsTransient || answer.IsFinal ? (RobotsRules.None, clock.GetUtcNow() + Hour) : (RobotsRules.All, clock.GetUtcNow() + Day);
    }
}
