using Chancery.Core.Claims;
using Chancery.Core.Language;
using Chancery.Core.Text;
using Chancery.Tests;

namespace Chancery.Packs.Tests.Claims;

/// <summary>Whoever closes a sentence by saying so is no part of what is said.</summary>
public sealed class LastSpeakerTests
{
    private static readonly LastSpeakerStage Stage = new(new CueLexicon { Speech = new HashSet<string> { "say" } });

    [Fact]
    public void Speakers_behind_a_list_are_no_more_of_it()
    {
        var doc = Mended("Troops|troop|NOUN|2|nsubj; clashed|clash|VERB|0|root; ,|,|PUNCT|4|punct; killing|kill|VERB|2|advcl; people|people|NOUN|4|obj; ,|,|PUNCT|7|punct; residents|resident|NOUN|5|conj; and|and|CCONJ|9|cc; officials|official|NOUN|7|conj; said|say|VERB|2|conj; .|.|PUNCT|2|punct", (1, "VBD"), (3, "VBG"), (9, "VBD"));
        Assert.Equal((9, Dep.Nsubj), (doc.Words[6].Head, doc.Words[6].Dep));
        Assert.Equal((6, Dep.Conj), (doc.Words[8].Head, doc.Words[8].Dep));
        Assert.Equal((1, Dep.Parataxis), (doc.Words[9].Head, doc.Words[9].Dep));
    }

    [Theory]
    // the verb has its subject
    [InlineData("It|it|PRON|2|nsubj; fell|fall|VERB|0|root; ,|,|PUNCT|2|punct; police|police|NOUN|5|nsubj; said|say|VERB|2|parataxis; .|.|PUNCT|2|punct", 1, 4)]
    // nothing was said before the comma
    [InlineData("Yesterday|yesterday|NOUN|5|obl; ,|,|PUNCT|1|punct; a|a|DET|4|det; friend|friend|NOUN|5|dep; said|say|VERB|0|root; .|.|PUNCT|5|punct", 0, 4)]
    // something else follows
    [InlineData("It|it|PRON|2|nsubj; fell|fall|VERB|0|root; ,|,|PUNCT|2|punct; police|police|NOUN|2|obj; said|say|VERB|2|conj; so|so|NOUN|5|obj; .|.|PUNCT|2|punct", 1, 4)]
    public void What_needs_no_mending_stays(string rows, int first, int verb)
    {
        var before = Doc.Of(rows);
        var doc = Mended(rows, (first, "VBD"), (verb, "VBD"));
        Assert.Equal(before.Words.ToArray().Select(word => (word.Head, word.Dep)), doc.Words.ToArray().Select(word => (word.Head, word.Dep)));
    }

    private static Document Mended(string rows, params (int Token, string Xpos)[] tags)
    {
        var doc = Doc.Of(rows);
        foreach (var (token, xpos) in tags) doc.Words[token].Xpos = xpos;
        Stage.Run(doc);
        return doc;
    }
}
