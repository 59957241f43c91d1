using Chancery.Core.Events;
using Chancery.Tests;
using static Chancery.Core.Tests.Events.Lexicons;

namespace Chancery.Core.Tests.Events;

public sealed class FrameTrialsTests
{
    private const string Struck = "envoys|envoy|NOUN|2|nsubj; struck|strike|VERB|0|root; deal|deal|NOUN|2|obj; in|in|ADP|5|case; peace|peace|NOUN|2|obl";

    private static readonly Frame Deal = Frame("agree.strike", "AGREE", Verb("strike")) with { When = [Test("obj", "deal")] };

    [Fact]
    public void A_frame_says_how_far_it_came()
    {
        Assert.Equal(TrialEnd.Read, Only(Deal).End);
        Assert.Equal((TrialEnd.When, "obj"), (Only(Deal with { When = [Test("obj", "village")] }).End, Only(Deal with { When = [Test("obj", "village")] }).Slot));
        Assert.Equal((TrialEnd.Unless, "any"), (Only(Deal with { Unless = [Test("any", "peace")] }).End, Only(Deal with { Unless = [Test("any", "peace")] }).Slot));
        Assert.Equal(TrialEnd.Party, Only(Frame("agree.need", "AGREE", Verb("strike")) with { NeedsRecipient = true, Recipient = [Slot.Parse("against")] }).End);
        Assert.Equal(TrialEnd.Words, Only(Frame("agree.far", "AGREE", Noun("envoy deal"))).End);
    }

    [Fact]
    public void It_says_what_stood_there()
    {
        var doc = Doc.Of(Struck);
        var trial = Only(Deal with { When = [Test("obj", "village")] });
        Assert.Equal(["deal"], trial.Found.Select(token => doc.Words[token].Norm));
        Assert.Equal(["village"], trial.Test!.Names);
        Assert.Equal(["peace"], Only(Deal with { Unless = [Test("any", "peace")] }).Found.Select(token => doc.Words[token].Norm));
    }

    [Fact]
    public void What_was_read_names_its_parties()
    {
        var doc = Doc.Of(Struck);
        Assert.Equal(["envoys", "deal"], Only(Deal).Found.Select(token => doc.Words[token].Norm));
    }

    [Fact]
    public void The_lesser_of_two_names_the_one_that_outweighs_it()
    {
        var trials = new FrameTrials(Of([Deal, Frame("assault.strike", "ASSAULT", Verb("strike"))])).Of(Doc.Of(Struck), 0);
        Assert.Equal((TrialEnd.Outweighed, "agree.strike"), (trials.Single(trial => trial.Frame.Id == "assault.strike").End, trials.Single(trial => trial.Frame.Id == "assault.strike").Slot));
    }

    [Fact]
    public void A_trigger_whose_words_are_nowhere_is_not_tried() => Assert.Empty(new FrameTrials(Of([Frame("agree.bargain", "AGREE", Verb("strike bargain"))])).Of(Doc.Of(Struck), 0));

    private static FrameTrial Only(Frame frame) => Assert.Single(new FrameTrials(Of([frame])).Of(Doc.Of(Struck), 0));

    private static SlotTest Test(string slot, string word) => new(Slot.Parse(slot), [ValueTest.Words([word])]) { Names = [word] };
}
