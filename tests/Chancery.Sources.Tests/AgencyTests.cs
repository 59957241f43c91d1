namespace Chancery.Sources.Tests;

public sealed class AgencyTests
{
    public const string Nitf = """
        <?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf-3-4.dtd"><nitf xml:lang="en-US"><head><title>border</title><docdata><doc-id id-string="n-1"/><date.issue norm="20260310T080000Z"/></docdata><pubdata name="The Gazette"/></head>
        <body><body.head><hedline><hl1>Border to reopen</hl1></hedline><byline>Amina Wanjiru</byline></body.head><body.content><block><p>The crossing opens again.</p><p>Farmers  were glad.</p></block><media><media-caption><p>A crossing</p></media-caption></media></body.content></body></nitf>
        """;

    public const string NewsMl = """
        <newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>
        <newsItem guid="tag:gazette.example,2026:1" xml:lang="en"><itemMeta><provider literal="gazette"><name>The Gazette</name></provider><versionCreated>2026-03-10T08:00:00+03:00</versionCreated><pubStatus qcode="stat:usable"/></itemMeta>
        <contentMeta><headline>Border to reopen</headline></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>t</title></head><body><p>The crossing opens again.</p></body></html></inlineXML></contentSet></newsItem>
        <newsItem guid="2" xml:lang="fr"><itemMeta><firstCreated>2026-03-11T08:00:00Z</firstCreated></itemMeta><contentSet><inlineData>Il a plu.

        Tout va bien.</inlineData></contentSet></newsItem>
        <newsItem guid="3"><itemMeta><pubStatus qcode="stat:canceled"/></itemMeta><contentSet><inlineData>Wrong.</inlineData></contentSet></newsItem>
        </itemSet></newsMessage>
        """;

    [Theory]
    [InlineData("a.nitf")]
    [InlineData("a.xml")]
    public void NITF_is_a_report(string name)
    {
        var article = Assert.Single(Reading.Of(Nitf, name)).Article!;
        Assert.Equal(("n-1", "Border to reopen", "The Gazette", "en", "The crossing opens again.\n\nFarmers were glad."), (article.Id, article.Title, article.Publisher, article.Language, article.Text));
        Assert.Equal(new DateOnly(2026, 3, 10), article.Published);
    }

    [Fact]
    public void NewsML_G2_is_a_report_an_item()
    {
        var results = Reading.Of(NewsMl, "a.xml");
        Assert.Equal(("tag:gazette.example,2026:1", "Border to reopen", "The Gazette", "The crossing opens again."), (results[0].Article!.Id, results[0].Article!.Title, results[0].Article!.Publisher, results[0].Article!.Text));
        Assert.Equal(("2", "fr", "Il a plu.\n\nTout va bien."), (results[1].Article!.Id, results[1].Article!.Language, results[1].Article!.Text));
        Assert.Equal("SRC015", results[2].Problem!.Code);
    }

    [Fact]
    public void XML_of_another_kind_is_named() => Assert.Contains("<books>", Assert.Single(Reading.Of("<books><b/></books>", "a.xml")).Problem!.Message, StringComparison.Ordinal);

    [Fact]
    public void XML_that_is_nested_without_end_is_refused() =>
        Assert.Equal("SRC015", Assert.Single(Reading.Of($"<nitf>{string.Concat(Enumerable.Repeat("<p>", 200_000))}", "a.xml")).Problem!.Code);
}
