using System.Text.Json;
using System.Xml.Linq;
using Chancery.Core.Problems;
using Chancery.Core.Sources;
using Chancery.Core.Text;

namespace Chancery.Sources;

/// <summary>XML of news agencies: NITF, and NewsML-G2 with one item or a message of many.</summary>
internal static class NewsXml
{
    private const int CompactDay = 8;

    public static IEnumerable<ReadResult> Read(byte[] bytes, string file, DateOnly? published)
    {
        if (!Markup.TryLoad(bytes, out var root, out var problem)) return [ReadResult.Bad(SourceProblems.Broken(file, "XML file", problem))];
        if (Feeds.IsFeed(root)) return Feeds.Read(root, file, published);
        var items = root.DescendantsAndSelf().Where(element => element.Is("newsItem")).ToList();
        if (items.Count > 0) return items.Select((item, i) => Item(item, items.Count == 1 ? file : $"{file}#{i + 1}", published));
        var papers = root.DescendantsAndSelf().Where(element => element.Is("nitf")).ToList();
        if (papers.Count > 0) return papers.Select((paper, i) => Paper(paper, papers.Count == 1 ? file : $"{file}#{i + 1}", published));
        return [ReadResult.Bad(SourceProblems.Broken(file, "XML file", $"<{root.Name.LocalName}> is neither a feed nor NITF nor NewsML-G2"))];
    }

    private static ReadResult Paper(XElement nitf, string file, DateOnly? published)
    {
        var body = nitf.Below("body.content") ?? nitf.Below("body");
        var data = nitf.Below("pubdata");
        var issued = nitf.Below("date.issue").Said("norm") ?? nitf.Below("date.release").Said("norm") ?? data.Said("date.publication") ?? nitf.Below("story.date").Said("norm");
        return Result(file, Paragraphs(body), published, new Article
        {
            Id = nitf.Below("doc-id").Said("id-string") ?? Path.GetFileName(file), Text = "",
            Title = nitf.Below("hl1").Text() ?? nitf.Below("headline").Text() ?? nitf.Below("title").Text(),
            Published = Day(issued), Publisher = data.Said("name") ?? nitf.Below("distributor").Text() ?? nitf.Below("doc.copyright").Said("holder"),
            Language = LanguageOf(nitf.Said("lang")) ?? "en", Url = Address(data.Said("ex-ref")), Fields = Author(nitf.Below("byline")),
        });
    }

    private static ReadResult Item(XElement item, string file, DateOnly? published)
    {
        var (meta, content) = (item.Below("itemMeta"), item.Below("contentMeta"));
        if (meta.Below("pubStatus").Said("qcode") is { } status && status.EndsWith(":canceled", StringComparison.Ordinal))
            return ReadResult.Bad(SourceProblems.Broken(file, "news item", "its agency has withdrawn it"));
        var set = item.Below("contentSet");
        var provider = meta.Below("provider");
        var day = Day(content.Below("contentCreated").Text()) ?? Day(meta.Below("firstCreated").Text()) ?? Day(meta.Below("versionCreated").Text());
        return Result(file, Paragraphs(set.Below("body.content") ?? set.Below("body") ?? set.Below("inlineXML") ?? set.Below("inlineData")), published, new Article
        {
            Id = item.Said("guid") ?? Path.GetFileName(file), Text = "", Title = content.Below("headline").Text() ?? meta.Below("title").Text(),
            Published = day, Publisher = provider.Below("name").Text() ?? provider.Said("literal") ?? provider.Said("qcode"),
            Language = LanguageOf(content.Below("language").Said("tag") ?? item.Said("lang")) ?? "en", Fields = Author(content.Below("by") ?? content.Below("creator")),
        });
    }

    private static ReadResult Result(string file, string text, DateOnly? published, Article article) =>
        text.Length == 0 ? ReadResult.Bad(SourceProblems.Empty(file)) : ReadResult.Ok(article with { Text = text, Published = article.Published ?? published });

    /// <summary>The paragraphs of the text, those of tables and lists with them; without any, the text by its empty lines.</summary>
    private static string Paragraphs(XElement? body)
    {
        if (body is null) return "";
        var paragraphs = body.Descendants().Where(element => element.Name.LocalName is "p" or "hl2" or "li" or "h2" or "h3").Where(element => !element.Elements().Any(child => child.Is("p")))
            .Where(element => !element.Ancestors().Any(above => above.Name.LocalName is "media" or "footnote" or "figure")).Select(element => element.Text()).OfType<string>().ToList();
        if (paragraphs.Count == 0) paragraphs = [.. body.Value.ReplaceLineEndings("\n").Split("\n\n").Select(Core.Record.Plain.OneLine).Where(paragraph => paragraph.Length > 0)];
        return string.Join("\n\n", paragraphs);
    }

    /// <summary>"20260310T080000Z" as well as what is read elsewhere.</summary>
    private static DateOnly? Day(string? written)
    {
        if (written is null) return null;
        if (written.Length > CompactDay && written.AsSpan(0, CompactDay).ContainsAnyExceptInRange('0', '9') is false) written = written[..CompactDay];
        return PageDate.TryRead(written, out var date) ? date : null;
    }

    private static IReadOnlyList<KeyValuePair<string, string>> Author(XElement? by) => by.Text() is { } author ? [new("author", JsonSerializer.Serialize(author))] : [];

    private static string? LanguageOf(string? tag) => tag?.Split('-')[0].ToLowerInvariant() is { Length: 2 or 3 } language ? language : null;

    private static string? Address(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? address : null;
}
