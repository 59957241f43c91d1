using AngleSharp.Dom;
using Chancery.Core.Record;

namespace Chancery.Sources;

/// <summary>The day of a page: where it was found, and how it is written there, with hour and zone if it has them.</summary>
internal sealed record PageDay(DateOnly Day, string From, string Written)
{
    private const int MostVisible = 60;

    private const string Visible = "[class*=date i], [class*=datum i], [class*=publish i], [class*=posted i], [class*=timestamp i], [class*=byline i], [class*=meta i], [id*=date i], [itemprop*=date i], time";

    private static readonly (string Selector, string Attribute)[] Places =
    [
        ("meta[property='article:published_time']", "content"), ("meta[itemprop=datePublished]", "content"), ("[itemprop=datePublished]", "datetime"), ("meta[name='parsely-pub-date']", "content"), ("meta[name=pubdate]", "content"),
        ("meta[name=date]", "content"), ("meta[name='DC.date.issued']", "content"), ("meta[name='dc.date']", "content"), ("meta[name='dcterms.created']", "content"), ("meta[name=publishdate]", "content"),
        ("article time[datetime]", "datetime"), ("main time[datetime]", "datetime"), ("time[datetime]", "datetime"),
    ];

    /// <param name="page">The page.</param>
    /// <param name="linked">What its JSON-LD says.</param>
    /// <param name="address">What it says that its address is.</param>
    public static PageDay? Of(IDocument page, string? linked, string? address)
    {
        if (PageDate.TryRead(linked, out var day)) return new PageDay(day, "json-ld", linked!);
        foreach (var (selector, attribute) in Places)
            if (page.QuerySelector(selector)?.GetAttribute(attribute) is { } written && PageDate.TryRead(written, out day)) return new PageDay(day, selector, written);
        if (InAddress(address) is { } named) return new PageDay(named, "address", address!);
        // printed for readers alone: an element that calls itself a date or a byline and is little else
        foreach (var element in page.QuerySelectorAll(Visible).Take(MostVisible))
            if (Plain.OneLine(element.TextContent) is var line && WrittenDate.TryRead(line, out day)) return new PageDay(day, "visible", line);
        return null;
    }

    /// <summary>Many papers put the day into the address: /2026/03/10/border-to-reopen.</summary>
    public static DateOnly? InAddress(string? address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var url)) return null;
        var parts = url.AbsolutePath.Split('/', '-');
        for (var i = 0; i + 2 < parts.Length; i++)
            if (parts[i].Length == 4 && parts[i][0] is '1' or '2' && PageDate.TryRead($"{parts[i]}-{parts[i + 1].PadLeft(2, '0')}-{parts[i + 2].PadLeft(2, '0')}", out var day)) return day;
        return null;
    }
}
