using System.Globalization;
using Chancery.Core.Places;
using Chancery.Core.Problems;
using Chancery.Packs.Toml;

namespace Chancery.Packs;

/// <summary>Reads the pack of places: countries, regions and waters of our own, and the table of towns.</summary>
public static class PlaceLoader
{
    private const int Columns = 9;

    /// <summary>The folder of the pack below the folder of all packs.</summary>
    public const string Folder = "places";

    /// <summary>The stage, from the folder that holds all packs. An absent pack gives a stage that finds nothing, and a problem.</summary>
    public static PlaceStage Stage(string root, List<Problem> problems) => new(Load(root, problems));

    public static PlaceLexicon Load(string root, List<Problem> problems)
    {
        var pack = PackFolder.Open(Path.Combine(root, Folder), problems);
        if (!File.Exists(Path.Combine(pack.Path, "pack.toml"))) return new PlaceLexicon();
        var builder = new GazetteerBuilder();
        var lists = ReadWords(pack);
        ReadTowns(Path.Combine(pack.Path, "gazetteer.tsv"), lists("division"), builder, problems);
        foreach (var file in pack.Files("regions.toml")) ReadRegions(file, builder);
        foreach (var file in pack.Files("countries.toml")) ReadCountries(file, builder);
        return new PlaceLexicon
        {
            Gazetteer = builder.Build(), Literal = lists("literal"), DivisionWords = lists("division"), TownWords = lists("town"), AreaWords = lists("area"), Doubtful = lists("doubtful"),
            Fallbacks = ReadFallbacks(pack),
        };
    }

    private static void ReadCountries(PackFile file, GazetteerBuilder builder)
    {
        foreach (var table in file.Arrays("country"))
        {
            var place = Read(table, table.Required("code"), 1);
            builder.Add(new GazetteerEntry(place, PlaceKind.Country, null), [.. table.Strings("also")]);
        }
        file.Finish();
    }

    private static void ReadRegions(PackFile file, GazetteerBuilder builder)
    {
        foreach (var (name, kind) in new[] { ("region", PlaceKind.Region), ("water", PlaceKind.Water) })
        {
            foreach (var table in file.Arrays(name))
            {
                var place = Read(table, table.Text("country"), (int)(table.Whole("level") ?? 0));
                builder.Add(new GazetteerEntry(place, kind, null), [.. table.Strings("also")]);
            }
        }
        file.Finish();
    }

    private static Place Read(PackTable table, string? country, int level) => new()
    {
        Name = table.Required("name"), Country = country, Resolution = level, Latitude = table.Number("lat"), Longitude = table.Number("lon"),
        GeonameId = (int?)table.Whole("geoname"),
    };

    private static void ReadTowns(string path, IReadOnlySet<string> divisionWords, GazetteerBuilder builder, List<Problem> problems)
    {
        if (!File.Exists(path))
        {
            problems.Add(PackProblems.MissingFile(path));
            return;
        }
        var line = 0;
        var codes = new Dictionary<string, string>(StringComparer.Ordinal);
        var intern = codes.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<Range> cells = stackalloc Range[Columns + 1];
        foreach (var text in File.ReadLines(path))
        {
            line++;
            if (text.StartsWith('#')) continue;
            if (text.AsSpan().Split(cells, '\t') != Columns || !TryRead(text, cells, intern, divisionWords, builder)) problems.Add(PackProblems.Syntax(path, line, $"a row has {Columns} cells"));
        }
    }

    private static bool TryRead(ReadOnlySpan<char> row, ReadOnlySpan<Range> cells, Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> codes, IReadOnlySet<string> divisionWords, GazetteerBuilder builder)
    {
        var culture = CultureInfo.InvariantCulture;
        if (!double.TryParse(row[cells[5]], culture, out var lat) || !double.TryParse(row[cells[6]], culture, out var lon) || !long.TryParse(row[cells[7]], culture, out var people) || row[cells[8]].Length != 1) return false;
        PlaceKind? kind = row[cells[8]][0] switch { 'c' => PlaceKind.Capital, 's' => PlaceKind.Seat, 't' => PlaceKind.Town, 'd' => PlaceKind.Division, _ => null };
        if (kind is null) return false;
        var place = new Place
        {
            Name = row[cells[1]].ToString(), Country = Intern(row[cells[3]], codes), Resolution = kind is PlaceKind.Division ? 2 : 4, Latitude = lat, Longitude = lon,
            GeonameId = int.TryParse(row[cells[0]], culture, out var id) ? id : null, Population = people,
        };
        builder.Open(new GazetteerEntry(place, kind.Value, Intern(row[cells[4]], codes)));
        builder.Name(place.Name, true);
        if (kind is PlaceKind.Division) NameWithoutNoun(place.Name, divisionWords, builder);
        foreach (var other in row[cells[2]].Split('|')) builder.Name(row[cells[2]][other], false);
        return true;
    }

    // "Tver Oblast" is also "Tver", "Republic of Tyva" also "Tyva"; but "South Holland" is not "South"
    private static void NameWithoutNoun(string name, IReadOnlySet<string> divisionWords, GazetteerBuilder builder)
    {
        var space = name.LastIndexOf(' ');
        var of = name.IndexOf(" of ", StringComparison.Ordinal);
        if (of > 0 && divisionWords.Contains(name[..of].ToLowerInvariant())) builder.Name(name.AsSpan(of + 4), true);
        else if (space > 0 && divisionWords.Contains(name[(space + 1)..].ToLowerInvariant())) builder.Name(name.AsSpan(0, space), true);
    }

    private static string Intern(ReadOnlySpan<char> code, Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> codes)
    {
        if (codes.TryGetValue(code, out var known)) return known;
        var fresh = code.ToString();
        codes[code] = fresh;
        return fresh;
    }

    private static Func<string, IReadOnlySet<string>> ReadWords(PackFolder pack)
    {
        var lists = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var file in pack.Files("words.toml"))
        {
            foreach (var table in file.Arrays("list")) lists[table.Required("name")] = [.. table.Strings("words")];
            file.Finish();
        }
        return name => lists.TryGetValue(name, out var list) ? list : new HashSet<string>();
    }

    private static Dictionary<string, IReadOnlyList<string>> ReadFallbacks(PackFolder pack)
    {
        var fallbacks = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var file in pack.Files("events.toml"))
        {
            foreach (var table in file.Arrays("fallback"))
            {
                var order = table.Strings("order");
                foreach (var type in table.Strings("types")) fallbacks[type] = order;
            }
            file.Finish();
        }
        return fallbacks;
    }
}
