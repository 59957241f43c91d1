using System.Text.RegularExpressions;
using Chancery.Core.Sources;
using Chancery.Tests;

namespace Chancery.Sources.Tests;

/// <summary>The table of docs/sources.md against the readers.</summary>
public sealed partial class TableTests
{
    private static readonly string Page = Repository.Read("docs", "sources.md");

    public static TheoryData<string> Endings => [.. Ending().Matches(Page.Split("\n## ")[0]).Select(match => match.Groups[1].Value).Distinct()];

    [Theory]
    [MemberData(nameof(Endings))]
    public void Every_ending_of_the_table_is_read(string ending)
    {
        Assert.NotEqual(SourceFormat.Unknown, SourceReader.FormatOf($"a{ending}"));
        if (Corpus.Endings.Contains(ending)) Assert.Contains(Reading.Of(Corpus.Of(ending), $"a{ending}"), result => result.Article is not null);
        else Assert.Contains(Corpus.Endings, known => SourceReader.FormatOf(known) == SourceReader.FormatOf($"a{ending}"));
    }

    [Fact]
    public void Every_ending_that_is_read_is_in_the_table() => Assert.All(SourceReader.KnownEndings, ending => Assert.Contains($"`{ending}`", Page, StringComparison.Ordinal));

    [Theory]
    [InlineData("8 MB", SourceLimits.DocumentBytes)]
    [InlineData("16 MB", SourceLimits.LineBytes)]
    [InlineData("64 MB", SourceLimits.WholeBytes)]
    [InlineData("1 GB", SourceLimits.UnpackedBytes)]
    [InlineData("64 GB", SourceLimits.StreamedBytes)]
    public void Limits_are_as_the_page_says(string said, long bytes)
    {
        Assert.Contains($"| {said} |", Page, StringComparison.Ordinal);
        var unit = said.EndsWith("GB", StringComparison.Ordinal) ? 30 : 20;
        Assert.Equal(long.Parse(said.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture) << unit, bytes);
    }

    [GeneratedRegex(@"`(\.[a-z]+)`")]
    private static partial Regex Ending();
}
