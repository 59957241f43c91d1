using System.Globalization;
using Chancery.Core.Record.Store;

namespace Chancery.Core.Record.Formats;

/// <summary>
/// The event tables of GDELT: 58 columns in the first version, 61 in the second; no header. A row an event, with the first of its actors and recipients; counts of
/// mentions, sources and articles are the true totals, where GDELT's own are frozen on the first day.
/// </summary>
internal sealed class GdeltFormat(FormatTables tables, DateTime added, bool second)
{
    private const string NameOfFile = "chancery.export.CSV";

    public ExportFile Events() => new(NameOfFile, (ev, reports) => tables.CameoOf(ev) is { } cameo ? [Line(ev, reports, cameo)] : []);

    private string Line(StoredEvent ev, IReadOnlyList<StoredReport> reports, CameoCode cameo)
    {
        var (source, target) = Tabbed.Pairs(ev).First();
        string?[] cells =
        [
            Tabbed.Whole(Tabbed.Number(ev.Id)), .. Dates(ev), .. Actor(source), .. Actor(target),
            // in the lead: among the first sentences of its first report
            reports.Any(report => report.Sequence == 1) ? "1" : "0", cameo.Code, cameo.Base, cameo.Root, Tabbed.Whole(cameo.Quad), Plain.Number(ev.Scale),
            Tabbed.Whole(ev.ReportCount), Tabbed.Whole(reports.Select(report => report.Publisher).Distinct().Count()), Tabbed.Whole(reports.Select(report => (report.Document, report.DocumentId)).Distinct().Count()), "",
            .. Geo(null), .. Geo(null), .. Geo(ev),
            added.ToString(second ? "yyyyMMddHHmmss" : "yyyyMMdd", CultureInfo.InvariantCulture), reports.Select(report => report.Url ?? report.DocumentId).FirstOrDefault(),
        ];
        return Tabbed.Line(cells);
    }

    private static string[] Dates(StoredEvent ev) => ev.From is { } day
        ? [Tabbed.Compact(day), day.ToString("yyyyMM", CultureInfo.InvariantCulture), Tabbed.Whole(day.Year), (day.Year + (((day.Month * 30) + day.Day) / 365.0)).ToString("0.0000", CultureInfo.InvariantCulture)]
        : ["", "", "", ""];

    /// <summary>Raw code, name in capitals, country, group; ethnic and religion codes are not known; one role.</summary>
    private string[] Actor(StoredParty? party)
    {
        var isCountry = party?.Code is { } code && tables.Countries.ContainsKey(code);
        return [tables.ActorCode(party), (party?.Name ?? party?.Text ?? "").ToUpperInvariant(), isCountry ? party!.Code! : "", isCountry ? "" : party?.Code ?? "", "", "", "", tables.Role(party), "", ""];
    }

    private string[] Geo(StoredEvent? ev)
    {
        if (ev?.Country is not { } country) return second ? ["", "", "", "", "", "", "", ""] : ["", "", "", "", "", "", ""];
        var fips = tables.Fips.GetValueOrDefault(country, "");
        var isAmerican = country == "USA";
        var kind = ev.Resolution switch { 1 => 1, 2 or 3 => isAmerican ? 2 : 5, >= 4 => isAmerican ? 3 : 4, _ => 0 };
        var name = ev.Resolution <= 1 ? tables.CountryName(country) : $"{ev.Place}, {tables.CountryName(country)}";
        string[] cells = [kind == 0 ? "" : Tabbed.Whole(kind), name, fips, fips, Tabbed.Real(ev.Latitude), Tabbed.Real(ev.Longitude), ev.Resolution <= 1 ? fips : ""];
        return second ? [.. cells[..4], "", .. cells[4..]] : cells;
    }
}
