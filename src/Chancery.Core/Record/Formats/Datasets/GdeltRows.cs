using Chancery.Core.Events;
using Chancery.Core.Merging;

namespace Chancery.Core.Record.Formats.Datasets;

/// <summary>The event tables of GDELT: 57 or 58 columns in the first version, 61 in the second. Places are in FIPS 10-4, actors are not.</summary>
internal sealed class GdeltRows(bool second, FormatTables tables, Ontology ontology) : DatasetReader(tables, ontology)
{
    private const int Actor1 = 5, Actor2 = 15, EventCode = 26;

    public override string Name => second ? EventFormats.Gdelt2 : EventFormats.Gdelt1;

    public override bool HasHeader => false;

    public override ImportedRow Read(string[] cells)
    {
        var row = new Row(cells);
        if (row.Count != 61 && second || row.Count is not (57 or 58) && !second) return ImportedRow.Bad($"a row has {(second ? "61" : "57 or 58")} columns, this one has {row.Count}");
        if (row[0] is not { } id) return ImportedRow.Bad("there is no GLOBALEVENTID");
        if (Row.Day(row[1]) is not { } day) return ImportedRow.Bad($"'{row[1]}' is no day");
        if (row[EventCode] is not { } code) return ImportedRow.Bad("there is no EventCode");
        if (Coded(code) is not var (type, modes, contexts)) return ImportedRow.None;
        var geo = second ? 51 : 49;
        var country = row[geo + 2] is { } fips ? Tables.CountryByFips.GetValueOrDefault(fips) : null;
        var (latitude, longitude) = second ? (geo + 5, geo + 6) : (geo + 4, geo + 5);
        var url = row[second ? 60 : 57];
        return new ImportedEvent(Name, id, type)
        {
            Modes = modes, Contexts = contexts, From = day, Until = day.AddDays(1), Actors = Side(row, Actor1), Recipients = Side(row, Actor2),
            Place = row[geo + 1], Country = country, Resolution = row[geo] switch { "1" => 1, "2" or "5" => 2, "3" or "4" => 4, _ => 0 },
            Latitude = Row.Degrees(row[latitude], 90), Longitude = Row.Degrees(row[longitude], 180),
            Url = url, Publisher = Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Host.Length > 0 ? address.Host : null,
            Published = row[second ? 59 : 56] is { Length: >= 8 } added ? Row.Day(added[..8]) : null,
        };
    }

    private PartyFacts[] Side(Row row, int first)
    {
        var sector = row[first + 7] is { } role ? Tables.SectorByRole.GetValueOrDefault(role) : null;
        return Party(Code(row[first + 2]) ?? Code(row[first + 3]), sector, row[first + 1]) is { } party ? [party] : [];
    }
}
