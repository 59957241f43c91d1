using System.Text;

namespace Chancery.Sources.Tests;

public sealed class ExportTests
{
    private static readonly DateOnly Tuesday = new(2026, 3, 10);

    [Fact]
    public void The_old_bulk_text_is_taken_apart()
    {
        var articles = Reading.Of(Exported.Bulk, "nexis.txt").ConvertAll(result => result.Article!);
        Assert.Equal(2, articles.Count);
        Assert.Equal(("Border to reopen", "The Gazette (Nairobi)", Tuesday, "en"), (articles[0].Title, articles[0].Publisher, articles[0].Published!.Value, articles[0].Language));
        Assert.Equal("Kenya's foreign minister met her Ugandan counterpart in Kampala on Tuesday, and both said that the border would reopen within a week.\n\nLONDON: Traders had complained for months.", articles[0].Text);
        Assert.Equal("\"Amina Wanjiru, Border Desk\"", articles[0].Fields.Single(field => field.Key == "author").Value);
        Assert.Equal(("Des pourparlers", "Le Courrier", new DateOnly(2026, 3, 3), "fr"), (articles[1].Title, articles[1].Publisher, articles[1].Published!.Value, articles[1].Language));
    }

    [Theory]
    [InlineData("txt")]
    [InlineData("rtf")]
    [InlineData("docx")]
    public void Nexis_Uni_is_taken_apart_behind_its_cover_page(string ending)
    {
        var bytes = ending switch { "rtf" => Encoding.ASCII.GetBytes(Files.RichText(Exported.Uni)), "docx" => Files.Word(Exported.Uni), _ => Encoding.UTF8.GetBytes(Exported.Uni) };
        var articles = Reading.Of(bytes, $"nexis.{ending}").ConvertAll(result => result.Article!);
        Assert.Equal([("Border to reopen", "The Gazette (Nairobi)"), ("Rain at last", "Wetterdienst")], articles.Select(article => (article.Title!, article.Publisher!)));
        Assert.Equal([Tuesday, new DateOnly(2026, 3, 12)], articles.Select(article => article.Published!.Value));
        Assert.Equal(["Kenya's foreign minister met her Ugandan counterpart in Kampala on Tuesday.\n\nTraders had complained for months.", "It rained in Kitui."], articles.Select(article => article.Text));
        Assert.Equal("en", articles[0].Language);
    }

    [Theory]
    [InlineData("  ")]
    [InlineData("\t")]
    [InlineData(" ")]
    public void Field_codes_of_Factiva_are_told_from_words(string gap)
    {
        var articles = Reading.Of(Exported.Codes.Replace("  ", gap, StringComparison.Ordinal), "factiva.txt").ConvertAll(result => result.Article!);
        Assert.Equal(["GAZ0000020260310em3a00001", "GAZ0000020260311em3b00002"], articles.Select(article => article.Id));
        Assert.Equal("Kenya's foreign minister met her Ugandan counterpart in Kampala on Tuesday.\n\nTraders had complained for months. IN the end both sides gave way.", articles[0].Text);
        Assert.Equal(("Border to reopen", "The Gazette", Tuesday, "en"), (articles[0].Title, articles[0].Publisher, articles[0].Published!.Value, articles[0].Language));
        Assert.Equal(("Rain at last", "It rained in Kitui."), (articles[1].Title, articles[1].Text));
    }

    [Theory]
    [InlineData("txt")]
    [InlineData("html")]
    public void The_printed_form_of_Factiva_is_taken_apart(string ending)
    {
        var text = ending == "txt" ? Exported.Print
            : $"<html><head><title>Factiva</title></head><body>{string.Concat(Exported.Print.Split('\n').Where(line => line.Length > 0).Select(line => $"<p>{line}</p>"))}</body></html>";
        var articles = Reading.Of(text, $"factiva.{ending}").ConvertAll(result => result.Article!);
        Assert.Equal(["GAZ0000020260310em3a00001", "GAZ0000020260311em3b00002"], articles.Select(article => article.Id));
        Assert.Equal("Kenya's foreign minister met her Ugandan counterpart in Kampala on Tuesday.\n\nTraders had complained for months.", articles[0].Text);
        Assert.Equal(("Border to reopen", "The Gazette", Tuesday), (articles[0].Title, articles[0].Publisher, articles[0].Published!.Value));
        Assert.Equal("\"Amina Wanjiru\"", articles[0].Fields.Single(field => field.Key == "author").Value);
    }

    [Fact]
    public void An_old_Word_file_is_named_as_one() =>
        Assert.Contains("old Word file", Assert.Single(Reading.Of([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "nexis.txt")).Problem!.Message, StringComparison.Ordinal);

    [Fact]
    public void A_report_that_counts_words_is_no_export() =>
        Assert.Equal("A speech of\n412 words\nwas held.", Assert.Single(Reading.Of("A speech of\n412 words\nwas held.", "a.txt")).Article!.Text);
}
