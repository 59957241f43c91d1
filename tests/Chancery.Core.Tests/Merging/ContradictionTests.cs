using Chancery.Core.Actors;
using Chancery.Core.Events;
using Chancery.Core.Merging;
using Chancery.Core.Time;

namespace Chancery.Tests.Merging;

/// <summary>Two tellings of "Rebels attacked the army": each test lets one thing differ.</summary>
public sealed class ContradictionTests
{
    [Fact]
    public void Nothing_differs() => Assert.Equal(1, Events((_, _) => { }));

    [Fact]
    public void Two_days_are_two_attacks() =>
        Assert.Equal(2, Events((one, other) => (one.Date, other.Date) = (Story.On("2026-01-12"), Story.On("2026-01-13"))));

    [Fact]
    public void The_day_of_publication_contradicts_no_day() =>
        Assert.Equal(1, Events((one, other) => (one.Date, other.Date) = (Story.On("2026-01-12"), Story.On("2026-01-16", "publication"))));

    [Fact]
    public void A_day_lies_in_its_month() =>
        Assert.Equal(1, Events((one, other) => (one.Date, other.Date) = (Story.On("2026-01-12"), new EventDate(PartialDate.Month(2026, 1), "syntax", "test"))));

    [Fact]
    public void Two_countries_are_two_attacks() =>
        Assert.Equal(2, Events((one, other) => (one.Place, other.Place) = (Story.In("Adu", "MLI", 4), Story.In("Bor", "NER", 4))));

    [Fact]
    public void Two_cities_are_two_attacks() =>
        Assert.Equal(2, Events((one, other) => (one.Place, other.Place) = (Story.In("Adu", "MLI", 4), Story.In("Bor", "MLI", 4))));

    [Fact]
    public void A_city_lies_in_its_country() =>
        Assert.Equal(1, Events((one, other) => (one.Place, other.Place) = (Story.In("Adu", "MLI", 4), Story.In("Mali", "MLI", 1))));

    [Fact]
    public void A_guessed_place_contradicts_nothing() =>
        Assert.Equal(1, Events((one, other) => (one.Place, other.Place) = (Story.In("Adu", "MLI", 4), Story.In("Bor", "NER", 4, "dateline"))));

    [Theory]
    [InlineData(30, 32, 1)]
    [InlineData(1, 2, 1)]
    [InlineData(12, 40, 2)]
    public void Counts_may_differ_a_little(int one, int other, int events) =>
        Assert.Equal(events, Events((first, second) => (first.Size, second.Size) = (new EventSize(one, null, null), new EventSize(other, null, null))));

    [Theory]
    [InlineData(AuxModes.Negation)]
    [InlineData(AuxModes.Hypothetical)]
    [InlineData(AuxModes.Future)]
    public void What_was_not_done_is_no_deed(AuxModes aux) => Assert.Equal(2, Events((_, other) => other.Aux = aux));

    [Fact]
    public void An_earlier_attack_is_another_one() => Assert.Equal(2, Events((_, other) => other.Aux = AuxModes.Historical));

    [Fact]
    public void Modes_of_attack_go_together() => Assert.Equal(1, Events((one, other) => (one.Modes, other.Modes) = (["drone"], ["targeted"])));

    [Fact]
    public void A_call_is_no_visit()
    {
        var story = new Story("Ada met Ben .", "Ada spoke with Ben .");
        story.Event("CONSULT", "met", [story.Who("Ada", "FRA")], [story.Who("Ben", "DEU")], mode: "visit");
        story.Event("CONSULT", "spoke", [story.Who("Ada", "FRA", nth: 2)], [story.Who("Ben", "DEU", nth: 2)], mode: "phone");
        Assert.Equal(2, DocumentMerger.Merge(story.Doc).Count);
    }

    [Fact]
    public void The_attacked_who_attack_do_something_else()
    {
        var story = new Story("Rebels attacked soldiers .", "Soldiers attacked Rebels .");
        ActorMention Rebels(int nth) => story.Who("Rebels", "MLI", "REB", ActorKind.Group, nth: nth);
        ActorMention Soldiers(string word) => story.Who(word, "MLI", "MIL", ActorKind.Group, "soldiers");
        story.Event("ASSAULT", "attacked", [Rebels(1)], [Soldiers("soldiers")]);
        story.Event("ASSAULT", "attacked", [Soldiers("Soldiers")], [Rebels(2)], nth: 2);
        Assert.Equal(2, DocumentMerger.Merge(story.Doc).Count);
    }

    [Fact]
    public void An_ouster_of_last_year_and_the_noun_that_recalls_it_are_one_and_long_past()
    {
        var story = new Story("Much changed since the ousting of Silva .", "France toppled Silva last year .");
        story.Event("COERCE", "ousting:n", [], [story.Who("Silva", "VEN", "ELI")]).Date = Story.On("2026-01-16", "publication");
        var told = story.Event("COERCE", "toppled", [story.Who("France", "FRA", kind: ActorKind.Country)], [story.Who("Silva", "VEN", "ELI", nth: 2)]);
        (told.Aux, told.Date) = (AuxModes.Historical, new EventDate(PartialDate.Year(2025), "syntax", "test"));
        var best = Assert.Single(DocumentMerger.Merge(story.Doc)).Best;
        Assert.Equal((AuxModes.Historical, "2025", "FRA"), (best.Aux, best.Date!.Date.ToString(), Assert.Single(best.Actors).Code));
    }

    private static int Events(Action<EventMention, EventMention> differ)
    {
        var story = new Story("Rebels attacked soldiers .", "Rebels attacked soldiers .");
        EventMention Attack(int nth) => story.Event("ASSAULT", "attacked",
            [story.Who("Rebels", "MLI", "REB", ActorKind.Group, nth: nth)], [story.Who("soldiers", "MLI", "MIL", ActorKind.Group, nth: nth)], nth);
        differ(Attack(1), Attack(2));
        return DocumentMerger.Merge(story.Doc).Count;
    }
}
