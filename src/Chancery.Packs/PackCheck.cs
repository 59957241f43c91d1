using Chancery.Core.Problems;
using Chancery.Packs.Toml;

namespace Chancery.Packs;

/// <summary>Reads a pack as the coder would and says all that is wrong with it.</summary>
public static class PackCheck
{
    public static IReadOnlyList<Problem> Run(string folder)
    {
        var problems = new List<Problem>();
        var pack = PackFolder.Open(folder, problems);
        if (problems.Count > 0) return problems;
        if (File.Exists(Path.Combine(folder, "types.toml"))) ExampleCoverage.Check(pack, FrameLoader.Load(pack, problems), problems);
        else if (Directory.Exists(Path.Combine(folder, "persons"))) WorldLoader.Load(pack, problems);
        else foreach (PackFile _ in pack.Files()) { }
        return problems;
    }

    /// <summary>The folders below that hold a pack, in ordinal order.</summary>
    public static IReadOnlyList<string> Find(string packs) => !Directory.Exists(packs) ? []
        : [.. Directory.EnumerateDirectories(packs).Where(folder => File.Exists(Path.Combine(folder, "pack.toml"))).Order(StringComparer.Ordinal)];
}
