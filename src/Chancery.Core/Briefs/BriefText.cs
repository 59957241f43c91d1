using Chancery.Core.Pictures;
using Chancery.Core.Record;
using Chancery.Core.Record.Store;

namespace Chancery.Core.Briefs;

/// <summary>What every format of a brief says in the same words. Nothing here is encoded yet.</summary>
internal static class BriefText
{
    public static string? Span(BriefPage page) => (page.Since, page.Until) switch
    {
        ({ } since, { } until) => $"{BriefDays.Of(since)} to {BriefDays.Of(until)}",
        ({ } since, null) => $"From {BriefDays.Of(since)} on",
        (null, { } until) => $"Up to {BriefDays.Of(until)}",
        _ => null,
    };

    public static string When(BriefEntry entry) => char.ToUpperInvariant(entry.When[0]) + entry.When[1..] + (entry.DayOfReport ? " (day of the report)" : "");

    public static string References(BriefEntry entry) => string.Concat(entry.Sources.Select(number => $"[{Plain.Number(number)}]")) + More(entry);

    public static string More(BriefEntry entry) => entry.MoreSources == 0 ? "" : $" and {Plain.Number(entry.MoreSources)} more";

    public static string Dispute(BriefEntry entry) => entry.Dispute != BriefSentence.Happened ? $"The reports contradict each other: {entry.Dispute}.{Sides(entry, " ")}" : Sides(entry, "") is { Length: > 0 } sides ? sides : "One side says that it happened, another denies it.";

    private static string Sides(BriefEntry entry, string before) => entry.Sides is { } sides ? $"{before}That it happened: {DisputeSides.Name(sides.Says)}; that it did not: {DisputeSides.Name(sides.Denies)}." : "";

    public static string OneSided(BriefEntry entry) => $"Only one of its parties tells it: {entry.OneSided}.";

    public static string LeftOut(BriefPage page) => $"{Plain.Number(page.LeftOut)} events that fewer sources tell are left out.";

    public static string Of(BriefOffice office) => office.Office + (office.Country is null || office.Office.Contains(office.Country, StringComparison.OrdinalIgnoreCase) ? "" : $" ({office.Country})")
        + (office.First is not { } first ? "" : office.Last == first ? ", " + BriefDays.Of(first) : $", {BriefDays.Of(first)} to {BriefDays.Of(office.Last ?? first)}");

    public static string Of(BriefSource source) => string.Join(", ", new[] { source.Title, source.Publisher, source.Published is { } day ? BriefDays.Of(day) : null }.Where(part => !string.IsNullOrWhiteSpace(part))) + (source.Copy ? " (repeats another report)" : "");

    /// <summary>Rows that hold something: a year of empty days is no reading.</summary>
    public static IEnumerable<IReadOnlyList<string>> Busy(PictureTable table) => table.Rows.Where(row => row.Skip(1).Any(cell => cell is not ("0" or "–")));

    /// <summary>A mark that turns the reading direction of what stands around it.</summary>
    public static bool Turns(char c) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
