using Chancery.Core.Problems;

namespace Chancery.Packs.Import;

/// <summary>Reads the event-data field's own dictionaries and writes them as a world pack.</summary>
public sealed class DictionaryImporter(IReadOnlySet<string> countries)
{
    private readonly List<DictionaryActor> _actors = [];
    private readonly List<DictionaryRole> _roles = [];

    public int Actors => _actors.Count;

    public int Roles => _roles.Count;

    /// <summary>All lines that were left out.</summary>
    public List<Problem> Problems { get; } = [];

    public void Read(TextReader text, string file)
    {
        if (file.Contains("actors", StringComparison.OrdinalIgnoreCase)) _actors.AddRange(new ActorsFile(file, countries, Problems).Read(text));
        else if (file.Contains("agents", StringComparison.OrdinalIgnoreCase)) _roles.AddRange(new AgentsFile(file, Problems).Read(text));
        else Problems.Add(ImportProblems.UnknownFile(file));
    }

    /// <summary>The tables of the pack's one file; an entry that repeats an earlier phrase of the same code is left to the earlier one.</summary>
    public void Write(TextWriter toml)
    {
        var seen = new HashSet<(string, string?)>();
        foreach (var actor in _actors) DictionaryToml.Actor(toml, actor, seen);
        foreach (var group in _roles.GroupBy(static role => (role.Code.Country, role.Code.Sector, Others: string.Join(',', role.Code.Others)))) DictionaryToml.Roles(toml, [.. group], seen);
    }
}
