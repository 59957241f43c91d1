using Chancery.Core.Language;
using Chancery.Core.Language.Neural;
using Chancery.Core.Text;

namespace Chancery.Tests.Language.Neural;

public sealed class FiniteVerbsTests
{
    private static readonly Tellers Verbs = new([], [], ["docked"]);

    [Fact]
    public void A_past_tense_read_as_an_adjective_of_its_object_becomes_the_verb()
    {
        Token[] words =
        [
            Word("canada", Upos.Propn, "NNP", 2, Dep.Compound), Word("imposed", Upos.Verb, "VBN", 2, Dep.Amod), Word("sanctions", Upos.Noun, "NNS", -1, Dep.Root),
            Word("on", Upos.Adp, "IN", 4, Dep.Case), Word("belarus", Upos.Propn, "NNP", 2, Dep.Nmod), Word(".", Upos.Punct, ".", 2, Dep.Punct),
        ];
        FiniteVerbs.Settle(words, new TokenRange(0, words.Length));
        Assert.Equal([(1, Dep.Nsubj), (-1, Dep.Root), (1, Dep.Obj), (4, Dep.Case), (2, Dep.Nmod), (1, Dep.Punct)], words.Select(word => (word.Head, word.Dep)));
        Assert.Equal("VBD", words[1].Xpos);
    }

    [Fact]
    public void The_head_of_the_phrase_before_it_is_the_subject()
    {
        Token[] words =
        [
            Word("the", Upos.Det, "DT", 1, Dep.Det), Word("government", Upos.Noun, "NN", 5, Dep.Compound), Word("of", Upos.Adp, "IN", 3, Dep.Case), Word("chad", Upos.Propn, "NNP", 1, Dep.Nmod),
            Word("closed", Upos.Verb, "VBD", 5, Dep.Amod), Word("borders", Upos.Noun, "NNS", -1, Dep.Root), Word(".", Upos.Punct, ".", 5, Dep.Punct),
        ];
        FiniteVerbs.Settle(words, new TokenRange(0, words.Length));
        Assert.Equal((4, Dep.Nsubj), (words[1].Head, words[1].Dep));
        Assert.Equal((1, Dep.Nmod), (words[3].Head, words[3].Dep));
        Assert.Equal((4, Dep.Obj), (words[5].Head, words[5].Dep));
    }

    [Fact]
    public void A_root_that_acts_becomes_the_subject_where_its_participle_has_an_object()
    {
        Token[] words =
        [
            Word("rebels", Upos.Noun, "NNS", -1, Dep.Root), Word("shelled", Upos.Verb, "VBN", 0, Dep.Acl), Word("villages", Upos.Noun, "NNS", 1, Dep.Obj), Word(".", Upos.Punct, ".", 0, Dep.Punct),
        ];
        FiniteVerbs.Settle(words, new TokenRange(0, words.Length));
        Assert.Equal([(1, Dep.Nsubj), (-1, Dep.Root), (1, Dep.Obj), (1, Dep.Punct)], words.Select(word => (word.Head, word.Dep)));
    }

    [Fact]
    public void A_verb_that_is_done_to_nobody_is_a_past_tense_wherever_it_hangs()
    {
        Token[] words =
        [
            Word("a", Upos.Det, "DT", 1, Dep.Det), Word("ship", Upos.Noun, "NN", -1, Dep.Root), Word("with", Upos.Adp, "IN", 3, Dep.Case), Word("tonnes", Upos.Noun, "NNS", 1, Dep.Nmod),
            Word("docked", Upos.Verb, "VBN", 3, Dep.Acl), Word("in", Upos.Adp, "IN", 6, Dep.Case), Word("mogadishu", Upos.Propn, "NNP", 4, Dep.Obl), Word(".", Upos.Punct, ".", 4, Dep.Punct),
        ];
        FiniteVerbs.Settle(words, new TokenRange(0, words.Length), Verbs);
        Assert.Equal([(1, Dep.Det), (4, Dep.Nsubj), (3, Dep.Case), (1, Dep.Nmod), (-1, Dep.Root), (6, Dep.Case), (4, Dep.Obl), (4, Dep.Punct)], words.Select(word => (word.Head, word.Dep)));
    }

    [Fact]
    public void Such_a_verb_has_no_subject_of_a_passive()
    {
        Token[] words = [Word("the", Upos.Det, "DT", 1, Dep.Det), Word("ship", Upos.Noun, "NN", 2, Dep.NsubjPass), Word("docked", Upos.Verb, "VBN", -1, Dep.Root), Word("there", Upos.Adv, "RB", 2, Dep.Advmod)];
        FiniteVerbs.Settle(words, new TokenRange(0, words.Length), Verbs);
        Assert.Equal((Dep.Nsubj, "VBD"), (words[1].Dep, words[2].Xpos));
    }

