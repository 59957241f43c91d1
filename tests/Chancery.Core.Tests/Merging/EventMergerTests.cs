using Chancery.Core.Events;
using Chancery.Core.Merging;

namespace Chancery.Tests.Merging;

public sealed class EventMergerTests
{
    private static readonly DateOnly Monday = new(2026, 3, 2);

    private static readonly EventFacts Attack = new()
    {
        Id = "e_1", Document = "d_1", Types = ["ASSAULT"], Modes = ["aerial"], Actors = [new("RUS", "MIL", null, false)], Recipients = [new("UKR", "CVL", null, false)],
        From = Monday, Until = Monday.AddDays(1), DateTold = true, Published = Monday.AddDays(1), Place = "Odesa", Country = "UKR", Resolution = 4, Latitude = 46.48, Longitude = 30.73, Dead = 12,
        Trigger = "strike",
    };

    private static readonly EventFacts Retold = Attack with { Id = "e_2", Document = "d_2", Trigger = "hit", Actors = [new("RUS", null, null, false)], Dead = 13 };

    private static readonly EventFacts Meeting = new()
    {
        Id = "e_3", Document = "d_3", Types = ["CONSULT"], From = Monday, Until = Monday.AddDays(1), DateTold = true,
        Actors = [new("FRA", "GOV", "Luc Moreau", true)], Recipients = [new("POL", "GOV", "Ewa Zielinska", true)],
    };

    [Fact]
    public void The_same_attack_in_other_words_is_one_event() => Assert.True(Same(Attack, Retold));

    [Fact]
    public void Another_told_day_is_another_event() => Assert.False(Same(Attack, Retold with { From = Monday.AddDays(1), Until = Monday.AddDays(2) }));

    [Fact]
    public void A_report_without_a_date_of_its_own_may_come_a_day_later()
    {
        var late = Retold with { From = Monday.AddDays(1), Until = Monday.AddDays(2), DateTold = false };
        Assert.True(Same(Attack, late));
        Assert.False(new EventMerger(new EventRule { WindowDays = 0 }).Merge([Attack, late]) is [0, 0]);
        Assert.False(Same(Attack, late with { From = Monday.AddDays(9), Until = Monday.AddDays(10) }));
    }

    [Fact]
    public void Another_town_is_another_event_unless_it_lies_near_enough()
    {
        var suburb = Retold with { Place = "Fontanka", Latitude = 46.57, Longitude = 30.86 };
        Assert.True(Same(Attack, suburb));
        Assert.False(new EventMerger(new EventRule { DistanceKm = 5 }).Merge([Attack, suburb]) is [0, 0]);
        Assert.False(Same(Attack, Retold with { Place = "Kharkiv", Latitude = 49.98, Longitude = 36.25 }));
    }

    [Theory]
    [InlineData(12, true)]
    [InlineData(14, true)]
    [InlineData(40, false)]
    public void Counts_may_differ_a_little(int dead, bool same) => Assert.Equal(same, Same(Attack, Retold with { Dead = dead }));

    [Theory]
    [InlineData("EDU", false)]
    [InlineData("CVL", true)]
    [InlineData("LAB", true)]
    public void Students_here_and_workers_there_are_two_crowds(string sector, bool same)
    {
        var charge = Attack with { Recipients = [new("BGD", "LAB", null, false)], Actors = [new("BGD", "COP", null, false)], Dead = null, Topic = ["baton", "protest", "pay"], Place = "Dhaka", Country = "BGD" };
        Assert.Equal(same, Same(charge, charge with { Id = "e_2", Document = "d_2", Recipients = [new("BGD", sector, null, false)], Topic = ["baton", "protest", "exam"] }));
    }

    [Fact]
    public void A_plan_or_a_denial_is_not_the_deed() => Assert.False(Same(Attack, Retold with { Aux = AuxModes.Future }));

    [Fact]
    public void Another_attacker_is_another_attack() => Assert.False(Same(Attack, Retold with { Actors = [new("BLR", null, null, false)] }));

