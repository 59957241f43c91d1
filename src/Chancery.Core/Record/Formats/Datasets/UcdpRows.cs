using Chancery.Core.Events;
using Chancery.Core.Merging;

namespace Chancery.Core.Record.Formats.Datasets;

/// <summary>UCDP's georeferenced events: two armed sides both act; in one-sided violence the first acts on civilians.</summary>
internal sealed class UcdpRows(IReadOnlyDictionary<string, int> header, FormatTables tables, Ontology ontology) : DatasetReader(tables, ontology)
{
    private const string OneSided = "3", Civilians = "CVL", Government = "MIL", Rebels = "REB";

    public override string Name => "ucdp";

    public override ImportedRow Read(string[] cells)
    {
        var row = new Row(cells, header);
        if (row["id"] is not { } id) return ImportedRow.Bad("there is no id");
        if (Row.Day(row["date_start"]) is not { } first) return ImportedRow.Bad($"'{row["date_start"]}' is no day");
        var last = Row.Day(row["date_end"]) is { } end && end >= first ? end : first;
        var country = ByNumber(row, "country_id") ?? (row["country"] is { } name ? Tables.CountryByName.GetValueOrDefault(name) : null);
        var sideA = Party(ByNumber(row, "gwnoa") ?? country, row["gwnoa"] is null ? Rebels : Government, row["side_a"]);
        var sideB = row["type_of_violence"] == OneSided ? Party(country, Civilians, row["side_b"]) : Party(ByNumber(row, "gwnob") ?? country, row["gwnob"] is null ? Rebels : Government, row["side_b"]);
        var oneSided = row["type_of_violence"] == OneSided;
        return new ImportedEvent(Name, id, "ASSAULT")
        {
            From = first, Until = last.AddDays(1), Actors = oneSided ? [sideA!] : [sideA!, sideB!], Recipients = oneSided ? [sideB!] : [], Place = row["where_coordinates"] ?? row["adm_2"] ?? row["adm_1"], Country = country,
            Resolution = row["where_prec"] switch { "1" or "2" => 4, "3" => 3, "4" or "5" => 2, "6" => 1, _ => 0 }, Latitude = Row.Degrees(row["latitude"], 90), Longitude = Row.Degrees(row["longitude"], 180),
            Dead = Row.Whole(row["best"]), Text = row["source_headline"], Publisher = row["source_office"], Published = row["source_date"] is { Length: >= 10 } day ? Row.Day(day[..10]) : null,
        };
    }

    private string? ByNumber(Row row, string column) => Row.Whole(row[column]) is { } number ? Tables.CountryByGw.GetValueOrDefault(number) : null;
}
