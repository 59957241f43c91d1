using Chancery.Core.Actors;
using Chancery.Core.Language;
using Chancery.Core.Places;
using Chancery.Core.Text;

namespace Chancery.Core.Events;

/// <summary>A thing that belongs to nobody by name is its country's: "a power station outside Kharkiv" is Ukraine's.</summary>
internal static class PlaceActor
{
    private const int MostClimbed = 5;

    public static ActorMention? Of(Document doc, SlotReader slots, FrameLexicon lexicon, int head)
    {
        foreach (var place in TextOrdered.Within(doc.Places, doc.Sentences[doc.Words[head].Sentence].Tokens))
        {
            if (place.Place.Country is not { } country || place.Tokens.Length == 1 && lexicon.Quarters.Contains(doc.Words[place.Tokens.Start].Norm)) continue;
            var at = place.Tokens.End - 1;
            if (!place.Tokens.Contains(head) && !IsUnder(doc, slots, at, head)) continue;
            return At(head, lexicon.Sovereign(country), place.Place.Name);
        }
        return null;
    }

    /// <summary>By a place that hangs on the verb itself: "damaged a power station outside Kharkiv".</summary>
    public static ActorMention? Around(Document doc, SlotReader slots, FrameLexicon lexicon, int trigger, int head)
    {
        foreach (var place in TextOrdered.Within(doc.Places, slots.Tree.Range))
        {
            if (place.Place.Country is not { } country) continue;
            var at = place.Tokens.Start;
            while (place.Tokens.Contains(at) && slots.Tree.Range.Contains(doc.Words[at].Head) && place.Tokens.Contains(doc.Words[at].Head)) at = doc.Words[at].Head;
            // "attacked a village in Ituri"
            if (doc.Words[at].Dep is Dep.Nmod && slots.HasCase(at, "in") && slots.Tree.Range.Contains(doc.Words[at].Head) && doc.Words[doc.Words[at].Head] is { Dep: Dep.Obj, Head: var verb } && verb == trigger && doc.ActorAt(doc.Words[at].Head) is null) return At(head, lexicon.Sovereign(country), place.Place.Name);
            if (doc.Words[at].Dep is Dep.Obl && (doc.Words[at].Head == trigger || IsState(doc, doc.Words[at].Head, trigger)) && !slots.HasCase(at, "from")) return At(head, lexicon.Sovereign(country), place.Place.Name);
        }
        return null;
    }

    /// <summary>"Shot dead in Karachi": what became of somebody, on which the place hangs.</summary>
    private static bool IsState(Document doc, int word, int verb) => word >= 0 && doc.Words[word] is { Upos: Upos.Adj, Dep: Dep.Xcomp or Dep.Advmod or Dep.Obj } state && state.Head == verb;

    /// <summary>"Thousands thronged the streets of Tbilisi", "riots broke out in Jos": whoever protests, where nobody says who, is of where it is.</summary>
    /// <param name="doc">The document.</param>
    /// <param name="slots">Of the sentence.</param>
    /// <param name="lexicon">Its multipliers are what a crowd is counted in.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="reading">A protest.</param>
    /// <param name="alone">Nobody is known whom it is against, so that any place of the sentence may say where it is.</param>
    public static ActorMention? Crowd(Document doc, SlotReader slots, FrameLexicon lexicon, Sentence sentence, Reading reading, bool alone)
    {
        // "peasant unions closed the highway": people of whom nothing else is known
        var counted = reading.Actors is [var only] && (lexicon.Multipliers.Contains(doc.Words[only].Lemma) || reading.Kind is TriggerKind.Verb && doc.Words[only] is { Xpos: "NNS", Dep: Dep.Nsubj }) ? only : -1;
        if (counted < 0 && reading.Actors.Count > 0) return null;
        alone &= counted < 0 && doc.Words[reading.Trigger].Dep is not (Dep.Nmod or Dep.Obl or Dep.Appos);
        if ((Where(doc, slots, lexicon, reading.Trigger) ?? (reading.Kind is TriggerKind.Noun && slots.HasCase(reading.Trigger, "of") ? Where(doc, slots, lexicon, doc.Words[reading.Trigger].Head) : null) ?? (alone ? Scene(doc, lexicon, sentence) : null)) is not { } where) return null;
        var crowd = where with { Kind = ActorKind.Group, Sector = reading.Modes.Contains("strike") ? "LAB" : "CVL" };
        return counted < 0 ? crowd : crowd with { Head = counted, Tokens = new TokenRange(counted, counted + 1), Identifier = doc.TextOf(new TokenRange(counted, counted + 1)) };
    }

