using Chancery.Core.Actors;
using Chancery.Core.Duplicates;
using Chancery.Core.Events;
using Chancery.Core.Merging;

namespace Chancery.Tests.Merging;

public sealed class DocumentMergerTests
{
    [Fact]
    public void A_meeting_told_by_verbs_nouns_and_a_reference_is_one_event_and_the_conversation_before_it_another()
    {
        var events = DocumentMerger.Merge(Visit().Doc);
        Assert.Equal(2, events.Count);
        Assert.Equal(["visit", "met", "travelled", "meeting", "visit", "discussion", "visit"], events[0].Mentions.Select(mention => events[0].Document.TextOf(mention.TriggerTokens)));
        Assert.Equal(["spoke"], events[1].Mentions.Select(mention => events[1].Document.TextOf(mention.TriggerTokens)));
    }

    [Fact]
    public void The_merged_reading_has_the_most_exact_value_of_each_slot_and_says_why()
    {
        var best = DocumentMerger.Merge(Visit().Doc)[0].Best;
        Assert.Equal("Orlov", Assert.Single(best.Actors).Identifier);
        Assert.Equal("Costa", Assert.Single(best.Recipients).Identifier);
        Assert.Equal(["visit"], best.Modes);
        Assert.Equal("2026-01-13", best.Date!.Date.ToString());
        Assert.Equal("Port Sol", best.Place!.Place.Name);
        Assert.Equal(6, best.Explanation.Count(step => step.Step == "merge" && step.Rule.Contains("of sentence", StringComparison.Ordinal)));
        Assert.Contains(best.Explanation, step => step.Rule.StartsWith("reference: \"visit\"", StringComparison.Ordinal));
    }

    [Fact]
    public void A_repeated_paragraph_tells_the_same_events_again()
    {
        var story = new Story("Rebels attacked Adu .", "", "The army attacked Bor .", "", "Rebels attacked Adu .");
        ActorMention[] Rebels(int nth) => [story.Who("Rebels", "MLI", "REB", ActorKind.Group, $"rebels{nth}", nth)];
        story.Event("ASSAULT", "attacked", Rebels(1), nth: 1);
        story.Event("ASSAULT", "attacked", [story.Who("army", "MLI", "MIL", ActorKind.Group)], nth: 2);
        story.Event("ASSAULT", "attacked", Rebels(2), nth: 3);
        new RepeatedParagraphStage().Run(story.Doc);
        new RepeatedEventStage().Run(story.Doc);
        var events = DocumentMerger.Merge(story.Doc);
        Assert.Equal([2, 1], events.Select(ev => ev.Mentions.Count));
        Assert.Equal([false, true], events[0].Mentions.Select(mention => mention.Repeated));
        Assert.Contains(events[0].Best.Explanation, step => step.Rule.StartsWith("repeated-paragraph", StringComparison.Ordinal));
    }

    [Fact]
    public void A_separate_clash_is_another_event_and_may_be_told_again()
    {
        var story = new Story("The militia shelled a camp .", "Soldiers were wounded in a clash .", "The clash lasted hours .");
        story.Event("ASSAULT", "shelled", [story.Who("militia", "SDN", "REB", ActorKind.Group)], [story.Who("camp", "SDN", "CVL", ActorKind.Group)]);
        story.Event("ASSAULT", "wounded", [], [story.Who("Soldiers", "SDN", "MIL", ActorKind.Group)]).Apart = true;
        story.Event("ASSAULT", "clash:n", nth: 2).Anaphoric = true;
        Assert.Equal([1, 2], DocumentMerger.Merge(story.Doc).Select(ev => ev.Mentions.Count));
    }

    [Theory]
    [InlineData("NN", 2)]
    [InlineData("NNS", 1)]
    public void A_later_plural_that_points_at_nothing_retells_nothing(string tag, int told)
    {
        var story = new Story("Shells killed civilians .", "The office recorded summary executions .");
        story.Event("ASSAULT", "killed", [], [story.Who("civilians", "SDN", "CVL", ActorKind.Group)]);
        var noun = story.Event("ASSAULT", "executions:n", [], [story.Who("civilians", "SDN", "CVL", ActorKind.Group)]);
        story.Doc.Words[noun.Trigger].Xpos = tag;
        Assert.Equal(told, DocumentMerger.Merge(story.Doc)[0].Mentions.Count);
    }

