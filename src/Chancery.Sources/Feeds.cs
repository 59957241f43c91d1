using System.Text.Json;
using System.Xml.Linq;
using Chancery.Core.Problems;
using Chancery.Core.Sources;
using Chancery.Core.Text;

namespace Chancery.Sources;

/// <summary>
/// RSS, RDF and Atom: a document an item. Read as plain XML, because the library for feeds throws a whole item away when its date names the wrong weekday.
/// No entity is expanded and nothing is fetched.
/// </summary>
internal static class Feeds
{
    private const int MostItems = 10_000;
    private static readonly string[] Texts = ["encoded", "content", "description", "summary"], Dates = ["pubDate", "published", "date", "updated"];

    public static bool IsFeed(XElement root) => root.Name.LocalName is "rss" or "feed" or "RDF";

    public static IEnumerable<ReadResult> Read(byte[] bytes, string file, DateOnly? published) =>
        Markup.TryLoad(bytes, out var root, out var problem) ? Read(root, file, published) : [ReadResult.Bad(SourceProblems.Broken(file, "feed", problem))];

    public static IEnumerable<ReadResult> Read(XElement root, string file, DateOnly? published)
    {
        var channel = root.Elements().FirstOrDefault(element => element.Name.LocalName == "channel") ?? root;
        var items = root.Descendants().Where(element => element.Name.LocalName is "item" or "entry").Take(MostItems).ToList();
        if (items.Count == 0) return [ReadResult.Bad(SourceProblems.Empty(file))];
        var (publisher, language) = (Text(channel, "title"), Text(channel, "language")?.Split('-')[0].ToLowerInvariant());
        return items.Select((item, i) => Read(item, (file, i), (publisher, language), published));
    }

    private static ReadResult Read(XElement item, (string File, int Index) place, (string? Publisher, string? Language) channel, DateOnly? published)
    {
        var link = Link(item);
        var id = Text(item, "guid") ?? Text(item, "id") ?? link ?? $"{Path.GetFileName(place.File)}#{place.Index + 1}";
        var title = Text(item, "title") is { } headline ? Pages.Plain(headline) : null;
        var text = Texts.Select(name => Text(item, name)).OfType<string>().Select(Pages.Plain).FirstOrDefault(plain => plain.Length > 0) ?? title;
        if (string.IsNullOrWhiteSpace(text)) return ReadResult.Bad(SourceProblems.Empty($"{place.File}#{place.Index + 1}"));
        var written = Dates.Select(name => Text(item, name)).FirstOrDefault(date => PageDate.TryRead(date, out _));
        DateOnly? day = PageDate.TryRead(written, out var read) ? read : null;
        return ReadResult.Ok(new Article { Id = id, Text = text, Title = title, Published = day ?? published, Url = link, Publisher = channel.Publisher, Language = channel.Language ?? "en", Fields = day is null ? [] : [new(Pages.DateWritten, JsonSerializer.Serialize(written))] });
    }

    private static string? Link(XElement item)
    {
        var links = item.Elements().Where(element => element.Name.LocalName == "link").ToList();
        var chosen = links.Find(link => (string?)link.Attribute("rel") is null or "alternate") ?? links.FirstOrDefault();
        var address = ((string?)chosen?.Attribute("href") ?? chosen?.Value)?.Trim();
        return Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? address : null;
    }

    private static string? Text(XElement element, string name) =>
        element.Elements().FirstOrDefault(child => child.Name.LocalName == name)?.Value.Trim() is { Length: > 0 } text ? text : null;
}
