using Chancery.Core.Text;

namespace Chancery.Packs.Tests.Language;

public sealed class NameKinTests
{
    [Theory]
    [InlineData("The Coalition Provisional Authority ran the city. How did the CPA lose it? The Neocons in the CPA left.", "CPA", EntityKind.Organization, 2)]
    [InlineData("She complained to the Housing Authority of New Orleans last week. HANO gave no answer, and residents accuse HANO of delay.", "HANO", EntityKind.Organization, 2)]
    [InlineData("The office of Rudwell Johnson called.\n\nPlease write to Rudwell today. We saw Rudwell at noon.", "Rudwell", EntityKind.Person, 2)]
    [InlineData("He works for the Vastorix Foundation. The Vastorix project began in May, and the code of Vastorix is free.", "Vastorix", EntityKind.Organization, 2)]
    public void A_longer_name_tells_of_the_shorter_ones(string text, string word, EntityKind kind, int times)
    {
        var doc = English.Read(text);
        var found = doc.Entities.Where(name => name.Tokens.Length == 1 && doc.TextOf(name.Tokens.Start).SequenceEqual(word)).ToList();
        Assert.Equal(times, found.Count(name => name.Kind == kind));
        Assert.Equal(times, found.Count);
        for (var i = 0; i < doc.Entities.Count; i++) Assert.Equal(i, doc.Words[doc.Entities[i].Tokens.Start].Entity);
        Assert.Equal(doc.Entities.Select(name => name.Tokens.Start).Order(), doc.Entities.Select(name => name.Tokens.Start));
    }

    [Fact]
    public void A_name_that_possesses_nothing_is_a_house()
    {
        var doc = English.Read("We had dinner at Kenneally's on Friday. Kenneally's brother was there.");
        Assert.Equal(["Kenneally's"], doc.Entities.Where(name => name.Kind == EntityKind.Facility).Select(name => doc.TextOf(name.Tokens)));
        Assert.Contains(doc.Entities, name => doc.TextOf(name.Tokens) == "Kenneally");
    }

    [Fact]
    public void A_storm_is_no_person()
    {
        var doc = English.Read("Hurricane Rita struck the coast on Tuesday. The National Hurricane Center said Rita was weaker. Rita killed two people.");
        Assert.DoesNotContain(doc.Entities, name => name.Kind == EntityKind.Person);
    }

    [Theory]
    [InlineData("From: \"Fenwick, Ada\" <ada.fenwick@kestrel.example>", "Fenwick, Ada")]
    [InlineData("From: \"TJO\" <tjo@kestrel.example>", "TJO")]
    [InlineData("From: \"Fenwick, Ada (Law)\" <ada.fenwick@kestrel.example>", "Fenwick, Ada")]
    public void The_owner_of_an_address_is_one_person(string text, string expected)
    {
        var doc = English.Read(text);
        var name = Assert.Single(doc.Entities);
        Assert.Equal(EntityKind.Person, name.Kind);
        Assert.Equal(expected, doc.TextOf(name.Tokens));
    }

    [Fact]
    public void Who_is_greeted_is_a_person_in_the_whole_letter()
    {
        var doc = English.Read("Brant,\n\nThe forms are ready.\n\nThanks,\n\nMery\n\nHi Brant, did they come?");
        Assert.Equal(2, doc.Entities.Count(name => name.Kind == EntityKind.Person && doc.TextOf(name.Tokens) == "Brant"));
        Assert.Contains(doc.Entities, name => name.Kind == EntityKind.Person && doc.TextOf(name.Tokens) == "Mery");
        Assert.DoesNotContain(doc.Entities, name => doc.TextOf(name.Tokens) == "Thanks");
    }

    [Theory]
    [InlineData("Ask at kestrel.example.com today.")]
    [InlineData("Send it to ada@kestrel.example today.")]
    public void An_address_is_no_name(string text) => Assert.DoesNotContain(English.Read(text).Entities, name => name.Kind is EntityKind.Person or EntityKind.Organization or EntityKind.Location);

    [Fact]
    public void A_place_that_a_person_is_called_after_stays_a_place()
    {
        var doc = English.Read("Denzel Washington spoke. He flew to Washington on Monday.");
        Assert.Contains(doc.Entities, name => name.Kind == EntityKind.Location && doc.TextOf(name.Tokens.Start).SequenceEqual("Washington"));
    }
}
