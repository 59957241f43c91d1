using Chancery.Core.Text;
using Chancery.Tests;

namespace Chancery.Core.Tests.Text;

public sealed class PhraseTrieTests
{
    [Fact]
    public void The_longest_phrase_wins()
    {
        var trie = new PhraseTrie<string>();
        trie.Add("south", "direction");
        trie.Add("south korea", "KOR");
        var doc = Doc.Of("South|South|PROPN|2|compound; Korea|Korea|PROPN|3|nsubj; spoke|speak|VERB|0|root");
        Assert.Equal(2, trie.Match(doc.Words, 0, 3, out var value));
        Assert.Equal("KOR", value);
        Assert.Equal(1, trie.Match(doc.Words, 0, 1, out value));
        Assert.Equal(0, trie.Match(doc.Words, 2, 3, out _));
    }

    [Fact]
    public void Lemmas_match_where_asked()
    {
        var trie = new PhraseTrie<int>();
        trie.Add("speak", 1);
        var doc = Doc.Of("spoke|speak|VERB|0|root");
        Assert.Equal(0, trie.Match(doc.Words, 0, 1, out _));
        Assert.Equal(1, trie.MatchLemmas(doc.Words, 0, 1, out _));
    }

    [Fact]
    public void A_repeated_phrase_keeps_its_first_value()
    {
        var trie = new PhraseTrie<int>();
        Assert.True(trie.Add("a b", 1));
        Assert.False(trie.Add("a b", 2));
        Assert.Equal(1, trie.Count);
    }
}
