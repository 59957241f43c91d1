using Chancery.Core.Claims;
using Chancery.Core.Text;
using Chancery.Tests;

namespace Chancery.Packs.Tests.Claims;

/// <summary>Where what is said begins and ends, and whose words a statement's are.</summary>
public sealed class ClaimEndTests
{
    [Theory]
    // the second verb is the teller's, not the rebels'
    [InlineData("He|he|PRON|2|nsubj;said|say|VERB|0|root;rebels|rebel|NOUN|4|nsubj;fled|flee|VERB|2|ccomp;and|and|CCONJ|6|cc;warned|warn|VERB|4|conj;them|they|PRON|6|obj", "said=VBD fled=VBD warned=VBD", "rebels fled")]
    [InlineData("He|he|PRON|2|nsubj;said|say|VERB|0|root;rebels|rebel|NOUN|4|nsubj;fled|flee|VERB|2|ccomp;,|,|PUNCT|6|punct;adding|add|VERB|4|advcl;nothing|nothing|PRON|6|obj", "said=VBD fled=VBD adding=VBG", "rebels fled")]
    [InlineData("He|he|PRON|2|nsubj;said|say|VERB|0|root;rebels|rebel|NOUN|4|nsubj;fled|flee|VERB|2|ccomp;,|,|PUNCT|8|punct;while|while|SCONJ|8|mark;police|police|NOUN|8|nsubj;won|win|VERB|4|advcl", "said=VBD", "rebels fled")]
    [InlineData("He|he|PRON|2|nsubj;met|meet|VERB|0|root;rebels|rebel|NOUN|2|obj;and|and|CCONJ|5|cc;said|say|VERB|2|conj;they|they|PRON|7|nsubj;left|leave|VERB|5|ccomp;Kyiv|Kyiv|PROPN|7|obj;,|,|PUNCT|11|punct;where|where|ADV|11|advmod;fought|fight|VERB|8|acl:relcl;others|other|NOUN|11|nsubj", "where=WRB met=VBD", "they left Kyiv")]
    // what comes after a colon, or behind "and that", is said as well
    [InlineData("He|he|PRON|2|nsubj;said|say|VERB|0|root;it|it|PRON|4|nsubj;fell|fall|VERB|2|ccomp;for|for|ADP|7|case;one|one|NUM|7|nummod;reason|reason|NOUN|4|obl;:|:|PUNCT|10|punct;rebels|rebel|NOUN|10|nsubj;fled|flee|VERB|2|parataxis", "", "it fell for one reason : rebels fled")]
    [InlineData("He|he|PRON|2|nsubj;said|say|VERB|0|root;rebels|rebel|NOUN|4|nsubj;fled|flee|VERB|2|ccomp;,|,|PUNCT|9|punct;and|and|CCONJ|9|cc;that|that|SCONJ|9|mark;police|police|NOUN|9|nsubj;won|win|VERB|2|conj", "", "rebels fled , and that police won")]
    [InlineData("He|he|PRON|2|nsubj;said|say|VERB|0|root;rebels|rebel|NOUN|4|nsubj;fled|flee|VERB|2|ccomp;,|,|PUNCT|10|punct;but|but|CCONJ|10|cc;“|“|PUNCT|10|punct;not|not|PART|10|advmod;very|very|ADV|10|advmod;far|far|ADV|2|conj;”|”|PUNCT|10|punct", "", "rebels fled , but “ not very far ”")]
    // the word that asks belongs to what is asked
    [InlineData("He|he|PRON|2|nsubj;asked|ask|VERB|0|root;which|which|DET|4|det;town|town|NOUN|2|obj;they|they|PRON|6|nsubj;held|hold|VERB|2|ccomp", "which=WDT", "which town they held")]
    public void What_is_said_begins_and_ends_where_the_teller_stops(string rows, string tags, string content)
    {
        var claim = Sentences.Tagged(rows, tags).Claims.First(claim => claim.Source is not null);
        Assert.Equal(content, Text(rows, claim));
    }

    [Fact]
    public void A_quotation_behind_what_it_is_about_is_said_of_it()
    {
        const string Rows = "He|he|PRON|2|nsubj;called|call|VERB|0|root;it|it|PRON|2|obj;“|“|PUNCT|7|punct;a|a|DET|7|det;great|great|ADJ|7|amod;disaster|disaster|NOUN|2|parataxis;”|”|PUNCT|7|punct";
        Assert.Contains(Sentences.Tagged(Rows, "").Claims, claim => Text(Rows, claim).EndsWith('”'));
    }

    [Fact]
    public void What_seems_so_is_nobodys_word()
    {
        const string Rows = "Rebels|rebel|NOUN|2|nsubj;seem|seem|VERB|0|root;to|to|PART|4|mark;control|control|VERB|2|xcomp;the|the|DET|6|det;port|port|NOUN|4|obj";
        Assert.All(Sentences.Tagged(Rows, "").Claims, claim => Assert.Null(claim.Source));
    }

    [Fact]
    public void A_statement_speaks_for_whoever_made_it()
    {
        const string Rows = "Kyiv|Kyiv|PROPN|2|nsubj;issued|issue|VERB|0|root;a|a|DET|4|det;statement|statement|NOUN|2|obj;saying|say|VERB|4|acl;that|that|SCONJ|8|mark;rebels|rebel|NOUN|8|nsubj;fled|flee|VERB|5|ccomp";
        var doc = Sentences.Tagged(Rows, "saying=VBG");
        Assert.Equal("Kyiv", Assert.Single(doc.Claims, claim => doc.TextOf(claim.Cue) == "issued a statement saying").NameIn(doc));
    }

    private static string Text(string rows, Claim claim)
    {
        var doc = Doc.Of(rows);
        return string.Join(" … ", claim.Content.Select(range => doc.TextOf(range)));
    }
}
