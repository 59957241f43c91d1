using Chancery.Core.Text;
using Chancery.Tests;

namespace Chancery.Packs.Tests.Claims;

/// <summary>How far a cue reaches, who adds what, and verbs of speech that are deeds.</summary>
public sealed class CueReachTests
{
    private const string Added = "Ana|Ana|PROPN|2|nsubj;said|say|VERB|0|root;rebels|rebel|NOUN|4|nsubj;won|win|VERB|2|ccomp;,|,|PUNCT|6|punct;adding|add|VERB|4|advcl;that|that|SCONJ|9|mark;police|police|NOUN|9|nsubj;fled|flee|VERB|6|ccomp";

    [Theory]
    // the verb before is part of the cue as an auxiliary is
    [InlineData("He|he|PRON|2|nsubj;continued|continue|VERB|0|root;to|to|PART|4|mark;insist|insist|VERB|2|xcomp;that|that|SCONJ|7|mark;rebels|rebel|NOUN|7|nsubj;fled|flee|VERB|4|ccomp", "continued to insist")]
    // whoever is made to say so stands between
    [InlineData("He|he|PRON|2|nsubj;forced|force|VERB|0|root;him|he|PRON|2|obj;to|to|PART|5|mark;admit|admit|VERB|2|xcomp;that|that|SCONJ|8|mark;rebels|rebel|NOUN|8|nsubj;fled|flee|VERB|5|ccomp", "admit")]
    [InlineData("He|he|PRON|2|nsubj;said|say|VERB|0|root;repeatedly|repeatedly|ADV|2|advmod;that|that|SCONJ|6|mark;rebels|rebel|NOUN|6|nsubj;fled|flee|VERB|2|ccomp", "said repeatedly")]
    [InlineData("He|he|PRON|2|nsubj;went|go|VERB|0|root;on|on|ADP|2|compound:prt;to|to|PART|5|mark;say|say|VERB|2|advcl;that|that|SCONJ|8|mark;rebels|rebel|NOUN|8|nsubj;fled|flee|VERB|5|ccomp", "went on to say")]
    [InlineData("Kyiv|Kyiv|PROPN|2|nsubj;refused|refuse|VERB|0|root;to|to|PART|4|mark;praise|praise|VERB|2|xcomp;the|the|DET|6|det;truce|truce|NOUN|4|obj", "refused to praise")]
    public void A_cue_has_the_words_around_its_verb(string rows, string cue)
    {
        var doc = Sentences.Tagged(rows);
        Assert.Contains(doc.Claims, claim => doc.TextOf(claim.Cue) == cue);
    }

    [Theory]
    // "rejected the claim that": rejecting says so, whatever is rejected
    [InlineData("Kyiv|Kyiv|PROPN|2|nsubj;rejected|reject|VERB|0|root;the|the|DET|4|det;claim|claim|NOUN|2|obj;that|that|SCONJ|7|mark;rebels|rebel|NOUN|7|nsubj;fled|flee|VERB|4|acl", "", "rejected", "the claim that rebels fled")]
    // where it was said may stand before what was said
    [InlineData("Kyiv|Kyiv|PROPN|2|nsubj;said|say|VERB|0|root;in|in|ADP|5|case;a|a|DET|5|det;statement|statement|NOUN|2|obl;that|that|SCONJ|8|mark;rebels|rebel|NOUN|8|nsubj;fled|flee|VERB|5|ccomp", "said=VBD", "said", "that rebels fled")]
    // what is said of may stand before its clause
    [InlineData("The|the|DET|2|det;truce|truce|NOUN|7|nsubj;which|which|PRON|5|obj;Kyiv|Kyiv|PROPN|5|nsubj;opposes|oppose|VERB|2|acl:relcl;was|be|AUX|7|aux:pass;broken|break|VERB|0|root", "which=WDT opposes=VBZ", "opposes", "which")]
    // what is said of somebody may be a second object, or stand behind when it was said
    [InlineData("Kyiv|Kyiv|PROPN|2|nsubj;called|call|VERB|0|root;the|the|DET|4|det;truce|truce|NOUN|2|obj;a|a|DET|6|det;trap|trap|NOUN|2|obj", "called=VBD", "called", "the truce a trap")]
    [InlineData("Kyiv|Kyiv|PROPN|2|nsubj;criticized|criticize|VERB|0|root;rebels|rebel|NOUN|2|obj;before|before|ADP|5|case;dawn|dawn|NOUN|2|obl;for|for|ADP|7|mark;breaking|break|VERB|2|advcl;truces|truce|NOUN|7|obj", "criticized=VBD breaking=VBG for=IN", "criticized", "rebels before dawn for breaking truces")]
    // "their fear is that"
    [InlineData("Their|their|PRON|2|nmod:poss;fear|fear|NOUN|6|nsubj:outer;is|be|AUX|6|cop;that|that|SCONJ|6|mark;rebels|rebel|NOUN|6|nsubj;gone|gone|ADJ|0|root", "", "fear is", "that rebels gone")]
    // whose view it is stands inside the phrase
    [InlineData("In|in|ADP|3|case;Ruiz|Ruiz|PROPN|3|nmod:poss;view|view|NOUN|6|obl;,|,|PUNCT|3|punct;rebels|rebel|NOUN|6|nsubj;fled|flee|VERB|0|root", "", "view", "rebels fled")]
    public void One_cue_is_one_claim(string rows, string tags, string cue, string content)
    {
        var doc = Sentences.Tagged(rows, tags);
        var claim = Assert.Single(doc.Claims);
        Assert.Equal((cue, content), (doc.TextOf(claim.Cue), doc.TextOf(Assert.Single(claim.Content))));
    }

