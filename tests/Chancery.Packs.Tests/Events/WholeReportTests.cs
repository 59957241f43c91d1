using Chancery.Core.Merging;

namespace Chancery.Packs.Tests.Events;

/// <summary>What only a whole report tells of its parties.</summary>
public sealed class WholeReportTests
{
    [Fact]
    public void The_two_leaders_are_those_who_were_named_together_and_not_the_last_two_states()
    {
        var events = Events("New Zealand Prime Minister Ana Ward and her Japanese counterpart, Ken Mori, met in Tokyo on Thursday.\n\nWard said they discussed Russia's invasion of Ukraine at length. The two leaders denounced the invasion.");
        Assert.Equal(["JPN", "NZL"], events.Single(ev => ev.Best.Types[0] is "ACCUSE").Best.Actors.Select(actor => actor.Code!).Order());
    }

    [Theory]
    [InlineData("KARACHI, March 3: The ministry met Iranian officials on Monday.", "KARACHI")]
    [InlineData("Muscat: The Ministry of Labour met Indian officials on Monday to discuss the rotation of jobs in its departments.", "Muscat")]
    public void Where_a_report_was_written_is_nobody(string text, string town)
    {
        var events = Events(text);
        Assert.NotEmpty(events);
        Assert.DoesNotContain(events.SelectMany(ev => ev.Best.Actors), actor => actor.Identifier == town);
    }

    [Fact]
    public void A_place_that_a_report_comes_to_late_and_once_is_not_where_its_judges_are_at_home()
    {
        var events = Events(
            "The West Australian Premier, Ann Reed, and a mine owner were both awarded small damages on Tuesday. "
            + "They had sued each other two years ago. The trial heard of an iron ore project. It heard of a hard border. It heard of a law. Both men spoke at length. The hall was full. Many came by bus. "
            + "At noon Judge Paul Stone criticised the parties. The owner sells ore to China.");
        Assert.Equal("AUS", events.Single(ev => ev.Best.Types[0] is "ACCUSE").Best.Actors[0].Code);
    }

    [Fact]
    public void One_and_the_same_man_is_not_both_sides()
    {
        foreach (var ev in Events("Terrorism charges were filed in Paraguay against the pilot, Karim Sow. The mayor of Asunción was shot after he left."))
            Assert.DoesNotContain(ev.Best.Actors, actor => ev.Best.Recipients.Any(recipient => recipient.Cluster == actor.Cluster && actor.Cluster >= 0));
    }

    [Fact]
    public void The_day_on_which_somebody_looks_back_is_not_the_day_of_what_he_speaks_of()
    {
        var blacklisted = Events("A Cambodian spokesman yesterday described the American blacklisting of General Meas Sovann as an insult.").Single(ev => ev.Best.Types[0] is "SANCTION");
        Assert.NotEqual("syntax", blacklisted.Best.Date?.Basis);
    }

    [Fact]
    public void What_private_people_of_one_country_ask_and_promise_each_other_is_no_event() =>
        Assert.Empty(Events("A farmer in Senegal asked his wife to sell the cow. The farmer promised his children a radio."));

    private static IReadOnlyList<CodedEvent> Events(string text) => Coder.Default.Code(text, new DateOnly(2026, 3, 6)).Events;
}
