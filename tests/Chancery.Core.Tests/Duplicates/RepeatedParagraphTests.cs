using Chancery.Core.Duplicates;
using Chancery.Core.Text;
using CsCheck;

namespace Chancery.Tests.Duplicates;

public sealed class RepeatedParagraphTests
{
    private const string Long =
        "The two delegations met for three hours in the old customs house, agreed that the border posts would open again before the winter, and said that a "
        + "joint commission of engineers would inspect the bridge, the tunnel and both roads once the snow is gone. Neither side took questions after the talks, "
        + "but officials from both capitals called the tone friendly and said that a second round would follow in the spring at a place yet to be named.";

    [Fact]
    public void An_equal_paragraph_points_to_the_first_one() =>
        Assert.Equal([-1, -1, 0, 1, 0], Marks("Rebels took the bridge.", "The army denied it.", "Rebels took the bridge.", "The army denied it.", "Rebels took the bridge."));

    [Fact]
    public void Case_spacing_and_punctuation_do_not_matter() =>
        Assert.Equal([-1, 0], Marks("Rebels took  the \"bridge\" on Monday.", "REBELS took the bridge, on Monday"));

    [Fact]
    public void A_long_paragraph_with_one_word_changed_repeats() =>
        Assert.Equal([-1, 0], Marks(Long, Long.Replace("friendly", "warm", StringComparison.Ordinal)));

    [Fact]
    public void Another_number_is_another_statement() =>
        Assert.Equal([-1, -1], Marks(Long + " It was round 3.", Long + " It was round 4."));

    [Fact]
    public void A_short_paragraph_with_one_word_changed_does_not_repeat() =>
        Assert.Equal([-1, -1], Marks("The minister resigned on Monday.", "The minister resigned on Tuesday."));

    [Fact]
    public void Half_of_the_words_is_not_enough() =>
        Assert.Equal([-1, -1], Marks(Long, string.Concat(Long.AsSpan(0, Long.Length / 2), " and then something quite different was said by somebody else in another town about another matter.")));

    [Fact]
    public void Ornaments_are_no_repetition() => Assert.Equal([-1, -1, -1], Marks("* * *", "—", "* * *"));

    [Fact]
    public void A_second_run_changes_nothing()
    {
        var doc = Of("One two three.", "One two three.");
        new RepeatedParagraphStage().Run(doc);
        var first = doc.Paragraphs.ToArray();
        new RepeatedParagraphStage().Run(doc);
        Assert.Equal(first, doc.Paragraphs);
    }

    [Fact]
    public void Marks_point_backwards_to_unmarked_paragraphs_and_equal_texts_are_always_found() =>
        Gen.String[Gen.Char["ab1 é.\u0301\ud800"], 0, 6].Array[0, 40].Sample(texts =>
        {
            var marks = Marks(texts);
            for (var i = 0; i < marks.Length; i++)
            {
                if (marks[i] >= 0) Assert.True(marks[i] < i && marks[marks[i]] < 0);
                var hasWord = texts[i].Any(char.IsLetterOrDigit);
                if (hasWord && Array.IndexOf(texts, texts[i]) < i) Assert.True(marks[i] >= 0);
            }
        });

    [Fact]
    public void The_seed_repeats_four_paragraphs()
    {
        var file = Path.Combine(Repository.Root, "..", "shared", "seed", "ratcliffe-caracas.txt");
        Assert.SkipUnless(File.Exists(file), "../shared/seed is absent");
        Assert.Equal([-1, -1, -1, -1, -1, 1, 2, 3, 4], Marks(File.ReadAllText(file).Split('\n')));
    }

    private static int[] Marks(params string[] paragraphs)
    {
        var doc = Of(paragraphs);
        new RepeatedParagraphStage().Run(doc);
        return [.. doc.Paragraphs.Select(paragraph => paragraph.DuplicateOf)];
    }

    private static Document Of(params string[] paragraphs)
    {
        var doc = new Document(new Article { Id = "test", Text = string.Join('\n', paragraphs) });
        var at = 0;
        foreach (var paragraph in paragraphs)
        {
            doc.Paragraphs.Add(new Paragraph(new TextSpan(at, at + paragraph.Length)));
            at += paragraph.Length + 1;
        }
        return doc;
    }
}
