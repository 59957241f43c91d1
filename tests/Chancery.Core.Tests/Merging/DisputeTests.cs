using Chancery.Core.Actors;
using Chancery.Core.Claims;
using Chancery.Core.Events;
using Chancery.Core.Merging;

namespace Chancery.Tests.Merging;

/// <summary>"The army attacked the rebels", as the two sides and others tell it.</summary>
public sealed class DisputeTests
{
    private readonly Story _story = new("Rebels said the army attacked Bor .", "The army said it never attacked Bor .", "Monitors said so .");

    [Fact]
    public void One_says_it_and_another_that_it_is_not_so()
    {
        var events = Tell("rebels", "army");
        Assert.Equal(2, events.Count);
        Assert.All(events, ev => Assert.Equal("rebels / army", Sides(ev)));
    }

    [Fact]
    public void The_report_itself_is_a_side_without_a_name()
    {
        var events = Tell(null, "army");
        Assert.All(events, ev => Assert.Equal(" / army", Sides(ev)));
    }

    [Fact]
    public void Who_takes_back_his_word_or_a_report_that_contradicts_itself_disputes_nothing()
    {
        Assert.All(Tell("army", "army"), ev => Assert.Null(ev.Dispute));
        Assert.All(new DisputeTests().Tell(null, null), ev => Assert.Null(ev.Dispute));
    }

    [Fact]
    public void Another_day_place_or_plan_is_another_matter()
    {
        Assert.All(Tell("rebels", "army", (one, other) => (one.Date, other.Date) = (Story.On("2026-01-12"), Story.On("2026-01-13"))), ev => Assert.Null(ev.Dispute));
        Assert.All(new DisputeTests().Tell("rebels", "army", (one, other) => (one.Place, other.Place) = (Story.In("Adu", "MLI", 4), Story.In("Bor", "MLI", 4))), ev => Assert.Null(ev.Dispute));
        Assert.All(new DisputeTests().Tell("rebels", "army", (one, _) => one.Aux = AuxModes.Future), ev => Assert.Null(ev.Dispute));
    }

    [Fact]
    public void A_denial_that_tells_nothing_again_is_the_other_side()
    {
        var events = Tell("rebels", "army", (one, other) =>
        {
            one.Denials = [Voice("army")];
            _story.Doc.Events.Remove(other);
        });
        Assert.Equal("rebels / army", Sides(events[0]));
    }

    [Fact]
    public void What_a_party_alone_tells_is_one_sided_and_what_others_tell_is_not()
    {
        var events = Tell("rebels", "army");
        Assert.Equal(["rebels", "army"], events.Select(ev => ev.SoleSource?.Source));
        Assert.Null(new DisputeTests().Tell("Monitors", "army")[0].SoleSource);
        Assert.Null(new DisputeTests().Tell(null, "army")[0].SoleSource);
    }

    private IReadOnlyList<CodedEvent> Tell(string? says, string? denies, Action<EventMention, EventMention>? change = null)
    {
        ActorMention Army(int nth) => _story.Who("army", "MLI", "MIL", ActorKind.Group, nth: nth);
        ActorMention[] rebels = [_story.Who("Rebels", "MLI", "REB", ActorKind.Group, "rebels")];
        var one = _story.Event("ASSAULT", "attacked", [Army(1)], rebels);
        var other = _story.Event("ASSAULT", "attacked", [Army(2)], rebels, nth: 2);
        other.Aux = AuxModes.Negation;
        (one.Attribution, other.Attribution) = (says is null ? [] : [Voice(says)], denies is null ? [] : [Voice(denies)]);
        change?.Invoke(one, other);
        return DocumentMerger.Merge(_story.Doc);
    }

    private Attribution Voice(string who) => new(who, "said", ClaimKind.Indirect, who switch
    {
        "rebels" => _story.Who("Rebels", "MLI", "REB", ActorKind.Group, "rebels"),
        "army" => _story.Who("army", "MLI", "MIL", ActorKind.Group),
        _ => _story.Who(who, "IGO", null, ActorKind.Group),
    });

    private static string Sides(CodedEvent ev) => $"{string.Join(',', ev.Dispute!.Says.Select(voice => voice.Source))} / {string.Join(',', ev.Dispute.Denies.Select(voice => voice.Source))}";
}
