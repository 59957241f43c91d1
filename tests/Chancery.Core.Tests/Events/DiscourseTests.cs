using Chancery.Core.Actors;
using Chancery.Core.Events;
using Chancery.Core.Text;
using Chancery.Tests;

namespace Chancery.Core.Tests.Events;

public sealed class DiscourseTests
{
    private static readonly FrameLexicon Lexicon = new(Lexicons.Ontology, [], [], [])
    {
        References = new ReferenceLexicon(new Dictionary<string, HashSet<string>> { ["strike"] = ["ASSAULT"] })
        {
            Answers = new HashSet<string> { "REJECT" }, Dialogue = new HashSet<string> { "AGREE" }, Gifts = new HashSet<string> { "AID" },
        },
    };

    [Fact]
    public void Whoever_struck_is_answered()
    {
        var answer = Run("REJECT", "PER", content: 2, [Earlier("ASSAULT", "KEN", "PER")]);
        var recipient = Assert.Single(answer.Recipients);
        Assert.Equal(("KEN", true), (recipient.Code, recipient.Inherited));
        Assert.Contains(answer.Explanation, step => step.Step == "recipient");
    }

    [Fact]
    public void An_event_of_another_type_is_not_pointed_at() =>
        Assert.Empty(Run("REJECT", "PER", content: 2, [Earlier("CONSULT", "KEN", "PER")]).Recipients);

    [Fact]
    public void An_answer_goes_to_the_other_side() =>
        Assert.Equal("KEN", Assert.Single(Run("AGREE", "PER", content: -1, [Earlier("CONSULT", "KEN", "PER")]).Recipients).Code);

    [Fact]
    public void A_stranger_answers_nobody() =>
        Assert.Empty(Run("AGREE", "CHL", content: -1, [Earlier("CONSULT", "KEN", "PER")]).Recipients);

    [Fact]
    public void Help_that_nobody_is_told_to_get_is_dropped()
    {
        var doc = Document();
        doc.Events.Add(Event("AID", ["KEN"], [], 1, -1, incomplete: true));
        new DiscourseStage(Lexicon).Run(doc);
        Assert.Empty(doc.Events);
    }

    [Fact]
    public void Help_goes_where_help_has_gone()
    {
        var doc = Document();
        doc.Events.Add(Event("AID", ["KEN"], ["PER"], 0, -1));
        doc.Events.Add(Event("AID", ["CHL"], [], 1, -1, incomplete: true));
        new DiscourseStage(Lexicon).Run(doc);
        Assert.Equal("PER", Assert.Single(doc.Events[1].Recipients).Code);
    }

    private static EventMention Run(string type, string actor, int content, EventMention[] earlier)
    {
        var doc = Document();
        doc.Events.AddRange(earlier);
        doc.Events.Add(Event(type, [actor], [], 1, content));
        new DiscourseStage(Lexicon).Run(doc);
        return doc.Events[^1];
    }

    private static Document Document() => Doc.Of("It|it|PRON|2|nsubj; condemned|condemn|VERB|0|root; strike|strike|NOUN|2|obj");

    private static EventMention Earlier(string type, string actor, string recipient) => Event(type, [actor], [recipient], 0, -1);

    private static EventMention Event(string type, string[] actors, string[] recipients, int trigger, int content, bool incomplete = false) => new()
    {
        Types = [type], Actors = [.. actors.Select(Country)], Recipients = [.. recipients.Select(Country)], Trigger = trigger, TriggerTokens = new TokenRange(trigger, trigger + 1),
        Sentence = 0, Frame = "test", Content = content, Incomplete = incomplete,
    };

    private static ActorMention Country(string code) => new() { Head = 0, Tokens = new TokenRange(0, 1), Kind = ActorKind.Country, Code = code, Identifier = code, Cluster = -1 };
}
