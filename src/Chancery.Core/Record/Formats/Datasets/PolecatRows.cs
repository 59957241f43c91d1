using Chancery.Core.Events;
using Chancery.Core.Merging;

namespace Chancery.Core.Record.Formats.Datasets;

/// <summary>POLECAT. Columns go by their names: some files have others between them. What is missing is the word None.</summary>
internal sealed class PolecatRows(IReadOnlyDictionary<string, int> header, FormatTables tables, Ontology ontology) : DatasetReader(tables, ontology)
{
    public override string Name => EventFormats.Polecat;

    public override ImportedRow Read(string[] cells)
    {
        var row = new Row(cells, header);
        if (row["Event ID"] is not { } id) return ImportedRow.Bad("there is no Event ID");
        if (Row.Day(row["Event Date"]) is not { } day) return ImportedRow.Bad($"'{row["Event Date"]}' is no day");
        if (row["Event Type"] is not { } named || Ontology.Named(named) is not [var type, ..]) return ImportedRow.Bad($"'{row["Event Type"]}' is no type of PLOVER");
        var city = row["City"];
        return new ImportedEvent(Name, id, type)
        {
            Modes = [.. Split(row["Event Mode"]).Where(Ontology.Types[type].Modes.ContainsKey)], Contexts = [.. Split(row["Contexts"]).Select(Ontology.ContextNamed).OfType<string>().Distinct()],
            From = day, Until = day.AddDays(1), Actors = Side(row, "Actor"), Recipients = Side(row, "Recipient"),
            Place = row["Placename"] ?? city, Country = Code(row["Country"]) ?? (row["Country"] is { } country ? Tables.CountryByName.GetValueOrDefault(country) : null),
            Resolution = city is not null ? 4 : row["District"] is not null ? 3 : row["Province"] is not null ? 2 : row["Country"] is not null ? 1 : 0,
            Latitude = Row.Degrees(row["Latitude"], 90), Longitude = Row.Degrees(row["Longitude"], 180), Publisher = row["Source"], Published = Row.Day(row["Publication Date"]), Text = row["Event Text"],
        };
    }

    /// <summary>Names and countries are lists of their own; the first sector is of all.</summary>
    private PartyFacts[] Side(Row row, string side)
    {
        var (names, raw, codes, sector) = (Split(row[$"{side} Name"]), Split(row[$"{side} Name Raw"]), Split(row[$"{side} Country"]), Sector(row[$"Primary {side} Sector"]));
        if (names.Length == 0) names = raw;
        return [.. Enumerable.Range(0, Math.Max(names.Length, codes.Length)).Select(i => Party(Code(codes.ElementAtOrDefault(i) ?? codes.LastOrDefault()), sector, names.ElementAtOrDefault(i))).OfType<PartyFacts>()];
    }
}
