using AngleSharp.Dom;

namespace Chancery.Sources;

/// <summary>Teasers and the next report, which some pages bring along as articles of their own. Told from the posts of a live blog by the headline: only the report holds it.</summary>
internal static class OtherReports
{
    /// <summary>True when there was one.</summary>
    public static bool Remove(IDocument page)
    {
        var articles = page.QuerySelectorAll("article");
        if (articles.FirstOrDefault(article => article.QuerySelector("h1") is not null) is not { } report) return false;
        var others = articles.Where(article => article != report && !article.Contains(report) && !report.Contains(article)).ToList();
        foreach (var other in others) other.Remove();
        return others.Count > 0;
    }
}
