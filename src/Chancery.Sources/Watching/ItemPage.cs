using System.Text.Json;
using Chancery.Core.Text;
using Chancery.Sources.Crawls;

namespace Chancery.Sources.Watching;

/// <summary>The report of an item: its page where that may be fetched and holds one, else the text in the feed, so that no item is lost.</summary>
internal sealed class ItemPage(Fetcher fetcher, RobotsBook robots, TimeProvider clock)
{
    /// <summary>Visits in which a page is asked for before the feed's text has to do.</summary>
    private const int MostTries = 3;

    /// <summary>Null for a page that should be tried again at the next visit.</summary>
    public async Task<Article?> ReadAsync(FeedEntry entry, Article item, int tries, CancellationToken ct)
    {
        if (!entry.Pages || !Uri.TryCreate(item.Url, UriKind.Absolute, out var url)) return Dated(item, null);
        if (!await robots.AllowsAsync(url, ct).ConfigureAwait(false)) return Dated(item, "robots.txt forbids the page");
        var answer = await fetcher.GetAsync(url, default, ct).ConfigureAwait(false);
        if (!answer.IsGood) return answer.IsTransient && tries + 1 < MostTries ? null : Dated(item, answer.Why);
        if (!HttpMessage.IsPage(answer.ContentType ?? "text/html")) return Dated(item, "it is no page");
        var result = Pages.Read(Charsets.Decode(answer.Body, HttpMessage.CharsetOf(answer.ContentType)), item.Id, null);
        if (result.Article is not { } page) return Dated(item, result.Problem!.Message);
        return Dated(page with
        {
            Id = item.Id, Title = page.Title ?? item.Title, Published = page.Published ?? item.Published, Url = page.Url ?? item.Url, Publisher = entry.Name ?? page.Publisher ?? item.Publisher,
            Language = entry.Language ?? page.Language,
        }, null);
    }

    /// <summary>An item without a day has that on which it was fetched, and says so.</summary>
    private Article Dated(Article article, string? problem)
    {
        List<KeyValuePair<string, string>> fields = [.. article.Fields];
        if (problem is not null) fields.Add(new("page_problem", JsonSerializer.Serialize(problem)));
        if (article.Published is null) fields.Add(new(Pages.DateFrom, "\"fetched\""));
        return article with { Published = article.Published ?? DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), Fields = fields };
    }
}
