using Chancery.Core.Events;
using Chancery.Core.Merging;

namespace Chancery.Core.Record.Formats.Datasets;

/// <summary>Reads the rows of one data set.</summary>
public abstract class DatasetReader(FormatTables tables, Ontology ontology)
{
    private const char Joint = ';';

    /// <summary>Name of the set, as it is kept with its events.</summary>
    public abstract string Name { get; }

    /// <summary>The first row holds names of columns.</summary>
    public virtual bool HasHeader => true;

    protected FormatTables Tables => tables;

    protected Ontology Ontology => ontology;

    /// <summary>The set that a file is of, by its first row; null when it is none that is known.</summary>
    /// <param name="first">Cells of the first row.</param>
    /// <param name="tables">How codes are written.</param>
    /// <param name="ontology">Types and scores.</param>
    public static DatasetReader? For(IReadOnlyList<string> first, FormatTables tables, Ontology ontology)
    {
        var names = first.Index().DistinctBy(cell => cell.Item.Trim('\uFEFF', ' ', '"'), StringComparer.Ordinal).ToDictionary(cell => cell.Item.Trim('\uFEFF', ' ', '"'), cell => cell.Index, StringComparer.Ordinal);
        if (names.ContainsKey("Event ID") && names.ContainsKey("Event Type")) return new PolecatRows(names, tables, ontology);
        if (names.ContainsKey("Event ID") && names.ContainsKey("CAMEO Code")) return new IcewsRows(names, tables, ontology);
        if (names.ContainsKey("event_id_cnty") && names.ContainsKey("event_type")) return new AcledRows(names, tables, ontology);
        if (names.ContainsKey("type_of_violence") && names.ContainsKey("side_a")) return new UcdpRows(names, tables, ontology);
        return first.Count switch
        {
            57 or 58 => new GdeltRows(second: false, tables, ontology),
            61 => new GdeltRows(second: true, tables, ontology),
            GdeltMentions.Columns when GdeltMentions.Are(first) => new GdeltMentions(tables, ontology),
            26 => new PhoenixRows(tables, ontology),
            _ => null,
        };
    }

    public abstract ImportedRow Read(string[] cells);

    /// <summary>Type, mode and contexts of a CAMEO code: the longest beginning that the table has. Null for what is no event of PLOVER.</summary>
    protected (string Type, string[] Modes, string[] Contexts)? Coded(string code)
    {
        for (var length = code.Length; length >= 2; length--)
            if (tables.Plover.TryGetValue(code[..length], out var found)) return found;
        return null;
    }

    protected static string[] Split(string? list) => list?.Split(Joint, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(item => item != "None").ToArray() ?? [];

    /// <summary>Null when nothing is known of it.</summary>
    protected static PartyFacts? Party(string? code, string? sector, string? name) => code is null && sector is null && name is null ? null : new PartyFacts(code, sector, name, false);

    /// <summary>A country, or one of PLOVER's codes of actors that belong to none; null for anything else.</summary>
    protected string? Code(string? code) => code is not null && (tables.Countries.ContainsKey(code) || ontology.NonStateCodes.Contains(code)) ? code : null;

    protected string? Sector(string? sector) => sector is not null && ontology.Sectors.Contains(sector) ? sector : null;
}
