using AngleSharp.Html.Parser;
using Chancery.Core.Problems;
using Chancery.Core.Sources;
using Chancery.Core.Text;

namespace Chancery.Sources;

/// <summary>A web page as one report: its main text by SmartReader, the rest from what the page says of itself. Nothing is fetched and no script is run.</summary>
internal static class Pages
{
    /// <summary>What the library is not sure of is taken for an article from so many letters on.</summary>
    private const int UnsureLetters = 250;

    /// <summary>The field that says where a page's day was found.</summary>
    public const string DateFrom = "date_from";

    /// <summary>The field that repeats a day as it is written, with hour and zone.</summary>
    public const string DateWritten = "date_written";

    private const int LeastLetters = 40, LeastParagraph = 60, LittleFound = 4, MostNodes = 200_000;

    public static ReadResult Read(string html, string file, DateOnly? published)
    {
        using var document = new HtmlParser().ParseDocument(html);
        if (document.All.Length > MostNodes) return ReadResult.Bad(SourceProblems.Broken(file, "page", $"it has more than {MostNodes} elements"));
        var facts = PageFacts.Of(document);
        // both: what the one leaves is not for the other to judge
        if (Notices.Remove(document) | OtherReports.Remove(document)) html = document.DocumentElement.OuterHtml;
        var text = Main(html);
        // an article that holds the headline, and of which little was found, is in a shape that the library does not expect
        if (document.QuerySelectorAll("article").FirstOrDefault(article => article.QuerySelector("h1") is not null) is { } report && Blocks.Of(report) is var all && all.Length > text.Length * LittleFound) text = all;
        if (text.Length < LeastLetters) text = Blocks.Of(document.QuerySelector("article") ?? document.QuerySelector("main") ?? document.QuerySelector("[itemprop=articleBody]"));
        if (text.Length < LeastLetters) text = string.Join("\n\n", document.QuerySelectorAll("p").Select(Blocks.Of).Where(paragraph => paragraph.Length >= LeastParagraph));
        // pages that a script builds often bring their text along for search engines
        if (facts.Body is { } body && body.Length > text.Length * 2) text = Wrapped.Paragraphs(Plain(body).Split('\n'));
        if (text.Length < LeastLetters) return ReadResult.Bad(SourceProblems.NoArticle(file));
        List<KeyValuePair<string, string>> fields = [];
        if (facts.Author is { } author) fields.Add(new("author", Quote(author)));
        if (facts.Day is { } day) fields.AddRange([new(DateFrom, Quote(day.From)), new(DateWritten, Quote(day.Written))]);
        if (facts.Paid) fields.Add(new("paywall", "true"));
        return ReadResult.Ok(new Article
        {
            Id = Path.GetFileName(file), Text = text, Title = facts.Title, Published = facts.Day?.Day ?? published, Url = facts.Url, Publisher = facts.Publisher, Language = facts.Language ?? "en", Fields = fields,
        });
    }

    /// <summary>The readable text of a piece of HTML: of a feed's item, of a mail.</summary>
    public static string Plain(string html)
    {
        using var document = new HtmlParser().ParseDocument(html);
        return document.All.Length > MostNodes ? "" : Blocks.Of(document.Body);
    }

    private static string Main(string html)
    {
        // the address is never asked: the page is given
        var article = new SmartReader.Reader("https://page.invalid/", html).GetArticle();
        if (article.Content is not { } content) return "";
        using var document = new HtmlParser().ParseDocument(content);
        var text = Blocks.Of(document.Body);
        return article.IsReadable || text.Length >= UnsureLetters ? text : "";
    }

    private static string Quote(string text) => System.Text.Json.JsonSerializer.Serialize(text);
}
