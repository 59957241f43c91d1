using Chancery.Core.Events;
using Chancery.Core.Problems;
using Chancery.Packs.Toml;

namespace Chancery.Packs;

/// <summary>Reads which nouns point back at which events ("the strike", "the decision"), and who answers to whom.</summary>
internal static class ReferenceLoader
{
    public static ReferenceLexicon Load(PackFolder pack, Ontology ontology, List<Problem> problems)
    {
        var nouns = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var lists = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var file in pack.OptionalFiles("references.toml"))
        {
            foreach (var table in file.Arrays("reference"))
            {
                var types = Types(file.Name, table, "types", ontology, problems);
                foreach (var noun in table.Strings("nouns"))
                {
                    if (!nouns.TryGetValue(noun, out var known)) nouns[noun] = known = new HashSet<string>(StringComparer.Ordinal);
                    known.UnionWith(types);
                }
            }
            foreach (var table in file.Arrays("side")) lists[table.Required("name")] = Types(file.Name, table, "types", ontology, problems);
            foreach (var table in file.Arrays("sectors")) lists[table.Required("name")] = Sectors(file.Name, table, ontology, problems);
            foreach (var table in file.Arrays("modes")) lists[table.Required("name")] = Modes(file.Name, table, ontology, problems);
            foreach (var table in file.Arrays("words")) lists[table.Required("name")] = new HashSet<string>(table.Strings("words"), StringComparer.Ordinal);
            file.Finish();
        }
        IReadOnlySet<string> List(string name) => lists.TryGetValue(name, out var list) ? list : new HashSet<string>();
        return new ReferenceLexicon(nouns) { Answers = List("answers"), Dialogue = List("dialogue"), Retaliation = List("retaliation"), AtHome = List("at_home"), Gifts = List("gifts"), ByState = List("by_state"), OnSoil = List("on_soil"), Courtesy = List("courtesy"), Focus = List("focus"), Domestic = List("domestic"), Organs = List("organs"), Private = List("private"), Neighbourly = List("neighbourly"), Household = List("household"), Carriers = List("carriers"), Hindsight = List("hindsight") };
    }

    private static HashSet<string> Types(string file, PackTable table, string key, Ontology ontology, List<Problem> problems)
    {
        HashSet<string> types = new(table.Strings(key), StringComparer.Ordinal);
        foreach (var type in types.Where(type => !ontology.Types.ContainsKey(type))) problems.Add(PackProblems.UnknownValue(file, table.LineOf(key), type, "event type", [.. ontology.Types.Keys]));
        return types;
    }

    private static HashSet<string> Modes(string file, PackTable table, Ontology ontology, List<Problem> problems)
    {
        HashSet<string> modes = new(table.Strings("modes"), StringComparer.Ordinal);
        var known = ontology.Types.Values.SelectMany(type => type.Modes.Keys).ToHashSet(StringComparer.Ordinal);
        foreach (var mode in modes.Where(mode => !known.Contains(mode))) problems.Add(PackProblems.UnknownValue(file, table.LineOf("modes"), mode, "mode", known));
        return modes;
    }

    private static HashSet<string> Sectors(string file, PackTable table, Ontology ontology, List<Problem> problems)
    {
        HashSet<string> sectors = new(table.Strings("codes"), StringComparer.Ordinal);
        foreach (var sector in sectors.Where(sector => !ontology.Sectors.Contains(sector))) problems.Add(PackProblems.UnknownValue(file, table.LineOf("codes"), sector, "sector", [.. ontology.Sectors]));
        return sectors;
    }
}
