using Chancery.Core.Claims;
using Chancery.Core.Events;
using Chancery.Core.Text;
using Chancery.Tests;

namespace Chancery.Packs.Tests.Claims;

/// <summary>One sentence of each way in which reports name their source, and hostile ones.</summary>
public sealed class ClaimFamilyTests
{
    [Theory]
    // A security official in Ankara said on condition of anonymity that rebels shelled the port; "on" hung on Ankara by a tired parser
    [InlineData("A|a|DET|3|det;security|security|NOUN|3|compound;official|official|NOUN|6|nsubj;in|in|ADP|5|case;Ankara|Ankara|PROPN|3|nmod;said|say|VERB|0|root;on|on|ADP|8|case;condition|condition|NOUN|6|obl;of|of|ADP|10|case;anonymity|anonymity|NOUN|8|nmod;that|that|SCONJ|13|mark;rebels|rebel|NOUN|13|nsubj;shelled|shell|VERB|6|ccomp", 12, "A security official in Ankara", "said")]
    [InlineData("An|a|DET|2|det;aide|aide|NOUN|7|nsubj;on|on|ADP|4|case;condition|condition|NOUN|2|nmod;of|of|ADP|6|case;anonymity|anonymity|NOUN|4|nmod;said|say|VERB|0|root;rebels|rebel|NOUN|9|nsubj;shelled|shell|VERB|7|ccomp", 8, "An aide", "said")]
    // Rebels, police said, shelled the port: both ways to hang it
    [InlineData("Rebels|rebel|NOUN|6|nsubj;,|,|PUNCT|4|punct;police|police|NOUN|4|nsubj;said|say|VERB|6|parataxis;,|,|PUNCT|4|punct;shelled|shell|VERB|0|root", 5, "police", "said")]
    [InlineData("Rebels|rebel|NOUN|6|nsubj;,|,|PUNCT|4|punct;police|police|NOUN|4|nsubj;said|say|VERB|0|root;,|,|PUNCT|4|punct;shelled|shell|VERB|4|ccomp", 5, "police", "said")]
    // a statement saying that rebels shelled
    [InlineData("A|a|DET|2|det;statement|statement|NOUN|8|nsubj;saying|say|VERB|2|acl;that|that|SCONJ|6|mark;rebels|rebel|NOUN|6|nsubj;shelled|shell|VERB|3|ccomp;was|be|AUX|8|aux:pass;published|publish|VERB|0|root", 5, "A statement", "saying")]
    // Rebels are believed to have shelled the port; billed as a blockade; accused of shelling
    [InlineData("Rebels|rebel|NOUN|3|nsubj:pass;are|be|AUX|3|aux:pass;believed|believe|VERB|0|root;to|to|PART|6|mark;have|have|AUX|6|aux;shelled|shell|VERB|3|xcomp", 5, "unnamed", "believed")]
    [InlineData("It|it|PRON|3|nsubj:pass;was|be|AUX|3|aux:pass;billed|bill|VERB|0|root;as|as|ADP|6|case;a|a|DET|6|det;summit|summit|NOUN|3|obl", 5, "unnamed", "billed")]
    [InlineData("Kyiv|Kyiv|PROPN|2|nsubj;accused|accuse|VERB|0|root;them|they|PRON|2|obj;of|of|SCONJ|5|mark;shelling|shell|VERB|2|advcl", 4, "Kyiv", "accused")]
    [InlineData("Rebels|rebel|NOUN|3|nsubj;allegedly|allegedly|ADV|3|advmod;shelled|shell|VERB|0|root", 2, "unnamed", "allegedly")]
    public void The_source_is_read_as_the_text_names_it(string rows, int trigger, string source, string cue)
    {
        var doc = Sentences.Read(rows, null, (trigger, "ASSAULT"));
        var attribution = Assert.Single(doc.Events[0].Attribution);
        Assert.Equal((source, cue), (attribution.Source, attribution.Cue));
        Assert.Contains(doc.Events[0].Explanation, step => step.Step is "attribution" && step.Tokens.Count > 0);
    }

