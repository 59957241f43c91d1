using AngleSharp.Dom;
using Chancery.Core.Record;

namespace Chancery.Sources;

/// <summary>What a page says of itself: JSON-LD first, then meta tags, microdata and the page's own elements.</summary>
internal sealed record PageFacts(string? Title, DateOnly? Published, string? DateFrom, string? Author, string? Publisher, string? Language, string? Url, string? Body)
{
    private const int MostText = 500, MostVisible = 40;

    private const string Visible = "[class*=date i], [class*=datum i], [class*=publish i], [class*=posted i], [class*=timestamp i], [id*=date i], [itemprop*=date i], time";

    private static readonly (string Selector, string Attribute)[] Dates =
    [
        ("meta[property='article:published_time']", "content"), ("meta[itemprop=datePublished]", "content"), ("[itemprop=datePublished]", "datetime"), ("meta[name='parsely-pub-date']", "content"), ("meta[name=pubdate]", "content"),
        ("meta[name=date]", "content"), ("meta[name='DC.date.issued']", "content"), ("meta[name='dc.date']", "content"), ("meta[name='dcterms.created']", "content"), ("meta[name=publishdate]", "content"),
        ("article time[datetime]", "datetime"), ("main time[datetime]", "datetime"), ("time[datetime]", "datetime"),
    ];

    public static PageFacts Of(IDocument page)
    {
        var linked = LinkedData.Of(page);
        var (date, from) = Date(page, linked);
        return new PageFacts(
            Short(linked?.Headline ?? Meta(page, "og:title") ?? page.QuerySelector("h1")?.TextContent ?? page.Title), date, from,
            Short(linked?.Author ?? Meta(page, "author") ?? Meta(page, "article:author") ?? page.QuerySelector("[rel=author], [itemprop=author]")?.TextContent),
            Short(linked?.Publisher ?? Meta(page, "og:site_name") ?? Meta(page, "application-name") ?? Meta(page, "dc.publisher")),
            LanguageOf(linked?.Language ?? page.DocumentElement?.GetAttribute("lang") ?? Meta(page, "og:locale")),
            Address(page.QuerySelector("link[rel=canonical]")?.GetAttribute("href") ?? Meta(page, "og:url") ?? linked?.Url), linked?.Body);
    }

    private static (DateOnly?, string?) Date(IDocument page, LinkedData? linked)
    {
        if (PageDate.TryRead(linked?.Date, out var date)) return (date, "json-ld");
        foreach (var (selector, attribute) in Dates)
            if (PageDate.TryRead(page.QuerySelector(selector)?.GetAttribute(attribute), out date)) return (date, selector);
        // printed for readers alone: an element that calls itself a date and is little else
        foreach (var element in page.QuerySelectorAll(Visible).Take(MostVisible))
            if (WrittenDate.TryRead(Plain.OneLine(element.TextContent), out date)) return (date, "visible");
        return (null, null);
    }

    private static string? Meta(IDocument page, string name) => page.QuerySelectorAll("meta").FirstOrDefault(meta =>
        name.Equals(meta.GetAttribute("property"), StringComparison.OrdinalIgnoreCase) || name.Equals(meta.GetAttribute("name"), StringComparison.OrdinalIgnoreCase))?.GetAttribute("content") is { } value
        && !string.IsNullOrWhiteSpace(value) ? value : null;

    private static string? LanguageOf(string? tag) => tag?.Split('-', '_')[0].Trim().ToLowerInvariant() is { Length: 2 or 3 } language ? language : null;

    private static string? Address(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? address : null;

    private static string? Short(string? text)
    {
        var line = Plain.OneLine(text ?? "");
        return line.Length == 0 ? null : line.Length > MostText ? line[..MostText] : line;
    }
}