    [Fact]
    public void A_town_does_not_lie_in_a_province_far_away()
    {
        var story = new Story("The militia shelled a camp .", "Soldiers were wounded .");
        story.Event("ASSAULT", "shelled", [story.Who("militia", "SDN", "REB", ActorKind.Group)]).Place = new EventPlace(new Chancery.Core.Places.Place { Name = "North Darfur", Country = "SDN", Resolution = 2, Latitude = 15.5, Longitude = 25.5 }, "North Darfur", "syntax");
        var wounded = story.Event("ASSAULT", "wounded", [], [story.Who("Soldiers", "SDN", "MIL", ActorKind.Group)]);
        wounded.Place = new EventPlace(new Chancery.Core.Places.Place { Name = "El Obeid", Country = "SDN", Resolution = 4, Latitude = 13.18, Longitude = 30.22 }, "El Obeid", "syntax");
        Assert.Equal([1, 1], DocumentMerger.Merge(story.Doc).Select(ev => ev.Mentions.Count));
        wounded.Place = new EventPlace(new Chancery.Core.Places.Place { Name = "El Fasher", Country = "SDN", Resolution = 4, Latitude = 13.63, Longitude = 25.35 }, "El Fasher", "syntax");
        Assert.Equal([2], DocumentMerger.Merge(story.Doc).Select(ev => ev.Mentions.Count));
    }

    [Fact]
    public void The_harm_that_residents_tell_is_the_strikes()
    {
        var story = new Story("A drone killed a commander on Monday .", "The ministry condemned the strike .", "Two children were wounded .");
        story.Event("ASSAULT", "killed", [story.Who("drone", "TUR", "MIL", ActorKind.Group)], [story.Who("commander", "SYR", "REB", ActorKind.Role)], mode: "drone").Size = new EventSize(1, null, null);
        story.Event("ACCUSE", "condemned", [story.Who("ministry", "SYR", "GOV", ActorKind.Role)]);
        story.Event("ASSAULT", "strike:n").Anaphoric = true;
        story.Event("ASSAULT", "wounded", [], [story.Who("children", "TUR", "CVL", ActorKind.Group) with { Inherited = true }]).Size = new EventSize(null, 2, null);
        var events = DocumentMerger.Merge(story.Doc);
        Assert.Equal([3, 1], events.Select(ev => ev.Mentions.Count));
        Assert.Equal(new EventSize(1, 2, null), events[0].Best.Size);
        Assert.Equal(["REB", "CVL"], events[0].Best.Recipients.Select(recipient => recipient.Sector));
    }

    [Fact]
    public void The_steps_of_an_attack_in_one_sentence_are_one_attack()
    {
        var story = new Story("Gunmen boarded a ship and abducted sailors .", "Gunmen robbed a bank .");
        ActorMention Gunmen(int nth) => story.Who("Gunmen", null, "UAF", ActorKind.Group, nth: nth);
        story.Event("ASSAULT", "boarded", [Gunmen(1)], mode: "primitive");
        story.Event("ASSAULT", "abducted", [Gunmen(1)], [story.Who("sailors", null, "CVL", ActorKind.Group)], mode: "abduct");
        story.Event("ASSAULT", "robbed", [Gunmen(2)]);
        Assert.Equal([2, 1], DocumentMerger.Merge(story.Doc).Select(ev => ev.Mentions.Count));
    }

    [Fact]
    public void A_reference_to_nothing_is_no_event()
    {
        var story = new Story("They condemned the strike .");
        story.Event("ASSAULT", "strike:n").Anaphoric = true;
        Assert.Empty(DocumentMerger.Merge(story.Doc));
    }