    [Theory]
    // Rebels, he said at a summit, shelled: the summit is where he spoke
    [InlineData("Rebels|rebel|NOUN|9|nsubj;,|,|PUNCT|4|punct;he|he|PRON|4|nsubj;said|say|VERB|9|parataxis;at|at|ADP|7|case;a|a|DET|7|det;summit|summit|NOUN|4|obl;,|,|PUNCT|4|punct;shelled|shell|VERB|0|root", 6)]
    // what somebody means to do is not what he reports
    [InlineData("Rebels|rebel|NOUN|2|nsubj;promised|promise|VERB|0|root;to|to|PART|4|mark;withdraw|withdraw|VERB|2|xcomp", 3)]
    [InlineData("A|a|DET|2|det;pledge|pledge|NOUN|0|root;to|to|PART|4|mark;withdraw|withdraw|VERB|2|acl", 3)]
    [InlineData("He|he|PRON|2|nsubj;said|say|VERB|0|root;that|that|SCONJ|5|mark;rebels|rebel|NOUN|5|nsubj;fled|flee|VERB|2|ccomp", 1)]
    public void What_is_not_said_has_no_source(string rows, int trigger) =>
        Assert.Empty(Sentences.Read(rows, null, (trigger, "CONSULT")).Events[0].Attribution);

    [Fact]
    public void The_pronoun_of_a_relative_clause_stands_for_its_noun()
    {
        var doc = Doc.Of("Officials|official|NOUN|0|root;who|who|PRON|3|nsubj;said|say|VERB|1|acl:relcl;rebels|rebel|NOUN|5|nsubj;shelled|shell|VERB|3|ccomp");
        doc.Words[1].Xpos = "WP";
        Run(doc, 4);
        Assert.Equal("Officials", Assert.Single(doc.Events[0].Attribution).Source);
    }

    [Theory]
    [InlineData("“|“|PUNCT|3|punct;They|they|PRON|3|nsubj;fled|flee|VERB|0|root;,|,|PUNCT|7|punct;”|”|PUNCT|3|punct;he|he|PRON|7|nsubj;said|say|VERB|3|parataxis;,|,|PUNCT|7|punct;“|“|PUNCT|11|punct;and|and|CCONJ|11|cc;hid|hide|VERB|3|conj;”|”|PUNCT|11|punct", ClaimKind.Direct)]
    [InlineData("He|he|PRON|2|nsubj;said|say|VERB|0|root;rebels|rebel|NOUN|4|nsubj;fled|flee|VERB|2|ccomp;“|“|PUNCT|7|punct;like|like|ADP|7|case;hares|hare|NOUN|4|obl;”|”|PUNCT|7|punct", ClaimKind.Mixed)]
    [InlineData("He|he|PRON|2|nsubj;said|say|VERB|0|root;rebels|rebel|NOUN|4|nsubj;fled|flee|VERB|2|ccomp", ClaimKind.Indirect)]
    public void Quotation_marks_tell_direct_from_mixed_and_told(string rows, ClaimKind kind) =>
        Assert.Contains(Sentences.Read(rows, null, (3, "RETREAT")).Claims, claim => claim.Kind == kind);

    [Fact]
    public void A_quotation_of_two_sentences_has_the_speaker_named_at_its_end()
    {
        // “Rebels fled . | We won , ” he said
        var doc = Doc.Of("“|“|PUNCT|3|punct;Rebels|rebel|NOUN|3|nsubj;fled|flee|VERB|0|root;.|.|PUNCT|3|punct;We|we|PRON|6|nsubj;won|win|VERB|10|ccomp;,|,|PUNCT|10|punct;”|”|PUNCT|6|punct;he|he|PRON|10|nsubj;said|say|VERB|0|root");
        var span = doc.Sentences[0].Span;
        doc.Sentences.Clear();
        doc.Sentences.AddRange([new Sentence(new TokenRange(0, 4), span, 0), new Sentence(new TokenRange(4, 10), span, 0)]);
        for (var i = 4; i < 10; i++) doc.Words[i].Sentence = 1;
        Run(doc, 2);
        var attribution = Assert.Single(doc.Events[0].Attribution);
        Assert.Equal(("he", "said", ClaimKind.Direct), (attribution.Source, attribution.Cue, attribution.Kind));
    }

