using Chancery.Core.Text;
using CsCheck;

namespace Chancery.Core.Tests.Text;

public sealed class WordPlacesTests
{
    [Fact]
    public void A_word_that_was_added_may_always_be_there() =>
        Gen.Select(Gen.String[Gen.Char.AlphaNumeric, 1, 12].List[0, 60], Gen.String[Gen.Char.AlphaNumeric, 1, 12].List[0, 60]).Sample((words, more) =>
        {
            WordPlaces places = new(), others = new();
            foreach (var word in words) places.Add(word);
            foreach (var word in more) others.Add(word);
            places.Add(others);
            return words.Concat(more).All(word => places.MayHold(WordPlaces.Of(word)));
        });

    [Theory]
    [InlineData("the")]
    [InlineData("said")]
    [InlineData("soldiers")]
    [InlineData("border")]
    public void Most_words_are_told_to_be_none_of_a_few(string word)
    {
        var places = new WordPlaces();
        places.Add("embassy");
        places.Add("ambassador");
        Assert.False(places.MayHold(WordPlaces.Of(word)));
    }
}
