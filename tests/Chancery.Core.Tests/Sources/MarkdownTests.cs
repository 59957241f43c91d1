using Chancery.Core.Sources;
using CsCheck;

namespace Chancery.Core.Tests.Sources;

public sealed class MarkdownTests
{
    [Theory]
    [InlineData("# Talks fail", "Talks fail")]
    [InlineData("Talks fail\n=====\n", "Talks fail")]
    [InlineData("- one\n- two", "one two")]
    [InlineData("1. one\n2) two", "one two")]
    [InlineData("> he said\n> so", "he said so")]
    [InlineData("The **prime minister** and _his_ deputy", "The prime minister and his deputy")]
    [InlineData("See [the *full* report](https://example.org/a_(b)) now", "See the full report now")]
    [InlineData("See [this][1] now\n\n[1]: https://example.org", "See this now")]
    [InlineData("![a map](map.png)\nTroops left.", "Troops left.")]
    [InlineData("He said [sic] 5 * 3 and snake_case_name", "He said [sic] 5 * 3 and snake_case_name")]
    [InlineData("before\n```\ncode ran\n```\nafter", "before after")]
    [InlineData("a<br>b <!-- hidden\nstill --> c", "a b c")]
    [InlineData("| A | B |\n|---|:-:|\n| c | d |", "A B c d")]
    [InlineData("word[^1] more", "word more")]
    [InlineData("1\\. not a list", "1 . not a list")]
    public async Task Markup_is_blanked(string markdown, string words)
    {
        var article = await Reading.One(markdown, "a.md");
        Assert.Equal(words, string.Join(' ', article.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        Assert.Equal(markdown.Length, article.Text.Length);
    }

    [Fact]
    public async Task A_line_break_inside_a_paragraph_is_a_space_and_paragraphs_stay_apart()
    {
        var article = await Reading.One("The talks\nfailed.\n\nThe war\r\nwent on.\n", "a.md");
        Assert.Equal("The talks failed.\n\nThe war  went on.\n", article.Text);
    }

    [Fact]
    public async Task Front_matter_fills_the_fields_and_keeps_the_others()
    {
        var article = await Reading.One("---\nid: m-1\ntitle: \"A visit: two days\"\ndate: 2026-01-16\nsection: World\ntags:\n  - x\n---\n# Other\nHe came.", "a.md", new DateOnly(2020, 1, 1));
        Assert.Equal(("m-1", "A visit: two days", new DateOnly(2026, 1, 16)), (article.Id, article.Title, article.Published));
        Assert.Equal("section=\"World\"", Assert.Single(article.Fields.Select(field => $"{field.Key}={field.Value}")));
        Assert.Equal("Other\nHe came.", article.Text.Trim());
    }

    [Fact]
    public async Task The_first_heading_is_the_title_where_nothing_else_says() =>
        Assert.Equal("Talks fail again", (await Reading.One("Dateline\n\n# Talks *fail* again #\n\nText.", "a.md")).Title);

    [Fact]
    public async Task A_date_in_front_matter_that_is_none_is_named_with_its_line()
    {
        var problem = Assert.Single(await Reading.Of("---\ntitle: x\ndate: soon\n---\nText.", "a.md")).Problem!;
        Assert.Equal(("SRC009", 3), (problem.Code, problem.Line));
    }

    [Fact]
    public void Letters_and_digits_outside_links_and_length_survive_any_markup() =>
        Gen.String["ab *_#-\n`[]()!<>|~\\:1.\r"].Sample(text =>
        {
            var result = Reading.Of("x" + text, "a.md").GetAwaiter().GetResult()[0];
            Assert.True(result.Article is null || result.Article.Text.Length == text.Length + 1);
        });
}
