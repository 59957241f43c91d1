namespace Chancery.Packs.Tests.Events;

/// <summary>Whose bare roles are in whole reports.</summary>
public sealed class PartiesTests
{
    [Fact]
    public void A_minister_who_urges_a_state_is_not_its_own()
    {
        var told = Coder.Default.Code("India and Myanmar are at odds over refugees. Many Rohingya fled from Myanmar to India.\n\nPolice in New Delhi detained 20 Rohingya on Monday. The minister urged Myanmar to take the refugees back.").Events;
        Assert.Equal(("IND", "GOV"), Party(told, "REQUEST"));
    }

    [Fact]
    public void Whoever_condemns_a_state_goes_on_to_be_told_of()
    {
        var told = Coder.Default.Code("Ghana and Nigeria signed a treaty in 1990. Ghana has left it.\n\nNigeria condemned Ghana on Monday. The ministry recalled its ambassador.").Events;
        Assert.Equal(("NGA", "GOV"), Party(told, "SANCTION"));
    }

    [Fact]
    public void A_ministry_is_not_of_what_it_is_for()
    {
        var told = Coder.Default.Code("Kenya raised its prices on Monday. The Ministry of Hajj Affairs accused traders of greed.").Events;
        Assert.Equal(("KEN", "GOV"), Party(told, "ACCUSE"));
    }

    [Fact]
    public void An_office_says_more_than_a_form_of_address()
    {
        var told = Coder.Default.Code("KUWAIT: Prime Minister Sheikh Nasser Al-Ahmad accused the opposition of treason on Monday.").Events;
        Assert.Equal(("KWT", "GOV"), Party(told, "ACCUSE"));
    }

    private static (string? Code, string? Sector) Party(IEnumerable<Chancery.Core.Merging.CodedEvent> told, string type)
    {
        var actor = Assert.Single(Assert.Single(told, ev => ev.Best.Types.Contains(type)).Best.Actors);
        return (actor.Code, actor.Sector);
    }
}
