using Chancery.Core.Places;

namespace Chancery.Core.Tests.Places;

public sealed class PlaceResolverTests
{
    private static readonly Atlas Atlas = new();

    private static int[] Ids(string marked, string? home = null) => [.. Atlas.Read(marked, home).Select(Atlas.IdOf)];

    [Fact]
    public void A_bare_name_is_the_best_known() => Assert.Equal([Atlas.ParisOfFrance], Ids("They met in [Paris]."));

    [Theory]
    [InlineData("A fire broke out in [Paris], Texas, on Monday.")]
    [InlineData("A fire broke out in [Paris], Tex., on Monday.")]
    [InlineData("A fire broke out in [Paris] (Texas) on Monday.")]
    [InlineData("A fire broke out in Texas' [Paris] on Monday.")]
    [InlineData("A fire broke out in Texas's [Paris] on Monday.")]
    [InlineData("A fire broke out in [Paris, Texas].")]
    public void What_stands_beside_the_name_decides(string text) => Assert.Equal([Atlas.ParisOfTexas], Ids(text));

    [Fact]
    public void A_name_has_one_sense() => Assert.Equal([Atlas.ParisOfTexas, Atlas.ParisOfTexas], Ids("[Paris] officials met. The council of [Paris], Texas, agreed."));

    [Fact]
    public void Unless_the_text_says_otherwise() => Assert.Equal([Atlas.ParisOfTexas, Atlas.ParisOfFrance], Ids("From [Paris], Texas, to [Paris], France."));

    [Fact]
    public void The_rest_of_the_document_decides() => Assert.Equal([Atlas.Bonham, Atlas.Clarksville, Atlas.Texas], [.. Atlas.Read("[Bonham] and [Clarksville] are in [Texas].").Take(2).Select(Atlas.IdOf), Atlas.Texas]);

    [Fact]
    public void The_publishers_home_decides() => Assert.Equal([Atlas.Clarksville], Ids("Police in [Clarksville] asked for help.", "https://www.bonham.example/news/1"));

    [Fact]
    public void An_unknown_name_is_taken_to_lie_where_the_text_is_and_says_so()
    {
        var groups = Atlas.Read("[Paris], Texas: crews were called to [Sumner Crossing] at noon.");
        Assert.Equal(Atlas.Lamar, groups[1].BestRow);
        Assert.True(groups[1].Approximate);
        Assert.False(groups[0].Approximate);
    }

    [Fact]
    public void An_unknown_name_in_a_text_without_places_stays_unresolved() => Assert.Equal([-1], Ids("They went to [Sumner Crossing]."));

    [Fact]
    public void People_stand_for_their_country() => Assert.Equal("United States", Atlas.Gazetteer.NameOf(Assert.Single(Atlas.Read("[American] troops left.")).BestRow));

    [Fact]
    public void A_side_of_a_place_is_the_place() => Assert.Equal(Atlas.France, Assert.Single(Atlas.Read("Floods in [northern France].")).BestRow);

    [Theory]
    [InlineData("[,]")]
    [InlineData("[']")]
    [InlineData("[ ]")]
    [InlineData("['s] , [\u0130\u0130]")]
    [InlineData("([Paris")]
    [InlineData("[Paris], ")]
    [InlineData("[Paris] (")]
    [InlineData("' [Paris]'s' (('")]
    public void Odd_text_gives_an_answer_or_none(string text) => Assert.All(Atlas.Read(text), group => Assert.InRange(group.BestRow, -1, Atlas.Gazetteer.Count - 1));
}
