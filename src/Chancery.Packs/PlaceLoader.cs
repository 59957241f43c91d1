using Chancery.Core.Places;
using Chancery.Core.Problems;
using Chancery.Packs.Toml;

namespace Chancery.Packs;

/// <summary>Reads the pack of places: the gazetteer's file, our own rows above it, the words, the publishers' homes and the weights of the ranking.</summary>
public static class PlaceLoader
{
    /// <summary>The folder of the pack below the folder of all packs.</summary>
    public const string Folder = "places";

    /// <summary>The gazetteer as it is, which the build puts beside the program; it saves unpacking the pack's file, and is used where it is of that file.</summary>
    public const string PlainName = "gazetteer.plain";

    private const string GazetteerName = "gazetteer.bin";

    /// <summary>The stage, from the folder that holds all packs. An absent pack gives a stage that finds nothing, and a problem.</summary>
    public static PlaceStage Stage(string root, List<Problem> problems) => new(Load(root, problems));

    public static PlaceLexicon Load(string root, List<Problem> problems)
    {
        var pack = PackFolder.Open(Path.Combine(root, Folder), problems);
        if (!File.Exists(Path.Combine(pack.Path, "pack.toml"))) return new PlaceLexicon();
        var below = ReadFile(Path.Combine(pack.Path, GazetteerName), problems);
        var builder = new GazetteerBuilder(below);
        foreach (var file in pack.Files("countries.toml")) ReadCountries(file, PeopleOf(root), builder);
        new OwnPlaces(builder, below, problems).Read(Path.Combine(pack.Path, "own"));
        var gazetteer = builder.Build();
        var lists = Words(pack);
        var events = ReadEvents(pack);
        return new PlaceLexicon
        {
            Gazetteer = gazetteer, Literal = lists("literal"), DivisionWords = lists("division"), TownWords = lists("town"), AreaWords = lists("area"), SideWords = lists("side"), Doubtful = lists("doubtful"),
            PlaceVerbs = lists("place_verbs"), Venues = lists("venue"), Origins = lists("origin"), AtTarget = events.AtTarget, Fallbacks = events.Fallbacks, Homes = PublisherTable.Read(Path.Combine(pack.Path, "publishers.tsv"), gazetteer, problems), Model = ReadModel(Path.Combine(pack.Path, "ranking.tsv"), problems),
        };
    }

    /// <summary>The pack's lists of words by name; an absent list is empty.</summary>
    public static Func<string, HashSet<string>> Words(string folder, List<Problem> problems) => Words(PackFolder.Open(folder, problems));

    private static Gazetteer ReadFile(string path, List<Problem> problems)
    {
        if (!File.Exists(path))
        {
            problems.Add(PackProblems.MissingFile(path));
            return Gazetteer.Empty;
        }
        try
        {
            using var file = File.OpenRead(path);
            var beside = Path.Combine(AppContext.BaseDirectory, PlainName);
            if (!File.Exists(beside)) return Gazetteer.Of(GazetteerFile.Read(file));
            using var plain = File.OpenRead(beside);
            return Gazetteer.Of(GazetteerFile.Read(file, plain));
        }
        catch (GazetteerException e)
        {
            problems.Add(PackProblems.DamagedFile(path, e.Message));
            return Gazetteer.Empty;
        }
    }

    /// <summary>Writes the gazetteer of a folder of packs as <see cref="PlainName"/>.</summary>
    /// <exception cref="GazetteerException">The pack's file is truncated, damaged or of another version.</exception>
    public static void WritePlain(string root, string path)
    {
        using var file = File.OpenRead(Path.Combine(root, Folder, GazetteerName));
        using var plain = File.Create(path);
        GazetteerFile.WritePlain(plain, GazetteerFile.Read(file));
    }

    private static void ReadCountries(PackFile file, ILookup<string, string> people, GazetteerBuilder builder)
    {
        foreach (var table in file.Arrays("country"))
        {
            var code = table.Required("code");
            var place = new Place
            {
                Name = table.Required("name"), Country = code, Resolution = 1, Latitude = table.Number("lat"), Longitude = table.Number("lon"), GeonameId = (int?)table.Whole("geoname"),
            };
            var row = builder.Add(place, PlaceKind.Country);
            foreach (var other in table.Strings("also")) builder.Name(row, other, NameKind.Other);
            foreach (var name in people[code]) builder.Name(row, name, NameKind.Demonym);
        }
        file.Finish();
    }

    /// <summary>Adjectives and people of countries, which the world pack has.</summary>
    private static ILookup<string, string> PeopleOf(string root)
    {
        var path = Path.Combine(root, "world", "countries.toml");
        var names = new List<(string Code, string Name)>();
        if (File.Exists(path))
        {
            // its problems are told where the world pack is read
            foreach (var table in PackFile.Open(path, []).Arrays("country"))
            {
                var code = table.Required("code");
                foreach (var name in table.Strings("adjectives").Concat(table.Strings("people").SelectMany(pair => pair.Split('/')))) names.Add((code, name));
            }
        }
        return names.ToLookup(pair => pair.Code, pair => pair.Name, StringComparer.Ordinal);
    }

    private static PlaceModel ReadModel(string path, List<Problem> problems)
    {
        var model = new PlaceModel();
        foreach (var row in TableFile.Read(path, 3, problems))
        {
            if (!row.Number(1, out var first) || !row.Number(2, out var second) || !model.TrySet(row[0], (float)first, (float)second)) row.Wrong("a row is a feature and two weights");
        }
        return model;
    }

    private static Func<string, HashSet<string>> Words(PackFolder pack)
    {
        var lists = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var file in pack.Files("words.toml"))
        {
            foreach (var table in file.Arrays("list")) lists[table.Required("name")] = [.. table.Strings("words")];
            file.Finish();
        }
        return name => lists.TryGetValue(name, out var list) ? list : [];
    }

    private static (Dictionary<string, IReadOnlyList<string>> Fallbacks, HashSet<string> AtTarget) ReadEvents(PackFolder pack)
    {
        var atTarget = new HashSet<string>(StringComparer.Ordinal);
        var fallbacks = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var file in pack.Files("events.toml"))
        {
            foreach (var table in file.Arrays("fallback"))
            {
                var order = table.Strings("order");
                foreach (var type in table.Strings("types")) fallbacks[type] = order;
            }
            foreach (var table in file.Arrays("target")) atTarget.UnionWith(table.Strings("types"));
            file.Finish();
        }
        return (fallbacks, atTarget);
    }
}
