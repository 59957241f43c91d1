using System.Text.Json;
using Chancery.Core.Record.Store;

namespace Chancery.Core.Record.Formats;

/// <summary>The forty columns of POLECAT's weekly files; a missing value is the word None, as there.</summary>
internal static class PolecatFormat
{
    private const string Missing = "None", Joint = "; ", NameOfFile = "ngecEvents.chancery.txt";

    private static readonly string[] Header =
    [
        "Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts", "Actor Name", "Actor Country", "Actor COW", "Primary Actor Sector", "Actor Sectors", "Actor Title", "Actor Name Raw", "Wikipedia Actor ID",
        "Recipient Name", "Recipient Country", "Recipient COW", "Primary Recipient Sector", "Recipient Sectors", "Recipient Title", "Recipient Name Raw", "Wikipedia Recipient ID",
        "Placename", "City", "District", "Province", "Country", "Latitude", "Longitude", "GeoNames ID", "Raw Placename", "Feature Type", "Source", "Publication Date", "Story People", "Story Organizations", "Story Locations", "Language", "Version",
    ];

    public static ExportFile File(FormatTables tables) => new(NameOfFile, (ev, reports) => [Line(ev, reports, tables)]) { Head = Tabbed.Line(Header) + "\n" };

    private static string Line(StoredEvent ev, IReadOnlyList<StoredReport> reports, FormatTables tables)
    {
        using var json = JsonDocument.Parse(ev.Json);
        var record = json.RootElement;
        var first = reports.Count > 0 ? reports[0] : null;
        var place = record.Inner("event_loc");
        string?[] cells =
        [
            ev.Id, ev.From is { } day ? Plain.Date(day) : null, ev.Types.Count > 0 ? ev.Types[0] : null, Join(ev.Modes), Plain.Number(ev.Scale), tables.Quads.GetValueOrDefault(ev.Quad), Join(ev.Contexts),
            .. Side(ev, record, StoredParty.Actor, tables), .. Side(ev, record, StoredParty.Recipient, tables),
            ev.Place, ev.Resolution >= 4 ? ev.Place : null, ev.Resolution == 3 ? ev.Place : null, ev.Resolution == 2 ? ev.Place : null, ev.Country, Tabbed.Real(ev.Latitude), Tabbed.Real(ev.Longitude),
            place?.Inner("geonameid") is { ValueKind: JsonValueKind.Number } geoname ? geoname.GetRawText() : null, null, null,
            first?.Publisher, first?.Published is { } published ? Plain.Date(published) : null, null, null, null, record.Inner("cite_info")?.Text("language"), record.Text("coder"),
        ];
        return Tabbed.Line([.. cells.Select(cell => string.IsNullOrWhiteSpace(cell) ? Missing : cell)]);
    }

    private static string?[] Side(StoredEvent ev, JsonElement record, string role, FormatTables tables)
    {
        List<StoredParty> parties = [.. ev.Parties.Where(party => party.Role == role)];
        var sectors = record.Items(role).SelectMany(party => party.Texts("other_sectors").Prepend(party.Text("sector") ?? "")).Where(sector => sector.Length > 0).Distinct();
        return
        [
            Join(parties.Select(party => party.Name)), Join(parties.Select(party => party.Code).Distinct()),
            Join(parties.Select(party => party.Code is { } code && tables.Countries.TryGetValue(code, out var country) && country.Cow is { } cow ? Tabbed.Whole(cow) : null).Distinct()),
            parties.Select(party => party.Sector).FirstOrDefault(sector => sector is not null), Join(sectors), Join(parties.Select(party => party.Office)), Join(parties.Select(party => party.Text)), null,
        ];
    }

    private static string Join(IEnumerable<string?> values) => string.Join(Joint, values.Where(value => !string.IsNullOrWhiteSpace(value)).Select(value => value!.Replace(';', ',')));
}
