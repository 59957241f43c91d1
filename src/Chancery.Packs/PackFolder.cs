using Chancery.Core.Problems;
using Chancery.Packs.Toml;

namespace Chancery.Packs;

/// <summary>A folder with a pack.toml that names its files. Only named files are read; names may be folders, whose .toml files are all meant.</summary>
public sealed class PackFolder
{
    private readonly List<Problem> _problems;
    private readonly PackTable? _manifest;

    private PackFolder(string path, PackTable? manifest, List<Problem> problems) => (Path, _manifest, _problems) = (path, manifest, problems);

    public string Path { get; }

    public string Name => _manifest?.Text("name") ?? System.IO.Path.GetFileName(Path);

    public string Version => _manifest?.Text("version") ?? "0";

    /// <summary>Opens a pack. A missing pack.toml is a problem and gives a pack without files.</summary>
    public static PackFolder Open(string path, List<Problem> problems)
    {
        var manifest = System.IO.Path.Combine(path, "pack.toml");
        if (!File.Exists(manifest))
        {
            problems.Add(PackProblems.MissingPack(path));
            return new PackFolder(path, null, problems);
        }
        var file = PackFile.Open(manifest, problems);
        return new PackFolder(path, file.Root, problems);
    }

    /// <summary>The TOML files that the manifest names, in ordinal order inside a named folder.</summary>
    public IEnumerable<PackFile> Files() => Paths("files", "*.toml").Select(path => PackFile.Open(path, _problems));

    /// <summary>The files under one named folder or file only.</summary>
    public IEnumerable<PackFile> Files(string name) =>
        Resolve(name, "*.toml").Select(path => PackFile.Open(path, _problems));

    /// <summary>The files under a name that a pack may do without.</summary>
    public IEnumerable<PackFile> OptionalFiles(string name) => System.IO.Path.Exists(System.IO.Path.Combine(Path, name)) ? Files(name) : [];

    /// <summary>The Markdown files that hold the pack's examples.</summary>
    public IEnumerable<string> ExampleFiles() => Paths("examples", "*.md");

    /// <summary>The Markdown files that hold examples of time expressions.</summary>
    public IEnumerable<string> TimeExampleFiles() => Paths("times", "*.md");

    private IEnumerable<string> Paths(string key, string pattern) => _manifest is null ? [] : _manifest.Strings(key).SelectMany(name => Resolve(name, pattern));

    private IEnumerable<string> Resolve(string name, string pattern)
    {
        var path = System.IO.Path.Combine(Path, name);
        if (Directory.Exists(path)) return Directory.EnumerateFiles(path, pattern).Order(StringComparer.Ordinal);
        if (File.Exists(path)) return [path];
        _problems.Add(PackProblems.MissingFile(path));
        return [];
    }
}
