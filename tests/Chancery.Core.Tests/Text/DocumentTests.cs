using Chancery.Core.Text;

namespace Chancery.Core.Tests.Text;

public sealed class DocumentTests
{
    [Theory]
    [InlineData(100, false)]
    [InlineData(40_000, true)]
    public void A_long_document_keeps_the_same_letters_once(int words, bool once)
    {
        var doc = new Document(new Article { Id = "d", Text = "x" });
        for (var i = 0; i < words; i++) doc.Tokens.Add(new Token { Norm = "x", Lemma = "x", Xpos = "" });
        string first = doc.Once(string.Concat("the text ", "is about VEN")), again = doc.Once(string.Concat("the text is ", "about VEN"));
        Assert.Equal(first, again);
        Assert.Equal(once, ReferenceEquals(first, again));
    }
}
