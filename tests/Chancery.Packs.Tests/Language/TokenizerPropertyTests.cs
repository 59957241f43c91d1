using Chancery.Core.Text;
using CsCheck;

namespace Chancery.Packs.Tests.Language;

public sealed class TokenizerPropertyTests
{
    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.String[Gen.Char[(char)0, (char)0xFFFF], 0, 60],
        Gen.String[Gen.Char["aB. 1-'’n\"$/,!?…\n\t@#\uD83D\uDE00\uD800()"], 0, 80]);

    [Fact]
    public void Tokens_lie_in_the_text_in_order_and_cover_all_that_is_not_blank() => AnyText.Sample(text =>
    {
        var doc = English.Cut(text);
        var covered = new bool[text.Length];
        var last = 0;
        foreach (var token in doc.Words)
        {
            Assert.True(token.Span.Start >= last && token.Span.End > token.Span.Start && token.Span.End <= text.Length);
            last = token.Span.End;
            for (var i = token.Span.Start; i < token.Span.End; i++) covered[i] = true;
        }
        for (var i = 0; i < text.Length; i++) Assert.True(covered[i] || Blank.Is(text[i]), $"position {i}");
    });

    [Fact]
    public void Sentences_part_the_tokens_and_stay_inside_their_paragraph() => AnyText.Sample(text =>
    {
        var doc = English.Cut(text);
        var next = 0;
        for (var s = 0; s < doc.Sentences.Count; s++)
        {
            var sentence = doc.Sentences[s];
            Assert.Equal(next, sentence.Tokens.Start);
            Assert.True(sentence.Tokens.Length is > 0 and <= TokenizeStage.MaxSentenceTokens);
            Assert.True(doc.Paragraphs[sentence.Paragraph].Span.Contains(sentence.Span));
            for (var i = sentence.Tokens.Start; i < sentence.Tokens.End; i++) Assert.Equal(s, doc.Words[i].Sentence);
            next = sentence.Tokens.End;
        }
        Assert.Equal(doc.Tokens.Count, next);
    });

    [Fact]
    public void Every_sentence_is_one_tree() => AnyText.Sample(
        text =>
        {
            var doc = English.Read(text);
            foreach (var sentence in doc.Sentences)
            {
                var roots = 0;
                for (var i = sentence.Tokens.Start; i < sentence.Tokens.End; i++)
                {
                    if (doc.Words[i].Head < 0) roots++;
                    var steps = 0;
                    for (var at = i; at >= 0; at = doc.Words[at].Head)
                    {
                        Assert.True(sentence.Tokens.Contains(at));
                        Assert.True(steps++ <= sentence.Tokens.Length);
                    }
                }
                Assert.Equal(1, roots);
            }
        },
        iter: 60);

    [Theory]
    [InlineData('.')]
    [InlineData('a')]
    [InlineData('"')]
    [InlineData('\uD800')]
    [InlineData('\'')]
    [InlineData('-')]
    public void A_million_of_one_character_is_survived(char c)
    {
        var doc = English.Cut(new string(c, 1_000_000));
        Assert.Equal(1_000_000, doc.Words[^1].Span.End);
    }
}
