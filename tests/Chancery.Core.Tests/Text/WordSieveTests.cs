using Chancery.Core.Text;
using CsCheck;

namespace Chancery.Core.Tests.Text;

public sealed class WordSieveTests
{
    [Fact]
    public void No_word_that_was_added_is_held_back() =>
        Gen.String.Array[0, 50].Sample(words =>
        {
            var sieve = new WordSieve();
            foreach (var word in words) sieve.Add(word);
            return words.All(sieve.MayHold);
        });

    [Fact]
    public void Most_other_words_are()
    {
        var sieve = new WordSieve();
        foreach (var word in new[] { "monday", "yesterday", "last", "two", "" }) sieve.Add(word);
        Assert.DoesNotContain("president said that troops were near of border government would attack".Split(' '), word => sieve.MayHold(word));
    }
}
