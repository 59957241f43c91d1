using System.Runtime.CompilerServices;
using Chancery.Core.Problems;
using Chancery.Core.Sources;
using Chancery.Core.Text;

namespace Chancery.Sources.Crawls;

/// <summary>Pages of a web crawl: the answers that are pages, and pages kept as resources. Requests, conversions, redirects, pictures and the rest are passed over.</summary>
internal static class Warcs
{
    public static async IAsyncEnumerable<ReadResult> ReadAsync(SourcePart part, DateOnly? published, [EnumeratorCancellation] CancellationToken ct)
    {
        var records = new WarcRecords(part.Stream);
        var pages = 0;
        while (await records.NextAsync(ct).ConfigureAwait(false) is { } record)
        {
            if (record.Damaged) yield return ReadResult.Bad(SourceProblems.Broken(part.File, "crawl", "bytes that belong to no record were passed over"));
            if (record.Length <= 0) continue;
            var name = $"{part.File}#{record.Target}";
            if ((!record.IsResponse && !record.IsPage) || record.Length > part.Limits.WholeBytes)
            {
                if (record.IsResponse || record.IsPage) yield return ReadResult.Bad(SourceProblems.TooLarge(name, "a page", part.Limits.WholeBytes));
                if (await records.SkipAsync(record.Length, ct).ConfigureAwait(false) < record.Length) yield return Cut(part);
                continue;
            }
            var body = await records.BodyAsync((int)record.Length, ct).ConfigureAwait(false);
            if (Page(record, body, part, published) is { } page)
            {
                pages++;
                yield return page;
            }
            if (body.Length < record.Length) yield return Cut(part);
        }
        if (pages == 0) yield return ReadResult.Bad(SourceProblems.Empty(part.File));
    }

    private static ReadResult Cut(SourcePart part) => ReadResult.Bad(SourceProblems.Broken(part.File, "crawl", "it ends in the middle of a record"));

    private static ReadResult? Page(WarcRecord record, byte[] body, SourcePart part, DateOnly? published)
    {
        var name = $"{part.File}#{record.Target}";
        string? charset;
        try
        {
            var answer = record.IsResponse ? HttpMessage.Of(body, part.Limits.WholeBytes) : new HttpMessage(200, record.ContentType, body);
            if (answer is not { IsGoodPage: true }) return null;
            (body, charset) = (answer.Body, answer.Charset);
        }
        catch (TooLargeException e)
        {
            return ReadResult.Bad(SourceProblems.TooLarge(name, "a page", e.Limit));
        }
        var result = Pages.Read(Charsets.Decode(body, charset), name, published);
        return result.Article is { } article ? ReadResult.Ok(Told(article, record, published)) : result;
    }

    /// <summary>The address names the document; a page without a day has that of the crawl, and says so.</summary>
    private static Article Told(Article article, WarcRecord record, DateOnly? published)
    {
        article = article with { Id = record.Target ?? article.Id, Url = article.Url ?? record.Target };
        var dated = article.Fields.Any(field => field.Key == Pages.DateFrom);
        if (dated) return article;
        if (PageDay.InAddress(record.Target) is { } named) return article with { Published = named, Fields = [.. article.Fields, new(Pages.DateFrom, "\"address\"")] };
        if (published is not null || !PageDate.TryRead(record.Date, out var crawled)) return article;
        return article with { Published = crawled, Fields = [.. article.Fields, new(Pages.DateFrom, "\"crawl\"")] };
    }
}
