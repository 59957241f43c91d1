using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Chancery.Core.Pictures;
using Chancery.Core.Record;

namespace Chancery.Core.Briefs;

/// <summary>A brief as one file: no script, nothing fetched, everything from documents encoded.</summary>
public static class BriefHtml
{
    private const string Css = "\n:root{color-scheme:light dark}\nbody{max-width:46rem;margin:2rem auto;padding:0 1rem;font:16px/1.5 Georgia,serif;color:#1d2733;background:#fff}\n"
        + "h1,h2,h3,.when,table{font-family:system-ui,sans-serif}h1{margin-bottom:0}h2{margin-top:2.2rem;border-bottom:1px solid #cdd5dd}h3{margin:1.4rem 0 .3rem;color:#5b6875}\n"
        + "ul.entries{list-style:none;padding:0}ul.entries>li{margin:0 0 1.1rem;break-inside:avoid}.when{font-size:.85rem;color:#5b6875;display:block}blockquote{margin:.2rem 0 0;padding-left:.8rem;border-left:3px solid #cdd5dd;font-size:.92rem;color:#48545f}\n"
        + ".dispute{font-style:italic;display:block}a{color:#2166a5}figure{margin:1.5rem 0}table{border-collapse:collapse;font-size:.85rem}caption{text-align:left}th,td{padding:.15rem .6rem;text-align:right;border-bottom:1px solid #cdd5dd}th[scope=row],th:first-child{text-align:left}\n"
        + "@media (prefers-color-scheme:dark){body{color:#e6ebf0;background:#11161b}h3,.when{color:#a3b0bc}blockquote{color:#b9c4ce;border-color:#3d4854}h2,th,td{border-color:#3d4854}a{color:#8fbfe0}}\n"
        + "@media print{body{max-width:none;margin:0;color:#000;background:#fff}details{display:none}a{color:inherit;text-decoration:none}}\n" + PictureStyle.Css;

    /// <summary>The Content-Security-Policy that it carries, for a server to send as well.</summary>
    public static string Policy { get; } = $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Css)))}'; base-uri 'none'; form-action 'none'";

    public static string Write(BriefPage page)
    {
        var title = Markup.Of(page.Title);
        var html = new StringBuilder("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n")
            .Append(CultureInfo.InvariantCulture, $"<meta http-equiv=\"Content-Security-Policy\" content=\"{Policy}\">\n")
            .Append(CultureInfo.InvariantCulture, $"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title><style>{Css}</style></head>\n<body><main>\n<h1>{title}</h1>\n").Append(Main(page)).Append("</main></body></html>\n");
        return html.ToString();
    }

    /// <summary>What stands below the title, for a page that has its own: the same markup, encoded.</summary>
    /// <param name="page">The brief.</param>
    /// <param name="toEvent">The address of an event of this identifier; null where there is none.</param>
    public static string Main(BriefPage page, Func<string, string>? toEvent = null)
    {
        var html = new StringBuilder();
        if (BriefText.Span(page) is { } span) html.Append(CultureInfo.InvariantCulture, $"<p class=\"when\">{Markup.Of(span)}</p>\n");
        html.Append("<p>").AppendJoin(' ', page.Summary.Select(Markup.Of)).Append("</p>\n");
        foreach (var picture in page.Pictures) Figure(html, picture);
        foreach (var section in page.Entries.GroupBy(entry => entry.Kind)) Section(html, section, toEvent);
        if (page.LeftOut > 0) html.Append(CultureInfo.InvariantCulture, $"<p>{Markup.Of(BriefText.LeftOut(page))}</p>\n");
        List(html, "Turning points", page.Turns.Select(Markup.Of));
        List(html, "Offices, as the reports name them", page.Offices.Select(office => $"<b>{Markup.Of(office.Name)}</b>: {Markup.Of(BriefText.Of(office))}"));
        Sources(html, page.Sources);
        return html.ToString();
    }

    private static void Figure(StringBuilder html, Picture picture) =>
        html.Append(CultureInfo.InvariantCulture, $"<figure>{picture.Svg}<figcaption>{Markup.Of(picture.Table.Caption)}</figcaption><details><summary>The numbers</summary>{(picture.Table with { Rows = [.. BriefText.Busy(picture.Table)] }).Html()}</details></figure>\n");

    private static void Section(StringBuilder html, IGrouping<BriefKind, BriefEntry> section, Func<string, string>? toEvent)
    {
        html.Append(CultureInfo.InvariantCulture, $"<section><h2>{BriefPage.NameOf(section.Key)}</h2>\n");
        foreach (var month in section.GroupBy(entry => entry.Heading, StringComparer.Ordinal))
        {
            html.Append(CultureInfo.InvariantCulture, $"<h3>{Markup.Of(month.Key)}</h3>\n<ul class=\"entries\">\n");
            foreach (var entry in month)
            {
                var when = Markup.Of(BriefText.When(entry));
                html.Append(CultureInfo.InvariantCulture, $"<li><span class=\"when\">{(toEvent is null ? when : $"<a href=\"{Markup.Of(toEvent(entry.Event))}\">{when}</a>")}</span>{Markup.Of(entry.Text)} ");
                foreach (var number in entry.Sources) html.Append(CultureInfo.InvariantCulture, $"<a href=\"#s{Plain.Number(number)}\">[{Plain.Number(number)}]</a>");
                html.Append(Markup.Of(BriefText.More(entry)));
                if (entry.Dispute is not null) html.Append(CultureInfo.InvariantCulture, $"<span class=\"dispute\">{Markup.Of(BriefText.Dispute(entry))}</span>");
                if (entry.OneSided is not null) html.Append(CultureInfo.InvariantCulture, $"<span class=\"dispute\">{Markup.Of(BriefText.OneSided(entry))}</span>");
                html.Append(CultureInfo.InvariantCulture, $"<blockquote dir=\"auto\">{Markup.Of(entry.Quote)}</blockquote></li>\n");
            }
            html.Append("</ul>\n");
        }
        html.Append("</section>\n");
    }

    private static void List(StringBuilder html, string title, IEnumerable<string> lines)
    {
        List<string> all = [.. lines];
        if (all.Count == 0) return;
        html.Append(CultureInfo.InvariantCulture, $"<section><h2>{title}</h2>\n<ul>\n");
        foreach (var line in all) html.Append("<li>").Append(line).Append("</li>\n");
        html.Append("</ul></section>\n");
    }

    private static void Sources(StringBuilder html, IReadOnlyList<BriefSource> sources)
    {
        if (sources.Count == 0) return;
        html.Append("<section><h2>Sources</h2>\n<ol>\n");
        foreach (var source in sources)
        {
            var text = Markup.Of(BriefText.Of(source));
            html.Append(CultureInfo.InvariantCulture, $"<li id=\"s{Plain.Number(source.Number)}\" value=\"{Plain.Number(source.Number)}\">{(source.Url is null ? text : $"<a rel=\"noreferrer\" href=\"{Markup.Of(source.Url)}\">{text}</a>")}</li>\n");
        }
        html.Append("</ol></section>\n");
    }
}
