using System.Net;

namespace Chancery.Serve.Tests;

public sealed class BriefTests(Served served)
{
    [Fact]
    public async Task A_page_tells_a_pair_in_words_and_leads_to_its_events()
    {
        var page = await served.Get("/brief?subject=KEN-ETH");
        Assert.Contains("<h1>Kenya and Ethiopia</h1>", page, StringComparison.Ordinal);
        Assert.Contains("<blockquote dir=\"auto\">", page, StringComparison.Ordinal);
        Assert.Contains(served.Events, ev => page.Contains($"href=\"/events/{ev.Id}\"", StringComparison.Ordinal));
        Assert.Contains("/brief?subject=KEN-ETH", await served.Get("/dyads/KEN-ETH"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_brings_its_own_style_and_is_allowed_no_other()
    {
        using var answer = await served.Client.GetAsync("/api/v1/brief?subject=KEN-ETH&format=html");
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Matches("^default-src 'none'; style-src 'sha256-[^']+'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'$", policy);
        Assert.StartsWith("<!doctype html>", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Programs_get_entries_or_Markdown()
    {
        var json = await served.Json("/api/v1/brief?subject=KEN-ETH");
        Assert.Equal("Kenya and Ethiopia", json.GetProperty("title").GetString());
        Assert.NotEmpty(json.GetProperty("entries").EnumerateArray());
        Assert.StartsWith("# Kenya and Ethiopia\n", await served.Get("/api/v1/brief?subject=KEN-ETH", "text/markdown"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "API014")]
    [InlineData("subject=VEN&since=soon", "API001")]
    [InlineData("subject=VEN&country=VEN", "API002")]
    [InlineData("subject=VEN&format=docx", "API001")]
    public async Task What_is_wrong_is_told_with_its_code(string asked, string code)
    {
        using var answer = await served.Client.GetAsync("/api/v1/brief?" + asked);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains($"\"code\":\"{code}\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
