using System.Net;
using System.Text;
using Chancery.Sources.Watching;

namespace Chancery.Sources.Tests;

public sealed class WatchingTests
{
    [Theory]
    [InlineData("93.184.216.34", true)]
    [InlineData("2606:2800:220:1::1", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.31.255.1", false)]
    [InlineData("192.168.0.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::1", false)]
    [InlineData("::", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("::ffff:127.0.0.1", false)]
    [InlineData("::ffff:93.184.216.34", true)]
    [InlineData("64:ff9b::7f00:1", false)]
    [InlineData("64:ff9b::5db8:d822", true)]
    [InlineData("2002:7f00:1::", false)]
    [InlineData("::127.0.0.1", false)]
    public void Only_public_addresses_are_asked(string address, bool may)
    {
        Assert.Equal(may, Addresses.MayAsk(IPAddress.Parse(address), []));
        Assert.True(Addresses.MayAsk(IPAddress.Parse(address), [IPNetwork.Parse("0.0.0.0/0"), IPNetwork.Parse("::/0")]));
    }

    [Theory]
    [InlineData("/a", true)]
    [InlineData("/secret/page", false)]
    [InlineData("/secret/open/page", true)]
    [InlineData("/x/print", false)]
    [InlineData("/x/print/1", true)]
    [InlineData("/find?q=a", false)]
    public void Robots_are_obeyed_by_the_longest_rule(string path, bool may)
    {
        var rules = RobotsRules.Read("# ours\nUser-agent: other\nDisallow: /\n\nUser-agent: *\nDisallow: /secret/\nAllow: /secret/open\nDisallow: /*/print$\nDisallow: /*?q=\nCrawl-delay: 3\n"u8, "chancery");
        Assert.Equal(may, rules.Allows(new Uri("https://a.example" + path)));
        Assert.Equal(TimeSpan.FromSeconds(3), rules.Pause);
    }

    [Fact]
    public void Rules_for_us_go_before_rules_for_all()
    {
        var text = Encoding.UTF8.GetBytes("User-agent: a\nUser-agent: Chancery/2\nDisallow: /mine\n\nUser-agent: *\nDisallow: /\n");
        Assert.True(RobotsRules.Read(text, "chancery").Allows(new Uri("https://a.example/other")));
        Assert.False(RobotsRules.Read(text, "chancery").Allows(new Uri("https://a.example/mine")));
        Assert.False(RobotsRules.Read(text, "somebody").Allows(new Uri("https://a.example/other")));
        Assert.True(RobotsRules.Read("Disallow:\nnonsense"u8, "chancery").Allows(new Uri("https://a.example/")));
    }

    [Fact]
    public void A_feed_whose_encoding_is_not_what_it_says_is_read()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        const string Feed = "<?xml version=\"1.0\" encoding=\"ENC\"?><rss><channel><item><title>Koné</title></item></channel></rss>";
        Assert.Equal("Koné", Reading.Of(Encoding.GetEncoding(1252).GetBytes(Feed.Replace("ENC", "utf-8", StringComparison.Ordinal)), "a.rss")[0].Article!.Title);
        Assert.Equal("Koné", Reading.Of(Encoding.UTF8.GetBytes(Feed.Replace("ENC", "windows-1252", StringComparison.Ordinal)), "a.rss")[0].Article!.Title);
        Assert.Equal("Koné", Reading.Of(Encoding.GetEncoding(1252).GetBytes(Feed.Replace("ENC", "windows-1252", StringComparison.Ordinal)), "a.rss")[0].Article!.Title);
    }
}