    [Fact]
    public void A_reference_joins_the_nearest_event_of_its_type()
    {
        var story = new Story("Ada met Ben .", "Cid met Dee .", "The meeting was short .");
        story.Event("CONSULT", "met", [story.Who("Ada", "FRA")], [story.Who("Ben", "DEU")]);
        story.Event("CONSULT", "met", [story.Who("Cid", "ITA")], [story.Who("Dee", "ESP")], nth: 2);
        story.Event("CONSULT", "meeting:n").Anaphoric = true;
        Assert.Equal([1, 2], DocumentMerger.Merge(story.Doc).Select(ev => ev.Mentions.Count));
    }

    [Fact]
    public void Who_tells_both_sides_gives_the_sentence()
    {
        var story = new Story("Talks were held .", "Ada met Ben on Monday .");
        story.Event("CONSULT", "Talks:n", [story.Who("Talks", "FRA", kind: ActorKind.Country)]);
        story.Event("CONSULT", "met", [story.Who("Ada", "FRA", "GOV")], [story.Who("Ben", "DEU", "GOV")]).Date = Story.On("2026-01-12");
        var ev = Assert.Single(DocumentMerger.Merge(story.Doc));
        Assert.Equal((1, 2), (ev.Best.Sentence, ev.Mentions.Count));
        Assert.Equal("Ada", Assert.Single(ev.Best.Actors).Identifier);
    }

    [Fact]
    public void Everybody_met_and_one_met_the_other_are_one_meeting()
    {
        var story = new Story("Ada and Ben met .", "Ada met with Ben .");
        story.Event("CONSULT", "met", [story.Who("Ada", "FRA"), story.Who("Ben", "DEU")]);
        story.Event("CONSULT", "met", [story.Who("Ada", "FRA", nth: 2)], [story.Who("Ben", "DEU", nth: 2)], nth: 2);
        Assert.Equal(2, Assert.Single(DocumentMerger.Merge(story.Doc)).Mentions.Count);
    }

    [Fact]
    public void A_country_that_met_a_country_is_not_every_minister_that_met_one()
    {
        var story = new Story("Ada met Ben .", "France met with Germany .");
        story.Event("CONSULT", "met", [story.Who("Ada", "FRA", "GOV"), story.Who("Ben", "DEU", "GOV")]).Date = Story.On("2026-01-12");
        story.Event("CONSULT", "met", [story.Who("France", "FRA", kind: ActorKind.Country), story.Who("Germany", "DEU", kind: ActorKind.Country)], nth: 2).Date = Story.On("2026-01-13");
        Assert.Equal(2, DocumentMerger.Merge(story.Doc).Count);
    }

    [Fact]
    public void A_visit_told_with_its_host_gives_the_roles_to_a_meeting_told_without()
    {
        var story = new Story("Ada made a visit to Germany .", "Ada and Ben met .");
        story.Event("CONSULT", "visit:n", [story.Who("Ada", "FRA", "GOV")], [story.Who("Germany", "DEU", kind: ActorKind.Country)], mode: "visit");
        story.Event("CONSULT", "met", [story.Who("Ada", "FRA", "GOV", nth: 2), story.Who("Ben", "DEU", "GOV")]);
        var best = Assert.Single(DocumentMerger.Merge(story.Doc)).Best;
        Assert.Equal(("Ada", "Ben"), (Assert.Single(best.Actors).Identifier, Assert.Single(best.Recipients).Identifier));
    }

    [Fact]
    public void Who_meets_the_visitor_is_on_the_hosts_side_even_where_the_country_is_unknown()
    {
        var story = new Story("Ada made a visit to Germany .", "Ada and Ben met .");
        story.Event("CONSULT", "visit:n", [story.Who("Ada", "FRA", "GOV")], [story.Who("Germany", "DEU", kind: ActorKind.Country)], mode: "visit");
        story.Event("CONSULT", "met", [story.Who("Ada", "FRA", "GOV", nth: 2), story.Who("Ben", null)]);
        var best = Assert.Single(DocumentMerger.Merge(story.Doc)).Best;
        Assert.Equal("Ada", Assert.Single(best.Actors).Identifier);
        Assert.Equal(["Germany", "Ben"], best.Recipients.Select(recipient => recipient.Identifier));
    }

