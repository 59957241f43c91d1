namespace Chancery.Core.Record.Store;

/// <summary>What a page about many events shows of all of them, counted in one go.</summary>
/// <param name="Events">How many there are.</param>
/// <param name="Days">By the day on which they began, in the order of days; those without a day are left out.</param>
/// <param name="Places">By the country where they happened, those of most events first; those without one are left out.</param>
/// <param name="Towns">Where the newest events happened whose place is a point.</param>
public sealed record EventSurvey(long Events, IReadOnlyList<Tally> Days, IReadOnlyList<Tally> Places, IReadOnlyList<EventPoint> Towns);
