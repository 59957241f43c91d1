using Chancery.Core.Language;
using Chancery.Core.Problems;
using Chancery.Core.Text;

namespace Chancery.Packs;

/// <summary>Reads the folder "names" of a language pack.</summary>
public static class NameWordsLoader
{
    /// <param name="folder">The pack; one without the folder knows no such words.</param>
    /// <param name="problems">Gets what is wrong with the files.</param>
    public static NameWords Load(string folder, List<Problem> problems)
    {
        List<(string, EntityKind)> heads = [];
        List<string> signs = [], parts = [], divisions = [];
        foreach (var file in PackFolder.Open(folder, problems).OptionalFiles("names"))
        {
            heads.AddRange(file.Root.Strings("facilities").Select(word => (word, EntityKind.Facility)));
            heads.AddRange(file.Root.Strings("works").Select(word => (word, EntityKind.Misc)));
            heads.AddRange(file.Root.Strings("organisations").Select(word => (word, EntityKind.Organization)));
            signs.AddRange(file.Root.Strings("common_signs"));
            parts.AddRange(file.Root.Strings("parts"));
            divisions.AddRange(file.Root.Strings("divisions"));
            file.Finish();
        }
        return new NameWords(heads.DistinctBy(head => head.Item1, StringComparer.OrdinalIgnoreCase), signs, parts, divisions);
    }
}