    [Fact]
    public void Who_receives_whom_does_not_matter_for_a_meeting_but_who_accuses_whom_does()
    {
        var turned = Meeting with { Id = "e_4", Document = "d_4", Actors = Meeting.Recipients, Recipients = Meeting.Actors };
        Assert.True(Same(Meeting, turned));
        Assert.False(Same(Meeting with { Types = ["ACCUSE"] }, turned with { Types = ["ACCUSE"] }));
    }

    [Fact]
    public void A_country_that_is_only_a_guess_gives_way_to_one_that_is_told()
    {
        var gunmen = Attack with { Actors = [new("MLI", "UAF", null, false)] };
        var told = Retold with { Actors = [new("NER", "UAF", null, false)] };
        Assert.False(Same(gunmen, told));
        Assert.True(Same(gunmen with { Actors = [gunmen.Actors[0] with { Guessed = true }] }, told));
        Assert.True(Same(Attack with { Recipients = [new("AFG", "SOC", null, false)] }, Retold with { Recipients = [new("NGO", "SOC", null, false)] }));
        // and speaks for nothing
        var bare = new EventFacts { Id = "e_8", Document = "d_8", Types = ["ASSAULT"], From = Monday, Until = Monday.AddDays(1), DateTold = true, Actors = [gunmen.Actors[0] with { Guessed = true }] };
        Assert.False(Same(bare, bare with { Id = "e_9", Document = "d_9", Actors = told.Actors }));
    }

    [Fact]
    public void A_promise_is_one_whether_it_is_said_that_it_will_be_kept_or_that_it_was_made()
    {
        var promise = Attack with { Types = ["AGREE"], Modes = [], Dead = null };
        Assert.True(Same(promise with { Aux = AuxModes.Future }, promise with { Id = "e_2", Document = "d_2" }));
        Assert.False(Same(promise with { Aux = AuxModes.Hypothetical }, promise with { Id = "e_2", Document = "d_2" }));
    }

    [Fact]
    public void Two_provinces_are_two_places_where_both_are_told()
    {
        var kunduz = Attack with { Place = "Kunduz", Resolution = 2, Latitude = 36.7, Longitude = 68.9, PlaceTold = true };
        var helmand = Retold with { Place = "Helmand", Resolution = 2, Latitude = 31, Longitude = 64, PlaceTold = true, Dead = 12 };
        Assert.False(Same(kunduz, helmand));
        Assert.True(Same(kunduz, helmand with { PlaceTold = null }));
        // a town far from the middle of the province is not in it; one that is near may be
        Assert.False(Same(kunduz, helmand with { Place = "Herat", Resolution = 4, Latitude = 34.3, Longitude = 62.2 }));
        Assert.True(Same(kunduz, helmand with { Place = "Imam Sahib", Resolution = 4, Latitude = 37.2, Longitude = 68.9 }));
    }

    [Theory]
    [InlineData(10, 13, true)]
    [InlineData(10, 16, true)]
    [InlineData(10, 19, false)]
    [InlineData(1, 4, false)]
    public void Of_one_told_day_and_place_the_toll_rises_while_reports_come(int before, int after, bool same)
    {
        Assert.Equal(same, Same(Attack with { Dead = before }, Retold with { Dead = after }));
        Assert.False(Same(Attack with { Dead = 10 }, Retold with { Dead = 14, DateTold = false }));
    }

    [Fact]
    public void Bankers_of_a_country_are_not_its_generals_but_villagers_may_be_anybody()
    {
        var banks = Attack with { Recipients = [new("UKR", "BUS", null, false)] };
        Assert.False(Same(banks, Retold with { Recipients = [new("UKR", "MIL", null, false)] }));
        Assert.True(Same(banks, Retold with { Recipients = [new("UKR", "CVL", null, false)] }));
    }

    [Fact]
    public void Two_towns_near_each_other_are_two_where_each_had_another_thing_hit()
    {
        var school = Attack with { PlaceTold = true, Target = ["school"] };
        var house = Retold with { Place = "Fontanka", Latitude = 46.57, Longitude = 30.86, PlaceTold = true, Target = ["house"] };
        Assert.False(Same(school, house));
        Assert.True(Same(school, house with { Target = ["school"] }));
        Assert.True(Same(school, house with { PlaceTold = null }));
    }

