using Chancery.Core.Actors;
using Chancery.Core.Events;
using Chancery.Core.Text;
using Chancery.Tests;
using static Chancery.Core.Tests.Events.Lexicons;

namespace Chancery.Core.Tests.Events;

public sealed class FrameTests
{
    private static readonly Frame Bomb = Frame("assault.bomb", "ASSAULT", Verb("bomb"));
    private static readonly Frame Attack = Frame("assault.attack", "ASSAULT", Verb("attack"), Noun("attack"));
    private static readonly Frame Meet = Frame("consult.meet", "CONSULT", Verb("meet"), Verb("hold talk with"), Noun("meeting")) with { Reciprocal = true };

    [Fact]
    public void The_agent_of_a_passive_is_the_actor()
    {
        var doc = Doc.Of("The|the|DET|2|det; village|village|NOUN|4|nsubjpass; was|be|AUX|4|auxpass; bombed|bomb|VERB|0|root; by|by|ADP|6|case; rebels|rebel|NOUN|4|oblagent");
        Assert.Equal("ASSAULT rebels -> village", Code(doc, Of([Bomb]), 1, 5));
    }

    [Fact]
    public void A_relative_clause_takes_its_subject_from_the_noun_above()
    {
        var doc = Doc.Of("rebels|rebel|NOUN|6|nsubj; who|who|PRON|3|nsubj; bombed|bomb|VERB|1|aclrelcl; the|the|DET|5|det; village|village|NOUN|3|obj; fled|flee|VERB|0|root");
        doc.Words[1].Xpos = "WP";
        Assert.Equal("ASSAULT rebels -> village", Code(doc, Of([Bomb]), 0, 4));
    }

    [Fact]
    public void A_light_verb_lends_its_subject_to_the_event_noun()
    {
        var doc = Doc.Of("rebels|rebel|NOUN|2|nsubj; launched|launch|VERB|0|root; an|a|DET|4|det; attack|attack|NOUN|2|obj; on|on|ADP|7|case; the|the|DET|7|det; village|village|NOUN|4|nmod");
        Assert.Equal("ASSAULT rebels -> village", Code(doc, Of([Attack]), 0, 6));
    }

    [Fact]
    public void What_suffers_an_attack_is_the_recipient()
    {
        var doc = Doc.Of("soldiers|soldier|NOUN|2|nsubj; suffered|suffer|VERB|0|root; an|a|DET|4|det; attack|attack|NOUN|2|obj");
        Assert.Equal("ASSAULT  -> soldiers", Code(doc, Of([Attack]), 0));
    }

    [Fact]
    public void A_longer_trigger_takes_its_noun_with_it()
    {
        var doc = Doc.Of("envoys|envoy|NOUN|2|nsubj; held|hold|VERB|0|root; talks|talk|NOUN|2|obj; with|with|ADP|5|case; rebels|rebel|NOUN|3|nmod");
        Assert.Equal("CONSULT envoys -> rebels", Code(doc, Of([Meet, Frame("consult.talk", "CONSULT", Noun("talk"))]), 0, 4));
    }

    [Fact]
    public void A_sense_whose_test_fails_is_not_read()
    {
        var strike = Frame("agree.strike", "AGREE", Verb("strike")) with { When = [new SlotTest(Slot.Parse("obj"), [ValueTest.Words(["deal"])])] };
        var deal = Doc.Of("envoys|envoy|NOUN|2|nsubj; struck|strike|VERB|0|root; deal|deal|NOUN|2|obj");
        var village = Doc.Of("envoys|envoy|NOUN|2|nsubj; struck|strike|VERB|0|root; village|village|NOUN|2|obj");
        Assert.Equal("AGREE envoys -> ", Code(deal, Of([strike]), 0));
        Assert.Equal("", Code(village, Of([strike]), 0));
    }

    [Fact]
    public void A_phrase_that_must_not_be_there_is_found_by_its_words()
    {
        var strike = Frame("assault.strike", "ASSAULT", Verb("strike")) with { Unless = [new SlotTest(Slot.Parse("obj"), [ValueTest.Words(["peace deal", "bargain"])])] };
        var village = Doc.Of("envoys|envoy|NOUN|2|nsubj; struck|strike|VERB|0|root; village|village|NOUN|2|obj");
        var deal = Doc.Of("envoys|envoy|NOUN|2|nsubj; struck|strike|VERB|0|root; peace|peace|NOUN|4|compound; deal|deal|NOUN|2|obj");
        Assert.Equal("ASSAULT envoys -> village", Code(village, Of([strike]), 0, 2));
        Assert.Equal("", Code(deal, Of([strike]), 0));
    }

