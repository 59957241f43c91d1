using Chancery.Core.Pictures;
using Chancery.Core.Record.Store;

namespace Chancery.Serve.Pages;

/// <summary>Counts what the parties of events have to do with one of them.</summary>
internal static class ActorTies
{
    private const int Conflict = 3;

    /// <summary>Everybody by the name; who has none is nobody.</summary>
    public static Func<StoredParty, (string Name, string? Code)?> ByName { get; } = party => party.Name is { } name ? (name, party.Code) : null;

    /// <summary>Countries; of whom no country is told, the name. Its own people are no others.</summary>
    public static Func<StoredParty, (string Name, string? Code)?> ByCountry(WorldMap map, string own) => party => party.Code == own ? null : party.Code is { } code ? (map.NameOf(code), code) : party.Name is { } name ? (name, null) : null;

    /// <param name="events">In which it is a party.</param>
    /// <param name="itself">Whether a party is it.</param>
    /// <param name="other">Who another party is; null for nobody in particular.</param>
    /// <returns>Those of most events first.</returns>
    public static IReadOnlyList<NetworkTie> Of(IEnumerable<StoredEvent> events, Func<StoredParty, bool> itself, Func<StoredParty, (string Name, string? Code)?> other)
    {
        var ties = new Dictionary<string, NetworkTie>(StringComparer.Ordinal);
        foreach (var ev in events)
        {
            var roles = ev.Parties.Where(itself).Select(party => party.Role).ToHashSet(StringComparer.Ordinal);
            // somebody who is named twice in an event counts once
            foreach (var (party, who) in ev.Parties.Where(party => !itself(party)).Select(party => (party, other(party))).Where(pair => pair.Item2 is not null).DistinctBy(pair => pair.Item2!.Value.Name))
            {
                var (name, code) = who!.Value;
                var across = roles.Contains(party.Role == StoredParty.Actor ? StoredParty.Recipient : StoredParty.Actor);
                var against = across && ev.Quad >= Conflict;
                var tie = ties.GetValueOrDefault(name) ?? new NetworkTie(name, code, 0, 0, 0, 0, 0);
                ties[name] = tie with
                {
                    Code = tie.Code ?? code, With = tie.With + (against ? 0 : 1), Against = tie.Against + (against ? 1 : 0), Beside = tie.Beside + (across ? 0 : 1),
                    From = tie.From + (across && party.Role == StoredParty.Actor ? 1 : 0), To = tie.To + (across && party.Role == StoredParty.Recipient ? 1 : 0),
                };
            }
        }
        return [.. ties.Values.OrderByDescending(tie => tie.Events).ThenBy(tie => tie.Name, StringComparer.Ordinal)];
    }
}
