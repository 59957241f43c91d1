using Chancery.Core.Duplicates;

namespace Chancery.Core.Merging;

/// <summary>
/// What a telling can have in common with another one, as numbers that a record stores and looks up: codes, sectors and names of parties, the
/// country or place, the counts. Two tellings without one of them in common are never one event.
/// </summary>
public static class EventKeys
{
    /// <summary>A date as wide as this ("in the nineties") says too little to join anything by it.</summary>
    internal const int MostDays = 366;

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

    /// <summary>Distinct, in rising order; empty when nothing can ever be joined with it.</summary>
    public static IReadOnlyList<ulong> Of(EventFacts facts)
    {
        if (facts.From is not { } from || facts.Until is not { } until || until.DayNumber - from.DayNumber > MostDays) return [];
        var seed = WordScanner.Combine(StoryTerms.HashOf(facts.Types[0]), (ulong)(facts.Aux & EventPair.Stance));
        var keys = new SortedSet<ulong>();
        void Text(Slot slot, string? value)
        {
            if (!string.IsNullOrEmpty(value)) keys.Add(WordScanner.Combine(WordScanner.Combine(seed, (ulong)slot), StoryTerms.HashOf(value)));
        }
        void Count(Slot slot, int? value)
        {
            if (value > 0) keys.Add(WordScanner.Combine(WordScanner.Combine(seed, (ulong)slot), (ulong)value));
        }
        foreach (var party in facts.Actors.Concat(facts.Recipients))
        {
            Text(Slot.Code, party.Code);
            Text(Slot.Sector, party.Sector);
            Text(Slot.Name, party.Name?[(party.Name.LastIndexOf(' ') + 1)..]);
        }
        Text(Slot.Country, facts.Country);
        Text(Slot.Place, facts.Place);
        Count(Slot.Dead, facts.Dead);
        Count(Slot.Arrested, facts.Arrested);
        Count(Slot.Counted, facts.Counted);
        return [.. keys];
    }
}
