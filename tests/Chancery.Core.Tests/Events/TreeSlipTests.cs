using Chancery.Core.Actors;
using Chancery.Core.Events;
using Chancery.Core.Text;
using Chancery.Tests;
using static Chancery.Core.Tests.Events.Lexicons;

namespace Chancery.Core.Tests.Events;

/// <summary>Who acts where the tree hides it, and what a "not", a work of fiction or a denied part make of a deed.</summary>
public sealed class TreeSlipTests
{
    private static readonly Frame Attack = Frame("assault.attack", "ASSAULT", Verb("attack"), Noun("attack"));
    private static readonly Frame Help = Frame("aid.help", "AID", Verb("help"));
    private static readonly OuterRule WillNot = new()
    {
        Id = "outer.will_not", Why = "test", Triggers = [Verb("will not")], ViaClause = false, ViaItself = true, Inner = ["AID"], Becomes = "REJECT",
    };

    private static readonly OuterRule Deny = new() { Id = "outer.deny", Why = "test", Triggers = [Verb("deny")], ViaObject = true, Aux = AuxModes.Negation };

    [Fact]
    public void A_subject_that_the_parser_gave_to_a_later_verb_is_found()
    {
        var doc = Doc.Of("rebels|rebel|NOUN|8|nsubj; ,|,|PUNCT|3|punct; Ali|Ali|PROPN|1|appos; ,|,|PUNCT|1|punct; attacked|attack|VERB|0|root; villagers|villager|NOUN|5|obj; and|and|CCONJ|8|cc; left|leave|VERB|5|conj");
        doc.Words[4].Xpos = "VBD";
        Assert.Equal("ASSAULT rebels -> villagers", Code(doc, Of([Attack]), 0, 5).Line);
    }

    [Fact]
    public void A_verb_that_was_cut_at_its_hyphen_keeps_its_subject()
    {
        var doc = Glued(Doc.Of("rebels|rebel|NOUN|2|compound; re|re|NOUN|4|obl; -|-|PUNCT|2|punct; attacked|attack|VERB|0|root; villagers|villager|NOUN|4|obj"), 1);
        doc.Words[3].Xpos = "VBD";
        Assert.Equal("ASSAULT rebels -> villagers", Code(doc, Of([Attack]), 0, 4).Line);
    }

    [Fact]
    public void Whoever_does_the_deed_that_is_the_subject_is_the_actor()
    {
        var doc = Doc.Of("shelling|shell|VERB|4|csubj; by|by|ADP|3|case; rebels|rebel|NOUN|1|oblagent; attacked|attack|VERB|0|root; villagers|villager|NOUN|4|obj");
        doc.Words[0].Xpos = "VBG";
        Assert.Equal("ASSAULT rebels -> villagers", Code(doc, Of([Attack]), 2, 4).Line);
    }

    [Fact]
    public void A_text_says_what_its_author_says()
    {
        var doc = Doc.Of("envoys|envoy|NOUN|2|nsubj; sent|send|VERB|0|root; letters|letter|NOUN|2|obj; attacking|attack|VERB|3|acl; villagers|villager|NOUN|4|obj");
        doc.Words[3].Xpos = "VBG";
        Assert.Equal("ASSAULT envoys -> villagers", Code(doc, With([Attack], texts: ["letter"]), 0, 4).Line);
        var others = Doc.Of("envoys|envoy|NOUN|2|nsubj; sent|send|VERB|0|root; bombers|bomber|NOUN|2|obj; attacking|attack|VERB|3|acl; villagers|villager|NOUN|4|obj");
        others.Words[3].Xpos = "VBG";
        Assert.Equal("ASSAULT bombers -> villagers", Code(others, With([Attack], texts: ["letter"]), 2, 4).Line);
    }

    [Fact]
    public void To_say_that_one_will_not_help_is_a_refusal()
    {
        var doc = Doc.Of("envoys|envoy|NOUN|4|nsubj; will|will|AUX|4|aux; not|not|PART|4|advmod; help|help|VERB|0|root; villagers|villager|NOUN|4|obj");
        var (line, ev) = Code(doc, Of([Help], [WillNot]), 0, 4);
        Assert.Equal("REJECT envoys -> villagers", line);
        Assert.Contains(2, ev!.Told);
    }

    [Fact]
    public void To_say_that_one_will_help_is_none()
    {
        var doc = Doc.Of("envoys|envoy|NOUN|3|nsubj; will|will|AUX|3|aux; help|help|VERB|0|root; villagers|villager|NOUN|3|obj");
        Assert.Equal("AID envoys -> villagers", Code(doc, Of([Help], [WillNot]), 0, 3).Line);
    }

    [Fact]
    public void Who_denies_a_part_in_an_attack_denies_the_attack()
    {
        const string Rows = "envoys|envoy|NOUN|2|nsubj; denied|deny|VERB|0|root; any|any|DET|4|det; part|part|NOUN|2|obj; in|in|ADP|6|case; attacks|attack|NOUN|4|nmod; on|on|ADP|8|case; villagers|villager|NOUN|6|nmod";
        Assert.Equal(AuxModes.Negation, Code(Doc.Of(Rows), With([Attack], [Deny], shares: ["part"]), 7).Event!.Aux);
        Assert.Equal(AuxModes.None, Code(Doc.Of(Rows), With([Attack], [Deny]), 7).Event!.Aux);
    }

    [Theory]
    [InlineData("film|film|NOUN")]
    [InlineData("play|play|NOUN")]
    public void What_happens_in_a_film_happened_to_nobody(string work)
    {
        var doc = Doc.Of($"rebels|rebel|NOUN|2|nsubj; attacked|attack|VERB|0|root; villagers|villager|NOUN|2|obj; in|in|ADP|6|case; the|the|DET|6|det; {work}|2|obl");
        Assert.Equal("", Code(doc, With([Attack]), 0, 2).Line);
    }

    [Fact]
    public void What_happens_in_a_town_did_happen()
    {
        var doc = Doc.Of("rebels|rebel|NOUN|2|nsubj; attacked|attack|VERB|0|root; villagers|villager|NOUN|2|obj; in|in|ADP|6|case; the|the|DET|6|det; town|town|NOUN|2|obl");
        Assert.Equal("ASSAULT rebels -> villagers", Code(doc, With([Attack]), 0, 2).Line);
    }

    private static FrameLexicon With(IReadOnlyList<Frame> frames, IReadOnlyList<OuterRule>? outer = null, string[]? texts = null, string[]? shares = null) => new(Lexicons.Ontology, frames, outer ?? [], [])
    {
        Texts = new HashSet<string>(texts ?? []), Shares = new HashSet<string>(shares ?? []),
        Fiction = (new HashSet<string> { "film", "play" }, new HashSet<string> { "follow" }, new HashSet<string> { "fictional" }),
    };

    /// <summary>The same document with a word and the hyphen behind it touching.</summary>
    private static Document Glued(Document doc, int word)
    {
        doc.Words[word].Span = new TextSpan(doc.Words[word].Span.Start, doc.Words[word + 1].Span.Start);
        return doc;
    }

    private static (string Line, EventMention? Event) Code(Document doc, FrameLexicon lexicon, params int[] actors)
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
        var line = string.Join('\n', doc.Events.Select(ev => $"{ev.Types[0]} {string.Join('+', ev.Actors.Select(actor => actor.Identifier))} -> {string.Join('+', ev.Recipients.Select(actor => actor.Identifier))}"));
        return (line, doc.Events.FirstOrDefault());
    }
}
