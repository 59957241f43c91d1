using System.Text;
using Chancery.Core.Sources;

namespace Chancery.Sources.Tests;

public sealed class PackingTests
{
    public const string Mailbox = $"From desk@gazette.example Tue Mar 10 21:00:00 2026\n{Letter}\nFrom here it went on.\n>From there too.\n\nFrom desk@gazette.example Wed Mar 11 21:00:00 2026\nSubject: Second\nDate: Wed, 11 Mar 2026 21:00:00 +0300\n\nIt rained.\n";

    private const string Letter = "From: Border Desk <desk@gazette.example>\nSubject: Border to reopen\nDate: Tue, 10 Mar 2026 21:00:00 +0300\nMessage-Id: <m1@gazette.example>\n\nThe crossing opens again.";

    [Theory]
    [InlineData("a.mbox")]
    [InlineData("a.eml")]
    public void A_mailbox_is_a_report_a_mail(string name)
    {
        var results = Reading.Of(Mailbox, name);
        Assert.Equal(["Border to reopen", "Second"], results.Select(result => result.Article!.Title));
        Assert.Equal("The crossing opens again.\nFrom here it went on.\nFrom there too.\n", results[0].Article!.Text.TrimEnd('\n') + "\n");
        Assert.Equal([new DateOnly(2026, 3, 10), new DateOnly(2026, 3, 11)], results.Select(result => result.Article!.Published!.Value));
    }

    [Fact]
    public void A_mailbox_without_a_mail_is_told() => Assert.Equal("SRC015", Assert.Single(Reading.Of("no mail", "a.mbox")).Problem!.Code);

    [Fact]
    public void A_tar_is_its_files()
    {
        var tar = Files.Tar(("b/report.txt", "One."), ("../evil.html", Samples.Page("", $"<article>{Samples.Body}</article>")), ("picture.png", "none"));
        Assert.Equal(["report.txt", "evil.html"], Reading.Of(tar, "a.tar").Select(result => result.Article!.Id));
        Assert.Equal("One.", Reading.Of(Reading.Gzip(tar), "a.tgz")[0].Article!.Text);
        Assert.Equal("One.", Reading.Of(Files.Zstandard(tar), "a.tar.zst")[0].Article!.Text);
        Assert.Equal("SRC012", Assert.Single(Reading.Of(Files.Tar(("picture.png", "none")), "a.tar")).Problem!.Code);
        Assert.Equal("SRC015", Reading.Of(tar[..700], "a.tar")[^1].Problem!.Code);
    }

    [Fact]
    public void Zstandard_is_unpacked_to_a_limit()
    {
        Assert.Equal("One.", Assert.Single(Reading.Of(Files.Zstandard("One."u8.ToArray()), "a.txt.zst")).Article!.Text);
        Assert.Equal("SRC016", Assert.Single(Reading.Of(Files.Zstandard(new byte[SourceLimits.WholeBytes + 1]), "a.html.zst")).Problem!.Code);
        byte[] damaged = [.. Files.Zstandard(Encoding.UTF8.GetBytes(Samples.Body))[..20], 1, 2, 3, 4, 5, 6];
        Assert.Equal("SRC015", Assert.Single(Reading.Of(damaged, "a.txt.zst")).Problem!.Code);
    }

    [Fact]
    public void A_gzip_that_was_cut_off_is_told_and_what_came_before_is_read()
    {
        var lines = string.Concat(Enumerable.Range(1, 60).Select(i => $"{{\"id\":\"{i}\",\"text\":\"The minister met the envoy of state {i * 7919 % 1000}.\"}}\n"));
        var packed = Reading.Gzip(Encoding.UTF8.GetBytes(lines));
        var results = Reading.Of(packed[..(packed.Length / 2)], "a.jsonl.gz");
        Assert.InRange(results.Count(result => result.Article is not null), 5, 55);
        Assert.Equal("SRC015", Assert.Single(results, result => result.Problem is not null).Problem!.Code);
        Assert.Equal("SRC015", Assert.Single(Reading.Of(packed[..(packed.Length / 2)], "a.txt.gz")).Problem!.Code);
    }
}
