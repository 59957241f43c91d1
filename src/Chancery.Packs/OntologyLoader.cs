using Chancery.Core.Events;
using Chancery.Core.Problems;

namespace Chancery.Packs;

/// <summary>Reads the ontology's types, modes, contexts and sectors from a pack's <c>types.toml</c> and <c>codes.toml</c>.</summary>
public static class OntologyLoader
{
    public static Ontology Load(PackFolder pack, List<Problem> problems)
    {
        var types = new List<EventType>();
        foreach (var file in pack.Files("types.toml"))
        {
            foreach (var table in file.Arrays("type"))
            {
                var modes = new Dictionary<string, double?>(StringComparer.Ordinal);
                if (table.Table("modes") is { } scores)
                {
                    foreach (var mode in scores.Keys) modes[mode] = scores.Number(mode);
                }
                foreach (var mode in table.Strings("unscored_modes")) modes[mode] = null;
                var future = table.Text("future") is { } type ? new FutureType(type, table.Text("future_mode")) : null;
                var cameo = new Dictionary<string, string>(StringComparer.Ordinal);
                if (table.Table("cameo_modes") is { } roots)
                {
                    foreach (var mode in roots.Keys) cameo[mode] = roots.Required(mode);
                }
                foreach (var mode in cameo.Keys.Where(mode => !modes.ContainsKey(mode))) problems.Add(PackProblems.UnknownValue(file.Name, table.LineOf("cameo_modes"), mode, "mode", [.. modes.Keys]));
                types.Add(new EventType(table.Required("name"), (int)(table.Whole("quad") ?? 0), table.Number("score") ?? 0,
                    table.Flag("needs_recipient"), modes, table.Required("cameo_root"), future)
                { CameoModes = cameo, Formerly = table.Strings("formerly") });
                _ = table.Text("covers");
            }
            file.Finish();
        }
        List<string> contexts = [], sectors = [], nonstate = [];
        foreach (var file in pack.Files("codes.toml"))
        {
            contexts.AddRange(Names(file, "context"));
            sectors.AddRange(Names(file, "sector"));
            nonstate.AddRange(Names(file, "nonstate"));
            file.Finish();
        }
        return new Ontology(pack.Name + "-" + pack.Version, types, contexts, sectors, nonstate);
    }

    private static IEnumerable<string> Names(Toml.PackFile file, string array)
    {
        foreach (var table in file.Arrays(array))
        {
            _ = table.Text("covers");
            yield return table.Required("name");
        }
    }
}