    [Fact]
    public void A_pronoun_of_somebody_named_is_not_displaced_by_another_name()
    {
        var story = new Story("Ada spoke .", "She voiced support for Ben .", "The Palace showed support for Ben .");
        story.Doc.Actors.Add(story.Who("Ada", "FRA", "GOV"));
        var palace = story.Who("Palace", "FRA", "GOV", ActorKind.Role);
        story.Event("SUPPORT", "support:n", [story.Who("She", "FRA", "GOV", ActorKind.Pronoun, "Ada")], [story.Who("Ben", "DEU")]);
        story.Event("SUPPORT", "support:n", [palace with { Kind = ActorKind.Name }], [story.Who("Ben", "DEU", nth: 2)], nth: 2);
        Assert.Equal("Ada", Assert.Single(Assert.Single(DocumentMerger.Merge(story.Doc)).Best.Actors).Identifier);
    }

    [Fact]
    public void Two_accusations_by_different_words_stay_two()
    {
        var story = new Story("France accused Mali of delay .", "France denounced Mali .");
        ActorMention Who(string name, string code, int nth) => story.Who(name, code, kind: ActorKind.Country, nth: nth);
        story.Event("ACCUSE", "accused", [Who("France", "FRA", 1)], [Who("Mali", "MLI", 1)], mode: "allege");
        story.Event("ACCUSE", "denounced", [Who("France", "FRA", 2)], [Who("Mali", "MLI", 2)], mode: "disapprove");
        Assert.Equal(2, DocumentMerger.Merge(story.Doc).Count);
    }

    [Fact]
    public void A_single_mention_is_its_own_reading()
    {
        var story = new Story("Rebels attacked .");
        var mention = story.Event("ASSAULT", "attacked", [story.Who("Rebels", "MLI", "REB", ActorKind.Group)]);
        var ev = Assert.Single(DocumentMerger.Merge(story.Doc));
        Assert.Same(mention, ev.Best);
        Assert.Matches("^e_[0-9a-f]{16}$", ev.Id);
    }

    /// <summary>An invented visit: seven tellings of one meeting, one conversation of somebody else with the same host.</summary>
    internal static Story Visit()
    {
        var story = new Story(
            "Orlov has made a visit to Solandia , where he met with Costa in Port-Sol on Tuesday .",
            "A senior official travelled to Solandia .",
            "",
            "Orlov held a meeting with Costa .",
            "The visit came after Petrov spoke to Costa .",
            "",
            "The chief had a discussion with Costa .",
            "It was the most senior Russian visit .");
        ActorMention Orlov(string word, ActorKind kind = ActorKind.Name, int nth = 1) => story.Who(word, "RUS", "SPY", kind, "Orlov", nth);
        ActorMention Costa(int nth) => story.Who("Costa", "VEN", "GOV", nth: nth);
        ActorMention Land(int nth) => story.Who("Solandia", "VEN", kind: ActorKind.Country, nth: nth);
        story.Event("CONSULT", "visit:n", [Orlov("Orlov")], [Land(1)], mode: "visit");
        var met = story.Event("CONSULT", "met", [Orlov("he", ActorKind.Pronoun)], [Costa(1)]);
        (met.Date, met.Place) = (Story.On("2026-01-13"), Story.In("Port Sol", "VEN", 4));
        story.Event("CONSULT", "travelled", [story.Who("official", "RUS", "GOV", ActorKind.Role)], [Land(2)], mode: "visit").Date = Story.On("2026-01-16", "publication");
        story.Event("CONSULT", "meeting:n", [Orlov("Orlov", nth: 2)], [Costa(2)]);
        story.Event("CONSULT", "visit:n", nth: 2).Anaphoric = true;
        story.Event("CONSULT", "spoke", [story.Who("Petrov", "RUS", "GOV")], [Costa(3)]);
        story.Event("CONSULT", "discussion:n", [Orlov("chief", ActorKind.Role)], [Costa(4)]);
        story.Event("CONSULT", "visit:n", [story.Who("Russian", "RUS", kind: ActorKind.Country)], nth: 3, mode: "visit");
        return story;
    }
}