    /// <summary>The country of the first place that the clause of a verb or noun names, its subject aside.</summary>
    private static ActorMention? Where(Document doc, SlotReader slots, FrameLexicon lexicon, int trigger)
    {
        foreach (var place in TextOrdered.Within(doc.Places, slots.Tree.Range))
        {
            if (place.Place.Country is not { } country) continue;
            var at = place.Tokens.Start;
            for (var climbed = 0; climbed < MostClimbed && slots.Tree.Range.Contains(at); climbed++)
            {
                if (doc.Words[at].Head == trigger && doc.Words[at].Dep is Dep.Obl or Dep.Obj or Dep.Nmod && !slots.HasCase(at, "from")) return At(place.Tokens.End - 1, lexicon.Sovereign(country), place.Place.Name);
                if (doc.Words[at].Dep is not (Dep.Nmod or Dep.NmodPoss or Dep.Compound or Dep.Appos or Dep.Flat or Dep.Obl or Dep.Obj or Dep.Conj)) break;
                at = doc.Words[at].Head;
            }
        }
        return null;
    }

    /// <summary>The state of the place in which a deed is done, or out of which somebody is driven.</summary>
    public static ActorMention? Soil(Document doc, FrameLexicon lexicon, int trigger)
    {
        foreach (var place in TextOrdered.Within(doc.Places, doc.Sentences[doc.Words[trigger].Sentence].Tokens))
        {
            if (place.Place.Country is not { } country || place.Tokens.Start == 0 || doc.Words[place.Tokens.Start - 1].Norm is not ("in" or "from")) continue;
            var at = place.Tokens.Start;
            while (doc.Words[at].Head is >= 0 and var head && place.Tokens.Contains(head)) at = head;
            if (IsSoil(doc, at, trigger)) return At(at, lexicon.Sovereign(country), place.Place.Name) is var state && place.Place.Resolution == 1 ? state with { Sector = "GOV" } : state with { Sector = "GOV", Identifier = $"state of {state.Code}" };
        }
        return null;
    }

    /// <summary>"A hospital in Mariupol lies in ruins. Russian planes had bombed the building.": the country of the place in the sentence before, where a foreign force does something to a thing that was told of; null where places of several countries are named.</summary>
    public static ActorMention? Before(Document doc, FrameLexicon lexicon, EventMention ev)
    {
        if (ev.Sentence == 0 || ev.Content < 0 || ev.Actors.Any(actor => actor is not { Code: { } code, Inherited: false, Sector: null or "MIL" or "GOV" } || !Nationality.IsState(code))) return null;
        var determined = false;
        for (var at = ev.Content - 1; at > ev.Trigger; at--) determined |= doc.Words[at].Norm is "the" or "this" or "that" && doc.Words[at].Head == ev.Content;
        if (!determined) return null;
        PlaceMention? before = null;
        foreach (var sentence in (ReadOnlySpan<int>)[ev.Sentence - 1, ev.Sentence])
        {
            foreach (var place in TextOrdered.Within(doc.Places, doc.Sentences[sentence].Tokens))
            {
                if (place.Metonym || place.Place.Country is not { } country) continue;
                if (before is not null && before.Place.Country != country) return null;
                before ??= place;
            }
        }
        if (before is null || before.Place.Resolution < 2) return null;
        var state = lexicon.Sovereign(before.Place.Country!);
        return ev.Actors.Any(actor => actor.Code == state) ? null : At(before.Tokens.End - 1, state, before.Place.Name);
    }

