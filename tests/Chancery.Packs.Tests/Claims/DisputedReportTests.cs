using Chancery.Core.Merging;
using Chancery.Core.Text;

namespace Chancery.Packs.Tests.Claims;

/// <summary>Whole reports: who claims alone, who denies, and how far each event is told as having happened.</summary>
public sealed class DisputedReportTests
{
    [Theory]
    [InlineData("Ukraine said Russia had bombed a hospital in Kherson on Monday. Russia denied bombing the hospital.", "Ukraine", "Russia")]
    [InlineData("Indian forces shelled Pakistani positions in Kashmir on Monday, Islamabad said. New Delhi denied that its troops had shelled the positions.", "Islamabad", "New Delhi")]
    [InlineData("Witnesses said police arrested 40 protesters in Harare on Friday. Police said they had not arrested any protesters.", "Witnesses", "Police")]
    [InlineData("Ukraine said Russian forces had shelled a market in Kupiansk on Monday. Moscow denied responsibility.", "Ukraine", "Moscow")]
    [InlineData("Rwanda bombed a camp in eastern Congo on Monday, a UN official said. Kigali rejected the accusation.", "a UN official", "Kigali")]
    public void Both_sides_of_a_dispute_are_named(string text, string says, string denies)
    {
        var dispute = Read(text)[0].Dispute;
        Assert.Equal([says, denies], dispute!.Says.Concat(dispute.Denies).Select(voice => voice.Source));
    }

    [Theory]
    // the denier is not said to have done it; he does not deny; the report goes on about something else
    [InlineData("Rwanda expelled two Belgian diplomats on Tuesday. Belgium denied it.")]
    [InlineData("Ukraine said Russian forces had shelled a market in Kupiansk on Monday. Moscow did not deny responsibility.")]
    [InlineData("Ukraine said Russian forces had shelled a market in Kupiansk on Monday. Moscow rejected the budget.")]
    [InlineData("Ethiopian troops killed three Kenyan soldiers on Sunday. Kenya accused Ethiopia of violating the border. Ethiopia rejected the accusation.")]
    public void Not_every_denial_is_one_of_the_event_before(string text) => Assert.Null(Read(text)[0].Dispute);

    [Fact]
    public void What_one_party_alone_tells_says_so()
    {
        Assert.Equal("Ukraine", Read("Ukraine said Russian forces had shelled a market in Kupiansk on Monday.")[0].SoleSource?.Source);
        Assert.Null(Read("A Norwegian monitor said Russian forces had shelled a market in Kupiansk on Monday.")[0].SoleSource);
        Assert.Null(Read("Russian forces shelled a market in Kupiansk on Monday.")[0].SoleSource);
    }

    [Theory]
    [InlineData("Reports that Russian forces had bombed a hospital in Kherson on Monday are false, Moscow said.", true)]
    [InlineData("It is not true that Israel bombed a school in Nuseirat on Sunday, the Israeli military said.", true)]
    [InlineData("The rumour that rebels had captured Bria is untrue, the army said.", true)]
    [InlineData("Reports that Russian forces had bombed a hospital in Kherson on Monday are true, Moscow said.", false)]
    [InlineData("It is not false that Israel bombed a school in Nuseirat on Sunday, the Israeli military said.", false)]
    public void What_is_called_false_did_not_happen(string text, bool negated) => Assert.Equal(negated, Read(text)[0].Best.Aux.HasFlag(Core.Events.AuxModes.Negation));

    [Theory]
    [InlineData("Turkish jets bombed a village in Syria on Monday.", 1, 3)]
    [InlineData("Turkish jets did not bomb a village in Syria on Monday.", -3, -3)]
    [InlineData("Turkish jets could bomb villages in Syria.", -0.9, 0.9)]
    [InlineData("Germany will send 40 tanks to Ukraine next month.", 0, 0.9)]
    public void Every_event_has_a_value_that_fits_its_modes_and_a_step_that_says_it(string text, double least, double most)
    {
        var best = Read(text)[0].Best;
        Assert.InRange(best.Factuality ?? double.NaN, least, most);
        Assert.Contains(best.Explanation, step => step.Step == "factuality");
    }

    private static IReadOnlyList<CodedEvent> Read(string text) => Coder.Default.Code(new Article { Id = "dispute", Text = text, Published = new DateOnly(2026, 3, 12) }).Events;
}
