using Chancery.Core.Text;

namespace Chancery.Packs.Tests.Language;

public sealed class NameSettlingTests
{
    [Theory]
    [InlineData("She moved from Sacramento California to Lyon France last year.", "Sacramento|California|Lyon|France")]
    [InlineData("The depot in Tacoma WA was closed on Monday.", "Tacoma|WA")]
    [InlineData("Troops left Northern Ireland and New Mexico.", "Northern Ireland|New Mexico")]
    [InlineData("Norway has given 20 million dollars to refugees from Sudan since January.", "Norway|Sudan")]
    [InlineData("My favourite shop is in Lawrence, KS and it is open.", "Lawrence|KS")]
    public void A_town_and_what_it_lies_in_are_two_names(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Names(text, EntityKind.Location)));

    [Theory]
    [InlineData("Shelling damaged the Orlovka Bridge and the Kestrel Airport on Friday.", "Orlovka Bridge|Kestrel Airport", EntityKind.Facility)]
    [InlineData("Islamic Jihad rejected the plan.", "Islamic Jihad", EntityKind.Organization)]
    [InlineData("Settlers in the West Bank protested.", "West Bank", EntityKind.Location)]
    public void The_last_word_or_the_packs_tell_the_kind(string text, string expected, EntityKind kind) =>
        Assert.Subset(Names(text, kind).ToHashSet(), expected.Split('|').ToHashSet());

    [Theory]
    [InlineData("We went to Taco Bell, on Friday.", "Taco Bell")]
    [InlineData("The kids like McDonald's. They also like Burger King, but five guys said no.", "McDonald's|Burger King")]
    public void Houses_that_everybody_knows_are_no_persons_and_no_places(string text, string expected)
    {
        var doc = English.Read(text);
        Assert.Equal(expected.Split('|'), doc.Entities.Where(name => name.Kind is EntityKind.Facility or EntityKind.Organization).Select(name => doc.TextOf(name.Tokens)));
    }

    [Fact]
    public void A_firm_has_its_legal_form() => Assert.Contains("Enron Broadband Services, Inc.", Names("She works for Enron Broadband Services, Inc. in Houston.", EntityKind.Organization));

    [Fact]
    public void Signs_that_name_nobody_are_no_names()
    {
        var doc = English.Read("The DVD was sent to the CEO, and the VAT was paid.");
        Assert.Empty(doc.Entities);
        Assert.All(doc.Words.ToArray(), word => Assert.Equal(-1, word.Entity));
    }

    [Fact]
    public void Every_word_of_a_name_points_to_it()
    {
        var doc = English.Read("Ann Lee of the United Nations flew from Sacramento California to the Kestrel Airport with a DVD.");
        Assert.Contains(doc.Entities, name => name.Kind == EntityKind.Person);
        for (var i = 0; i < doc.Entities.Count; i++)
            for (var word = doc.Entities[i].Tokens.Start; word < doc.Entities[i].Tokens.End; word++) Assert.Equal(i, doc.Words[word].Entity);
        Assert.Equal(doc.Entities.Sum(name => name.Tokens.Length), doc.Words.ToArray().Count(word => word.Entity >= 0));
    }

    private static List<string> Names(string text, EntityKind kind)
    {
        var doc = English.Read(text);
        return [.. doc.Entities.Where(name => name.Kind == kind).Select(name => doc.Text[doc.Words[name.Tokens.Start].Span.Start..doc.Words[name.Tokens.End - 1].Span.End])];
    }
}
