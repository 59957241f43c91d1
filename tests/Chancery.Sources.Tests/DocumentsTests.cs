using System.Text;
using Chancery.Core.Sources;

namespace Chancery.Sources.Tests;

public sealed class DocumentsTests
{
    [Theory]
    [InlineData("""<article><h1>Border to reopen</h1>BODY</article>""")]
    [InlineData("""<div id="cookies"><p>We use cookies to make this site better for you and for our partners.</p><button>Accept all</button></div><main><h1>Border to reopen</h1><div class="story-body">BODY</div></main>""")]
    [InlineData("""<div class="wrap"><h1>Border to reopen</h1><div class="content">BODY</div><aside><h2>Most read</h2><ul><li><a href="/1">Ten goals</a></li><li><a href="/2">A recipe</a></li></ul></aside></div>""")]
    public void The_text_of_a_page_is_its_article_and_nothing_else(string layout)
    {
        var article = Assert.Single(Reading.Of(Samples.Page(Samples.LinkedData, layout.Replace("BODY", Samples.Body, StringComparison.Ordinal)), "border.html")).Article!;
        Assert.Contains($"{Samples.First}\n\n{Samples.Second}\n\n{Samples.Third}", article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Copyright", article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Sport", article.Text, StringComparison.Ordinal);
        Assert.Equal(("Border to reopen", "The Gazette", "en", "https://gazette.example/border"), (article.Title, article.Publisher, article.Language, article.Url));
        Assert.Equal(new DateOnly(2026, 3, 10), article.Published);
        Assert.Contains(article.Fields, field => field is { Key: "author", Value: "\"Amina Wanjiru\"" });
    }

    [Theory]
    [InlineData("""<meta property="article:published_time" content="2026-03-10T08:00:00+03:00">""", "meta[property='article:published_time']")]
    [InlineData("""<meta name="date" content="10 March 2026">""", "meta[name=date]")]
    [InlineData("""<link rel="canonical" href="https://gazette.example/2026/3/10/border">""", "address")]
    [InlineData("""<span class="post-date">Dienstag, 10. März 2026, 17:05 Uhr</span>""", "visible")]
    [InlineData("""<meta name="DC.date.issued" content="2026-03-10">""", "meta[name='DC.date.issued']")]
    [InlineData("""<script type="application/ld+json">{ broken</script><meta itemprop="datePublished" content="2026-03-10">""", "meta[itemprop=datePublished]")]
    public void The_day_of_a_page_says_how_it_was_found(string head, string how)
    {
        var article = Assert.Single(Reading.Of(Samples.Page(head, $"<article>{Samples.Body}</article>"), "a.html")).Article!;
        Assert.Equal(new DateOnly(2026, 3, 10), article.Published);
        Assert.Contains(article.Fields, field => field.Key == "date_from" && field.Value.Contains(how.Split('\'')[0], StringComparison.Ordinal));
    }

    [Fact]
    public void A_page_without_a_date_takes_the_one_that_is_given() =>
        Assert.Equal(new DateOnly(2026, 1, 1), Assert.Single(Reading.Of(Samples.Page("", $"<article>{Samples.Body}</article>"), "a.html")).Article!.Published);

    [Fact]
    public void A_page_of_headlines_is_no_report() =>
        Assert.Equal("SRC014", Assert.Single(Reading.Of(Samples.Page("", "<ul><li><a href='/1'>One</a></li><li><a href='/2'>Two</a></li></ul>"), "front.html")).Problem!.Code);

