using Chancery.Core.Actors;
using Chancery.Core.Claims;
using Chancery.Core.Events;
using Chancery.Core.Merging;
using Chancery.Core.Places;
using Chancery.Core.Record;
using Chancery.Core.Text;
using Chancery.Core.Time;
using Chancery.Tests;

namespace Chancery.Core.Tests.Record;

/// <summary>One event with every field filled, and one with none of what may be missing.</summary>
internal static class Rows
{
    public static readonly RecordHeader Header = new("chancery 0.1.0", new Ontology("plover-2.0",
        [new EventType("CONSULT", 1, 2.5, false, new Dictionary<string, double?> { ["visit"] = 4 }, "04", null)], [], [], []));

    public static EventRow Full(Article article)
    {
        var read = Doc.Of("Ada|Ada|PROPN|2|nsubj; met|meet|VERB|0|root; =Bo|Bo|PROPN|2|obj; .|.|PUNCT|2|punct");
        var doc = With(read, article with { Text = read.Text });
        var mention = new EventMention
        {
            Types = ["CONSULT"], Modes = ["visit"], Contexts = ["diplomatic", "economic"], Aux = AuxModes.Future | AuxModes.Hypothetical,
            Actors = [Actor(0, "Ada Ray", "USA", "SPY", "Director", "GOV")], Recipients = [Actor(2, "=Bo", "VEN", null, null)],
            Trigger = 1, TriggerTokens = new(1, 2), Sentence = 0, Frame = "consult.meet",
            Date = new(PartialDate.Day(new(2026, 1, 13)), "syntax", "weekday"),
            Place = new(new Place { Name = "Caracas", Country = "VEN", Resolution = 4, Latitude = 10.4880123, Longitude = -66.87919, GeonameId = 3646738 }, "Caracas", "syntax"),
            Size = new(0, null, 12), Attribution = [new("US officials", "according to", ClaimKind.Indirect, null)], Confidence = 0.9449, Factuality = 0.5,
        };
        mention.Explanation.Add(new("frame", "consult.meet", [1]));
        mention.Explanation.Add(new("date", "syntax", []));
        var made = Event(doc, mention);
        made.SoleSource = new("US officials", "according to", ClaimKind.Indirect, mention.Actors[0]);
        made.Dispute = new([], [new("Caracas", "denied", ClaimKind.Indirect, null)]);
        return EventRow.OfEvents(doc, [made]).Single();
    }

    public static CodedEvent Event(Document doc, EventMention best, params EventMention[] others) =>
        new() { Id = "e_0123456789abcdef", Document = doc, Best = best, Mentions = [best, .. others] };

    public static EventMention Bare(int trigger = 1, bool repeated = false) =>
        new() { Types = ["CONSULT"], Trigger = trigger, TriggerTokens = new(trigger, trigger + 1), Sentence = 0, Frame = "consult.meet", Repeated = repeated };

    public static Document With(Document made, Article article)
    {
        var doc = new Document(article);
        foreach (var token in made.Words) doc.Tokens.Add(token);
        doc.Sentences.AddRange(made.Sentences);
        return doc;
    }

    private static ActorMention Actor(int head, string name, string code, string? sector, string? office, params string[] others) => new()
    {
        Head = head, Tokens = new(head, head + 1), Kind = ActorKind.Name, Identifier = name, Cluster = head, Code = code, Sector = sector, Office = office, OtherSectors = others,
    };
}