    [Fact]
    public void A_word_of_a_trigger_that_the_sentence_lacks_tells_nothing_in_the_next_either()
    {
        var talks = Frame("consult.talk", "CONSULT", Verb("hold talk with"));
        var held = Doc.Of("envoys|envoy|NOUN|2|nsubj; held|hold|VERB|0|root; talks|talk|NOUN|2|obj; with|with|ADP|5|case; rebels|rebel|NOUN|3|nmod");
        var lacks = Doc.Of("envoys|envoy|NOUN|2|nsubj; held|hold|VERB|0|root; rebels|rebel|NOUN|2|obj");
        var lexicon = Of([talks]);
        Assert.Equal("CONSULT envoys -> rebels", Code(held, lexicon, 0, 4));
        Assert.Equal("", Code(lacks, lexicon, 0, 2));
    }

    [Fact]
    public void Coordination_is_one_event_with_a_list()
    {
        var doc = Doc.Of("envoys|envoy|NOUN|4|nsubj; and|and|CCONJ|3|cc; ministers|minister|NOUN|1|conj; met|meet|VERB|0|root; rebels|rebel|NOUN|4|obj");
        Assert.Equal("CONSULT envoys+ministers -> rebels", Code(doc, Of([Meet]), 0, 2, 4));
    }

    [Fact]
    public void A_container_gives_way_to_what_it_holds()
    {
        var doc = Doc.Of("dozens|dozen|NOUN|4|nsubj; of|of|ADP|3|case; rebels|rebel|NOUN|1|nmod; attacked|attack|VERB|0|root; villagers|villager|NOUN|4|obj");
        Assert.Equal("ASSAULT rebels -> villagers", Code(doc, Of([Attack]), 2, 4));
    }

    [Fact]
    public void A_refused_meeting_is_REJECT_and_no_meeting()
    {
        var refuse = new OuterRule { Id = "outer.refuse", Why = "test", Triggers = [Verb("refuse")], Becomes = "REJECT", Modes = new Dictionary<string, string> { ["CONSULT"] = "meet" } };
        var doc = Doc.Of("envoys|envoy|NOUN|2|nsubj; refused|refuse|VERB|0|root; to|to|PART|4|mark; meet|meet|VERB|2|xcomp; rebels|rebel|NOUN|4|obj");
        Assert.Equal("REJECT/meet envoys -> rebels", Code(doc, Of([Meet], [refuse]), 0, 4));
    }

    [Fact]
    public void A_definite_noun_without_parties_refers_back()
    {
        var doc = Doc.Of("the|the|DET|2|det; attack|attack|NOUN|3|nsubj; lasted|last|VERB|0|root");
        _ = Code(doc, Of([Attack]));
        Assert.True(Assert.Single(doc.Events).Anaphoric);
    }

    [Fact]
    public void Aid_to_nobody_is_not_coded()
    {
        var doc = Doc.Of("envoys|envoy|NOUN|2|nsubj; helped|help|VERB|0|root");
        Assert.Equal("", Code(doc, Of([Frame("aid.help", "AID", Verb("help"))]), 0));
    }

    private static string Code(Document doc, FrameLexicon lexicon, params int[] actors)
    {
        foreach (var at in actors)
        {
            var actor = new ActorMention { Head = at, Tokens = new TokenRange(at, at + 1), Kind = ActorKind.Role, Sector = "GOV", Identifier = doc.Words[at].Norm, Cluster = at };
            doc.Actors.Add(actor);
            doc.ActorByHead[at] = actor;
        }
        doc.Layers |= Layers.Actors;
        using var stage = new EventStage(lexicon);
        stage.Run(doc);
        return string.Join('\n', doc.Events.Select(ev =>
            $"{string.Join('/', [ev.Types[0], .. ev.Modes])} {string.Join('+', ev.Actors.Select(actor => actor.Identifier))} -> {string.Join('+', ev.Recipients.Select(actor => actor.Identifier))}"));
    }
}