    [Theory]
    [InlineData("“|“|PUNCT|0|root")]
    [InlineData("\"|\"|PUNCT|0|root;\"|\"|PUNCT|1|punct;”|”|PUNCT|1|punct;“|“|PUNCT|1|punct")]
    [InlineData("said|say|VERB|0|root")]
    [InlineData("according|accord|VERB|0|root;to|to|ADP|1|fixed")]
    [InlineData("said|say|VERB|2|ccomp;said|say|VERB|1|ccomp;said|say|VERB|3|xcomp")]
    public void Scraps_and_circles_are_read_without_harm(string rows)
    {
        var doc = Doc.Of(rows);
        doc.Sentences.Add(new Sentence(new TokenRange(doc.Tokens.Count, doc.Tokens.Count), new TextSpan(doc.Text.Length, doc.Text.Length), 0));
        Run(doc, 0);
        Assert.All(doc.Claims.SelectMany(claim => claim.Content), range => Assert.True(range.Start >= 0 && range.End <= doc.Tokens.Count && range.Length > 0));
    }

    [Theory]
    [InlineData("He|he|PRON|2|nsubj;said|say|VERB|0|root;they|they|PRON|5|nsubj;would|would|AUX|5|aux;strike|strike|VERB|2|ccomp;if|if|SCONJ|7|mark;attacked|attack|VERB|5|advcl", 4, AuxModes.Hypothetical)]
    [InlineData("They|they|PRON|2|nsubj;hope|hope|VERB|0|root;to|to|PART|4|mark;meet|meet|VERB|2|xcomp", 3, AuxModes.Hypothetical)]
    [InlineData("Troops|troops|NOUN|2|nsubj;wait|wait|VERB|0|root;in|in|SCONJ|6|mark;case|case|NOUN|3|fixed;rebels|rebel|NOUN|6|nsubj;attack|attack|VERB|2|advcl", 5, AuxModes.Hypothetical)]
    [InlineData("No|no|DET|2|det;attack|attack|NOUN|3|nsubj;took|take|VERB|0|root;place|place|NOUN|3|obj", 1, AuxModes.Negation)]
    [InlineData("Talks|talk|NOUN|3|nsubj;will|will|AUX|3|aux;take|take|VERB|0|root;place|place|NOUN|3|obj", 0, AuxModes.Future)]
    [InlineData("They|they|PRON|2|nsubj;left|leave|VERB|0|root;without|without|SCONJ|4|mark;attacking|attack|VERB|2|advcl", 3, AuxModes.Negation)]
    [InlineData("Talks|talk|NOUN|3|nsubj:pass;are|be|AUX|3|aux:pass;expected|expect|VERB|0|root;to|to|PART|5|mark;begin|begin|VERB|3|xcomp", 4, AuxModes.Future)]
    [InlineData("He|he|PRON|4|nsubj;did|do|AUX|4|aux;not|not|PART|4|advmod;condemn|condemn|VERB|0|root;the|the|DET|6|det;attack|attack|NOUN|4|obj", 5, AuxModes.None)]
    public void Conditions_plans_and_denials_reach_the_event(string rows, int trigger, AuxModes expected) =>
        Assert.Equal(expected, Sentences.Read(rows, null, (trigger, "ASSAULT")).Events[0].Aux);

    private static void Run(Document doc, int trigger)
    {
        doc.Events.Add(Sentences.Event(trigger, "ASSAULT"));
        Sentences.Run(doc);
    }
}
