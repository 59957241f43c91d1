using Chancery.Core.Claims;
using Chancery.Core.Events;
using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Places;

/// <summary>Places the events of one sentence by the names in it; the finest of names that belong together wins.</summary>
internal sealed class SentencePlaces(PlaceLexicon lexicon, SentenceTree tree)
{
    /// <summary>Farther than anything below an object.</summary>
    private const int Behind = 12;

    private readonly Attachment _attachment = new(tree);
    private readonly HashSet<int> _triggers = [];

    /// <summary>The tree must be that of the events' sentence.</summary>
    public void Read(Document doc, IReadOnlyList<EventMention> events)
    {
        _triggers.Clear();
        foreach (var ev in events) _triggers.Add(ev.Trigger);
        foreach (var ev in events) Read(doc, ev);
    }

    private void Read(Document doc, EventMention ev)
    {
        (PlaceMention? Place, int Rank, int Depth) best = (null, Attachment.None, 0);
        foreach (var place in TextOrdered.Within(doc.Places, tree.Range))
        {
            if (place.Metonym || PlaceUse.IsDateline(doc, place.Tokens)) continue;
            var head = PlaceUse.Head(doc, place.Tokens);
            var rank = _attachment.Rank(doc, _attachment.AnchorOf(doc, head, _triggers, out var depth), ev.Trigger);
            var away = lexicon.AtTarget.Contains(ev.Types[0]) && (BelowSubject(doc, head, ev.Trigger) || IsOrigin(doc, head));
            if (away) depth += Behind;
            // where the speaker stands is not where it happened
            if (rank > Attachment.Syntax) continue;
            var finer = !away && best.Place is { } held && held.Place.Country == place.Place.Country && place.Place.Resolution > held.Place.Resolution && rank <= best.Rank;
            if (finer || rank < best.Rank || (rank == best.Rank && depth < best.Depth && !Coarser(place, best.Place))) best = (place, rank, depth);
        }
        if (best.Place is { } found) Give(doc, ev, found, "syntax");
        else if (Dateline(doc, ev) is { } dateline) Give(doc, ev, dateline, "dateline");
    }

    // "ships in the Mediterranean fired at Tripoli": where the one stands who does it
    private bool BelowSubject(Document doc, int at, int trigger)
    {
        for (; tree.Range.Contains(at) && at != trigger; at = doc.Words[at].Head)
        {
            if (doc.Words[at].Dep is Dep.Nsubj && doc.Words[at].Head == trigger) return true;
        }
        return false;
    }

    // "invaded Iraq from Kuwait"
    private bool IsOrigin(Document doc, int place)
    {
        while (doc.Words[place].Dep is Dep.Conj && tree.Range.Contains(doc.Words[place].Head) && doc.Words[place].Head < place) place = doc.Words[place].Head;
        foreach (var child in tree.Index.Of(place))
        {
            if (doc.Words[child].Dep is Dep.Case && lexicon.Origins.Contains(doc.Words[child].Norm)) return true;
        }
        return false;
    }

    private static bool Coarser(PlaceMention place, PlaceMention? held) => held is not null && held.Place.Country == place.Place.Country && held.Place.Resolution > place.Place.Resolution;

    /// <summary>"in the Swiss city" below "GENEVA -": the noun refers to the dateline's town.</summary>
    private PlaceMention? Dateline(Document doc, EventMention ev)
    {
        if (doc.Places.Count == 0 || doc.Places[0].Place.Resolution < 4 || !PlaceUse.IsDateline(doc, doc.Places[0].Tokens)) return null;
        for (var i = tree.Range.Start; i < tree.Range.End; i++)
        {
            if (!lexicon.TownWords.Contains(doc.Words[i].Lemma) || doc.Words[i].Dep is not (Dep.Obl or Dep.Nmod)) continue;
            var definite = false;
            foreach (var child in tree.Index.Of(i)) definite |= doc.Words[child].Dep is Dep.Det && doc.Words[child].Norm is "the" or "that" or "this";
            if (definite && _attachment.Rank(doc, _attachment.AnchorOf(doc, i, _triggers, out _), ev.Trigger) <= Attachment.Syntax) return doc.Places[0];
        }
        return null;
    }

    private static void Give(Document doc, EventMention ev, PlaceMention place, string basis)
    {
        ev.Place = new EventPlace(place.Place, doc.Once(doc.TextOf(place.Tokens)), basis);
        var offset = doc.Sentences[ev.Sentence].Tokens.Start;
        int[] tokens = basis is "dateline" ? [ev.Trigger - offset] : [.. Enumerable.Range(place.Tokens.Start - offset, place.Tokens.Length)];
        ev.Explanation.Add(new ExplanationStep("place", doc.Once($"{basis}: {place.Place.Name} ({place.Reason})"), tokens));
    }
}
