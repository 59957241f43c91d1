using Chancery.Core.Duplicates;
using Chancery.Core.Events;

namespace Chancery.Core.Merging;

/// <summary>
/// What a telling can have in common with another one, as numbers that a record stores and looks up: codes, sectors and names of parties, the
/// country or place, the counts. Two tellings without one of them in common are never one event. An odd key is weak: it counts where it meets
/// the even one below it, and not where it meets itself.
/// </summary>
public static class EventKeys
{
    /// <summary>A date as wide as this ("in the nineties") says too little to join anything by it.</summary>
    internal const int MostDays = 366;

    private const int KinCodes = 3;

    private enum Slot
    {
        Code = 1,
        Sector,
        Name,
        Country,
        Place,
        Dead,
        Arrested,
        Counted,
    }

    /// <summary>What a key and its weak form have in common.</summary>
    internal static ulong Base(ulong key) => key & ~1UL;

    internal static uint Base(uint key) => key & ~1U;

    internal static bool IsWeak(ulong key) => (key & 1) != 0;

    /// <summary>The lower halves of the keys, which a record stores.</summary>
    public static IReadOnlyList<uint> Halves(EventFacts facts, EventRule rule) => [.. Of(facts, rule).Select(key => unchecked((uint)key)).Distinct()];

    /// <summary>Who acts on whom, where both are one and of different codes that the text tells: two tellings of two such pairs are two events, whichever side acts. 0 for all others.</summary>
    internal static ulong PairOf(EventFacts facts)
    {
        if (facts is not { Actors: [{ Code: { } actor, IsVague: false }], Recipients: [{ Code: { } recipient, IsVague: false }] } || actor == recipient) return 0;
        var ordered = string.CompareOrdinal(actor, recipient) < 0;
        return WordScanner.Combine(StoryTerms.HashOf(ordered ? actor : recipient), StoryTerms.HashOf(ordered ? recipient : actor)) | 1;
    }

    /// <summary>Codes of both sides, the first few in order.</summary>
    internal static List<string> Codes(EventFacts facts) => [.. facts.Actors.Concat(facts.Recipients).Select(party => party.Code).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Take(KinCodes)];

    /// <summary>What papers may tell by another type must have the same parties by country, or the place.</summary>
    private static void Kin(EventFacts facts, List<ulong> keys)
    {
        if (facts.Kin is not { Count: > 0 } kin) return;
        var codes = Codes(facts);
        foreach (var other in kin)
        {
            var ordered = string.CompareOrdinal(facts.Types[0], other) < 0;
            var seed = WordScanner.Combine(StoryTerms.HashOf(ordered ? facts.Types[0] : other), StoryTerms.HashOf(ordered ? other : facts.Types[0]));
            void Add(Slot slot, ulong value) => keys.Add(Base(WordScanner.Combine(WordScanner.Combine(seed, (ulong)slot), value)));
            if (codes.Count == 1) Add(Slot.Code, StoryTerms.HashOf(codes[0]));
            for (var i = 0; i < codes.Count; i++)
                for (var j = 0; j < i; j++) Add(Slot.Code, WordScanner.Combine(StoryTerms.HashOf(codes[j]), StoryTerms.HashOf(codes[i])));
            if (facts.Resolution >= EventPair.Province && facts.Place is { } place) Add(Slot.Place, StoryTerms.HashOf(place));
        }
    }

    /// <summary>Distinct, in rising order; empty when nothing can ever be joined with it.</summary>
    public static IReadOnlyList<ulong> Of(EventFacts facts, EventRule rule)
    {
        if (facts.Dataset is not null && !rule.Imported) return [];
        if (facts.Begins is not { } from || facts.Ends is not { } until || until.DayNumber - from.DayNumber > MostDays) return [];
        // what is denied meets what is told, though the two are never one event
        var stance = EventDispute.IsDenied(facts) ? AuxModes.None : EventPair.StanceOf(facts);
        var seed = WordScanner.Combine(StoryTerms.HashOf(facts.Types[0]), (ulong)stance);
        var keys = new List<ulong>(12);
        void Text(Slot slot, string? value, bool weak = false)
        {
            if (!string.IsNullOrEmpty(value)) keys.Add(Base(WordScanner.Combine(WordScanner.Combine(seed, (ulong)slot), StoryTerms.HashOf(value))) | (weak ? 1UL : 0));
        }
        void Count(Slot slot, int? value)
        {
            if (value > 0) keys.Add(Base(WordScanner.Combine(WordScanner.Combine(seed, (ulong)slot), (ulong)value)));
        }
        foreach (var party in facts.Actors.Concat(facts.Recipients).Concat(facts.Deniers ?? []))
        {
            Text(Slot.Code, party.Code);
            // two that have a code are one by the code or not at all, but for a name whose country is a guess
            Text(Slot.Sector, party.Sector, weak: party.Code is not null);
            Text(Slot.Name, party.Name?[(party.Name.LastIndexOf(' ') + 1)..], weak: party.Code is not null && party.Guessed is not true);
        }
        // cities near each other; a country in common says nothing
        if (facts.Resolution >= EventPair.City) Text(Slot.Country, facts.Country ?? "-");
        if (facts.Resolution >= EventPair.Province) Text(Slot.Place, facts.Place);
        Count(Slot.Dead, facts.Dead);
        Count(Slot.Arrested, facts.Arrested);
        Count(Slot.Counted, facts.Counted);
        Kin(facts, keys);
        keys.Sort();
        var distinct = 0;
        for (var i = 0; i < keys.Count; i++)
            if (i == 0 || keys[i] != keys[i - 1]) keys[distinct++] = keys[i];
        keys.RemoveRange(distinct, keys.Count - distinct);
        return keys;
    }
}
