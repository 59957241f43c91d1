using System.Text.Json;

namespace Chancery.Cli.Tests;

public sealed class FieldsTests
{
    [Theory]
    [InlineData("a.jsonl", """{"key":"k1","story":"A met B","day":"2026-03-12","head":"They met","text":"a summary","headline":"no"}""")]
    [InlineData("a.json", """[{"key":"k1","story":"A met B","day":"2026-03-12","head":"They met","text":"a summary","headline":"no"}]""")]
    [InlineData("a.csv", "key,story,day,head,text,headline\nk1,A met B,12 March 2026,They met,a summary,no\n")]
    [InlineData("a.tsv", "text\tkey\tstory\tday\thead\theadline\na summary\tk1\tA met B\t2026-03-12\tThey met\tno\n")]
    public async Task What_a_source_calls_its_fields_is_the_users_to_say(string name, string content)
    {
        using var cli = new CliRun();
        Assert.Equal(0, await cli.Run(["code", cli.Put(name, content), "--fields", "id=key, text=story,date=day,title=head", "--format", "jsonl"]));
        using var json = JsonDocument.Parse(Assert.Single(cli.Lines));
        Assert.Equal("k1", json.RootElement.GetProperty("text_info").GetProperty("document_id").GetString());
        Assert.Equal("They met", json.RootElement.GetProperty("cite_info").GetProperty("title").GetString());
        Assert.Contains("A met B", cli.Output, StringComparison.Ordinal);
        Assert.Contains("\"_text\":\"a summary\"", cli.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("story")]
    [InlineData("text=")]
    [InlineData("body=story")]
    [InlineData("text=a,text=b")]
    [InlineData("text=a,title=a")]
    [InlineData("")]
    public async Task A_wrong_list_is_named(string fields)
    {
        using var cli = new CliRun();
        Assert.Equal(2, await cli.Run(["code", cli.Put("a.jsonl", """{"text":"A met B"}"""), "--fields", fields]));
        Assert.Contains("USE006", cli.Errors, StringComparison.Ordinal);
    }
}
