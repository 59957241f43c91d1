using Chancery.Core.Merging;

namespace Chancery.Packs.Tests.Time;

/// <summary>A later sentence that only says when.</summary>
public sealed class ReferredDateTests
{
    [Theory]
    [InlineData("Serbia has recalled its envoy over Peru's recognition of Kosovo. The Peruvian decision was taken on Friday.", "SUPPORT", "2008-02-22")]
    // a noun without an article is no event that was told
    [InlineData("Serbia has recalled its envoy over Peru's recognition of Kosovo. A decision was taken on Friday.", "SUPPORT", "2008-02-27")]
    // what angers people on a day was not done on it
    [InlineData("Serbia has recalled its envoy over Peru's recognition of Kosovo. The Peruvian decision angered him on Friday.", "SUPPORT", "2008-02-27")]
    // what the sentence dates itself stays
    [InlineData("Peru recognised Kosovo on Monday. The decision was announced on Friday.", "SUPPORT", "2008-02-25")]
    public void Dates_what_it_points_back_at_and_no_words_date(string text, string type, string day) => Assert.Equal(day, Event(text, type).Best.Date!.Date.ToString());

    [Theory]
    [InlineData("Egypt's premier apologised for Monday's violence. Men on camels had attacked the protesters in Cairo.", "2008-02-25")]
    // which of two is not told
    [InlineData("Egypt's premier apologised for Monday's violence and for Sunday's attack on a church. Men on camels had attacked the protesters in Cairo.", null)]
    // nor does the day of a meeting date an attack
    [InlineData("Egypt's premier cancelled Monday's meeting. Men on camels had attacked the protesters in Cairo.", null)]
    public void What_had_happened_before_happened_on_the_day_of_the_noun_that_means_it(string text, string? day) => Assert.Equal(day, Coder.Default.Code(text, new DateOnly(2008, 2, 27)).Events.Single(ev => ev.Mentions[0].Sentence == 1).Best.Date?.Date.ToString());

    [Fact]
    public void Whose_words_they_were_may_stand_behind_them()
    {
        var charge = Event("Rwanda was charged with plundering gold. The allegation was made by Congo's foreign minister in New York.", "ACCUSE");
        Assert.Equal(("COD", "RWA"), (charge.Best.Actors.Single().Code, charge.Best.Recipients.Single().Code));
    }

    private static CodedEvent Event(string text, string type) => Coder.Default.Code(text, new DateOnly(2008, 2, 27)).Events.Single(ev => ev.Best.Types.Contains(type));
}
