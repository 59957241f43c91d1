using Chancery.Core.Pictures;
using Chancery.Core.Problems;

namespace Chancery.Packs;

/// <summary>Reads the pack of the map. Needs no model: a picture is drawn without reading a text.</summary>
public static class MapLoader
{
    /// <summary>The folder of the pack below the folder of all packs.</summary>
    public const string Folder = "map";

    /// <summary>Outlines with the names that the pack of places gives; those of bad rows are left out and told.</summary>
    /// <param name="root">The folder that holds all packs.</param>
    /// <param name="problems">What is wrong with the files.</param>
    public static IReadOnlyList<Outline> Load(string root, List<Problem> problems)
    {
        var pack = PackFolder.Open(Path.Combine(root, Folder), problems);
        var names = Names(root, problems);
        List<Outline> outlines = [];
        foreach (var row in TableFile.Read(Path.Combine(pack.Path, "outlines.tsv"), 2, problems))
        {
            if (OutlineText.TryRead(row[1], out var rings)) outlines.Add(new Outline(row[0], names.GetValueOrDefault(row[0], row[0]), rings));
            else row.Wrong("the rings are not numbers of a longitude and a latitude, or leave the map");
        }
        return outlines;
    }

    /// <summary>Areas without a number of their own, and the code that they take.</summary>
    /// <param name="folder">The pack's own folder.</param>
    /// <param name="problems">What is wrong with the file.</param>
    public static IReadOnlyDictionary<string, string> Joined(string folder, List<Problem> problems)
    {
        var joined = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in PackFolder.Open(folder, problems).Files("map.toml"))
        {
            foreach (var table in file.Arrays("joined")) joined[table.Required("name")] = table.Required("code");
            file.Finish();
        }
        return joined;
    }

    /// <summary>What countries and territories are called, by code.</summary>
    /// <param name="root">The folder that holds all packs.</param>
    /// <param name="problems">What is wrong with the file.</param>
    public static IReadOnlyDictionary<string, string> Names(string root, List<Problem> problems)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in PackFolder.Open(Path.Combine(root, PlaceLoader.Folder), problems).Files("countries.toml"))
        {
            foreach (var table in file.Arrays("country")) names.TryAdd(table.Required("code"), table.Required("name"));
        }
        return names;
    }
}
