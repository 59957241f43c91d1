using Chancery.Core;
using Chancery.Core.Problems;
using Chancery.Core.Text;
using Chancery.Tests;

namespace Chancery.Packs.Tests.Places;

/// <summary>Places and times on sentences that the shipped model reads.</summary>
public sealed class ReadSentencesTests
{
    private static readonly List<Problem> Problems = [];
    private static readonly Pipeline Pipeline = Pipeline.Build([.. LanguageLoader.Stages(Repository.Root), TimeLoader.Stage(Repository.At("packs"), Problems), PlaceLoader.Stage(Repository.At("packs"), Problems)]);

    private static Document Read(string text) => Pipeline.Run(new Article { Id = "test", Text = text, Published = new DateOnly(2026, 1, 16) });

    [Theory]
    [InlineData("Clashes broke out in the north of Mali on Tuesday.", "Mali")]
    [InlineData("Gunmen attacked a bus near Aleppo, Syria.", "Aleppo")]
    [InlineData("Rebels fired rockets at the airport of Asmara.", "Asmara")]
    [InlineData("A tanker was hit in the Strait of Hormuz.", "Strait of Hormuz")]
    [InlineData("Protests spread to the outskirts of Nairobi, and police fired in the centre of Mombasa.", "Mombasa")]
    public void Something_happened_there(string text, string place) =>
        Assert.Contains(Read(text).Places, found => found.Tokens.Length > 0 && text[text.IndexOf(place, StringComparison.Ordinal)..].StartsWith(Read(text).TextOf(found.Tokens), StringComparison.Ordinal) && !found.Metonym);

    [Theory]
    [InlineData("Washington condemned the decision.")]
    [InlineData("The move marks a shift in Washington's approach.")]
    [InlineData("Relations between Moscow and Ankara have improved.")]
    [InlineData("Soldiers from Armenia died.")]
    public void Nothing_happened_there(string text) => Assert.DoesNotContain(Read(text).Places, place => !place.Metonym);

    [Theory]
    [InlineData("The summit will open on Wednesday.", "2026-01-21")]
    [InlineData("The summit opened on Wednesday.", "2026-01-14")]
    [InlineData("They are expected to meet on Sunday.", "2026-01-18")]
    [InlineData("His decision on Wednesday to cancel the trip had been expected.", "2026-01-14")]
    [InlineData("He was jailed in 2023.", "2023")]
    public void Tense_tells_which_day(string text, string date) => Assert.Equal(date, Assert.Single(Read(text).Times).Date.ToString());
}
