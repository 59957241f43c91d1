using Chancery.Core.Actors;
using Chancery.Core.Events;
using Chancery.Core.Places;
using Chancery.Core.Text;
using Chancery.Core.Time;
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

    [Theory]
    [InlineData("attack", "syntax", AuxModes.None, false)]
    [InlineData("explosion", "syntax", AuxModes.None, true)]
    [InlineData("attack", "publication", AuxModes.None, true)]
    [InlineData("attack", "syntax", AuxModes.Hypothetical, true)]
    public void An_attack_of_which_only_day_and_town_are_told_hit_the_towns_country(string noun, string basis, AuxModes aux, bool pointing)
    {
        var doc = Doc.Of($"Funerals|funeral|NOUN|4|nsubj; in|in|ADP|3|case; Onitsha|Onitsha|PROPN|1|nmod; began|begin|VERB|0|root; after|after|ADP|7|case; an|a|DET|7|det; {noun}|{noun}|NOUN|4|obl");
        doc.Places.Add(new PlaceMention(new TokenRange(2, 3), new Place { Name = "Onitsha", Country = "NGA", Resolution = 4 }, false, "test"));
        var ev = new EventMention { Types = ["ASSAULT"], Aux = aux, Trigger = 6, TriggerTokens = new TokenRange(6, 7), Sentence = 0, Frame = "test", Anaphoric = true, Date = new EventDate(PartialDate.Day(new DateOnly(2026, 6, 29)), basis, "test") };
        doc.Events.Add(ev);
        new SettleStage(new FrameLexicon(Lexicon.Ontology, [], [], []) { Attacks = new HashSet<string> { "attack" }, Occurring = new HashSet<string> { "after" } }).Run(doc);
        Assert.Equal(pointing, ev.Anaphoric);
        Assert.Equal(pointing ? [] : ["NGA"], ev.Recipients.Select(recipient => recipient.Code));
        Assert.Equal(pointing ? null : "Onitsha", ev.Place?.Place.Name);
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
