using Chancery.Core.Actors;
using Chancery.Core.Text;
using Chancery.Tests;

namespace Chancery.Packs.Tests.Actors;

/// <summary>Families of mentions on documents built by hand, with the world pack and without a model.</summary>
public sealed class ActorStageTests
{
    private static readonly ActorStage Stage = new(WorldLoader.Load(WorldPackTests.Folder));

    [Fact]
    public void An_agency_its_office_and_a_name_are_one_actor()
    {
        var doc = Coded("US|US|PROPN|4|compound; CIA|CIA|PROPN|4|compound; Director|Director|PROPN|4|compound; John|John|PROPN|6|nsubj; Ratcliffe|Ratcliffe|PROPN|4|flat; left|leave|VERB|0|root", (3, 5, EntityKind.Person));
        var mention = doc.ActorAt(3)!;
        Assert.Equal(("USA", "SPY", "Director, Central Intelligence Agency", "John Ratcliffe"), (mention.Code, mention.Sector, mention.Office, mention.Identifier));
    }

    [Fact]
    public void Two_adjectives_share_their_noun()
    {
        var doc = Coded("Armenian|Armenian|ADJ|4|amod; and|and|CCONJ|3|cc; Azerbaijani|Azerbaijani|ADJ|1|conj; envoys|envoy|NOUN|5|nsubj; met|meet|VERB|0|root");
        var mention = Assert.Single(doc.Actors);
        Assert.Equal(("ARM", "GOV"), (mention.Code, mention.Sector));
        Assert.Equal(["AZE"], mention.OtherCodes);
    }

    [Fact]
    public void An_apposition_gives_the_name_its_office()
    {
        var doc = Coded("Kenya|Kenya|PROPN|4|nmod:poss; 's|'s|PART|1|case; foreign|foreign|ADJ|4|amod; minister|minister|NOUN|9|nsubj; ,|,|PUNCT|6|punct; Amina|Amina|PROPN|4|appos; Wanjiru|Wanjiru|PROPN|6|flat; ,|,|PUNCT|6|punct; left|leave|VERB|0|root", (5, 7, EntityKind.Person));
        Assert.Equal(("KEN", "GOV"), (doc.ActorAt(5)!.Code, doc.ActorAt(5)!.Sector));
        Assert.Equal(doc.ActorAt(3)!.Cluster, doc.ActorAt(5)!.Cluster);
    }

    [Theory]
    [InlineData("They|they|PRON|2|nsubj; told|tell|VERB|0|root; us|we|PRON|2|iobj; everything|everything|PRON|2|obj")]
    [InlineData("We|we|PRON|2|nsubj; ate|eat|VERB|0|root; turkey|turkey|NOUN|2|obj")]
    public void Words_that_only_look_like_countries_are_none(string rows)
    {
        var doc = Coded(rows);
        Assert.DoesNotContain(doc.Actors, mention => mention.Code is "USA" or "TUR");
    }

    [Fact]
    public void Who_left_office_is_of_the_elite()
    {
        var doc = Coded("Former|former|ADJ|3|amod; Ghanaian|Ghanaian|ADJ|3|amod; minister|minister|NOUN|4|nsubj; spoke|speak|VERB|0|root");
        Assert.Equal(("GHA", "ELI"), (doc.ActorAt(2)!.Code, doc.ActorAt(2)!.Sector));
    }

    [Fact]
    public void The_day_decides_what_a_known_person_is()
    {
        const string rows = "Barack|Barack|PROPN|3|nsubj; Obama|Obama|PROPN|1|flat; spoke|speak|VERB|0|root";
        Assert.Equal("GOV", On(rows, new DateOnly(2012, 5, 1)).ActorAt(0)!.Sector);
        Assert.Equal("ELI", On(rows, new DateOnly(2020, 5, 1)).ActorAt(0)!.Sector);
    }

    [Fact]
    public void An_inherited_country_says_that_it_is_inherited()
    {
        var doc = Coded("Police|police|NOUN|4|nsubj; in|in|ADP|3|case; Peru|Peru|PROPN|1|nmod; fired|fire|VERB|0|root; on|on|ADP|6|case; protesters|protester|NOUN|4|obl");
        Assert.Equal(("PER", "COP"), (doc.ActorAt(0)!.Code, doc.ActorAt(0)!.Sector));
        Assert.True(doc.ActorAt(5) is { Code: "PER", Sector: "CVL", Inherited: true });
        Assert.Contains(doc.ActorAt(5)!.Reasons, static reason => reason.Contains("inherited", StringComparison.Ordinal));
    }

    private static Document Coded(string rows, params (int, int, EntityKind)[] entities) => Run(Doc.Of(rows, new DateOnly(2025, 6, 2), entities));

    private static Document On(string rows, DateOnly day) => Run(Doc.Of(rows, day));

    private static Document Run(Document doc)
    {
        Stage.Run(doc);
        return doc;
    }
}
