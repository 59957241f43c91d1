namespace Chancery.Packs.Tests.Events;

public sealed class HarmTests
{
    [Theory]
    [InlineData("A roadside bomb in southern Helmand killed five policemen.", "AFG", "Helmand")]
    [InlineData("Three American soldiers were killed by a roadside bomb in Kandahar.", "USA", "Kandahār")]
    [InlineData("A bombing near a mosque in the Gaza Strip wounded two soldiers.", "PSE", "Gaza Strip")]
    public void Where_a_bomb_went_off_has_killed_nobody(string text, string country, string place)
    {
        var told = Assert.Single(Coder.Default.Code(text).Events).Best;
        Assert.Empty(told.Actors);
        Assert.Equal((country, place), (Assert.Single(told.Recipients).Code, told.Place!.Place.Name));
    }

    [Fact]
    public void Whose_attack_it_was_is_who_killed()
    {
        var told = Assert.Single(Coder.Default.Code("A suicide attack by Taliban militants killed four Pakistani soldiers in Swat.").Events).Best;
        Assert.Equal("REB", Assert.Single(told.Actors).Sector);
        Assert.Equal(("PAK", "MIL"), (Assert.Single(told.Recipients).Code, told.Recipients[0].Sector));
        Assert.Contains("suicide-attack", told.Modes);
    }

    [Theory]
    [InlineData("A train accident in Ghana killed 60 people and injured hundreds of villagers.")]
    [InlineData("A strain of the virus was found in Laos and has killed ten villagers.")]
    [InlineData("American forces can use the base near Bishkek.")]
    public void What_the_shared_subject_rules_out_is_no_deed(string text) => Assert.Empty(Coder.Default.Code(text).Events);
}
