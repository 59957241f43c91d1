using Chancery.Core.Events;
using Chancery.Core.Merging;

namespace Chancery.Core.Record.Formats.Datasets;

/// <summary>ICEWS. An identifier may come twice; with its day it is unique. Days are also written m/d/yyyy (the file of 2017).</summary>
internal sealed class IcewsRows(IReadOnlyDictionary<string, int> header, FormatTables tables, Ontology ontology) : DatasetReader(tables, ontology)
{
    public override string Name => EventFormats.Icews;

    public override ImportedRow Read(string[] cells)
    {
        var row = new Row(cells, header);
        if (row["Event ID"] is not { } id) return ImportedRow.Bad("there is no Event ID");
        if (Row.Day(row["Event Date"]) is not { } day) return ImportedRow.Bad($"'{row["Event Date"]}' is no day");
        if (row["CAMEO Code"] is not { } code || Coded(code) is not var (type, modes, contexts)) return ImportedRow.None;
        var city = row["City"];
        return new ImportedEvent(Name, $"{id}/{Plain.Date(day)}", type)
        {
            Modes = modes, Contexts = contexts, From = day, Until = day.AddDays(1), Actors = Side(row, "Source"), Recipients = Side(row, "Target"),
            Place = city ?? row["District"] ?? row["Province"] ?? row["Country"], Country = Named(row["Country"]),
            Resolution = city is not null ? 4 : row["District"] is not null ? 3 : row["Province"] is not null ? 2 : row["Country"] is not null ? 1 : 0,
            Latitude = Row.Degrees(row["Latitude"], 90), Longitude = Row.Degrees(row["Longitude"], 180), Publisher = row["Publisher"],
        };
    }

    private PartyFacts[] Side(Row row, string side)
    {
        var sector = row[$"{side} Sectors"]?.Trim('"').Split(',', StringSplitOptions.TrimEntries).Select(word => Tables.SectorByWord.GetValueOrDefault(word)).FirstOrDefault(found => found is not null);
        return Party(Named(row[$"{side} Country"]), sector, row[$"{side} Name"]) is { } party ? [party] : [];
    }

    private string? Named(string? country) => country is null ? null : Tables.CountryByName.GetValueOrDefault(country);
}
