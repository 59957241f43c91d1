namespace Chancery.Sources.Tests;

/// <summary>Files of every kind, all written by us.</summary>
internal static class Samples
{
    public const string First = "Kenya's foreign minister met her Ugandan counterpart in Kampala on Tuesday, and both said that the border would reopen within a week.";
    public const string Second = "Traders on both sides of the crossing had complained for months that perishable goods were rotting in lorries while officials argued about papers.";
    public const string Third = "The ministers did not say who would pay for the new scales, which have stood unused since they were delivered by a donor two years ago.";

    public const string Body = $"<p>{First}</p>\n<p>{Second}</p>\n<p>{Third}</p>";

    public static string Page(string head, string body) =>
        $"<!DOCTYPE html><html lang=\"en-KE\"><head><title>Border to reopen | The Gazette</title>{head}</head><body><nav><a href=\"/\">Home</a> <a href=\"/sport\">Sport</a></nav>{body}<footer>Copyright The Gazette. All rights reserved.</footer></body></html>";

    public const string LinkedData = """
        <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"The Gazette"},{"@type":"NewsArticle","headline":"Border to reopen","datePublished":"2026-03-10T23:30:00-05:00",
        "author":[{"@type":"Person","name":"Amina Wanjiru"}],"publisher":{"@type":"Organization","name":"The Gazette"},"inLanguage":"en","url":"https://gazette.example/border"}]}</script>
        """;

    public const string Feed = """
        <?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>The Gazette</title><language>en-ke</language>
        <item><title>Border to reopen</title><link>https://gazette.example/border</link><guid>g-1</guid><pubDate>Mon, 10 Mar 2026 08:00:00 EST</pubDate><description>&lt;p&gt;The crossing opens &lt;b&gt;again&lt;/b&gt;.&lt;/p&gt;</description></item>
        <item><title>Rain at last</title><pubDate>Wed, 11 Mar 2026 08:00:00 +0300</pubDate><content:encoded><![CDATA[<p>It rained in Kitui.</p><p>Farmers were glad.</p>]]></content:encoded></item>
        <item><guid>empty</guid></item></channel></rss>
        """;

    public const string Atom = """
        <feed xmlns="http://www.w3.org/2005/Atom"><title>Wire</title><entry><id>a-1</id><title>Talks</title><link rel="alternate" href="https://wire.example/1"/><updated>2026-03-12T01:00:00Z</updated><summary>Talks were held.</summary></entry></feed>
        """;

    public const string Mail = "From: Border Desk <desk@gazette.example>\r\nTo: all@gazette.example\r\nSubject: Border to reopen\r\nDate: Tue, 10 Mar 2026 21:00:00 +0300\r\nMessage-Id: <m1@gazette.example>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nThe crossing opens again.\r\n";

    public const string Table = "article_id,headline,published_at,source,body,section\n7,Border to reopen,10 March 2026,The Gazette,\"The crossing, closed since May, opens again.\",news\n8,No text,2026-03-11,The Gazette,,news\n";

    public const string Array = """[{"id":"1","date":"2026-03-10","text":"The crossing opens again."},{"id":"2","text":"It rained."},{"id":"3"}]""";
}
