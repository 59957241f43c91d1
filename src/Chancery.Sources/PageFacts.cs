using AngleSharp.Dom;
using Chancery.Core.Record;

namespace Chancery.Sources;

/// <summary>What a page says of itself: JSON-LD first, then meta tags, microdata and the page's own elements.</summary>
internal sealed record PageFacts(string? Title, PageDay? Day, string? Author, string? Publisher, string? Language, string? Url, string? Body, bool Paid)
{
    private const int MostText = 500;

    public static PageFacts Of(IDocument page)
    {
        var linked = LinkedData.Of(page);
        var address = Address(page.QuerySelector("link[rel=canonical]")?.GetAttribute("href") ?? Meta(page, "og:url") ?? linked?.Url);
        return new PageFacts(
            Short(linked?.Headline ?? Meta(page, "og:title") ?? page.QuerySelector("h1")?.TextContent ?? page.Title), PageDay.Of(page, linked?.Date, address),
            Short(linked?.Author ?? Meta(page, "author") ?? Meta(page, "article:author") ?? page.QuerySelector("[rel=author], [itemprop=author]")?.TextContent),
            Short(linked?.Publisher ?? Meta(page, "og:site_name") ?? Meta(page, "application-name") ?? Meta(page, "dc.publisher")),
            LanguageOf(linked?.Language ?? page.DocumentElement?.GetAttribute("lang") ?? Meta(page, "og:locale")),
            address, linked?.Body, linked is { Free: false });
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
