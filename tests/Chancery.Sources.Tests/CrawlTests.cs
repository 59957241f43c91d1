using System.Text;
using Chancery.Core.Sources;
using Chancery.Core.Text;

namespace Chancery.Sources.Tests;

public sealed class CrawlTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Pages_of_a_crawl_are_reports_and_the_rest_is_passed_over(bool packed)
    {
        var results = packed ? Reading.Of(Reading.Gzip(Crawl.Whole()), "a.warc.gz") : Reading.Of(Crawl.Whole(), "a.warc");
        Assert.Equal([Crawl.Address, "https://gazette.example/second"], results.Select(result => result.Article!.Id));
        Assert.Equal(("Border to reopen", "The Gazette", Crawl.Address), (results[0].Article!.Title, results[0].Article!.Publisher, results[0].Article!.Url));
        Assert.Equal(new DateOnly(2026, 3, 10), results[0].Article!.Published);
    }

    [Fact]
    public void Each_record_may_be_a_gzip_of_its_own()
    {
        byte[] members = [.. Reading.Gzip(Crawl.Response("Content-Type: text/html", Crawl.Page())), .. Reading.Gzip(Crawl.Record("request", "application/http", [1])), .. Reading.Gzip(Crawl.Response("Content-Type: text/html", Crawl.Page()))];
        Assert.Equal(2, Reading.Of(members, "a.warc.gz").Count(result => result.Article is not null));
    }

    public static TheoryData<string, byte[]> Bodies => new()
    {
        { "Content-Type: text/html\r\nTransfer-Encoding: chunked", Crawl.Chunked(Crawl.Page()) },
        { "Content-Type: text/html\r\nTransfer-Encoding: chunked", Crawl.Page() },
        { "Content-Type: text/html\r\nContent-Encoding: gzip", Reading.Gzip(Crawl.Page()) },
        { "Content-Type: text/html\r\nContent-Encoding: gzip", Crawl.Page() },
        { "Content-Type: text/html\r\nContent-Encoding: br", Crawl.Brotli(Crawl.Page()) },
        { "Content-Type: text/html\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked", Crawl.Chunked(Reading.Gzip(Crawl.Page())) },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public void A_body_is_read_as_its_server_meant_it(string headers, byte[] body) =>
        Assert.Contains(Samples.Second, Article(Crawl.Response(headers, body)).Text, StringComparison.Ordinal);

    [Fact]
    public void The_server_names_the_encoding()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var page = Encoding.GetEncoding(1251).GetBytes(Samples.Page("", $"<article><p>Министр прибыл в столицу и сказал журналистам, что переговоры начнутся завтра утром.</p>{Samples.Body}</article>"));
        Assert.Contains("Министр прибыл в столицу", Article(Crawl.Response("Content-Type: text/html; charset=windows-1251", page)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_without_a_day_has_that_of_the_crawl_and_says_so()
    {
        var results = Read(Crawl.Response("Content-Type: text/html", Crawl.Page()), null);
        Assert.Equal(new DateOnly(2026, 3, 11), results[0].Article!.Published);
        Assert.Contains(results[0].Article!.Fields, field => field is { Key: "date_from", Value: "\"crawl\"" });
    }

    [Fact]
    public void What_is_damaged_is_told_and_what_follows_is_read()
    {
        byte[] damaged = [.. "no record at all\r\n"u8, .. Crawl.Response("Content-Type: text/html", Crawl.Page()), .. Crawl.Response("Content-Type: text/html", Crawl.Page())[..400]];
        Assert.Equal(["SRC015", null, "SRC014", "SRC015"], Reading.Of(damaged, "a.warc").Select(result => result.Problem?.Code));
        Assert.Equal("SRC002", Assert.Single(Reading.Of(Crawl.Record("request", "application/http", [1]), "a.warc")).Problem!.Code);
    }

    [Fact]
    public void A_bomb_in_a_crawl_ends_at_a_limit()
    {
        byte[] crawl = [.. Crawl.Response("Content-Type: text/html\r\nContent-Encoding: gzip", Reading.Gzip(new byte[SourceLimits.WholeBytes + 1])), .. Crawl.Response("Content-Type: text/html", Crawl.Page())];
        Assert.Equal(["SRC016", null], Reading.Of(crawl, "a.warc").Select(result => result.Problem?.Code));
    }

    private static Article Article(byte[] crawl) => Assert.Single(Reading.Of(crawl, "a.warc")).Article!;

    private static List<ReadResult> Read(byte[] bytes, DateOnly? published) => Documents.ReadAsync(new MemoryStream(bytes), "a.warc", SourceFormat.Warc, published).ToBlockingEnumerable().ToList();
}
