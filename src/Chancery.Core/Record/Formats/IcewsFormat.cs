using Chancery.Core.Record.Store;

namespace Chancery.Core.Record.Formats;

/// <summary>The twenty columns of ICEWS: a row a pair of source and target, a meeting twice.</summary>
internal static class IcewsFormat
{
    private const string NameOfFile = "chancery-icews-events.tab";

    private static readonly string[] Header =
    [
        "Event ID", "Event Date", "Source Name", "Source Sectors", "Source Country", "Event Text", "CAMEO Code", "Intensity", "Target Name", "Target Sectors", "Target Country",
        "Story ID", "Sentence Number", "Publisher", "City", "District", "Province", "Country", "Latitude", "Longitude",
    ];

    public static ExportFile File(FormatTables tables) => new(NameOfFile, (ev, reports) => Lines(ev, reports, tables)) { Head = Tabbed.Line(Header) + "\n" };

    private static IEnumerable<string> Lines(StoredEvent ev, IReadOnlyList<StoredReport> reports, FormatTables tables)
    {
        if (tables.CameoOf(ev) is not { } cameo) yield break;
        var first = reports.Count > 0 ? reports[0] : null;
        foreach (var (place, (source, target)) in Tabbed.Pairs(ev).Index())
            yield return Tabbed.Line(
                Tabbed.Whole(Tabbed.Number($"{ev.Id}/{place}")), ev.From is { } day ? Plain.Date(day) : "", source?.Name, Sectors(source, tables), tables.CountryName(source?.Code), cameo.Label, cameo.Code, Plain.Number(ev.Scale),
                target?.Name, Sectors(target, tables), tables.CountryName(target?.Code), Tabbed.Whole(Tabbed.Number(ev.Document)), Tabbed.Whole(ev.Sequence), first?.Publisher,
                ev.Resolution >= 4 ? ev.Place : "", ev.Resolution == 3 ? ev.Place : "", ev.Resolution == 2 ? ev.Place : "", tables.CountryName(ev.Country), Tabbed.Real(ev.Latitude), Tabbed.Real(ev.Longitude));
    }

    private static string Sectors(StoredParty? party, FormatTables tables) => party?.Sector is { } sector && tables.SectorWords.TryGetValue(sector, out var words) ? string.Join(',', words) : "";
}
