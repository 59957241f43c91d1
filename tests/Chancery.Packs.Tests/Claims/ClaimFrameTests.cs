using Chancery.Core.Events;

namespace Chancery.Packs.Tests.Claims;

/// <summary>Frames of cues, and words that undo what they govern.</summary>
public sealed class ClaimFrameTests
{
    [Fact]
    public void As_somebody_puts_it_is_a_claim()
    {
        // Rebels fled , as Ana put it
        var doc = Sentences.Read("Rebels|rebel|NOUN|2|nsubj;fled|flee|VERB|0|root;,|,|PUNCT|6|punct;as|as|SCONJ|6|mark;Ana|Ana|PROPN|6|nsubj;wrote|write|VERB|2|advcl", null, (1, "RETREAT"));
        Assert.Contains(doc.Claims, claim => claim.NameIn(doc) is "Ana");
    }

    [Fact]
    public void A_quotation_goes_on_behind_the_sentence_of_its_verb()
    {
        // “ We won , ” he said . “ They fled . ”
        var doc = Chancery.Tests.Doc.Of("“|“|PUNCT|3|punct;We|we|PRON|3|nsubj;won|win|VERB|7|ccomp;,|,|PUNCT|7|punct;”|”|PUNCT|3|punct;he|he|PRON|7|nsubj;said|say|VERB|0|root;.|.|PUNCT|7|punct;“|“|PUNCT|11|punct;They|they|PRON|11|nsubj;fled|flee|VERB|0|root;.|.|PUNCT|11|punct;”|”|PUNCT|11|punct");
        var span = doc.Sentences[0].Span;
        doc.Sentences.Clear();
        doc.Sentences.AddRange([new(new(0, 8), span, 0), new(new(8, 13), span, 0)]);
        for (var i = 8; i < 13; i++) doc.Words[i].Sentence = 1;
        doc.Events.Add(Sentences.Event(10, "RETREAT"));
        Sentences.Run(doc);
        Assert.Equal("he", Assert.Single(doc.Events[0].Attribution).Source);
    }

    [Fact]
    public void Where_something_is_said_is_no_part_of_it()
    {
        // Ana criticized the plan in an interview
        const string Rows = "Ana|Ana|PROPN|2|nsubj;criticized|criticize|VERB|0|root;the|the|DET|4|det;plan|plan|NOUN|2|obj;in|in|ADP|7|case;an|a|DET|7|det;{0}|{0}|NOUN|4|nmod";
        var said = Assert.Single(Sentences.Read(Rows.Replace("{0}", "interview", StringComparison.Ordinal), null).Claims);
        Assert.True(said.Contains(3) && !said.Contains(6));
        Assert.True(Assert.Single(Sentences.Read(Rows.Replace("{0}", "attic", StringComparison.Ordinal), null).Claims).Contains(6));
    }

    [Fact]
    public void What_is_only_spoken_of_is_no_attribution()
    {
        // Ana called for a retreat
        var doc = Sentences.Read("Ana|Ana|PROPN|2|nsubj;called|call|VERB|0|root;for|for|ADP|5|case;a|a|DET|5|det;retreat|retreat|NOUN|2|obl", null, (4, "RETREAT"));
        Assert.Contains(doc.Claims, claim => !claim.Asserts && claim.Contains(4));
        Assert.Empty(doc.Events[0].Attribution);
        Assert.Equal(AuxModes.Hypothetical, doc.Events[0].Aux);
    }

    [Fact]
    public void A_voice_inside_a_voice_stands_first()
    {
        // He said Ana told them that rebels fled
        var doc = Sentences.Read("He|he|PRON|2|nsubj;said|say|VERB|0|root;Ana|Ana|PROPN|4|nsubj;told|tell|VERB|2|ccomp;them|they|PRON|4|iobj;that|that|SCONJ|8|mark;rebels|rebel|NOUN|8|nsubj;fled|flee|VERB|4|ccomp", null, (7, "RETREAT"));
        Assert.Equal(["Ana", "He"], doc.Events[0].Attribution.Select(said => said.Source));
        Assert.Contains(doc.Claims, claim => claim.Nested);
    }

    [Theory]
    [InlineData("He|he|PRON|2|nsubj;ruled|rule|VERB|0|root;out|out|ADP|2|compound:prt;sending|send|VERB|2|xcomp;troops|troop|NOUN|4|obj", 3, AuxModes.Negation)]
    [InlineData("They|they|PRON|2|nsubj;have|have|VERB|0|root;yet|yet|ADV|2|advmod;to|to|PART|5|mark;withdraw|withdraw|VERB|2|xcomp", 4, AuxModes.Negation)]
    [InlineData("They|they|PRON|2|nsubj;refrained|refrain|VERB|0|root;from|from|SCONJ|4|mark;attacking|attack|VERB|2|advcl", 3, AuxModes.Negation)]
    [InlineData("They|they|PRON|2|nsubj;threatened|threaten|VERB|0|root;to|to|PART|4|mark;attack|attack|VERB|2|xcomp", 3, AuxModes.Hypothetical)]
    [InlineData("The|the|DET|2|det;threat|threat|NOUN|5|nsubj;of|of|ADP|4|case;attack|attack|NOUN|2|nmod;grew|grow|VERB|0|root", 3, AuxModes.Hypothetical)]
    public void Words_that_govern_an_event_reach_it(string rows, int trigger, AuxModes expected) =>
        Assert.Equal(expected, Sentences.Read(rows, null, (trigger, "ASSAULT")).Events[0].Aux);
}
