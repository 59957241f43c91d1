using Chancery.Core.Language;
using Chancery.Core.Problems;
using Chancery.Core.Text;

namespace Chancery.Packs;

/// <summary>Reads the folder "names" of a language pack.</summary>
public static class NameWordsLoader
{
    private static readonly Dictionary<string, NameList> Keys = new()
    {
        ["common_signs"] = NameList.CommonSigns, ["parts"] = NameList.Parts, ["divisions"] = NameList.Divisions, ["storms"] = NameList.Storms,
        ["salutations"] = NameList.Salutations, ["legal_forms"] = NameList.LegalForms, ["firms"] = NameList.Firms,
    };

    /// <param name="folder">The pack; one without the folder knows no such words.</param>
    /// <param name="problems">Gets what is wrong with the files.</param>
    public static NameWords Load(string folder, List<Problem> problems)
    {
        List<(string, EntityKind)> heads = [], chains = [];
        var lists = Keys.Values.ToDictionary(list => list, _ => new List<string>());
        foreach (var file in PackFolder.Open(folder, problems).OptionalFiles("names"))
        {
            heads.AddRange(file.Root.Strings("facilities").Select(word => (word, EntityKind.Facility)));
            heads.AddRange(file.Root.Strings("works").Select(word => (word, EntityKind.Misc)));
            heads.AddRange(file.Root.Strings("organisations").Select(word => (word, EntityKind.Organization)));
            chains.AddRange(file.Root.Strings("houses").Select(name => (name, EntityKind.Facility)));
            chains.AddRange(file.Root.Strings("chains").Select(name => (name, EntityKind.Organization)));
            foreach (var (key, list) in Keys) lists[list].AddRange(file.Root.Strings(key));
            file.Finish();
        }
        return new NameWords(heads.DistinctBy(head => head.Item1, StringComparer.OrdinalIgnoreCase), lists.ToDictionary(list => list.Key, list => (IReadOnlyCollection<string>)list.Value), chains);
    }
}
