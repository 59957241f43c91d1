using Chancery.Core.Actors;
using Chancery.Core.Events;

namespace Chancery.Core.Evaluation;

/// <summary>When a coded event is the one that a gold file means. The rules are those of the gold format's reference scorer.</summary>
internal static class EventMatch
{
    /// <summary>Leaves a slot of the gold event open.</summary>
    private const string Any = "*";

    /// <summary>Unidentified armed actors: nobody can be asked to know more, so the slot is open.</summary>
    private const string Unidentified = "UAF";

    public static bool Matches(GoldEvent gold, EventMention found)
    {
        if (!SharesType(gold, found)) return false;
        var (actors, recipients) = (Codes(found.Actors), Codes(found.Recipients));
        if (Agrees(gold.Actor, actors) && Agrees(gold.Recipient, recipients)) return true;
        if (gold.Recipient is { Count: > 0 }) return false;
        actors.UnionWith(recipients);
        return Agrees(gold.Actor, actors);
    }

    /// <summary>A forbidden event: types, countries and, where the gold names one, sector and mode; a plan or the past is no deed.</summary>
    public static bool Breaks(GoldEvent never, EventMention found) =>
        SharesType(never, found)
        && Holds(never.Actor, found.Actors) && Holds(never.Recipient, found.Recipients)
        && (never.Mode is null || never.Mode.Any(found.Modes.Contains))
        && (found.Aux & (AuxModes.Future | AuxModes.Historical)) == 0;

    public static bool SharesType(GoldEvent gold, EventMention found) => gold.Event.Any(found.Types.Contains);

    public static bool HasSector(string slot, IEnumerable<ActorMention> actors)
    {
        var (code, sector) = Cut(slot);
        return actors.Any(actor => actor.Code == code && (sector is null || actor.Sector == sector || actor.OtherSectors.Contains(sector)));
    }

    public static (string Code, string? Sector) Cut(string slot) =>
        slot.IndexOf(':', StringComparison.Ordinal) is var colon and >= 0 ? (slot[..colon], slot[(colon + 1)..]) : (slot, null);

    public static SortedSet<string> Codes(IEnumerable<ActorMention> actors) =>
        new(actors.Select(actor => actor.Code).Where(code => !string.IsNullOrEmpty(code))!, StringComparer.Ordinal);

    private static bool Agrees(IReadOnlyList<string>? slot, SortedSet<string> found) =>
        slot is null or [] || slot.Select(entry => Cut(entry).Code).Any(code => code is Any or Unidentified || found.Contains(code));

    private static bool Holds(IReadOnlyList<string>? slot, IReadOnlyList<ActorMention> found) =>
        slot is null || slot.Contains(Any) || slot.Any(entry => HasSector(entry, found));
}
