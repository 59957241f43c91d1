using Chancery.Core.Problems;

namespace Chancery.Packs.Toml;

/// <summary>
/// One TOML file of a pack, read with line numbers. Whoever reads it asks for the tables and keys that it knows;
/// <see cref="Finish"/> then reports everything that nobody asked for.
/// </summary>
public sealed class PackFile
{
    private readonly List<Problem> _problems;
    private readonly Dictionary<string, List<PackTable>> _arrays = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PackTable> _tables = new(StringComparer.Ordinal);
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    private PackFile(string name, List<Problem> problems) => (Name, _problems) = (name, problems);

    public string Name { get; }

    /// <summary>Keys above the first table.</summary>
    public PackTable Root { get; private init; } = null!;

    /// <summary>Reads TOML. A syntax error is a problem with its line; what could be read is kept.</summary>
    public static PackFile Read(string name, string text, List<Problem> problems) => Of(name, TomlReader.Read(name, text, problems), problems);

    /// <summary>Reads a file: from the snapshot beside the program where it holds the same bytes, else its text.</summary>
    public static PackFile Open(string path, List<Problem> problems)
    {
        var bytes = File.ReadAllBytes(path);
        if (PackSnapshot.OfProgram.Find(bytes) is { } content) return Of(path, content, problems);
        using var text = new StreamReader(new MemoryStream(bytes, writable: false));
        return Read(path, text.ReadToEnd(), problems);
    }

    internal static PackFile Of(string name, PackContent content, List<Problem> problems)
    {
        var file = new PackFile(name, problems) { Root = new PackTable(name, content.Root, problems) };
        foreach (var (table, inArray, keys) in content.Tables) file.Add(table, inArray, keys);
        return file;
    }

    /// <summary>The tables written <c>[[name]]</c>, in order.</summary>
    public IReadOnlyList<PackTable> Arrays(string name)
    {
        _asked.Add(name);
        return _arrays.TryGetValue(name, out var tables) ? tables : [];
    }

    /// <summary>The table written <c>[name]</c>, or null.</summary>
    public PackTable? Table(string name)
    {
        _asked.Add(name);
        return _tables.GetValueOrDefault(name);
    }

    /// <summary>Reports every table and key that nobody asked for.</summary>
    public void Finish()
    {
        Root.Finish();
        foreach (var (name, tables) in _arrays)
        {
            if (!_asked.Contains(name)) _problems.Add(PackProblems.UnknownKey(Name, tables[0].Line, name, _asked));
            else foreach (var table in tables) table.Finish();
        }
        foreach (var (name, table) in _tables)
        {
            if (!_asked.Contains(name)) _problems.Add(PackProblems.UnknownKey(Name, table.Line, name, _asked));
            else table.Finish();
        }
    }

    private void Add(string name, bool inArray, PackKeys keys)
    {
        var table = new PackTable(Name, keys, _problems);
        if (inArray)
        {
            if (!_arrays.TryGetValue(name, out var list)) _arrays[name] = list = [];
            list.Add(table);
        }
        else if (!_tables.TryAdd(name, table))
        {
            _problems.Add(PackProblems.Duplicate(Name, table.Line, $"[{name}]", "an earlier table"));
        }
    }
}