    [Theory]
    [InlineData("free", Dep.Xcomp, Dep.Obj, Dep.Mark)]
    [InlineData("young", Dep.Amod, Dep.Obl, Dep.Case)]
    public void A_verb_that_is_also_an_adjective_is_a_verb_behind_to(string form, Dep word, Dep noun, Dep to)
    {
        Token[] words =
        [
            Word("spain", Upos.Propn, "NNP", 1, Dep.Nsubj), Word("asked", Upos.Verb, "VBD", -1, Dep.Root), Word("egypt", Upos.Propn, "NNP", 1, Dep.Iobj), Word("to", Upos.Part, "IN", 5, Dep.Case),
            Word(form, Upos.Adj, "JJ", 5, Dep.Amod), Word("prisoners", Upos.Noun, "NNS", 1, Dep.Obl), Word(".", Upos.Punct, ".", 1, Dep.Punct),
        ];
        HiddenInfinitives.Settle(words, new TokenRange(0, words.Length), new Tellers([], [], [], ["free"]));
        Assert.Equal((word, noun, to), (words[4].Dep, words[5].Dep, words[3].Dep));
    }

    [Fact]
    public void Phrases_and_sentences_with_a_verb_stay_as_they_are()
    {
        // a headline has no full stop
        AssertKept([Word("canada", Upos.Propn, "NNP", 2, Dep.Compound), Word("imposed", Upos.Verb, "VBN", 2, Dep.Amod), Word("sanctions", Upos.Noun, "NNS", -1, Dep.Root), Word("bite", Upos.Noun, "NN", 2, Dep.Nmod)]);
        // "Sanctions imposed on Belarus." has no object
        AssertKept([Word("sanctions", Upos.Noun, "NNS", -1, Dep.Root), Word("imposed", Upos.Verb, "VBN", 0, Dep.Acl), Word("on", Upos.Adp, "IN", 3, Dep.Case), Word("belarus", Upos.Propn, "NNP", 1, Dep.Obl), Word(".", Upos.Punct, ".", 0, Dep.Punct)]);
        // whoever was killed somewhere did nothing
        AssertKept([Word("soldiers", Upos.Noun, "NNS", -1, Dep.Root), Word("killed", Upos.Verb, "VBN", 0, Dep.Acl), Word("in", Upos.Adp, "IN", 3, Dep.Case), Word("kashmir", Upos.Propn, "NNP", 1, Dep.Obl), Word(".", Upos.Punct, ".", 0, Dep.Punct)]);
        // "A ship docked by its crew."
        AssertKept([Word("ship", Upos.Noun, "NN", -1, Dep.Root), Word("docked", Upos.Verb, "VBN", 0, Dep.Acl), Word("by", Upos.Adp, "IN", 3, Dep.Case), Word("crew", Upos.Noun, "NN", 1, Dep.OblAgent), Word(".", Upos.Punct, ".", 0, Dep.Punct)]);
        AssertKept([Word("the", Upos.Det, "DT", 2, Dep.Det), Word("imposed", Upos.Verb, "VBN", 2, Dep.Amod), Word("sanctions", Upos.Noun, "NNS", -1, Dep.Root), Word("alone", Upos.Adv, "RB", 2, Dep.Advmod), Word(".", Upos.Punct, ".", 2, Dep.Punct)]);
        AssertKept([Word("it", Upos.Pron, "PRP", 4, Dep.Nsubj), Word("is", Upos.Aux, "VBZ", 4, Dep.Cop), Word("eu", Upos.Propn, "NNP", 4, Dep.Compound), Word("imposed", Upos.Verb, "VBN", 4, Dep.Amod), Word("sanctions", Upos.Noun, "NNS", -1, Dep.Root), Word(".", Upos.Punct, ".", 4, Dep.Punct)]);
    }

    private static void AssertKept(Token[] words)
    {
        var before = words.Select(word => (word.Head, word.Dep, word.Xpos)).ToArray();
        FiniteVerbs.Settle(words, new TokenRange(0, words.Length), Verbs);
        Assert.Equal(before, words.Select(word => (word.Head, word.Dep, word.Xpos)));
    }

    private static Token Word(string norm, Upos upos, string xpos, int head, Dep dep) => new() { Norm = norm, Upos = upos, Xpos = xpos, Head = head, Dep = dep };
}
