using Chancery.Core.Actors;
using Chancery.Packs.Toml;
using Chancery.Core.Problems;

namespace Chancery.Packs.Tests.Actors;

/// <summary>The sizes that the world pack promises, and facts of each kind in it.</summary>
public sealed class WorldFactsTests
{
    private static readonly string[] NonState = ["IGO", "UNO", "EUR", "NGO", "ISM", "MNC"];

    private static readonly IReadOnlyList<PackFile> Files = [.. PackFolder.Open(WorldPackTests.Folder, new List<Problem>()).Files()];

    private static readonly World World = WorldLoader.Load(WorldPackTests.Folder);

    [Fact]
    public void International_bodies_are_at_least_four_hundred() =>
        Assert.True(Tables("organisation").Count(table => NonState.Contains(table.Text("code"))) >= 400);

    [Fact]
    public void Groups_parties_agencies_and_forces_are_at_least_six_hundred() =>
        Assert.True(Tables("organisation").Count(table => !NonState.Contains(table.Text("code")) && table.Text("sector") is not (null or "BUS" or "JRN" or "EDU")) >= 600);

    [Fact]
    public void Role_nouns_are_at_least_fifteen_hundred() => Assert.True(Tables("role").Sum(table => table.Strings("words").Count) >= 1500);

    [Fact]
    public void Persons_with_terms_come_from_most_countries()
    {
        List<PackTable> persons = [.. Tables("person")];
        Assert.True(persons.Count >= 1000);
        Assert.True(persons.SelectMany(static person => person.Tables("terms")).Select(static term => term.Text("code")).Distinct().Count() >= 150);
    }

    [Fact]
    public void Every_country_has_its_numbers()
    {
        Assert.True(World.Countries.Count >= 195);
        Assert.All(World.Countries.Values, static country => Assert.Equal(2, country.Iso2!.Length));
        Assert.Equal((255, 260), (World.Countries["DEU"].Cow, World.Countries["DEU"].Gw));
        Assert.Equal((345, 340), (World.Countries["SRB"].Cow, World.Countries["SRB"].Gw));
        // two states never share a number
        Assert.Equal(World.Countries.Values.Count(static country => country.Cow is not null), World.Countries.Values.Select(static country => country.Cow).Where(static number => number is not null).Distinct().Count());
    }

    [Theory]
    [InlineData("istanbul", SenseKind.Region, "TUR")]
    [InlineData("minneapolis", SenseKind.Region, "USA")]
    [InlineData("sicilian", SenseKind.Adjective, "ITA")]
    [InlineData("pontiff", SenseKind.Role, "VAT")]
    public void Words_tell_their_country(string word, SenseKind kind, string code) =>
        Assert.Contains(Phrases.All(World, word), sense => sense.Kind == kind && sense.Code == code);

    private static IEnumerable<PackTable> Tables(string name) => Files.SelectMany(file => file.Arrays(name));
}