    [Fact]
    public void A_page_in_an_old_encoding_is_read()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var page = Samples.Page("<meta charset=\"windows-1252\">", $"<article><p>The café owner in Abidjan, who gave his name as Koné, said that he had seen nothing.</p>{Samples.Body}</article>");
        Assert.Contains("café owner in Abidjan, who gave his name as Koné", Assert.Single(Reading.Of(Encoding.GetEncoding(1252).GetBytes(page), "a.html")).Article!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_feed_is_a_document_an_item_and_a_wrong_weekday_says_nothing()
    {
        var results = Reading.Of(Samples.Feed, "feed.rss");
        Assert.Equal(["g-1", "feed.rss#2"], results.Where(result => result.Article is not null).Select(result => result.Article!.Id));
        Assert.Equal([new DateOnly(2026, 3, 10), new DateOnly(2026, 3, 11)], results.Take(2).Select(result => result.Article!.Published!.Value));
        Assert.Equal(["The crossing opens again.", "It rained in Kitui.\n\nFarmers were glad."], results.Take(2).Select(result => result.Article!.Text));
        Assert.Equal(("The Gazette", "https://gazette.example/border"), (results[0].Article!.Publisher, results[0].Article!.Url));
        Assert.Equal("SRC002", results[2].Problem!.Code);
    }

    [Fact]
    public void Atom_is_a_feed_too()
    {
        var article = Assert.Single(Reading.Of(Samples.Atom, "feed.atom")).Article!;
        Assert.Equal(("a-1", "Talks were held.", "https://wire.example/1", "Wire"), (article.Id, article.Text, article.Url, article.Publisher));
        Assert.Equal(new DateOnly(2026, 3, 12), article.Published);
    }

    [Fact]
    public void No_entity_of_a_feed_is_expanded()
    {
        var bomb = "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c SYSTEM \"file:///etc/passwd\">]><rss><channel><item><title>&b;&c;</title></item></channel></rss>";
        Assert.All(Reading.Of(bomb, "feed.rss"), result => Assert.NotNull(result.Problem));
    }

    [Fact]
    public void A_mail_is_a_report()
    {
        var article = Assert.Single(Reading.Of(Samples.Mail, "a.eml")).Article!;
        Assert.Equal(("m1@gazette.example", "Border to reopen", "Border Desk", "The crossing opens again.\n"), (article.Id, article.Title, article.Publisher, article.Text));
        Assert.Equal(new DateOnly(2026, 3, 10), article.Published);
    }

    [Theory]
    [InlineData("a.csv", ",")]
    [InlineData("a.tsv", "\t")]
    public void A_table_is_a_document_a_row_and_keeps_what_has_no_name(string name, string separator)
    {
        var table = separator == "," ? Samples.Table : Samples.Table.Replace("\"The crossing, closed since May, opens again.\"", "The crossing; closed since May; opens again.", StringComparison.Ordinal).Replace(",", separator, StringComparison.Ordinal).Replace(';', ',');
        var results = Reading.Of(table, name);
        var article = results[0].Article!;
        Assert.Equal(("7", "Border to reopen", "The Gazette", "The crossing, closed since May, opens again."), (article.Id, article.Title, article.Publisher, article.Text));
        Assert.Equal(new DateOnly(2026, 3, 10), article.Published);
        Assert.Contains(article.Fields, field => field is { Key: "section", Value: "\"news\"" });
        Assert.Equal("SRC008", results[1].Problem!.Code);
    }

    [Fact]
    public void A_table_without_a_text_names_its_columns() => Assert.Contains("a, b", Assert.Single(Reading.Of("a,b\n1,2\n", "t.csv")).Problem!.Help, StringComparison.Ordinal);

    [Theory]
    [InlineData("{0}")]
    [InlineData("""{{"articles":{0},"page":1}}""")]
    public void An_array_of_objects_is_read_like_lines(string shape)
    {
        var results = Reading.Of(string.Format(null, shape, Samples.Array), "a.json");
        Assert.Equal(["1", "2"], results.Where(result => result.Article is not null).Select(result => result.Article!.Id));
        Assert.Equal("SRC008", results[2].Problem!.Code);
    }

    [Fact]
    public void What_is_packed_is_unpacked_whatever_it_is()
    {
        Assert.Equal("The crossing opens again.\n", Assert.Single(Reading.Of(Reading.Gzip(Encoding.UTF8.GetBytes("The crossing opens again.\n")), "a.txt.gz")).Article!.Text);
        var zip = Reading.Zip(("b/report.txt", "One."), ("a.html", Samples.Page("", $"<article>{Samples.Body}</article>")), ("picture.png", "no text"), ("../../etc/evil.txt", "Two."));
        var results = Reading.Of(zip, "all.zip");
        Assert.Equal(["evil.txt", "a.html", "report.txt"], results.Select(result => result.Article!.Id));
        Assert.Equal("One.", Reading.Of(Reading.Gzip(zip), "all.zip.gz")[2].Article!.Text);
        var broken = Reading.Of(Reading.Gzip(Reading.Zip(("a.json", "["), ("b.txt", "Two."))), "all.zip.gz");
        Assert.Equal(("SRC015", "Two."), (broken[0].Problem!.Code, broken[1].Article!.Text));
    }

    [Fact]
    public void A_bomb_ends_at_a_limit()
    {
        var deep = Encoding.UTF8.GetBytes("text");
        for (var i = 0; i <= SourceLimits.PackedDepth; i++) deep = Reading.Gzip(deep);
        Assert.Equal("SRC017", Assert.Single(Reading.Of(deep, "a.txt.gz")).Problem!.Code);
        var wide = Reading.Gzip(new byte[SourceLimits.WholeBytes + 1]);
        Assert.Equal("SRC016", Assert.Single(Reading.Of(wide, "a.html.gz")).Problem!.Code);
    }

    [Fact]
    public void Content_goes_before_the_name()
    {
        Assert.Equal("g-1", Reading.Of(Samples.Feed, "feed.html")[0].Article!.Id);
        Assert.Equal(3, Reading.Of(Samples.Array, "unknown").Count);
        Assert.Equal("[Reuters] The crossing opens again.", Assert.Single(Reading.Of("[Reuters] The crossing opens again.", "wire.txt")).Article!.Text);
    }

    [Fact]
    public void A_page_says_when_it_is_sold_and_how_its_day_is_written()
    {
        var sold = Samples.LinkedData.Replace("\"inLanguage\"", "\"isAccessibleForFree\":\"False\",\"inLanguage\"", StringComparison.Ordinal);
        var fields = Assert.Single(Reading.Of(Samples.Page(sold, $"<article>{Samples.Body}</article>"), "a.html")).Article!.Fields;
        Assert.Contains(fields, field => field is { Key: "paywall", Value: "true" });
        Assert.Contains(fields, field => field is { Key: "date_written", Value: "\"2026-03-10T23:30:00-05:00\"" });
        Assert.Contains(Reading.Of(Samples.Feed, "a.rss")[0].Article!.Fields, field => field is { Key: "date_written", Value: "\"Mon, 10 Mar 2026 08:00:00 EST\"" });
        Assert.Contains(Reading.Of(Samples.Mail, "a.eml")[0].Article!.Fields, field => field is { Key: "date_written", Value: "\"Tue, 10 Mar 2026 21:00:00 \\u002B0300\"" });
    }

    [Fact]
    public void Fields_are_known_by_the_names_that_other_programs_give_them()
    {
        var article = Assert.Single(Reading.Of("""{"uuid":"7","published_at":"2026-03-10T08:00:00Z","headline":"Border","event_text":"The crossing opens again.","outlet":"The Gazette","section":"news"}""", "a.jsonl")).Article!;
        Assert.Equal(("7", "Border", "The crossing opens again.", "The Gazette"), (article.Id, article.Title, article.Text, article.Publisher));
        Assert.Equal(new DateOnly(2026, 3, 10), article.Published);
        Assert.Equal("section", Assert.Single(article.Fields).Key);
        var both = Assert.Single(Reading.Of("""{"text":"Ours.","content":"Theirs.","date":"2026-03-10","published":"2020-01-01"}""", "a.jsonl")).Article!;
        Assert.Equal(("Ours.", new DateOnly(2026, 3, 10)), (both.Text, both.Published!.Value));
    }

    [Fact]
    public void An_array_may_begin_with_a_mark() =>
        Assert.Equal("One.", Assert.Single(Reading.Of([0xEF, 0xBB, 0xBF, .. """[{"text":"One."}]"""u8], "a.json")).Article!.Text);
}
