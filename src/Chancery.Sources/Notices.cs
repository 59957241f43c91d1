using AngleSharp.Dom;

namespace Chancery.Sources;

/// <summary>What asks for consent or limits liability: prose that a reader of pages takes for the report, because it is long and in whole sentences.</summary>
internal static class Notices
{
    private const double MostOfPage = 0.6;

    private const string Named = "[id*=consent i], [class*=consent i], [id*=cookie i], [class*=cookie i], [id*=gdpr i], [class*=gdpr i], [class*=legal i], [id*=disclaimer i], [class*=disclaimer i], [role=dialog], [aria-modal=true], [style*='position:fixed'], [style*='position: fixed']";

    /// <summary>True when there was one. Where a whole page bears such a name, or a headline stands in it, it is left alone.</summary>
    public static bool Remove(IDocument page)
    {
        var all = page.Body?.TextContent.Length ?? 0;
        var notices = page.QuerySelectorAll(Named).Where(element => element.TextContent.Length < all * MostOfPage && element.QuerySelector("h1, article, main") is null && element.Closest("article, h1") is null).ToList();
        foreach (var notice in notices) notice.Remove();
        return notices.Count > 0;
    }
}
