using Chancery.Core.Events;
using Chancery.Core.Merging;

namespace Chancery.Core.Record.Formats.Datasets;

/// <summary>ACLED. The order of its actors does not say who attacked: civilians and protesters are who is attacked, of two others both act.</summary>
internal sealed class AcledRows(IReadOnlyDictionary<string, int> header, FormatTables tables, Ontology ontology) : DatasetReader(tables, ontology)
{
    private const int Town = 4, District = 3, Province = 2;

    public override string Name => "acled";

    public override ImportedRow Read(string[] cells)
    {
        var row = new Row(cells, header);
        if (row["event_id_cnty"] is not { } id) return ImportedRow.Bad("there is no event_id_cnty");
        if (Row.Day(row["event_date"]) is not { } day) return ImportedRow.Bad($"'{row["event_date"]}' is no day");
        if (row["event_type"] is not { } kind) return ImportedRow.Bad("there is no event_type");
        if (Tables.Acled.GetValueOrDefault((kind, row["sub_event_type"] ?? "")) is not { Type: not null } found && (found = Tables.Acled.GetValueOrDefault((kind, ""))).Type is null) return ImportedRow.None;
        var country = row["country"] is { } name ? Tables.CountryByName.GetValueOrDefault(name) : null;
        var (actors, recipients) = Sides(row, country, found.Type);
        var days = row["time_precision"] switch { "2" => 7, "3" => 31, _ => 1 };
        return new ImportedEvent(Name, id, found.Type)
        {
            Modes = found.Modes, From = day, Until = day.AddDays(days), Actors = actors, Recipients = recipients, Place = row["location"], Country = country,
            Resolution = row["geo_precision"] switch { "1" => Town, "2" => District, "3" => Province, _ => 0 }, Latitude = Row.Degrees(row["latitude"], 90), Longitude = Row.Degrees(row["longitude"], 180),
            Dead = Row.Whole(row["fatalities"]) is > 0 and var dead ? dead : null, Text = row["notes"], Publisher = row["source"],
        };
    }

    private (PartyFacts[], PartyFacts[]) Sides(Row row, string? country, string type)
    {
        var (one, other) = (Side(row, "1", country), Side(row, "2", country));
        // a protest has no second side but whoever came against it
        if (type is "PROTEST" || other.Party is null) return (one.Party is { } single ? [single] : [], []);
        if (one.Party is null) return ([other.Party], []);
        if (other.Attacked) return ([one.Party], [other.Party]);
        return one.Attacked ? ([other.Party], [one.Party]) : ([one.Party, other.Party], []);
    }

    private (PartyFacts? Party, bool Attacked) Side(Row row, string number, string? country)
    {
        var side = row[$"inter{number}"] is { } inter ? Tables.AcledSides.GetValueOrDefault(inter) : default;
        return (Party(side.Sector is null ? null : country, side.Sector, row[$"actor{number}"]), side.Attacked);
    }
}
