using Chancery.Core.Actors;
using Chancery.Core.Language;
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

    [Fact]
    public void A_hedge_is_not_of_the_people_it_counts()
    {
        var doc = Coded("Rebels|rebel|NOUN|2|nsubj; killed|kill|VERB|0|root; at|at|ADP|4|case; least|least|ADJ|5|nmod; 14|14|NUM|6|nummod; people|people|NOUN|2|obj");
        Assert.Equal("14 people", doc.TextOf(doc.ActorAt(5)!.Tokens));
    }

    [Fact]
    public void Initials_are_those_of_the_body_that_the_report_named()
    {
        var doc = Coded("Rapid|Rapid|PROPN|3|compound; Support|Support|PROPN|3|compound; Forces|Forces|PROPN|4|nsubj; attacked|attack|VERB|0|root; Bara|Bara|PROPN|4|obj; ,|,|PUNCT|8|punct; RSF|RSF|PROPN|8|nsubj; said|say|VERB|4|parataxis", (0, 3, EntityKind.Organization), (6, 7, EntityKind.Organization));
        Assert.Equal(("SDN", doc.ActorAt(2)!.Cluster), (doc.ActorAt(6)!.Code, doc.ActorAt(6)!.Cluster));
        var alone = Coded("RSF|RSF|PROPN|2|nsubj; said|say|VERB|0|root; it|it|PRON|4|nsubj; knew|know|VERB|2|ccomp", (0, 1, EntityKind.Organization));
        Assert.Equal("NGO", alone.ActorAt(0)!.Code);
    }

    [Fact]
    public void A_label_is_no_subject_and_what_hung_on_it_stands_by_itself()
    {
        var doc = Doc.Of("Gaza|Gaza|PROPN|0|root; :|:|PUNCT|5|punct; The|the|DET|4|det; envoy|envoy|NOUN|5|nsubj; left|leave|VERB|1|parataxis; Cairo|Cairo|PROPN|5|obj");
        new LeadingPlaceStage(WorldLoader.Load(WorldPackTests.Folder)).Run(doc);
        Assert.Equal((-1, Dep.Root), (doc.Words[4].Head, doc.Words[4].Dep));
        Assert.Equal((4, Dep.Parataxis), (doc.Words[0].Head, doc.Words[0].Dep));
    }

    [Fact]
    public void A_town_that_opens_a_sentence_says_where_and_a_parliament_there_is_its_own()
    {
        var doc = Doc.Of("In|in|ADP|3|case; Yerevan|Yerevan|PROPN|3|compound; crowds|crowd|NOUN|4|nsubj; stormed|storm|VERB|0|root; parliament|parliament|NOUN|4|obj; .|.|PUNCT|4|punct");
        doc.Words[2].Xpos = "NNS";
        new LeadingPlaceStage(WorldLoader.Load(WorldPackTests.Folder)).Run(doc);
        Stage.Run(doc);
        Assert.Equal((3, Dep.Obl), (doc.Words[1].Head, doc.Words[1].Dep));
        Assert.Equal(("ARM", "ARM"), (doc.ActorAt(2)!.Code, doc.ActorAt(4)!.Code));
    }

    [Fact]
    public void Sides_that_something_comes_from_are_nobody()
    {
        var doc = Coded("Officers|officer|NOUN|2|nsubj; came|come|VERB|0|root; under|under|ADP|4|case; fire|fire|NOUN|2|obl; from|from|ADP|7|case; three|three|NUM|7|nummod; sides|side|NOUN|2|obl");
        Assert.Null(doc.ActorAt(6));
    }

    [Fact]
    public void Whom_a_state_sends_is_its_own()
    {
        var doc = Coded("Brazil|Brazil|PROPN|2|nsubj; deployed|deploy|VERB|0|root; soldiers|soldier|NOUN|2|obj; at|at|ADP|7|case; Peru|Peru|PROPN|7|nmod:poss; 's|'s|PART|5|case; request|request|NOUN|2|obl");
        Assert.Equal("BRA", doc.ActorAt(2)!.Code);
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
    public void A_family_name_is_no_body_that_is_written_in_capitals()
    {
        Assert.DoesNotContain(Coded("Ngo|Ngo|PROPN|3|nsubj; Hai|Hai|PROPN|1|flat; left|leave|VERB|0|root").Actors, static mention => mention.Code is "NGO");
        Assert.Contains(Coded("The|the|DET|2|det; NGO|NGO|NOUN|3|nsubj; left|leave|VERB|0|root").Actors, static mention => mention.Code is "NGO");
    }

    [Theory]
    [InlineData("Latin|Latin|PROPN|2|compound; American|american|ADJ|3|amod; leaders|leader|NOUN|4|nsubj; met|meet|VERB|0|root; in|in|ADP|6|case; Peru|Peru|PROPN|4|obl", 2)]
    [InlineData("Police|police|NOUN|5|nsubj; in|in|ADP|4|case; Central|Central|PROPN|4|compound; America|America|PROPN|1|nmod; left|leave|VERB|0|root; Peru|Peru|PROPN|5|obj", 0)]
    public void Who_is_of_a_part_of_the_world_is_of_no_one_country(string rows, int at) => Assert.Null(Coded(rows).ActorAt(at)!.Code);

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

    [Fact]
    public void A_town_tells_the_country_of_its_police()
    {
        var doc = Coded("Istanbul|Istanbul|PROPN|2|compound; police|police|NOUN|3|nsubj; fired|fire|VERB|0|root");
        Assert.Equal(("TUR", "COP"), (doc.ActorAt(1)!.Code, doc.ActorAt(1)!.Sector));
    }

    [Fact]
    public void The_countrys_own_agency_is_meant_where_the_text_names_the_country()
    {
        var doc = Coded("Belarus|Belarus|PROPN|3|nmod:poss; 's|'s|PART|1|case; KGB|KGB|PROPN|4|nsubj; left|leave|VERB|0|root");
        Assert.Equal(("BLR", "SPY"), (doc.ActorAt(2)!.Code, doc.ActorAt(2)!.Sector));
    }

    [Fact]
    public void A_surname_behind_another_first_name_is_somebody_else()
    {
        var doc = Run(Doc.Of("Lena|Lena|PROPN|3|nsubj; Obama|Obama|PROPN|1|flat; spoke|speak|VERB|0|root", new DateOnly(2012, 5, 1), (0, 2, EntityKind.Person)));
        Assert.DoesNotContain(doc.Actors, static mention => mention.Code is "USA");
    }

    [Theory]
    [InlineData(2012, "USA")]
    [InlineData(1985, null)]
    public void A_surname_alone_is_the_known_person_only_in_those_years(int year, string? code)
    {
        var doc = On("Obama|Obama|PROPN|2|nsubj; spoke|speak|VERB|0|root", new DateOnly(year, 5, 1));
        Assert.Equal(code, doc.ActorAt(0)?.Code);
    }

    [Fact]
    public void A_title_of_today_overrules_a_term_that_is_over()
    {
        var doc = On("British|British|ADJ|3|amod; Foreign|foreign|ADJ|3|amod; Secretary|secretary|NOUN|5|nsubj; David|David|PROPN|3|flat; Cameron|Cameron|PROPN|3|flat; spoke|speak|VERB|0|root", new DateOnly(2024, 1, 12));
        Assert.Contains(doc.Actors, static mention => mention is { Code: "GBR", Sector: "GOV" });
    }

    [Fact]
    public void A_phrase_given_from_outside_is_coded_as_it_is_given()
    {
        var doc = Doc.Of("Peruvian|Peruvian|VERB|3|advmod; army|army|VERB|3|advmod; left|leave|VERB|0|root", new DateOnly(2025, 6, 2));
        var found = Assert.Single(Stage.RunFor(doc, [doc.SpanOf(new TokenRange(0, 2))]));
        Assert.Equal(("PER", "MIL"), (found!.Code, found.Sector));
    }

    private static Document Coded(string rows, params (int, int, EntityKind)[] entities) => Run(Doc.Of(rows, new DateOnly(2025, 6, 2), entities));

    private static Document On(string rows, DateOnly day) => Run(Doc.Of(rows, day));

    private static Document Run(Document doc)
    {
        Stage.Run(doc);
        return doc;
    }
}
