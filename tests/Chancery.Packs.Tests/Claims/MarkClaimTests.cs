using Chancery.Core.Claims;
using Chancery.Core.Text;

namespace Chancery.Packs.Tests.Claims;

/// <summary>Claims whose cue is a colon or a dash.</summary>
public sealed class MarkClaimTests
{
    private const string Talk = "Q: Did the army cross the river?\n\nA: It crossed the river at dawn.\n\nQ: Who gave the order?\n\nA: The governor gave it on Sunday.";

    [Theory]
    [InlineData("Poll: Most voters back the truce.\n\nThe truce began on Monday.", "Poll", "Most voters back the truce.")]
    [InlineData("The river rose on Monday.\n\n“We lost the whole harvest in one night.” ― Maria Lopez", "Maria Lopez", "“We lost the whole harvest in one night.”")]
    [InlineData("The vote is on Monday.\n\nAngela Merkel: “We will not sign the treaty this year.”", "Angela Merkel", "“We will not sign the treaty this year.”")]
    public void A_mark_joins_a_name_and_what_is_said(string text, string source, string content)
    {
        var doc = Read(text);
        var claim = Assert.Single(doc.Claims, claim => doc.TextOf(claim.Cue) is ":" or "―");
        Assert.Equal(source, doc.TextOf(claim.Source!.Value));
        Assert.StartsWith(content.TrimEnd('.'), doc.TextOf(claim.Content[0]), StringComparison.Ordinal);
        Assert.True(claim.Asserts && !claim.Nested);
    }

    [Fact]
    public void The_turns_of_a_conversation_are_claims_of_its_voices()
    {
        var doc = Read(Talk);
        Assert.Equal(["Q", "A", "Q", "A"], doc.Claims.Where(claim => doc.TextOf(claim.Cue) == ":").Select(claim => doc.TextOf(claim.Source!.Value)));
    }

    [Fact]
    public void A_surname_takes_the_turns_of_its_whole_name()
    {
        var doc = Read("Maria Lopez: The army crossed the river at dawn.\n\nCarl Weber: Who gave the order?\n\nLopez: The governor gave it on Sunday.\n\nWeber: Nobody told the town.");
        Assert.Equal(["Maria Lopez", "Carl Weber", "Lopez", "Weber"], doc.Claims.Where(claim => doc.TextOf(claim.Cue) == ":").Select(claim => doc.TextOf(claim.Source!.Value)));
    }

    [Fact]
    public void A_name_before_a_colon_and_a_quotation_says_it_where_no_verb_does()
    {
        var doc = Read("The vote is on Monday.\n\nThe river has risen - more from Maria Lopez: “We lost the whole harvest in one night.”");
        Assert.Equal("Maria Lopez", doc.TextOf(Assert.Single(doc.Claims, claim => doc.TextOf(claim.Cue) == ":").Source!.Value));
    }

    [Theory]
    // one line in capitals is no conversation; a place is nobody; what is explained is not said
    [InlineData("The vote is on Monday.\n\nUPDATE: The vote was put off.")]
    [InlineData("Nairobi: The vote was put off on Monday.")]
    [InlineData("The plan: three bridges and one road.")]
    [InlineData("Later that year on CNN: “Nobody will cross the river before dawn.”")]
    public void Not_every_colon_is_a_claim(string text)
    {
        var doc = Read(text);
        Assert.DoesNotContain(doc.Claims, claim => doc.TextOf(claim.Cue) == ":");
    }

    private static Document Read(string text) => Coder.Default.Read(new Article { Id = "marks", Text = text });
}