    [Fact]
    public void The_country_where_others_meet_is_no_third_party()
    {
        var here = Meeting with { Actors = [new("SRB", "GOV", null, false), new("KOS", "GOV", null, false)], Recipients = [new("MKD", null, null, false)], Place = "Ohrid", Country = "MKD", Resolution = 4 };
        var told = here with { Id = "e_4", Document = "d_4", Recipients = [] };
        Assert.True(Same(here, told));
        Assert.False(Same(here, told with { Actors = [new("SRB", "GOV", null, false), new("BGR", "GOV", null, false)] }));
    }

    [Fact]
    public void A_country_taken_from_whom_it_was_done_to_keeps_nothing_apart_that_agrees_in_both_sides()
    {
        var arrest = Attack with { Types = ["COERCE"], Modes = ["arrest"], Dead = null };
        var abroad = arrest with { Id = "e_4", Document = "d_4", Place = "Poland", Country = "POL", Resolution = 1, Latitude = 52, Longitude = 20 };
        Assert.True(Same(arrest, abroad));
        Assert.False(Same(arrest, abroad with { PlaceTold = true }));
        Assert.False(Same(arrest, abroad with { Recipients = [] }));
    }

    [Fact]
    public void Types_that_papers_tell_one_event_by_are_one_where_day_parties_and_topic_agree()
    {
        var jailed = Attack with { Types = ["COERCE"], Kin = ["SANCTION"], Modes = [], Dead = null, Topic = ["editor", "leaflet", "prison"] };
        var sentenced = Retold with { Types = ["SANCTION"], Kin = ["COERCE"], Modes = [], Dead = null, Topic = ["editor", "leaflet", "judge"], Place = null };
        Assert.True(Same(jailed, sentenced));
        Assert.False(Same(jailed with { Kin = null }, sentenced));
        Assert.False(Same(jailed, sentenced with { From = Monday.AddDays(1), Until = Monday.AddDays(2) }));
        Assert.False(Same(jailed, sentenced with { Topic = ["banker", "loan", "fine"] }));
        Assert.False(Same(jailed, sentenced with { Recipients = [new("POL", "CVL", null, false)] }));
    }

    [Fact]
    public void What_is_told_by_one_type_goes_before_what_is_told_by_another()
    {
        var march = Attack with { Types = ["PROTEST"], Kin = ["ASSAULT"], Modes = [], Dead = null, Topic = ["square", "stone", "gas"] };
        var riot = march with { Id = "e_4", Document = "d_4" };
        var gas = march with { Id = "e_5", Document = "d_4", Types = ["ASSAULT"], Kin = ["PROTEST"] };
        Assert.Equal("e_1+e_4 e_5", Names([march, riot, gas]));
    }

    [Fact]
    public void Two_sides_that_talk_of_two_things_on_one_day_met_twice()
    {
        var tariffs = new EventFacts
        {
            Id = "e_1", Document = "d_1", Types = ["CONSULT"], From = Monday, Until = Monday.AddDays(1), DateTold = true, Actors = [new("USA", "GOV", null, false), new("IND", "GOV", null, false)],
            Topic = ["tariff", "steel", "almond"], Contexts = ["economic"],
        };
        var engines = tariffs with { Id = "e_2", Document = "d_2", Topic = ["engine", "production", "joint"], Contexts = ["military"] };
        Assert.False(Same(tariffs, engines));
        Assert.True(Same(tariffs, engines with { Topic = ["engine", "tariffs", "joint"] }));
        Assert.False(Same(tariffs, engines with { Contexts = null }));
        Assert.True(Same(tariffs, engines with { Contexts = ["economic", "military"] }));
    }

    [Fact]
    public void Gunmen_of_a_country_are_not_enough_where_nothing_else_is_shared()
    {
        var nurses = new EventFacts { Id = "e_1", Document = "d_1", Types = ["ASSAULT"], From = Monday, Until = Monday.AddDays(1), DateTold = true, Actors = [new("PAK", "UAF", null, false)], Trigger = "shoot", Topic = ["work", "way"] };
        var police = nurses with { Id = "e_2", Document = "d_2", Trigger = "kill", Topic = ["checkpoint"] };
        Assert.False(Same(nurses, police));
        Assert.True(Same(nurses, police with { Topic = ["worker", "clinic"] }));
    }

