using Chancery.Core.Claims;
using Chancery.Core.Text;

namespace Chancery.Packs.Tests.Claims;

/// <summary>What is said before its cue, and how far a quotation runs on, read from plain text.</summary>
public sealed class FrontedClaimTests
{
    [Theory]
    // the parser takes such clauses for the poll's, or for a subject
    [InlineData("Two in three farmers want the dam, while fishermen are against it, the survey found.", "found", "Two in three farmers want the dam, while fishermen are against it")]
    [InlineData("The flood has carried off the bridge and the market, said Maria Lopez, the mayor of Cali.", "said", "The flood has carried off the bridge and the market")]
    // a second quotation in the sentence is what this verb says
    [InlineData("The governor called for calm on Monday: “Nobody must leave the valley tonight,” he said.", "said", "“Nobody must leave the valley tonight,”")]
    // where another may go on behind the semicolon
    [InlineData("The guards had left at noon, Lopez noted; the gates were open.", "noted", "The guards had left at noon")]
    [InlineData("The harvest failed again, he said, wiping his hands.", "said", "The harvest failed again")]
    // what it was said after, or about, is not said
    [InlineData("After rebels had called the deal “a bad joke,” the minister said that talks would go on.", "said", "that talks would go on")]
    [InlineData("In addition, according to the ministry, nine bridges were destroyed in March.", "according to", "In addition … nine bridges were destroyed in March")]
    [InlineData("The army shelled the port on Monday (nine sailors were killed, according to the mayor).", "according to", "nine sailors were killed")]
    [InlineData("It has been reported that the general has left the country.", "has been reported", "that the general has left the country")]
    public void What_is_said_is_found_around_its_cue(string text, string cue, string content)
    {
        var doc = Read(text);
        var claim = Assert.Single(doc.Claims, claim => doc.TextOf(claim.Cue) == cue);
        Assert.Equal(content, Content(doc, claim));
    }

    [Fact]
    public void The_next_paragraph_is_of_the_same_voice_where_nobody_else_speaks_in_it()
    {
        var doc = Read("“We lost the whole harvest in one night,” said Maria Lopez.\n\n“Nobody warned us. The water came at dawn.”\n\nThe river fell on Monday.");
        Assert.Equal("“We lost the whole harvest in one night,” … “Nobody warned us. The water came at dawn.”", Content(doc, Assert.Single(doc.Claims)));
    }

    [Fact]
    public void A_paragraph_with_a_voice_of_its_own_is_not_of_the_one_before()
    {
        var doc = Read("“We lost the whole harvest in one night,” said Maria Lopez.\n\n“Nobody warned us.” The mayor was in Lima.\n\nThe river fell on Monday.");
        Assert.Equal("“We lost the whole harvest in one night,”", Content(doc, Assert.Single(doc.Claims)));
    }

    private static string Content(Document doc, Claim claim) => string.Join(" … ", claim.Content.Select(range => doc.TextOf(range)));

    private static Document Read(string text) => Coder.Default.Read(new Article { Id = "fronted", Text = text });
}
