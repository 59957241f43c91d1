using Chancery.Core.Briefs;
using Chancery.Core.Problems;

namespace Chancery.Packs;

/// <summary>Reads the words of the brief. Needs no model: a brief is made of what the record holds.</summary>
public static class BriefLoader
{
    /// <summary>The folder of the pack below the folder of all packs.</summary>
    public const string Folder = "brief";

    /// <param name="root">The folder that holds all packs.</param>
    /// <param name="problems">What is wrong with the files.</param>
    public static BriefWords Load(string root, List<Problem> problems)
    {
        var pack = PackFolder.Open(Path.Combine(root, Folder), problems);
        List<BriefPhrase> phrases = [];
        foreach (var file in pack.Files("phrases.toml"))
        {
            foreach (var table in file.Arrays("phrase"))
            {
                phrases.Add(new BriefPhrase
                {
                    Type = table.Required("type"), Mode = table.Text("mode"), Words = table.Strings("words").ToHashSet(StringComparer.Ordinal), Past = table.Required("past"), Base = table.Required("base"), Alone = table.Required("alone"),
                    AloneBase = table.Required("alone_base"), Mutual = table.Required("mutual"), MutualBase = table.Required("mutual_base"), Noun = table.Required("noun"),
                });
            }
            file.Finish();
        }
        var lists = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal) { ["articles"] = [], ["nobody"] = [], ["determined"] = [], ["no_office"] = [] };
        foreach (var file in pack.Files("words.toml"))
        {
            foreach (var (name, list) in lists) list.UnionWith(file.Root.Strings(name));
            file.Finish();
        }
        return new BriefWords { Phrases = phrases, Articles = lists["articles"], Nobody = lists["nobody"], Determined = lists["determined"], NoOffice = lists["no_office"], Countries = MapLoader.Names(root, problems) };
    }
}