    [Fact]
    public void A_plan_without_a_day_is_told_again_for_days()
    {
        var plan = Attack with { Types = ["AGREE"], Modes = [], Dead = null, Aux = AuxModes.Future, DateTold = false, Topic = ["tank", "spring", "train"] };
        var later = plan with { Id = "e_2", Document = "d_2", From = Monday.AddDays(6), Until = Monday.AddDays(7) };
        Assert.True(Same(plan, later));
        Assert.False(Same(plan, later with { Topic = ["loan", "rail"] }));
        Assert.False(Same(plan, later with { From = Monday.AddDays(12), Until = Monday.AddDays(13) }));
        Assert.False(Same(plan, later with { DateTold = true }));
    }

    [Fact]
    public void Who_is_let_go_is_so_in_one_town_and_comes_home_in_another()
    {
        var freed = Attack with { Types = ["RETREAT"], Modes = ["release"], Dead = null, Trigger = "free", Actors = [new("YEM", "REB", null, false)], Recipients = [new("YEM", "MIL", null, false)] };
        var home = freed with { Id = "e_2", Document = "d_2", Trigger = "return", Place = "Lviv", Latitude = 49.84, Longitude = 24.03 };
        Assert.True(Same(freed, home));
        Assert.False(Same(freed with { Modes = ["withdraw"] }, home with { Modes = ["withdraw"] }));
    }

    [Fact]
    public void A_report_that_does_not_say_to_whom_tells_the_same_refusal()
    {
        var refused = Attack with { Types = ["REJECT"], Modes = ["meet"], Dead = null, Place = null, Country = null, Resolution = 0, Trigger = "call", Actors = [new("KOR", "GOV", null, false)], Recipients = [new("JPN", null, null, false)], Target = ["summit"], Topic = ["shrine", "war"] };
        Assert.True(Same(refused, refused with { Id = "e_2", Document = "d_2", Trigger = "cancel", Recipients = [], Target = ["meeting"], Topic = ["hotel", "room"] }));
    }

    [Fact]
    public void A_call_is_no_visit() => Assert.False(Same(Meeting with { Modes = ["visit"] }, Meeting with { Id = "e_4", Document = "d_4", Modes = ["phone"] }));

    [Fact]
    public void Two_events_of_one_document_stay_two() => Assert.False(Same(Attack, Retold with { Document = "d_1" }));

    [Fact]
    public void A_day_in_common_is_not_enough()
    {
        var bare = new EventFacts { Id = "e_8", Document = "d_8", Types = ["ASSAULT"], From = Monday, Until = Monday.AddDays(1), DateTold = true };
        Assert.False(Same(bare, bare with { Id = "e_9", Document = "d_9" }));
    }

    [Fact]
    public void A_slot_that_must_agree_has_to_be_filled()
    {
        var nowhere = Retold with { Place = null };
        Assert.True(Same(Attack, nowhere));
        Assert.False(new EventMerger(new EventRule { MustAgree = ["place"] }).Merge([Attack, nowhere]) is [0, 0]);
    }

    [Fact]
    public void The_order_of_the_input_changes_nothing()
    {
        EventFacts[] events = [Attack, Retold, Meeting, Retold with { Id = "e_5", Document = "d_5", Dead = 40 }, Attack with { Id = "e_6", Document = "d_6", Dead = null }, Meeting with { Id = "e_7", Document = "d_7" }];
        var first = Names(events);
        Assert.Equal(first, Names([.. events.Reverse()]));
        Assert.Equal(first, Names([events[3], events[0], events[5], events[1], events[4], events[2]]));
    }

    private static string Names(EventFacts[] events) => string.Join(' ', new EventMerger(new EventRule()).Merge(events).Index()
        .GroupBy(item => item.Item, item => events[item.Index].Id).Select(group => string.Join('+', group.Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal));

    private static bool Same(EventFacts one, EventFacts other) => new EventMerger(new EventRule()).Merge([one, other]) is [0, 0] or [1, 1];
}
