using Chancery.Core.Language;
using Chancery.Core.Language.Neural;
using Chancery.Core.Text;

namespace Chancery.Tests.Language.Neural;

public sealed class HiddenClausesTests
{
    [Fact]
    public void A_past_tense_behind_a_conjunction_and_its_subject_is_the_verb_of_a_clause()
    {
        Token[] words =
        [
            Word("prices", Upos.Noun, "NNS", 1, Dep.Nsubj), Word("rose", Upos.Verb, "VBD", -1, Dep.Root), Word("since", Upos.Adp, "IN", 5, Dep.Case), Word("chad", Upos.Propn, "NNP", 4, Dep.Nsubj),
            Word("severed", Upos.Verb, "VBN", 5, Dep.Amod), Word("relations", Upos.Noun, "NNS", 1, Dep.Obl), Word(".", Upos.Punct, ".", 1, Dep.Punct),
        ];
        HiddenClauses.Settle(words, new TokenRange(0, words.Length));
        Assert.Equal([(1, Dep.Nsubj), (-1, Dep.Root), (4, Dep.Mark), (4, Dep.Nsubj), (1, Dep.Advcl), (4, Dep.Obj), (1, Dep.Punct)], words.Select(word => (word.Head, word.Dep)));
        Assert.Equal("VBD", words[4].Xpos);
    }

    [Fact]
    public void So_it_is_where_the_subject_took_the_object()
    {
        Token[] words =
        [
            Word("since", Upos.Sconj, "IN", 2, Dep.Case), Word("four", Upos.Num, "CD", 2, Dep.Nummod), Word("states", Upos.Noun, "NNS", 6, Dep.Obl), Word("severed", Upos.Verb, "VBN", 2, Dep.Amod),
            Word("relations", Upos.Noun, "NNS", 2, Dep.Obj), Word("prices", Upos.Noun, "NNS", 6, Dep.Nsubj), Word("rose", Upos.Verb, "VBD", -1, Dep.Root), Word(".", Upos.Punct, ".", 6, Dep.Punct),
        ];
        HiddenClauses.Settle(words, new TokenRange(0, words.Length));
        Assert.Equal([(3, Dep.Mark), (2, Dep.Nummod), (3, Dep.Nsubj), (6, Dep.Advcl), (3, Dep.Obj)], words.Take(5).Select(word => (word.Head, word.Dep)));
    }

    [Fact]
    public void A_bare_singular_before_a_participle_is_part_of_the_name_of_a_thing()
    {
        Token[] words =
        [
            Word("they", Upos.Pron, "PRP", 1, Dep.Nsubj), Word("met", Upos.Verb, "VBD", -1, Dep.Root), Word("after", Upos.Adp, "IN", 5, Dep.Case), Word("government", Upos.Noun, "NN", 4, Dep.Compound),
            Word("sponsored", Upos.Verb, "VBN", 5, Dep.Amod), Word("talks", Upos.Noun, "NNS", 1, Dep.Obl), Word(".", Upos.Punct, ".", 1, Dep.Punct),
        ];
        HiddenClauses.Settle(words, new TokenRange(0, words.Length));
        Assert.Equal((5, Dep.Amod), (words[4].Head, words[4].Dep));
    }

    [Fact]
    public void A_purpose_behind_an_adverb_of_time_belongs_to_the_verb()
    {
        Token[] words =
        [
            Word("they", Upos.Pron, "PRP", 1, Dep.Nsubj), Word("gathered", Upos.Verb, "VBD", -1, Dep.Root), Word("two", Upos.Num, "CD", 3, Dep.Nummod), Word("days", Upos.Noun, "NNS", 4, Dep.OblUnmarked),
            Word("earlier", Upos.Adv, "RBR", 1, Dep.Advmod), Word("to", Upos.Part, "TO", 6, Dep.Mark), Word("protest", Upos.Verb, "VB", 4, Dep.Advcl), Word(".", Upos.Punct, ".", 1, Dep.Punct),
        ];
        HiddenClauses.Settle(words, new TokenRange(0, words.Length));
        Assert.Equal(1, words[6].Head);
    }

    private static Token Word(string norm, Upos upos, string xpos, int head, Dep dep) => new() { Norm = norm, Upos = upos, Xpos = xpos, Head = head, Dep = dep };
}