    /// <summary>"Was arrested in Cotonou", "over the arrest in Cotonou of a diplomat", "the arrest of a diplomat in Cotonou".</summary>
    private static bool IsSoil(Document doc, int place, int trigger)
    {
        ref readonly var word = ref doc.Words[place];
        if (word.Dep is Dep.Obl && word.Head == trigger) return true;
        if (word.Dep is not Dep.Nmod || word.Head < 0 || doc.Words[trigger].Upos is not Upos.Noun) return false;
        return word.Head == trigger || doc.Words[word.Head] is { Dep: Dep.Nmod } whom && whom.Head == trigger && doc.ActorAt(word.Head) is not null;
    }

    /// <summary>Whom an attack hit of which only the place is told: the country of the finest place of its sentence, if the sentence names places of one country.</summary>
    public static (ActorMention Victim, PlaceMention Place)? Struck(Document doc, FrameLexicon lexicon, EventMention ev)
    {
        PlaceMention? finest = null;
        foreach (var place in TextOrdered.Within(doc.Places, doc.Sentences[ev.Sentence].Tokens))
        {
            if (place.Metonym || place.Place.Country is null) continue;
            if (finest is not null && finest.Place.Country != place.Place.Country) return null;
            if (!(finest?.Place.Resolution >= place.Place.Resolution)) finest = place;
        }
        return finest is { Place.Resolution: > 1 } ? (At(finest.Tokens.End - 1, lexicon.Sovereign(finest.Place.Country!), finest.Place.Name), finest) : null;
    }

    /// <summary>The country of the one or several places that a sentence names, if it is one country.</summary>
    private static ActorMention? Scene(Document doc, FrameLexicon lexicon, Sentence sentence)
    {
        ActorMention? scene = null;
        foreach (var place in TextOrdered.Within(doc.Places, sentence.Tokens))
        {
            if (place.Place.Country is not { } country) continue;
            country = lexicon.Sovereign(country);
            if (scene is not null && scene.Code != country) return null;
            scene ??= At(place.Tokens.End - 1, country, place.Place.Name);
        }
        if (scene is not null) return scene;
        // "traffic in the Panamanian capital"
        for (var i = sentence.Tokens.Start + 1; i < sentence.Tokens.End; i++)
        {
            if (doc.Words[i] is { Upos: Upos.Noun, Dep: Dep.Obl or Dep.Nmod } && doc.Words[i - 1].Dep is Dep.Amod && doc.Words[i - 1].Head == i && IsIn(doc, i - 2) && (doc.ActorAt(i) ?? doc.ActorAt(i - 1)) is { Code: { } land } && Nationality.IsState(land)) return At(i, land, land);
        }
        return null;
    }

    private static bool IsIn(Document doc, int at) => at >= 1 && (doc.Words[at].Norm is "in" || doc.Words[at].Norm is "the" && doc.Words[at - 1].Norm is "in");

    /// <summary>The state of the last place of the sentence "in" or "to" which something is done that is not the actor's own.</summary>
    public static ActorMention? There(Document doc, FrameLexicon lexicon, EventMention ev)
    {
        ActorMention? last = null;
        foreach (var place in TextOrdered.Within(doc.Places, doc.Sentences[ev.Sentence].Tokens))
        {
            if (place.Place.Country is not { } country || place.Tokens.Start == 0 || doc.Words[place.Tokens.Start - 1].Norm is not ("in" or "to" or "near" or "outside" or "across")) continue;
            country = lexicon.Sovereign(country);
            if (ev.Actors.All(actor => actor.Code != country)) last = At(place.Tokens.End - 1, country, place.Place.Name);
        }
        return last;
    }

    private static ActorMention At(int head, string country, string name) => new()
    {
        Head = head, Tokens = new TokenRange(head, head + 1), Kind = ActorKind.Country, Code = country, Identifier = name,
        Cluster = -1, Inherited = true, Reasons = [$"the place {name} is in {country}"],
    };

    private static bool IsUnder(Document doc, SlotReader slots, int token, int head)
    {
        for (var climbed = 0; climbed < 3; climbed++)
        {
            if (!slots.Tree.Range.Contains(token)) return false;
            if (doc.Words[token].Dep is not (Dep.Nmod or Dep.NmodPoss or Dep.Compound or Dep.Appos or Dep.Flat)) return false;
            token = doc.Words[token].Head;
            if (token == head) return true;
        }
        return false;
    }
}
