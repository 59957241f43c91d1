using System.Text;

namespace Chancery.Sources.Tests;

public sealed class PaperTests
{
    private const string Left = "Kenya's foreign minister met her Ugandan\ncounterpart in Kampala on Tuesday, and\nboth said that the border would be open-\ned again within a week.\n\nTraders on both sides of the crossing had\ncomplained for months that perishable";
    private const string Right = "goods were rotting in lorries.\n\nThe ministers did not say who would pay\nfor the new scales.";

    [Fact]
    public void Columns_are_read_one_after_the_other_and_broken_words_are_whole()
    {
        var article = Assert.Single(Reading.Of(Files.Pdf([Left, Right]), "a.pdf")).Article!;
        Assert.Equal("The border", article.Title);
        Assert.Contains("that the border would be opened again within a week.", article.Text, StringComparison.Ordinal);
        Assert.Contains("complained for months that perishable goods were rotting in lorries.", article.Text, StringComparison.Ordinal);
        Assert.EndsWith("The ministers did not say who would pay for the new scales.", article.Text.TrimEnd('1', '\n'), StringComparison.Ordinal);
    }

    [Fact]
    public void Running_heads_and_page_numbers_are_no_text()
    {
        var article = Assert.Single(Reading.Of(Files.Pdf([Left], [Right], ["It rained in Kitui, and farmers were glad."]), "a.pdf")).Article!;
        Assert.DoesNotContain("GAZETTE", article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("\n2", article.Text, StringComparison.Ordinal);
        Assert.Contains("farmers were glad", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_scanned_page_is_said_to_be_one()
    {
        Assert.Equal("SRC020", Assert.Single(Reading.Of(Files.Pdf([null, null]), "a.pdf")).Problem!.Code);
        var half = Reading.Of(Files.Pdf([Left], null), "a.pdf");
        Assert.Equal((true, "SRC020"), (half[0].Article is not null, half[1].Problem!.Code));
        Assert.Contains("2", half[1].Problem!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_PDF_is_told() => Assert.Equal("SRC015", Assert.Single(Reading.Of("%PDF-1.4 and nothing else", "a.pdf")).Problem!.Code);

    [Fact]
    public void A_Word_file_is_its_paragraphs()
    {
        var article = Assert.Single(Reading.Of(Files.Word($"{Samples.First}\n{Samples.Second}"), "a.docx")).Article!;
        Assert.Equal(("The border", $"{Samples.First}\n\n{Samples.Second}"), (article.Title, article.Text));
    }

    [Fact]
    public void Rich_text_is_its_letters_whatever_their_code()
    {
        var article = Assert.Single(Reading.Of(Encoding.ASCII.GetBytes(Files.RichText("The café of Koné {and} Škoda\u2019s.\nIt rained.")), "a.rtf")).Article!;
        Assert.Equal("The café of Koné {and} Škoda\u2019s. It rained.", article.Text.Replace("\n\n", " ", StringComparison.Ordinal));
    }
}