    [Theory]
    [InlineData("Rebels|rebel|NOUN|2|nsubj;fled|flee|VERB|0|root;,|,|PUNCT|2|punct;Ruiz|Ruiz|PROPN|2|obj;(|(|PUNCT|6|punct;Lima|Lima|PROPN|4|appos;)|)|PUNCT|6|punct;said|say|VERB|2|parataxis", "said=VBD", "Ruiz ( Lima )")]
    [InlineData("As|as|SCONJ|2|mark;reported|report|VERB|6|advcl;by|by|ADP|4|case;police|police|NOUN|2|obl:agent;,|,|PUNCT|2|punct;rebels|rebel|NOUN|7|nsubj;fled|flee|VERB|0|root", "reported=VBN", "police")]
    public void A_source_before_brackets_or_behind_by_is_found(string rows, string tags, string source)
    {
        var doc = Sentences.Tagged(rows, tags);
        Assert.Contains(doc.Claims, claim => claim.NameIn(doc) == source);
    }

    [Theory]
    // a calling that the parser took for a subject of its own is part of the name
    [InlineData("Union|union|NOUN|2|compound;spokesman|spokesman|NOUN|4|nsubj;Ruiz|Ruiz|PROPN|4|nsubj;said|say|VERB|0|root;that|that|SCONJ|7|mark;rebels|rebel|NOUN|7|nsubj;fled|flee|VERB|4|ccomp", "said=VBD", "Union spokesman Ruiz")]
    // "it" before a name is another subject
    [InlineData("It|it|PRON|3|nsubj;Ruiz|Ruiz|PROPN|3|nsubj;said|say|VERB|0|root;that|that|SCONJ|6|mark;rebels|rebel|NOUN|6|nsubj;fled|flee|VERB|3|ccomp", "said=VBD", "Ruiz")]
    public void A_calling_before_a_name_is_part_of_the_source(string rows, string tags, string source)
    {
        var doc = Sentences.Tagged(rows, tags);
        Assert.Equal(source, Assert.Single(doc.Claims).NameIn(doc));
    }

    [Theory]
    // "warned that officers he had met left": the parser hung the clause on nothing
    [InlineData("Ruiz|Ruiz|PROPN|2|nsubj;warned|warn|VERB|0|root;that|that|SCONJ|5|mark;rebels|rebel|NOUN|2|nsubj;fled|flee|VERB|4|acl:relcl", "warned=VBD", "warned", "that rebels fled")]
    [InlineData("It|it|PRON|2|nsubj;seems|seem|VERB|0|root;likely|likely|ADJ|2|xcomp;that|that|SCONJ|6|mark;rebels|rebel|NOUN|6|nsubj;fled|flee|VERB|3|ccomp", "seems=VBZ", "seems", "likely that rebels fled")]
    public void A_clause_is_said_wherever_the_parser_hung_it(string rows, string tags, string cue, string content)
    {
        var doc = Sentences.Tagged(rows, tags);
        Assert.Contains(doc.Claims, claim => doc.TextOf(claim.Cue) == cue && doc.TextOf(Assert.Single(claim.Content)) == content);
    }

    [Theory]
    // no aside: they believed in it
    [InlineData("Rebels|rebel|NOUN|2|nsubj;believed|believe|VERB|0|root;in|in|ADP|5|case;her|her|PRON|5|nmod:poss;judgment|judgment|NOUN|2|obl")]
    public void A_view_inside_a_clause_is_no_cue(string rows)
    {
        var doc = Sentences.Tagged(rows);
        Assert.DoesNotContain(doc.Claims, claim => doc.TextOf(claim.Cue) == "judgment");
    }

    [Fact]
    public void What_the_teller_adds_about_the_object_is_not_said()
    {
        var doc = Sentences.Tagged("Ana|Ana|PROPN|2|nsubj;criticized|criticize|VERB|0|root;the|the|DET|4|det;plan|plan|NOUN|2|obj;,|,|PUNCT|7|punct;which|which|PRON|7|nsubj;failed|fail|VERB|4|acl:relcl", "which=WDT");
        Assert.Equal("the plan", doc.TextOf(Assert.Single(Assert.Single(doc.Claims).Content)));
    }

    [Fact]
    public void Whoever_said_so_adds_what_is_added()
    {
        var doc = Sentences.Tagged(Added, "said=VBD won=VBD adding=VBG");
        Assert.Equal("Ana", Assert.Single(doc.Claims, claim => doc.TextOf(claim.Cue) == "adding").NameIn(doc));
    }

    [Theory]
    [InlineData("Peru|Peru|PROPN|2|nsubj;recalled|recall|VERB|0|root;its|its|PRON|4|nmod:poss;ambassador|ambassador|NOUN|2|obj")]
    [InlineData("Rebels|rebel|NOUN|2|nsubj;declared|declare|VERB|0|root;a|a|DET|4|det;ceasefire|ceasefire|NOUN|2|obj")]
    [InlineData("They|they|PRON|2|nsubj;asked|ask|VERB|0|root;not|not|PART|6|advmod;to|to|PART|6|mark;be|be|AUX|6|aux:pass;named|name|VERB|2|xcomp")]
    public void A_deed_is_no_claim(string rows) => Assert.Empty(Sentences.Tagged(rows).Claims);

    [Fact]
    public void What_is_announced_with_a_colon_stands_in_the_next_paragraph()
    {
        var doc = Coder.Default.Read(new Article { Id = "below", Text = "Maria Lopez said:\n\n“The army crossed the river at dawn. Nobody stopped it.”\n\nThe vote is on Monday." });
        Assert.Equal("“The army crossed the river at dawn. Nobody stopped it.”", doc.TextOf(Assert.Single(Assert.Single(doc.Claims).Content)));
    }
}
