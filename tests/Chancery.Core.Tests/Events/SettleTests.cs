using Chancery.Core.Actors;
using Chancery.Core.Events;
using Chancery.Core.Places;
using Chancery.Core.Text;
using Chancery.Tests;

namespace Chancery.Core.Tests.Events;

public sealed class SettleTests
{
    private static readonly FrameLexicon Lexicon = Lexicons.Of([]);

    [Fact]
    public void A_planned_meeting_is_AGREE_and_stays_marked_as_future()
    {
        var ev = Settle("CONSULT", AuxModes.Future, reciprocal: false, place: null);
        Assert.Equal(("AGREE", AuxModes.Future), (ev.Types[0], ev.Aux));
    }

    [Fact]
    public void Announced_force_is_a_threat_of_violence()
    {
        var ev = Settle("ASSAULT", AuxModes.Future, reciprocal: false, place: null);
        Assert.Equal("THREATEN", ev.Types[0]);
        Assert.Equal(["violence"], ev.Modes);
    }

    [Fact]
    public void A_plan_that_is_denied_is_no_threat() =>
        Assert.Equal("ASSAULT", Settle("ASSAULT", AuxModes.Future | AuxModes.Negation, reciprocal: false, place: null).Types[0]);

    [Fact]
    public void Without_a_host_everybody_is_an_actor()
    {
        var ev = Settle("CONSULT", AuxModes.None, reciprocal: true, place: "CHE");
        Assert.Equal(["KEN", "PER"], ev.Actors.Select(actor => actor.Code));
        Assert.Empty(ev.Recipients);
    }

    [Fact]
    public void A_meeting_in_the_recipients_country_is_a_visit()
    {
        var ev = Settle("CONSULT", AuxModes.None, reciprocal: true, place: "PER");
        Assert.Equal(["visit"], ev.Modes);
        Assert.Equal("PER", Assert.Single(ev.Recipients).Code);
    }

    [Theory]
    [InlineData(AuxModes.Future, 1)]
    [InlineData(AuxModes.None, 2)]
    public void To_travel_and_to_sign_is_one_plan(AuxModes aux, int events)
    {
        var doc = Doc.Of("Kenya|Kenya|PROPN|2|nsubj; fly|fly|VERB|0|root; Peru|Peru|PROPN|2|obl; to|to|PART|5|mark; sign|sign|VERB|2|advcl");
        foreach (var (type, trigger) in new[] { ("CONSULT", 1), ("CONSULT", 4) })
            doc.Events.Add(new EventMention { Types = [type], Aux = aux, Actors = [Country(0, "KEN")], Recipients = [Country(2, "PER")], Trigger = trigger, TriggerTokens = new TokenRange(trigger, trigger + 1), Sentence = 0, Frame = "test" });
        new SettleStage(Lexicon).Run(doc);
        Assert.Equal(events, doc.Events.Count);
    }

    private static EventMention Settle(string type, AuxModes aux, bool reciprocal, string? place)
    {
        var doc = Doc.Of("Kenya|Kenya|PROPN|2|nsubj; met|meet|VERB|0|root; Peru|Peru|PROPN|2|obj");
        var ev = new EventMention
        {
            Types = [type], Aux = aux, Actors = [Country(0, "KEN")], Recipients = [Country(2, "PER")], Trigger = 1, TriggerTokens = new TokenRange(1, 2),
            Sentence = 0, Frame = "test", Reciprocal = reciprocal,
            Place = place is null ? null : new EventPlace(new Place { Name = place, Country = place, Resolution = 1 }, place, "test"),
        };
        doc.Events.Add(ev);
        new SettleStage(Lexicon).Run(doc);
        return ev;
    }

    private static ActorMention Country(int head, string code) =>
        new() { Head = head, Tokens = new TokenRange(head, head + 1), Kind = ActorKind.Country, Code = code, Identifier = code, Cluster = head };
}
