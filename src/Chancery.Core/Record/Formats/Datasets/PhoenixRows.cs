using Chancery.Core.Events;
using Chancery.Core.Merging;

namespace Chancery.Core.Record.Formats.Datasets;

/// <summary>The 26 columns of Phoenix. Its identifiers are counted anew every day, so the day is part of them.</summary>
internal sealed class PhoenixRows(FormatTables tables, Ontology ontology) : DatasetReader(tables, ontology)
{
    public override string Name => EventFormats.Phoenix;

    public override bool HasHeader => false;

    public override ImportedRow Read(string[] cells)
    {
        var row = new Row(cells);
        if (row.Count != 26) return ImportedRow.Bad($"a row has 26 columns, this one has {row.Count}");
        if (row[0] is not { } id) return ImportedRow.Bad("there is no EventID");
        if (Row.Day(row[1]) is not { } day) return ImportedRow.Bad($"'{row[1]}' is no day");
        if (row[13] is not { } code) return ImportedRow.Bad("there is no EventCode");
        if (Coded(code) is not var (type, modes, contexts)) return ImportedRow.None;
        return new ImportedEvent(Name, $"{row[1]}/{id}", type)
        {
            Modes = modes, Contexts = contexts, From = day, Until = day.AddDays(1), Actors = Side(row, 6), Recipients = Side(row, 10),
            Place = row[20] ?? row[21], Country = Code(row[22]), Resolution = row[20] is not null ? 4 : row[21] is not null ? 2 : row[22] is not null ? 1 : 0,
            Latitude = Row.Degrees(row[18], 90), Longitude = Row.Degrees(row[19], 180), Url = Split(row[24]).FirstOrDefault(), Publisher = Split(row[25]).FirstOrDefault(),
        };
    }

    private PartyFacts[] Side(Row row, int entity) => Party(Code(row[entity]), row[entity + 1] is { } role ? Tables.SectorByRole.GetValueOrDefault(role) : null, null) is { } party ? [party] : [];
}
