using System.Text.Json.Nodes;
using Chancery.Cli.Commands;
using Chancery.Tests;

namespace Chancery.Cli.Tests;

public sealed class ClaimFilterTests
{
    private static readonly JsonObject Claim = JsonNode.Parse("""
        {"id":"c_1","source":"its spokeswoman","source_actor":{"identifier_text":"Foreign Ministry","code":"PER","sector":"GOV"},"cue":"said","kind":"indirect","asserts":true,"nested":false,
        "content":["that rebels had shelled","the port"],"events":[{"id":"m_1","line":"ASSAULT/heavy-weapons COL:REB -> PER \"shelled\""}],"text_info":{"document":"d_1","sequence":1,"published":"2026-03-12"}}
        """)!.AsObject();

    public static TheoryData<string, bool> Choices => new()
    {
        { "--source Ministry", true }, { "--source SPOKESWOMAN", true }, { "--source rebels", false },
        { "--about port", true }, { "--about COL", true }, { "--about assault", true }, { "--about shelled", true }, { "--about PE", false }, { "--about budget", false },
        { "--kind indirect", true }, { "--kind direct", false },
        { "--since 2026-03-12 --until 2026-03-12", true }, { "--since 2026-03-13", false }, { "--until 2026-03-11", false },
        { "--country per", true }, { "--country COL", false }, { "--event ASSAULT", true }, { "--event AID", false },
    };

    [Theory]
    [MemberData(nameof(Choices))]
    public void A_claim_is_chosen_by_source_topic_kind_and_day(string options, bool wanted)
    {
        var choice = new ClaimOptions();
        var command = new System.CommandLine.Command("claims");
        choice.AddTo(command);
        var filter = choice.Filter(command.Parse(options.Split(' ')), out var problem);
        Assert.Null(problem);
        Assert.Equal(wanted, filter!.Wants(Claim));
    }

    [Fact]
    public void A_document_without_a_day_is_left_out_when_days_are_asked_for()
    {
        var undated = JsonNode.Parse(Claim.ToJsonString())!.AsObject();
        undated["text_info"]!.AsObject().Remove("published");
        Assert.False(new ClaimFilter { Since = new DateOnly(2000, 1, 1) }.Wants(undated));
        Assert.True(new ClaimFilter().Wants(undated));
    }

    [Fact]
    public async Task A_day_that_is_none_is_wrong_use()
    {
        using var cli = new CliRun();
        Assert.Equal(2, await cli.Run(["claims", cli.Put("a.txt", "A met B"), "--since", "yesterday"]));
        Assert.Contains("--since", cli.Errors, StringComparison.Ordinal);
    }
}
