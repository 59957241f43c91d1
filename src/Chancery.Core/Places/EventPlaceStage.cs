using Chancery.Core.Actors;
using Chancery.Core.Claims;
using Chancery.Core.Events;
using Chancery.Core.Text;
using Chancery.Core.Time;

namespace Chancery.Core.Places;

/// <summary>Gives every event its place: by syntax, earlier telling, dateline, paragraph, and last the country of its parties; and says which.</summary>
public sealed class EventPlaceStage(PlaceLexicon lexicon) : IStage
{
    private const string Visit = "visit";

    public string Name => "event places";

    public Layers Needs => Layers.Tree | Layers.Places | Layers.Events;

    public Layers Gives => Layers.None;

    public void Run(Document doc)
    {
        if (doc.Events.Count == 0) return;
        var tree = new SentenceTree();
        var reader = new SentencePlaces(lexicon, tree);
        foreach (var group in doc.Events.GroupBy(ev => ev.Sentence))
        {
            tree.Build(doc, doc.Sentences[group.Key].Tokens);
            reader.Read(doc, [.. group]);
        }
        var placed = new EventsByType(doc.Events.Where(ev => ev.Place is { Basis: "syntax" }));
        var together = doc.Events.ToLookup(ev => ev.Sentence);
        foreach (var ev in doc.Events)
        {
            if (ev.Place is null) Later(doc, ev, placed, together);
        }
    }

    private void Later(Document doc, EventMention ev, EventsByType placed, ILookup<int, EventMention> together)
    {
        if (ev.Modes.Contains(Visit) && Country(ev.Recipients) is { } host)
        {
            Give(doc, ev, new EventPlace(host.Place, host.Text, "recipient"), "recipient: a visit is where the host is");
            return;
        }
        if (together[ev.Sentence].FirstOrDefault(other => EventDateStage.IsSubject(doc, other, ev)) is { Place: { Basis: "syntax" } own } deed)
        {
            Give(doc, ev, own, $"{own.Basis}: as its subject, {doc.TextOf(deed.Trigger)}");
            return;
        }
        var twin = placed.Last(ev.Types[0], ev.Sentence, other => other != ev && Same(other, ev) && MaySameDay(other, ev));
        if (twin?.Place is { } told)
        {
            Give(doc, ev, told with { Basis = "discourse" }, $"discourse: as the same event of sentence {doc.NumberOf(twin.Sentence)}");
            return;
        }
        if (!lexicon.Fallbacks.TryGetValue(ev.Types[0], out var order)) return;
        if (Paragraph(doc, ev, together) is { } near)
        {
            Give(doc, ev, new EventPlace(near.Place, doc.TextOf(near.Tokens), "paragraph"), "paragraph: the last place before it, in the country of a party");
            return;
        }
        foreach (var side in order)
        {
            if (Country(side is "actor" ? ev.Actors : ev.Recipients) is not { } party) continue;
            Give(doc, ev, new EventPlace(party.Place, party.Text, side), $"{side}: no place is told, so the country of the {side}");
            return;
        }
    }

    // a place that the text gives to what happened on another day, or between others, is not taken from it
    private static bool IsTaken(IEnumerable<EventMention> beside, Place place, EventMention ev) =>
        beside.Any(other => other != ev && other.Place is { Basis: "syntax" } given && given.Place == place && (!MaySameDay(other, ev) || !Same(other, ev)));

    private static PlaceMention? Paragraph(Document doc, EventMention ev, ILookup<int, EventMention> together)
    {
        for (var i = TextOrdered.First(doc.Places, ev.Trigger) - 1; i >= 0; i--)
        {
            var place = doc.Places[i];
            if (doc.Sentences[doc.Words[place.Tokens.Start].Sentence].Paragraph != doc.Sentences[ev.Sentence].Paragraph) return null;
            if (!place.Metonym && place.Place.Country is { } country && ev.Actors.Concat(ev.Recipients).Any(party => party.Code == country)) return IsTaken(together[doc.Words[place.Tokens.Start].Sentence], place.Place, ev) ? null : place;
        }
        return null;
    }

    private (Place Place, string Text)? Country(IReadOnlyList<ActorMention> parties)
    {
        foreach (var party in parties)
        {
            if (lexicon.Gazetteer.CountryOf(party.Code) is { } place) return (place, party.Identifier);
        }
        return null;
    }

    private static bool Same(EventMention a, EventMention b) => Overlap(a.Actors, b.Actors) && (a.Recipients.Count == 0 || b.Recipients.Count == 0 || Overlap(a.Recipients, b.Recipients));

    // what happened on other days happened elsewhere, for all that the text says
    private static bool MaySameDay(EventMention a, EventMention b) =>
        a.Date?.Date is not { } one || b.Date?.Date is not { } other || (one.From < other.Until && other.From < one.Until);

    private static bool Overlap(IReadOnlyList<ActorMention> a, IReadOnlyList<ActorMention> b) => a.Any(x => x.Code is not null && b.Any(y => x.Code == y.Code));

    private static void Give(Document doc, EventMention ev, EventPlace place, string why)
    {
        ev.Place = place;
        ev.Explanation.Add(new ExplanationStep("place", doc.Once($"{why}: {place.Place.Name}"), [ev.Trigger - doc.Sentences[ev.Sentence].Tokens.Start]));
    }
}
