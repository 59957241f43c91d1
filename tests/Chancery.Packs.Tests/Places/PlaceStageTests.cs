using Chancery.Core.Places;
using Chancery.Core.Problems;
using Chancery.Core.Text;
using Chancery.Tests;

namespace Chancery.Packs.Tests.Places;

public sealed class PlaceStageTests
{
    private static readonly List<Problem> Problems = [];
    private static readonly PlaceStage Stage = PlaceLoader.Stage(Repository.At("packs"), Problems);

    private static Document Read(string rows, params (int, int, EntityKind)[] entities)
    {
        var doc = Doc.Of(rows, null, entities);
        Stage.Run(doc);
        return doc;
    }

    [Fact]
    public void The_pack_has_no_problems() => Assert.Empty(Problems.Select(problem => problem.ToString()));

    [Theory]
    [InlineData("Darfur", "SDN")]
    [InlineData("Kyiv", "UKR")]
    [InlineData("Kiev", "UKR")]
    [InlineData("Geneva", "CHE")]
    [InlineData("Caracas", "VEN")]
    [InlineData("Conakry", "GIN")]
    [InlineData("Busan", "KOR")]
    [InlineData("Türkiye", "TUR")]
    public void A_name_finds_its_country(string name, string country)
    {
        var doc = Read($"They|they|PRON|2|nsubj\nmet|meet|VERB|0|root\nin|in|ADP|4|case\n{name}|{name}|PROPN|2|obl");
        var place = Assert.Single(doc.Places);
        Assert.Equal(country, place.Place.Country);
        Assert.False(place.Metonym);
    }

    [Fact]
    public void A_country_beside_the_name_decides()
    {
        var doc = Read("Police|police|NOUN|2|nsubj\nmarched|march|VERB|0|root\nin|in|ADP|4|case\nValencia|Valencia|PROPN|2|obl\n,|,|PUNCT|6|punct\nVenezuela|Venezuela|PROPN|4|appos");
        Assert.Equal(["VEN", "VEN"], doc.Places.Select(place => place.Place.Country!));
        Assert.Contains("stands beside", doc.Places[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void The_text_says_province_so_it_is_a_province()
    {
        var doc = Read("in|in|ADP|4|case\nSyria|Syria|PROPN|4|nmod:poss\n's|'s|PART|2|case\nIdlib|Idlib|PROPN|5|compound\nprovince|province|NOUN|0|root");
        Assert.Equal(2, doc.Places[^1].Place.Resolution);
        Assert.Equal("SYR", doc.Places[^1].Place.Country);
    }

    [Fact]
    public void Washington_said_is_no_place()
    {
        var doc = Read("Washington|Washington|PROPN|2|nsubj\nsaid|say|VERB|0|root\nso|so|ADV|2|advmod");
        Assert.True(Assert.Single(doc.Places).Metonym);
    }

    [Fact]
    public void A_person_is_no_place()
    {
        var doc = Read("In|in|ADP|2|case\nParis|Paris|PROPN|4|obl\nHilton|Hilton|PROPN|2|flat\nwaited|wait|VERB|0|root", (1, 3, EntityKind.Person));
        Assert.Empty(doc.Places);
    }

    [Fact]
    public void Off_the_coast_of_a_country_is_literal_and_no_finer_than_the_country()
    {
        var doc = Read("They|they|PRON|2|nsubj\nboarded|board|VERB|0|root\nit|it|PRON|2|obj\noff|off|ADP|6|case\nthe|the|DET|6|det\ncoast|coast|NOUN|2|obl\nof|of|ADP|8|case\nBenin|Benin|PROPN|6|nmod");
        var place = Assert.Single(doc.Places);
        Assert.False(place.Metonym);
        Assert.Equal(1, place.Place.Resolution);
    }

    [Fact]
    public void Without_a_pack_nothing_is_found_and_the_problem_is_told()
    {
        List<Problem> problems = [];
        var doc = Doc.Of("Paris|Paris|PROPN|0|root");
        PlaceLoader.Stage(Repository.At("samples"), problems).Run(doc);
        Assert.Empty(doc.Places);
        Assert.NotEmpty(problems);
    }
}
