using Chancery.Core.Actors;
using Chancery.Core.Events;
using Chancery.Core.Merging;
using CsCheck;

namespace Chancery.Tests.Merging;

public sealed class MergingPropertyTests
{
    private static readonly string[] Types = ["CONSULT", "ASSAULT", "ACCUSE"], Codes = ["FRA", "MLI", "USA"], Sectors = ["GOV", "REB", "SPY"];

    private static readonly AuxModes[] Stances = [AuxModes.None, AuxModes.Hypothetical, AuxModes.Negation];

    private static readonly Gen<Telling[]> Tellings =
        Gen.Select(Gen.Int[0, 2], Gen.Int[-1, 4], Gen.Int[-1, 4], Gen.Int[0, 3], Gen.Int[0, 2], Gen.Bool, (type, actor, recipient, day, aux, noun) => new Telling(type, actor, recipient, day, aux, noun))
            .Array[0, 14];

    [Fact]
    public void Every_telling_is_in_one_event_or_points_at_nothing() => Tellings.Sample(tellings =>
    {
        var doc = Tell(tellings).Doc;
        var told = DocumentMerger.Merge(doc).SelectMany(ev => ev.Mentions).ToList();
        Assert.Equal(told.Count, told.Distinct().Count());
        Assert.All(doc.Events.Except(told), mention => Assert.True(mention.Anaphoric));
        Assert.All(told, mention => Assert.Contains(mention, doc.Events));
    });

    [Fact]
    public void The_order_of_the_list_does_not_matter() => Gen.Select(Tellings, Gen.Int).Sample((tellings, seed) =>
    {
        var (doc, shuffled) = (Tell(tellings).Doc, Tell(tellings).Doc);
        var order = shuffled.Events.Select((mention, i) => (mention, key: unchecked((i + 1) * (seed | 1) * 2654435761u))).OrderBy(pair => pair.key).Select(pair => pair.mention).ToList();
        shuffled.Events.Clear();
        shuffled.Events.AddRange(order);
        Assert.Equal(Print(DocumentMerger.Merge(doc)), Print(DocumentMerger.Merge(shuffled)));
    });

    [Fact]
    public void Merging_twice_gives_the_same_and_changes_nothing() => Tellings.Sample(tellings =>
    {
        var doc = Tell(tellings).Doc;
        var steps = doc.Events.Sum(mention => mention.Explanation.Count);
        Assert.Equal(Print(DocumentMerger.Merge(doc)), Print(DocumentMerger.Merge(doc)));
        Assert.Equal(steps, doc.Events.Sum(mention => mention.Explanation.Count));
    });

    [Fact]
    public void Identifiers_are_distinct_and_no_event_mixes_types_or_stances() => Tellings.Sample(tellings =>
    {
        var events = DocumentMerger.Merge(Tell(tellings).Doc);
        Assert.Equal(events.Count, events.Select(ev => ev.Id).Distinct().Count());
        Assert.All(events, ev => Assert.Single(ev.Mentions.Select(mention => (mention.Types[0], mention.Aux & ~AuxModes.Historical)).Distinct()));
    });

    [Fact]
    public void Many_tellings_cost_no_square()
    {
        var doc = Tell([.. Enumerable.Range(0, 5000).Select(i => new Telling(i % 3, i % 5, (i + 1) % 5, i % 4, i % 3, i % 2 == 0))]).Doc;
        Assert.NotEmpty(DocumentMerger.Merge(doc));
    }

    private static string Print(IReadOnlyList<CodedEvent> events) => string.Join('\n', events.Select(ev =>
        $"{ev.Id} {string.Join(',', ev.Mentions.Select(mention => mention.Trigger))} {string.Join(',', ev.Best.Actors.Concat(ev.Best.Recipients).Select(actor => actor.Identifier))} {string.Join(';', ev.Best.Explanation)}"));

    private static Story Tell(Telling[] tellings)
    {
        var story = new Story([.. tellings.Select((_, i) => $"a{i} did{i} b{i}"), "End"]);
        for (var i = 0; i < tellings.Length; i++)
        {
            var t = tellings[i];
            ActorMention[] Side(char side, int who) => who < 0 ? [] : [story.Who($"{side}{i}", Codes[who % 3], who > 2 ? null : Sectors[who], who > 2 ? ActorKind.Country : ActorKind.Name, $"actor{who}")];
            var mention = story.Event(Types[t.Type], $"did{i}{(t.Noun ? ":n" : "")}", Side('a', t.Actor), t.Recipient == t.Actor ? [] : Side('b', t.Recipient));
            mention.Anaphoric = t.Noun && mention.Actors.Count == 0 && mention.Recipients.Count == 0;
            mention.Aux = Stances[t.Aux];
            if (t.Day > 0) mention.Date = Story.On($"2026-01-1{t.Day}");
        }
        return story;
    }

    private sealed record Telling(int Type, int Actor, int Recipient, int Day, int Aux, bool Noun);
}
