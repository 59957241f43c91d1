namespace Chancery.Core.Merging;

/// <summary>
/// Cuts tellings that hang together into cells that are merged each by itself: one cell, as a rule. Where a war is told day by day for years,
/// they are cut by month, by day, and at last by their identifiers. The cut follows from what is in it alone, so that it is the same in
/// whatever order reports came, and a new report changes its own cell.
/// </summary>
internal static class EventCells
{
    /// <summary>Tellings of one cell: the work grows with the square.</summary>
    public const int Most = 2000;

    /// <param name="members">Tellings that hang together.</param>
    /// <returns>Their identifiers, each cell in order.</returns>
    public static IEnumerable<string[]> Cut(IReadOnlyCollection<(string Id, DateOnly? From)> members) =>
        Cut(members, member => member.From is { } day ? (day.Year * 12) + day.Month : 0, month => Cut(month, member => member.From?.DayNumber ?? 0, ById));

    private static IEnumerable<string[]> Cut(IReadOnlyCollection<(string Id, DateOnly? From)> members, Func<(string Id, DateOnly? From), int> part, Func<IReadOnlyCollection<(string Id, DateOnly? From)>, IEnumerable<string[]>> finer) =>
        members.Count <= Most ? [[.. members.Select(member => member.Id).Order(StringComparer.Ordinal)]] : members.GroupBy(part).OrderBy(group => group.Key).SelectMany(group => finer(group.ToList()));

    private static IEnumerable<string[]> ById(IReadOnlyCollection<(string Id, DateOnly? From)> members)
    {
        var parts = 1UL;
        while (parts * (Most / 2) < (ulong)members.Count) parts *= 2;
        return members.GroupBy(member => StoryTerms.HashOf(member.Id) % parts, member => member.Id).OrderBy(part => part.Key).Select(part => part.Order(StringComparer.Ordinal).ToArray());
    }
}
