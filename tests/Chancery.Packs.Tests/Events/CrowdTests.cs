namespace Chancery.Packs.Tests.Events;

public sealed class CrowdTests
{
    [Theory]
    [InlineData("Riots broke out in Jos after the vote.", "NGA", "CVL")]
    [InlineData("Thousands thronged the streets of Tbilisi.", "GEO", "CVL")]
    [InlineData("A 24-hour general strike paralysed Buenos Aires.", "ARG", "LAB")]
    public void A_crowd_that_nobody_names_is_one_actor_of_where_it_is(string text, string country, string sector)
    {
        var crowd = Assert.Single(Assert.Single(Coder.Default.Code(text).Events).Best.Actors);
        Assert.Equal((country, sector), (crowd.Code, crowd.Sector));
    }
}
