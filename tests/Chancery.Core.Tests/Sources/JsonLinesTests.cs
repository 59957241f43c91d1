using Chancery.Core.Sources;

namespace Chancery.Core.Tests.Sources;

public sealed class JsonLinesTests
{
    [Fact]
    public async Task Known_fields_have_names_and_the_others_are_kept_as_they_are()
    {
        var article = await Reading.One(
            """{"id":7,"date":"2026-01-16T08:00:00Z","title":"T","text":"Body.","url":"https://example.org/7","publisher":"P","desk":"world","tags":["a",1.50],"gone":null}""",
            "a.jsonl");
        Assert.Equal(("7", "T", "Body.", "https://example.org/7", "P"), (article.Id, article.Title, article.Text, article.Url, article.Publisher));
        Assert.Equal(new DateOnly(2026, 1, 16), article.Published);
        Assert.Equal(["desk=\"world\"", "tags=[\"a\",1.50]"], article.Fields.Select(field => $"{field.Key}={field.Value}"));
    }

    [Fact]
    public async Task A_bad_line_is_a_bad_line()
    {
        var results = await Reading.Of(
            """
            {"id":"a","text":"One."}
            this is not JSON

            {"id":"b","text":"Two.","date":"yesterday"}
            {"id":"c"}
            [1,2]
            {"id":"d","text":5}
            {"id":"e","text":"\ud800"}
            {"id":"f","text":"Three."}
            """,
            "a.jsonl");
        Assert.Equal(
            ["a", "SRC007:2", "SRC009:4", "SRC008:5", "SRC007:6", "SRC013:7", "SRC007:8", "f"],
            results.Select(result => result.Article?.Id ?? $"{result.Problem!.Code}:{result.Problem.Line}"));
    }

    [Fact]
    public async Task A_line_over_the_limit_is_skipped_and_the_next_one_is_read()
    {
        var text = $$"""
            {"id":"a","text":"One."}
            {"id":"long","text":"{{new string('x', 3 * SourceLimits.LineBytes)}}"}
            {"id":"b","text":"Two."}
            """;
        var results = await Reading.Of(text, "a.jsonl");
        Assert.Equal(["a", "SRC006:2", "b"], results.Select(result => result.Article?.Id ?? $"{result.Problem!.Code}:{result.Problem.Line}"));
    }

    [Fact]
    public async Task Windows_line_ends_a_byte_order_mark_and_no_last_line_end_are_all_right()
    {
        var results = await Reading.Of("\uFEFF{\"text\":\"One.\"}\r\n\r\n{\"text\":\"Two.\"}", "dir/a.jsonl");
        Assert.Equal(["a.jsonl:1", "a.jsonl:3"], results.Select(result => result.Article!.Id));
    }

    [Fact]
    public async Task Deep_nesting_is_a_bad_line()
    {
        var deep = "{\"text\":\"x\",\"deep\":" + new string('[', 5000) + new string(']', 5000) + "}";
        Assert.Equal("SRC007", Assert.Single(await Reading.Of(deep, "a.jsonl")).Problem!.Code);
    }
}
