using Chancery.Core.Reviews;

namespace Chancery.Core.Tests.Reviews;

public sealed class ReviewTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 10, 0, 0, TimeSpan.Zero);

    private static readonly EventCoding Meeting = new() { Types = ["CONSULT"], Modes = ["visit"], Actors = ["KEN:GOV"], Recipients = ["ETH:GOV"], Date = "2026-03-10" };

    private int _minute;

    [Fact]
    public void A_line_holds_all_of_it()
    {
        var said = Say("ann", "e_1", ReviewVerdict.Edit) with { Edited = Meeting with { Types = ["AGREE"] }, Text = "They \"met\"\nand agreed — “at last”." };
        Assert.DoesNotContain('\n', said.Line());
        var read = ReviewDecision.Read(said.Line())!;
        Assert.Equal(said.Line(), read.Line());
        Assert.Equal(("AGREE", said.Text, said.At), (read.Final!.What, read.Text, read.At));
    }

    [Theory]
    [InlineData("{\"at\":\"2026-03-01T10:00:00+00:00\",\"coder\":\"ann\",\"ev")]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{\"coder\":\"ann\"}")]
    [InlineData("{\"at\":\"2026-03-01T10:00:00+00:00\",\"coder\":\"ann\",\"event\":\"e_1\",\"verdict\":\"Perhaps\"}")]
    public void What_is_no_line_is_none(string line) => Assert.Null(ReviewDecision.Read(line));

    [Fact]
    public void The_last_word_stands_and_undoing_brings_back_the_one_before()
    {
        List<ReviewDecision> lines = [Say("ann", "e_1", ReviewVerdict.Reject), Say("ben", "e_1", ReviewVerdict.Reject), Say("ann", "e_2", ReviewVerdict.Skip), Say("ann", "e_1", ReviewVerdict.Accept)];
        Assert.Equal(ReviewVerdict.Accept, new ReviewBook(lines).Of("ann").Single(decision => decision.Event == "e_1").Verdict);
        Assert.Equal("e_1", new ReviewBook(lines).Last("ann")!.Event);
        lines.Add(Say("ann", "e_1", ReviewVerdict.Undo));
        Assert.Equal(ReviewVerdict.Reject, new ReviewBook(lines).Of("ann").Single(decision => decision.Event == "e_1").Verdict);
        lines.AddRange([Say("ann", "e_2", ReviewVerdict.Undo), Say("ann", "e_1", ReviewVerdict.Undo), Say("ann", "e_1", ReviewVerdict.Undo)]);
        Assert.Equal(["ben"], new ReviewBook(lines).Standing.Select(decision => decision.Coder));
    }

    [Fact]
    public void Agreement_is_over_what_more_than_one_has_judged()
    {
        var other = Meeting with { Types = ["AGREE"] };
        ReviewedEvent[] reviewed =
        [
            new("e_1", null, [Say("ann", "e_1", ReviewVerdict.Accept), Say("ben", "e_1", ReviewVerdict.Accept)]),
            new("e_2", null, [Say("ann", "e_2", ReviewVerdict.Reject), Say("ben", "e_2", ReviewVerdict.Reject)]),
            new("e_3", null, [Say("ann", "e_3", ReviewVerdict.Accept), Say("ben", "e_3", ReviewVerdict.Edit) with { Edited = other }]),
            new("e_4", null, [Say("ann", "e_4", ReviewVerdict.Reject)]),
        ];
        var agreement = ReviewAgreement.Of(reviewed);
        Assert.Equal(3, agreement.Units);
        Assert.Equal(["ann", "ben"], agreement.Coders);
        // of six values three accept, two reject, one edit; two differ: 1 − 2·5 / (3·3 + 2·4 + 1·5)
        Assert.Equal(1 - 10 / 22d, agreement.Verdict!.Value, 12);
        // who acts on whom is the same wherever there is an event
        Assert.Equal(1, agreement.Parties);
        Assert.Equal(["e_3"], reviewed.Where(ev => ev.Disputed).Select(ev => ev.Id));
    }

    [Theory]
    [InlineData("consult, agree", "visit", "ken:gov", "ETH", "2026-03", "")]
    [InlineData("", "", "", "", "", "type")]
    [InlineData("CON-SULT", "", "", "", "", "CON-SULT")]
    [InlineData("CONSULT", "<b>", "", "", "", "<b>")]
    [InlineData("CONSULT", "", "KENYA", "", "", "KENYA")]
    [InlineData("CONSULT", "", "", "ETH:GOV:MIL", "", "ETH:GOV:MIL")]
    [InlineData("CONSULT", "", "", "", "yesterday", "yesterday")]
    public void What_is_typed_is_read_or_what_is_wrong_is_told(string types, string modes, string actors, string recipients, string date, string wrong)
    {
        var read = EventCoding.TryRead((types, modes, actors, recipients, date), ["future"], out var coding, out var told);
        Assert.Equal(wrong, told);
        Assert.Equal(wrong.Length == 0, read);
        if (read) Assert.Equal("AGREE+CONSULT visit KEN:GOV > ETH 2026-03 future", coding!.Whole);
    }

    private ReviewDecision Say(string coder, string ev, ReviewVerdict verdict) => new() { At = Start.AddMinutes(_minute++), Coder = coder, Event = ev, Verdict = verdict, Seen = Meeting, Text = "They met." };
}
