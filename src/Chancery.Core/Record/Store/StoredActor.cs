namespace Chancery.Core.Record.Store;

/// <summary>Somebody with a name and a code, over all events asked for.</summary>
/// <param name="Name">Canonical name.</param>
/// <param name="Code">Country or PLOVER's code; null when no event tells.</param>
/// <param name="Sector">The sector of most events.</param>
/// <param name="Events">Events in which it is a party.</param>
/// <param name="First">First day of the first of them; null when none is dated.</param>
/// <param name="Last">First day of the last of them.</param>
/// <param name="Aliases">How texts call it otherwise, the most frequent first.</param>
/// <param name="Offices">In the order of their first days.</param>
public sealed record StoredActor(string Name, string? Code, string? Sector, long Events, DateOnly? First, DateOnly? Last, IReadOnlyList<string> Aliases, IReadOnlyList<StoredOffice> Offices);
