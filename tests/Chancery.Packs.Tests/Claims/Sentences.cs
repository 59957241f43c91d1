using Chancery.Core;
using Chancery.Core.Actors;
using Chancery.Core.Claims;
using Chancery.Core.Events;
using Chancery.Core.Places;
using Chancery.Core.Problems;
using Chancery.Core.Text;
using Chancery.Core.Time;
using Chancery.Tests;

namespace Chancery.Packs.Tests.Claims;

/// <summary>One hand-parsed sentence with events, read by the stages behind the frames.</summary>
internal static class Sentences
{
    public static readonly List<Problem> Problems = [];

    private static readonly string Root = Repository.At("packs");
    private static readonly TimeStage Times = TimeLoader.Stage(Root, Problems);
    private static readonly PlaceStage Places = PlaceLoader.Stage(Root, Problems);
    private static readonly IStage[] Stages =
        [Times, Places, .. ClaimLoader.Stages(Root, Problems), new EventDateStage(Times.Lexicon), new EventPlaceStage(Places.Lexicon)];

    public static Document Read(string rows, DateOnly? published, params (int Trigger, string Type)[] events)
    {
        var doc = Doc.Of(rows, published);
        foreach (var (trigger, type) in events) doc.Events.Add(Event(trigger, type));
        return Run(doc);
    }

    /// <summary>Reads a document that a test has made.</summary>
    public static Document Run(Document doc)
    {
        foreach (var stage in Stages) stage.Run(doc);
        return doc;
    }

    /// <summary>A sentence without events.</summary>
    /// <param name="rows">Its words, as <see cref="Doc"/> takes them.</param>
    /// <param name="tags">The English tags of words: "said=VBD adding=VBG".</param>
    public static Document Tagged(string rows, string tags = "")
    {
        var doc = Doc.Of(rows);
        foreach (var tag in tags.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var at = Enumerable.Range(0, doc.Tokens.Count).First(token => doc.TextOf(token).SequenceEqual(tag.Split('=')[0]));
            doc.Words[at].Xpos = tag.Split('=')[1];
        }
        return Run(doc);
    }

    public static EventMention Event(int trigger, string type, string? actor = null, string? recipient = null) => new()
    {
        Types = [type], Trigger = trigger, TriggerTokens = new TokenRange(trigger, trigger + 1), Sentence = 0, Frame = "test",
        Actors = actor is null ? [] : [Actor(actor)], Recipients = recipient is null ? [] : [Actor(recipient)],
    };

    private static ActorMention Actor(string code) =>
        new() { Head = 0, Tokens = new TokenRange(0, 1), Kind = ActorKind.Country, Code = code, Identifier = code, Cluster = 0 };
}
