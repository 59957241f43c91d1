using Chancery.Core.Text;

namespace Chancery.Core.Tests.Language;

public sealed class ParagraphStageTests
{
    private static string[] Paragraphs(string text)
    {
        var doc = new Document(new Article { Id = "test", Text = text });
        new ParagraphStage().Run(doc);
        return [.. doc.Paragraphs.Select(paragraph => paragraph.Span.In(text).ToString())];
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData(" \n\t\r\n ", 0)]
    [InlineData("One.", 1)]
    [InlineData("One.\n\nTwo.", 2)]
    [InlineData("One.\r\n\r\nTwo.\r\n", 2)]
    [InlineData("A title\nA short line\nAnother", 3)]
    public void Blank_lines_and_short_lines_separate(string text, int expected) => Assert.Equal(expected, Paragraphs(text).Length);

    [Fact]
    public void Long_lines_are_paragraphs()
    {
        var line = string.Concat(Enumerable.Repeat("Delegates of both sides met again. ", 6));
        Assert.Equal(3, Paragraphs($"{line}\n{line}\n{line}").Length);
    }

    [Fact]
    public void A_text_wrapped_at_a_column_is_joined()
    {
        const string Text = """
            The delegates of both sides met for the third time this week in the
            old harbour building, and left it after midnight without a word to
            the reporters who were waiting at the gate in the rain for hours.
            Talks go on.

            On Friday the mediators will travel to the north of the country, and
            speak with the commanders who did not come to the first two rounds.
            """;
        var paragraphs = Paragraphs(Text);
        Assert.Equal(2, paragraphs.Length);
        Assert.StartsWith("The delegates", paragraphs[0], StringComparison.Ordinal);
        Assert.EndsWith("go on.", paragraphs[0].TrimEnd('\r'), StringComparison.Ordinal);
    }
}
