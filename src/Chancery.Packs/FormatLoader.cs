using System.Globalization;
using Chancery.Core.Actors;
using Chancery.Core.Problems;
using Chancery.Core.Record.Formats;
using Chancery.Packs.Toml;

namespace Chancery.Packs;

/// <summary>Reads how codes are written in other data sets: the pack <c>formats</c>, and the countries of the world pack.</summary>
public static class FormatLoader
{
    /// <summary>The folder of the pack below the folder of all packs.</summary>
    public const string Folder = "formats";

    private const string NoMode = "-";

    /// <param name="root">The folder that holds "packs".</param>
    /// <param name="problems">What is wrong with the files.</param>
    public static FormatTables Load(string root, List<Problem> problems)
    {
        var packs = Path.Combine(root, "packs");
        var pack = PackFolder.Open(Path.Combine(packs, Folder), problems);
        var quads = new Dictionary<int, string>();
        foreach (var file in pack.Files())
        {
            foreach (var table in file.Arrays("quad")) quads[(int)(table.Whole("number") ?? 0)] = table.Required("name");
            file.Finish();
        }
        IEnumerable<TableFile.TableRow> Rows(string name, int columns) => TableFile.Read(Path.Combine(pack.Path, name), columns, problems);
        var roots = Rows("roots.tsv", 3).ToDictionary(row => row[0], row => (Quad: Whole(row, 1), Penta: Whole(row, 2)), StringComparer.Ordinal);
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        return new FormatTables
        {
            Countries = Countries(Path.Combine(packs, "world"), names),
            Quads = quads,
            Cameo = Rows("cameo.tsv", 4).Where(row => roots.ContainsKey(row[2][..2])).ToDictionary(row => (row[0], row[1] == NoMode ? "" : row[1]), row => new CameoCode(row[2], row[3], roots[row[2][..2]].Quad, roots[row[2][..2]].Penta)),
            Roles = Rows("sectors.tsv", 3).ToDictionary(row => row[0], row => row[1], StringComparer.Ordinal),
            SectorWords = Rows("sectors.tsv", 3).ToDictionary(row => row[0], row => (IReadOnlyList<string>)row.List(2), StringComparer.Ordinal),
            Fips = Rows("fips.tsv", 2).ToDictionary(row => row[0], row => row[1], StringComparer.Ordinal),
            Plover = Rows("plover.tsv", 4).ToDictionary(row => row[0], row => (row[1], Modes(row[2]), row.List(3)), StringComparer.Ordinal),
            Acled = Rows("acled.tsv", 4).ToDictionary(row => (row[0], row[1] == NoMode ? "" : row[1]), row => (row[2], Modes(row[3]))),
            AcledSides = Rows("sides.tsv", 4).SelectMany(row => new[] { row[0], row[1] }, (row, name) => (Name: name, Side: (row[2] == NoMode ? null : row[2], row[3] == "1"))).DistinctBy(side => side.Name).ToDictionary(side => side.Name, side => side.Side, StringComparer.Ordinal),
            CountryByName = names,
        };
    }

    private static int Whole(TableFile.TableRow row, int cell)
    {
        if (int.TryParse(row[cell], NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        row.Wrong("the classes of a root are numbers");
        return 0;
    }

    private static string[] Modes(string mode) => mode == NoMode ? [] : [mode];

    private static Dictionary<string, Country> Countries(string world, Dictionary<string, string> names)
    {
        var found = new Dictionary<string, Country>(StringComparer.Ordinal);
        foreach (var file in PackFolder.Open(world, []).Files("countries.toml"))
            foreach (var table in file.Arrays("country"))
            {
                var code = table.Required("code");
                found[code] = new Country(code, table.Required("name"), table.Text("iso2"), (int?)table.Whole("cow"), (int?)table.Whole("gw"));
                foreach (var name in table.Strings("names").Prepend(table.Required("name"))) names.TryAdd(name, code);
            }
        return found;
    }
}
